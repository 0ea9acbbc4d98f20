"""Files that look like a team's skills and are none: each must be named as something else."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from tests.torture.draft import Content, Draft, Sheet
from tests.torture.formats import FORMATS
from tests.torture.scales import SCALES
from tests.torture.team import Team, random_team
from tests.torture.vocabulary import CATEGORIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    NearMiss = Callable[[Random, Team], list[list[Content]]]

_JOBS = ("Junior", "Mid", "Senior", "Lead")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun")


def _under(heads: list[Content], body: Iterable[list[Content]]) -> list[list[Content]]:
    return [heads, *body]


def role_framework(_rng: Random, team: Team) -> list[list[Content]]:
    texts = (
        "Knows the basics of {}",
        "Works with {} alone in daily business",
        "Designs with {} and reviews others",
        "Sets the direction for {}",
    )
    heads: list[Content] = ["Competency", *_JOBS]
    return _under(heads, ([skill, *(text.format(skill) for text in texts)] for skill in team.skills))


def empty_template(_rng: Random, team: Team) -> list[list[Content]]:
    heads: list[Content] = ["Name", *team.skills]
    return _under(heads, ([None] * len(heads) for _ in range(10)))


def own_sheet(rng: Random, team: Team) -> list[list[Content]]:
    words = ("Beginner", "Intermediate", "Advanced")
    heads: list[Content] = ["Skill", "My level", "Next step"]
    return _under(heads, ([skill, rng.choice(words), f"Read a book about {skill}"] for skill in team.skills))


def required_levels(rng: Random, team: Team) -> list[list[Content]]:
    heads: list[Content] = ["Role", "Skill", "Required level", "Weight"]
    jobs = ("Backend Developer", "Frontend Developer", "Data Analyst")
    return _under(
        heads,
        ([job, skill, float(rng.randint(2, 5)), float(rng.randint(1, 3))] for job in jobs for skill in team.skills),
    )


def catalogue(rng: Random, team: Team) -> list[list[Content]]:
    heads: list[Content] = ["Skill", "Category", "Description"]
    return _under(
        heads,
        ([skill, rng.choice(CATEGORIES), f"All that has to do with {skill} in our products"] for skill in team.skills),
    )


def tasks_and_costs(rng: Random, team: Team) -> list[list[Content]]:
    heads: list[Content] = ["Task", "Skill needed", "Days", "Cost"]
    return _under(
        heads,
        (
            [f"Set up {skill}", skill, float(rng.randint(1, 40)), float(rng.randint(5, 90) * 100)]
            for skill in team.skills
        ),
    )


def attendance(rng: Random, team: Team) -> list[list[Content]]:
    days: list[Content] = [date(2024, 5, 6) + timedelta(days=i) for i in range(10)]
    return _under(["Name", *days], ([person, *(rng.choice("PPPPA") for _ in days)] for person in team.people))


def holidays(rng: Random, team: Team) -> list[list[Content]]:
    return _under(
        ["Name", *_MONTHS], ([person, *(float(rng.randint(0, 12)) for _ in _MONTHS)] for person in team.people)
    )


def raci(rng: Random, team: Team) -> list[list[Content]]:
    tasks = [f"Release {word}" for word in ("planning", "build", "test", "notes", "approval", "roll-out")]
    rows: list[list[Content]] = [["Task", *team.people]]
    rows.extend([task, *(rng.choice("RACI") for _ in team.people)] for task in tasks)
    rows[1][1:5] = list("RACI")[: len(team.people)]
    return rows


def prices(rng: Random, team: Team) -> list[list[Content]]:
    heads: list[Content] = ["Course", "Provider", "Price", "Currency"]
    return _under(
        heads,
        (
            [f"{skill} course", rng.choice(["Udemy", "Coursera"]), float(rng.randint(90, 2500)), "EUR"]
            for skill in team.skills
        ),
    )


def salaries(rng: Random, team: Team) -> list[list[Content]]:
    heads: list[Content] = ["Name", "Role", "Salary", "Bonus"]
    return _under(
        heads,
        (
            [n, r, float(rng.randint(400, 950) * 100), float(rng.randint(0, 90) * 100)]
            for n, r in zip(team.people, team.roles, strict=True)
        ),
    )


def due_dates(rng: Random, team: Team) -> list[list[Content]]:
    def day() -> date:
        return date(2024, 1, 1) + timedelta(days=rng.randint(0, 700))

    return _under(["Name", *team.skills], ([person, *(day() for _ in team.skills)] for person in team.people))


def product_comparison(rng: Random, _team: Team) -> list[list[Content]]:
    features = ("Single sign-on", "Audit log", "Export", "Price per month", "Mobile app", "Open API")
    rows: list[list[Content]] = [["Feature", "Jira", "Asana", "Trello", "Linear"]]
    for feature in features:
        cells: list[Content] = [rng.choice(["yes", "no"]) for _ in range(4)]
        rows.append([feature, *([float(rng.randint(5, 30)) for _ in cells] if "Price" in feature else cells)])
    return rows


def counts_per_level(rng: Random, team: Team) -> list[list[Content]]:
    heads: list[Content] = ["Skill", "Beginner", "Intermediate", "Advanced", "Expert"]
    return _under(heads, ([skill, *(float(rng.randint(0, 14)) for _ in range(4))] for skill in team.skills))


def skill_slots(rng: Random, team: Team) -> list[list[Content]]:
    return _under(
        ["Employee", "Skill 1", "Skill 2", "Skill 3"], ([person, *rng.sample(team.skills, 3)] for person in team.people)
    )


def staff_list(rng: Random, team: Team) -> list[list[Content]]:
    heads: list[Content] = ["id", "name", "role", "department", "location"]
    rows = [
        [f"E{i:02d}", n, r, rng.choice(["IT", "HR"]), rng.choice(["Berlin", "Madrid"])]
        for i, (n, r) in enumerate(zip(team.people, team.roles, strict=True))
    ]
    return _under(heads, (list(row) for row in rows))


def projects(rng: Random, team: Team) -> list[list[Content]]:
    names = ("Apollo relaunch", "Billing rewrite", "Mobile app", "Data lake")
    rows: list[list[Content]] = [["Project", *team.skills]]
    rows.extend([name, *(rng.choice(["x", None]) for _ in team.skills)] for name in names)
    rows[1][1] = "x"
    return rows


def budget(rng: Random, team: Team) -> list[list[Content]]:
    rows: list[list[Content]] = [["Training", *_MONTHS, "Total"]]
    for skill in team.skills:
        months = [float(rng.randint(0, 30) * 50) for _ in _MONTHS]
        rows.append([skill, *months, sum(months)])
    return rows


def allocation(rng: Random, team: Team) -> list[list[Content]]:
    names = ("Project Alpha", "Project Beta", "Project Gamma")
    split = ((0.5, 0.5, 0.0), (0.25, 0.25, 0.5), (1.0, 0.0, 0.0), (0.0, 0.75, 0.25))
    return _under(["Name", *names], ([person, *rng.choice(split)] for person in team.people))


def permissions(rng: Random, team: Team) -> list[list[Content]]:
    heads: list[Content] = ["User", "Read", "Write", "Delete", "Admin"]
    return _under(heads, ([person, "x", *(rng.choice(["x", None]) for _ in range(3))] for person in team.people))


def numbered_results(rng: Random, team: Team) -> list[list[Content]]:
    word = rng.choice(["Sprint", "Game", "Quiz", "Round"])
    heads: list[Content] = ["Name", *(f"{word} {number}" for number in range(1, 6))]
    return _under(heads, ([person, *(rng.randint(1, 9) for _ in range(5))] for person in team.people))


def figures_per_team(rng: Random, team: Team) -> list[list[Content]]:
    heads: list[Content] = ["Team", *team.skills]
    teams = ("Core", "Edge", "Platform", "Mobile")
    return _under(heads, ([name, *(rng.randint(10, 50) / 10 for _ in team.skills)] for name in teams))


def things_and_skills(rng: Random, team: Team) -> list[list[Content]]:
    things = ("Billing", "Portal", "Ledger", "Intranet", "Shop")
    heads: list[Content] = [rng.choice(["Application", "System", "Service"]), *team.skills]
    return _under(heads, ([thing, *(rng.choice(["x", None]) for _ in team.skills)] for thing in things))


def feedback_on_one(rng: Random, _team: Team) -> list[list[Content]]:
    heads: list[Content] = ["Question", "Self", "Manager", "Peer 1", "Peer 2"]
    asked = ("Communicates clearly", "Delivers on time", "Helps others", "Takes the lead", "Learns quickly")
    return _under(heads, ([question, *(rng.randint(1, 5) for _ in range(4))] for question in asked))


NEAR_MISSES: tuple[NearMiss, ...] = (
    role_framework,
    empty_template,
    own_sheet,
    required_levels,
    catalogue,
    tasks_and_costs,
    attendance,
    holidays,
    raci,
    prices,
    salaries,
    due_dates,
    product_comparison,
    counts_per_level,
    skill_slots,
    staff_list,
    projects,
    budget,
    allocation,
    permissions,
    numbered_results,
    figures_per_team,
    things_and_skills,
    feedback_on_one,
)


def random_near_miss(seed: int) -> tuple[str, str, bytes]:
    """What it is, a file name and the bytes."""
    rng = Random(seed)  # noqa: S311 - the same files each time, not secrets
    kind = rng.choice(NEAR_MISSES)
    team = random_team(rng, 5)
    rows = kind(rng, team)
    if rng.random() < 0.3:
        rows = [["Skills matrix"], [], *rows]
    draft = Draft(rng, team, SCALES[0], [Sheet("Sheet1", rows)], "other", (), ())
    name, save = FORMATS[rng.choice(["xlsx", "csv", "ods", "xls"])]
    return kind.__name__, name, save(draft)
