"""Requirements as a CSV file, read as people write it."""

from __future__ import annotations

import pytest

from dashboard.analysis.requirements_file import RequirementsFileError, read_requirements, write_requirements
from dashboard.core.requirement import Requirement
from dashboard.core.scale import Scale

SCALE = Scale((0, 1, 2, 3), {0.0: "None", 1.0: "Beginner", 2.0: "Solid", 3.0: "Expert"})


def read(text: str) -> list[tuple[object, ...]]:
    requirements, _ = read_requirements(text.encode(), SCALE)
    return [(r.skill, r.role, r.team, r.level, r.people, r.critical) for r in requirements]


def test_an_empty_cell_says_nothing() -> None:
    text = "skill,role,team,level,people,critical\nJava,Tech Lead,,3,2,yes\nGo,,Red,,,\n"
    assert read(text) == [("Java", "Tech Lead", None, 3, 2, True), ("Go", None, "Red", None, None, None)]


def test_columns_in_any_order_and_only_some() -> None:
    assert read("People ; SKILL\n1;Java\n") == [("Java", None, None, None, 1, None)]


def test_levels_as_the_team_writes_them() -> None:
    assert [row[3] for row in read("skill\tlevel\nA\tsolid\nB\t2,5\nC\tExpert\n")] == [2, 2.5, 3]
    shares, _ = read_requirements(b"skill,level\nA,60%\n", Scale((0, 0.5, 1)))
    percents, _ = read_requirements(b"skill,level\nA,60%\n", Scale((0, 50, 100)))
    assert (shares[0].level, percents[0].level) == (0.6, 60)
    parts, _ = read_requirements(b"skill,level\nA,2/3\nB,3 / 3\nC,2/5\n", SCALE)
    assert [line.level for line in parts] == [2, 3, None]


@pytest.mark.parametrize(("word", "level"), [("x", 1), ("Yes", 1), ("1", 1), ("no", 0), ("perhaps", None)])
def test_a_tick_is_a_level_of_a_team_that_ticks(word: str, level: float | None) -> None:
    requirements, _ = read_requirements(f"skill,level\nA,{word}\n".encode(), Scale((0, 1), {1.0: "✓"}))
    assert requirements[0].level == level


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_whatever_wrote_it(encoding: str) -> None:
    requirements, _ = read_requirements("skill,people\nMüller’s Go,2\n".encode(encoding), SCALE)
    assert requirements[0].skill == "Müller’s Go"


def test_what_cannot_be_read_is_noticed_with_its_cell() -> None:
    text = "skill,level,people,critical\nJava,wizard,1.5,perhaps\n,3,,\nGo,2,-1,no\n"
    requirements, notices = read_requirements(text.encode(), SCALE, "asked.csv")
    assert [(r.skill, r.level, r.people, r.critical) for r in requirements] == [
        ("Java", None, None, None),
        ("Go", 2, None, False),
    ]
    assert [(each.code, str(each.place)) for each in notices] == [
        ("required-level-unreadable", "B2"),
        ("people-needed-unreadable", "C2"),
        ("critical-unreadable", "D2"),
        ("requirement-without-skill", "row 3"),
        ("people-needed-unreadable", "C4"),
    ]


@pytest.mark.parametrize(
    "data", [b"", b"\n \n", b"name,level\nJava,3\n", b"PK\x03\x04\x00\x00", b'skill\n"' + b"x" * 200_000]
)
def test_what_is_no_requirements_file_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(RequirementsFileError, match=r"^The requirements file .*\.$"):
        read_requirements(data, SCALE)


def test_what_is_written_is_read_again() -> None:
    lines = (
        Requirement("Java, old", "Lead", None, 3, 2, critical=True, origin="requirements file"),
        Requirement("=HYPERLINK(1)", None, "@Red", 1.5, None, critical=False, origin="requirements file"),
        Requirement("Go", None, None, None, 0, None, origin="requirements file"),
    )
    data = write_requirements(lines, SCALE)
    assert b"\n=" not in data
    again, notices = read_requirements(data, SCALE)
    assert notices == ()
    assert [(r.skill, r.role, r.team, r.level, r.people, r.critical) for r in again] == [
        (r.skill, r.role, r.team, r.level, r.people, r.critical) for r in lines
    ]
