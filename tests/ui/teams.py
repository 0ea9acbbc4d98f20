"""Small files for the screen, as bytes, with answers that are easy to see."""

from __future__ import annotations

PAYMENTS = (
    b"Name,Role,Team,Java,Python,Kafka,PostgreSQL,REST\n"
    b"Ana Silva,Engineer,Core,5,3,1,4,4\n"
    b"Ben Okoro,Engineer,Core,4,2,4,3,3\n"
    b"Chidi Eze,Lead,Edge,3,1,2,0,5\n"
    b"Dana Wolf,Tester,Edge,1,0,0,2,2\n"
)
"""Levels 0 to 5, three asked of everything, two people needed: Java has three, Python Ana alone, Kafka Ben alone,
PostgreSQL and REST two and three. So eight of ten seats are filled."""

ONE_PERSON = b"Name,Java,Python,Kafka,PostgreSQL\nAna Silva,3,4,1,5\n"

NAMES_THAT_BITE = (
    "<script>alert(1)</script>",
    "**bold** _x_",
    "[a](http://x.y)",
    "$\\alpha$",
    ":red[x]",
    "שלום",
    "z" * 200,
)

CRAFTS_THAT_BITE = (
    "<script>alert(2)</script>",
    "**loud** _y_",
    "[b](http://y.z)",
    "$\\beta$",
    ":blue[y]",
    "עולם",
    "y" * 200,
)

ONE_SHEET = b"Skill,Level\nJava,3\nPython,4\nKafka,1\nPostgreSQL,2\nDocker,3\n"
"""One person's own sheet, which names nobody."""

HOSTILE = "\n".join(
    [
        "Name,Role," + ",".join(CRAFTS_THAT_BITE),
        *(
            f"{name},<i>role {at}</i>,{','.join('5' if skill == at else '1' for skill in range(len(NAMES_THAT_BITE)))}"
            for at, name in enumerate(NAMES_THAT_BITE)
        ),
    ]
).encode()
"""Everybody holds one craft alone, in the order of both."""

NOT_A_SPREADSHEET = b"PK\x03\x04 this is no workbook"
