"""What the five teams know: the truth behind the files, whatever they look like.

A row of ratings is written as in the file, one text a skill (or a person, where people stand across); ``.`` is a
cell that nobody filled in.
"""

from __future__ import annotations

from dataclasses import dataclass, field

BLANK = "."


@dataclass(frozen=True)
class Team:
    """A team as its file must be read.

    Attributes:
        file: the name of its file.
        people: the names in the file's order.
        skills: the labels in the file's order.
        ratings: the text of every rated pair; a pair that is missing was not assessed.
        attributes: what the file says of people besides, one value a person.
        required: for each skill the required level and the people needed, where the file asks for them.
        category: for each skill the heading that it stands under, where the file has any.
    """

    file: str
    people: tuple[str, ...]
    skills: tuple[str, ...]
    ratings: dict[tuple[str, str], str]
    attributes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    required: dict[str, tuple[int, int]] = field(default_factory=dict)
    category: dict[str, str] = field(default_factory=dict)

    def rating(self, person: str, skill: str) -> str | None:
        """What one person's cell says, or None where nobody filled it in."""
        return self.ratings.get((person, skill))


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


def _lines(text: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in text.strip().splitlines()]


def _pairs(person: str, skills: tuple[str, ...], texts: str) -> dict[tuple[str, str], str]:
    return {(person, skill): text for skill, text in zip(skills, texts.split(), strict=True) if text != BLANK}


def payments() -> Team:
    """Twelve people on 0 to 5; four skills hang on three of them, and Mei Lin Chen is new."""
    skills = _names(
        "Business logic|Design patterns|Java|Kotlin|Spring Boot|Python|PostgreSQL|MongoDB|Redis|REST|GraphQL|AWS|"
        "Docker|Kubernetes|Terraform|OAuth 2.0|Encryption|Penetration testing|Load testing|Monitoring|Kafka|"
        "Microservices|React|Mentoring"
    )
    rows = _lines("""
        Amara Okafor     | Tech Lead        | 2017-03-01 | 5 5 5 3 5 2  4 1 3  5 2  3 4 2 1  4 3 1  3 3  2 4  1 5
        Benjamin Weiss   | Senior Engineer  | 2018-09-17 | 4 4 5 4 4 1  4 2 2  4 1  2 3 2 0  2 2 0  2 2  1 3  0 4
        Chloé Lefèvre    | Engineer         | 2021-01-11 | 3 3 4 2 3 1  3 0 2  3 2  1 2 1 0  1 1 0  1 1  1 2  3 2
        Dmitri Volkov    | Senior Engineer  | 2016-06-06 | 4 3 4 1 4 3  5 3 4  4 0  2 3 2 1  2 4 2  4 3  5 4  0 3
        Elif Yılmaz      | Engineer         | 2022-04-04 | 3 3 3 3 3 2  3 1 1  3 1  1 2 0 0  1 1 0  1 1  0 2  2 1
        Farid Haddad     | Engineer         | 2020-10-19 | 3 2 3 0 2 4  2 4 1  3 2  2 3 1 1  1 1 1  2 2  2 2  1 2
        Grace O'Connor   | Reliability      | 2019-02-25 | 1 2 2 0 1 4  2 1 3  2 0  5 5 5 4  2 3 2  4 5  2 3  0 3
        Hiroshi Tanaka   | Senior Engineer  | 2018-01-08 | 4 4 5 2 5 1  4 0 2  4 1  3 3 2 2  2 2 0  2 2  2 3  0 3
        Isabel Núñez     | Engineer         | 2021-08-30 | 2 3 3 4 3 2  3 2 1  4 2  2 3 1 0  2 1 0  1 2  1 2  4 2
        Jakub Nowak      | Junior Engineer  | 2025-09-01 | 2 1 3 1 2 2  2 1 0  2 0  0 2 0 0  0 0 .  0 1  0 1  2 0
        Lindiwe Dlamini  | Engineer         | 2022-11-14 | 3 3 4 2 3 3  3 1 2  3 2  2 2 1 0  1 . .  1 2  2 2  1 .
        Mei Lin Chen     | Junior Engineer  | 2026-11-02 | . . . . . .  . . .  . .  . . . .  . . .  . .  . .  . .
    """)
    ratings: dict[tuple[str, str], str] = {}
    for name, _, _, texts in rows:
        ratings |= _pairs(name, skills, texts)
    people, roles, started, _ = (tuple(column) for column in zip(*rows, strict=True))
    return Team("payments-team.xlsx", people, skills, ratings, {"role": roles, "start date": started})


def platform() -> Team:
    """Three teams across the sheet on 1 to 4, with what each skill asks; Ruby is wanted no more."""
    people = _names(
        "Aisha Rahman|Björn Lindqvist|Carmen Delgado|Duc Nguyen|Ewa Kowalska|Fabio Conti|"
        "Gulnara Bekova|Henrik Sørensen|Ifeoma Eze|Joon-ho Park|Kavya Iyer|"
        "Liam Murphy|Marisol Quispe|Noam Levi|Oksana Melnyk|Tevita Fonoti"
    )
    teams = ("Team Core",) * 6 + ("Team Edge",) * 5 + ("Team Data",) * 5
    rows = _lines("""
        Languages        | Go                   | 3 | 4 | 4 3 3 2 3 1  4 3 2 1 3  1 2 1 2 .
        Languages        | Java                 | 3 | 4 | 2 3 4 3 2 4  1 2 3 3 1  4 3 2 3 .
        Languages        | Node.js              | 3 | 2 | 1 1 2 3 1 2  3 4 3 2 4  1 1 2 1 .
        Languages        | Ruby                 | 3 | 0 | 1 . 3 1 . 1  1 2 1 1 .  2 1 1 1 .
        Server side      | Algorithms           | 3 | 3 | 4 3 3 2 3 3  2 2 3 2 2  3 3 4 2 .
        Server side      | Automated testing    | 3 | 4 | 3 3 2 3 4 2  2 3 3 2 3  2 3 2 3 .
        Server side      | Design patterns      | 3 | 2 | 3 2 4 2 3 3  2 2 2 3 2  3 2 2 2 .
        Data stores      | MySQL                | 3 | 3 | 2 2 3 2 2 3  1 2 2 1 2  4 3 3 4 .
        Data stores      | Oracle               | 3 | 2 | 1 1 2 1 1 2  1 1 1 1 1  4 2 2 2 .
        Data stores      | Cassandra            | 3 | 2 | 1 2 1 1 2 1  1 1 2 1 1  2 3 3 2 .
        Data stores      | Memcached            | 2 | 2 | 2 1 2 1 3 1  2 3 1 2 1  2 1 2 3 .
        Interfaces       | REST                 | 3 | 4 | 3 3 4 3 2 3  3 4 3 3 2  2 3 2 2 .
        Interfaces       | GraphQL              | 3 | 2 | 1 1 2 1 1 1  2 3 1 2 3  1 1 1 1 .
        Interfaces       | gRPC                 | 3 | 2 | 4 3 2 2 3 1  2 2 1 1 2  1 1 2 1 .
        Cloud            | Google Cloud         | 3 | 3 | 3 3 2 2 4 1  3 2 2 3 2  2 2 3 2 .
        Cloud            | Azure                | 3 | 1 | 1 1 1 1 2 1  1 1 2 1 1  1 2 1 1 .
        Cloud            | Kubernetes           | 4 | 2 | 3 2 2 1 4 1  3 3 2 2 2  1 1 2 1 .
        Cloud            | Ansible              | 3 | 2 | 2 3 1 1 3 1  2 1 1 1 1  1 1 1 2 .
        Security         | Authentication       | 3 | 5 | 3 2 2 3 2 2  2 2 4 2 3  1 2 2 1 .
        Security         | Authorization        | 3 | 2 | 2 2 2 2 2 2  2 2 4 2 2  1 2 2 1 .
        Security         | Data protection      | 3 | 2 | 2 1 2 1 2 2  1 2 2 1 2  2 2 2 2 .
        Performance      | Profiling            | 3 | 2 | 4 2 2 2 3 2  2 2 2 2 1  2 2 3 2 .
        Performance      | Load balancing       | 3 | 2 | 2 2 1 1 3 1  3 3 1 1 2  1 1 1 1 .
        Architecture     | Microservices        | 3 | 3 | 3 2 3 2 3 2  3 2 2 2 2  2 2 2 2 .
        Architecture     | RabbitMQ             | 3 | 2 | 2 1 2 3 1 1  1 2 1 1 1  2 2 1 2 .
        Architecture     | Event-driven design  | 3 | 2 | 3 2 2 2 2 1  2 2 2 1 2  2 3 2 2 .
        Working together | Project management   | 3 | 2 | 2 2 3 1 2 1  2 3 1 2 1  3 2 1 2 .
        Working together | English              | 3 | 5 | 4 4 3 3 3 3  3 4 4 3 4  4 3 4 3 .
    """)
    skills = tuple(row[1] for row in rows)
    ratings = {
        (person, skill): text
        for _, skill, _, _, texts in rows
        for person, text in zip(people, texts.split(), strict=True)
        if text != BLANK
    }
    return Team(
        "platform-department.xlsx",
        people,
        skills,
        ratings,
        {"team": teams},
        required={skill: (int(level), int(needed)) for _, skill, level, needed, _ in rows},
        category={skill: category for category, skill, *_ in rows},
    )


def survey() -> Team:
    """Twenty-two answers to a form on 1 to 5; Redis hangs on one person, and Yuki Nakamura filled in nothing."""
    skills = _names(
        "Python|Django|JavaScript|Node.js|SQL|Postgres|Redis|RESTful APIs|AWS|Docker|CI/CD|JWT|Unit testing|Scrum"
    )
    rows = _lines("""
        Adaeze Nwosu        | adaeze.nwosu    | Checkout | 5 4 2 1  4 4 2  4 3 3 3  2 4 3
        Anton Petrov        | anton.petrov    | Checkout | 4 4 3 2  4 3 2  4 2 3 3  1 3 2
        Beatriz Carvalho    | beatriz         | Checkout | 3 3 4 3  3 2 1  3 1 2 2  2 3 4
        Camille Dubois      | camille.dubois  | Checkout | 4 5 2 1  4 4 2  4 2 2 2  1 4 3
        Daniel Kim          | daniel.kim      | Checkout | 2 1 5 4  2 2 1  3 2 3 2  2 3 2
        Emre Demir          | emre.demir      | Checkout | 3 3 3 2  3 3 1  3 1 2 2  1 2 2
        Fatima Zahra Alaoui | fatima.alaoui   | Search   | 5 3 1 1  5 5 4  4 3 3 2  1 4 3
        Giulia Romano       | giulia.romano   | Search   | 4 3 2 1  3 3 2  3 2 2 2  1 3 5
        Hamza Siddiqui      | hamza           | Search   | 4 2 2 1  4 4 2  3 4 4 4  2 3 2
        Ingrid Solberg      | ingrid.solberg  | Search   | 3 2 3 3  3 2 1  3 2 2 2  1 2 3
        Jae-won Choi        | jaewon.choi     | Search   | 4 3 3 2  4 3 2  4 2 3 2  2 3 2
        Katarzyna Wójcik    | kasia.wojcik    | Search   | 3 3 2 1  3 3 1  3 1 2 1  1 3 3
        Lucas Ferreira      | lucas.ferreira  | Search   | 2 2 2 1  2 2 1  2 1 1 1  1 2 2
        Mariam Haidari      | mariam.haidari  | Growth   | 3 2 5 4  3 2 1  4 2 3 3  2 4 3
        Nikolai Ivanov      | n.ivanov        | Growth   | 2 1 4 4  3 2 2  3 2 2 2  2 2 2
        Orla Byrne          | orla.byrne      | Growth   | 1 1 5 3  2 1 1  3 1 2 2  1 3 4
        Pedro Sánchez Ruiz  | pedro.sanchez   | Growth   | 2 2 4 2  2 2 1  2 2 2 2  1 2 2
        Quynh Tran          | quynh.tran      | Growth   | 3 2 4 3  3 3 2  3 2 3 2  1 3 3
        Ravi Krishnan       | ravi.krishnan   | Growth   | 4 3 3 2  4 4 2  4 3 3 3  2 3 2
        Sinead Walsh        | sinead.walsh    | Growth   | 2 1 3 2  2 2 1  2 1 1 1  1 2 3
        Tomás Vargas        | tomas.vargas    | Growth   | 1 1 3 2  2 1 1  2 1 1 1  1 1 2
        Yuki Nakamura       | yuki.nakamura   | Growth   | . . . .  . . .  . . . .  . . .
    """)
    ratings: dict[tuple[str, str], str] = {}
    for name, _, _, texts in rows:
        ratings |= _pairs(name, skills, texts)
    people, logins, teams, _ = (tuple(column) for column in zip(*rows, strict=True))
    emails = tuple(f"{login}@example.com" for login in logins)
    return Team("skills-survey.csv", people, skills, ratings, {"team": teams, "email": emails})


LEVEL_WORDS = {"B": "Beginner", "I": "Intermediate", "A": "Advanced", "E": "Expert"}


def personnel() -> Team:
    """Ten people of a hospital's IT as a personnel system exports them: a line a rating, in words."""
    skills = _names(
        "C#|.NET|Java|SQL Server|Oracle|SOAP|REST|HL7|Azure|Windows Server|Active Directory|GDPR|Encryption|"
        "Monitoring|ITIL|Scrum"
    )
    rows = _lines("""
        Anneliese Brandt  | Clinical systems | E A I  E I  E A E  I I I  A I  I A A
        Baraka Mwangi     | Clinical systems | A A B  A .  A A A  I . .  I I  I . I
        Cristina Popescu  | Clinical systems | A I A  A E  A I I  B . .  I B  . I .
        Davit Hakobyan    | Clinical systems | I I E  I I  I A I  . . .  B .  B . .
        Eleni Papadaki    | Integration      | A A A  A B  I A I  A I I  I A  I I I
        François Mercier  | Integration      | I B A  I .  A A A  I . .  A .  . A E
        Gita Sharma       | Integration      | B . I  I .  I I .  I B B  . .  I . .
        Hassan El-Amin    | Infrastructure   | . . .  A I  . . .  A E A  I I  A A .
        Ilse van Dijk     | Infrastructure   | . . .  I .  . I .  I A I  B I  I E A
        Jorge Villanueva  | Infrastructure   | . . .  . .  . . .  . . .  . .  . . .
    """)
    ratings: dict[tuple[str, str], str] = {}
    for name, _, texts in rows:
        words = " ".join(LEVEL_WORDS.get(text, text) for text in texts.split())
        ratings |= _pairs(name, skills, words)
    people, teams, _ = (tuple(column) for column in zip(*rows, strict=True))
    return Team("personnel-export.csv", people, skills, ratings, {"team": teams})


def shop() -> Team:
    """Nine people of a small web shop: who can do what, in ticks; deploying hangs on Noor."""
    skills = _names(
        "PHP|Laravel|JavaScript|MySQL|Redis|REST|Payment APIs|Hetzner|Docker|Deployment|Authentication|"
        "Backups|Caching|Message queues|HTML/CSS|Photoshop"
    )
    rows = _lines("""
        Noor de Vries      | ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ ✓ . . .
        Olivia Thompson    | ✓ ✓ ✓ ✓ . ✓ ✓ . . . ✓ . . . ✓ .
        Piotr Zieliński    | ✓ ✓ ✓ ✓ ✓ ✓ . ✓ ✓ . . . ✓ . . .
        Quentin Moreau     | ✓ . ✓ ✓ . ✓ . . . . . . . . ✓ .
        Rosa Jiménez       | . . ✓ . . . . . . . . . . . ✓ ✓
        Samuel Adeyemi     | ✓ ✓ ✓ ✓ . ✓ . . ✓ . . . . . ✓ .
        Thandiwe Moyo      | . . ✓ . . . . . . . . . . . ✓ ✓
        Uma Balakrishnan   | ✓ ✓ ✓ ✓ . ✓ . . . . . ✓ . . ✓ .
        Viktor Horváth     | . . . . . . . . . . . . . . . .
    """)
    ratings: dict[tuple[str, str], str] = {}
    for name, texts in rows:
        ratings |= _pairs(name, skills, texts)
    return Team("web-shop-ticks.xlsx", tuple(name for name, _ in rows), skills, ratings)


def all_teams() -> tuple[Team, ...]:
    """The five, in the order of the README."""
    return payments(), platform(), survey(), personnel(), shop()
