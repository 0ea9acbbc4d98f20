"""Goals, tickets and tasks with their owners look like lists of skills; so do years and figures that name no skill."""

from __future__ import annotations

import pytest

from dashboard.ingest.layout.reader import read_grids_as_team
from tests.ingest.layout.tables import grids_of

GOALS = ("Cut page load", "Hire two engineers", "Move billing", "Audit access", "Launch in Poland", "Retire old login")
PEOPLE = ("Ana Silva", "Ben Okafor", "Clara Stein")


def said_of(heading: str, *columns: tuple[str, ...]) -> tuple[str, str]:
    """Verdict and reason of a table of goals, each with an owner, and with further columns."""
    rows = [" | ".join((goal, PEOPLE[at % 3], *(c[at % len(c)] for c in columns))) for at, goal in enumerate(GOALS)]
    reading = read_grids_as_team(grids_of("\n".join([heading, *rows])))
    return reading.verdict, reading.reason or ""


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        ("Objective | Owner | Q1 | Q2", (("10", "35", "80"), ("20", "40", "95"))),
        ("KPI | Responsible | Score", (("1", "4", "5", "2"),)),
        ("Story | Assignee | Points | Status", (("1", "3", "5", "8"), ("Done", "To do"))),
        ("Task | Owner | Cost | Due", (("100", "900"), ("2026-11-02", "2026-12-05"))),
        ("Maßnahme | Verantwortlich | Stand", (("1", "2", "3"),)),
    ],
)
def test_goals_and_tickets_are_no_skills(heading: str, columns: tuple[tuple[str, ...], ...]) -> None:
    verdict, reason = said_of(heading, *columns)
    assert verdict == "refused"
    assert "goals, tasks or tickets (“Cut page load” …)" in reason


@pytest.mark.parametrize(
    ("heading", "columns"),
    [
        ("Service | Owner | Tier", (("1", "2", "3"),)),
        ("Action | Who | Done?", (("yes", "no", "no"),)),
    ],
)
def test_figures_that_name_no_skill_are_refused(heading: str, columns: tuple[tuple[str, ...], ...]) -> None:
    assert said_of(heading, *columns)[0] == "refused"


def test_points_that_people_guess_for_stories_are_no_levels() -> None:
    rows = [f"{goal} | 1 | 3 | 5" if at % 2 else f"{goal} | 2 | 8 | 3" for at, goal in enumerate(GOALS)]
    reading = read_grids_as_team(grids_of("\n".join(["User story | Ana Silva | Ben Okafor | Clara Stein", *rows])))
    assert reading.verdict == "refused"
    assert "goals, tasks or tickets" in (reading.reason or "")


def test_a_list_in_which_everybody_names_a_skill_of_her_own_is_a_team() -> None:
    rows = [
        f"{PEOPLE[at % 3]} | {skill} | {at % 4 + 1}" for at, skill in enumerate(("Soup", "Sauces", "Pastry", "Grill"))
    ]
    assert read_grids_as_team(grids_of("\n".join(["Employee | Skill | Level", *rows]))).verdict == "team"


def test_years_of_experience_are_no_levels() -> None:
    rows = ["Ana Silva | 2 | 9 | 0", "Ben Okafor | 8 | 4 | 3", "Clara Stein | 1 | 7 | 6"]
    reading = read_grids_as_team(grids_of("\n".join(["Name | Java (years) | Kafka (years) | SQL (years)", *rows])))
    assert reading.verdict == "refused"
    assert "years of experience (“Java (years)” …)" in (reading.reason or "")
