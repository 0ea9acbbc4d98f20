"""Worlds beside one another, said in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.analysis.scenario import Candidate, Scenario, worlds
from dashboard.core.requirement import Requirement
from dashboard.report.what_if import what_if, what_if_areas, what_if_skills
from tests.report.teams import facts_of, payments

if TYPE_CHECKING:
    from dashboard.report.facts import Facts

BEN = Scenario("Ben leaves", leave=("Ben",))
CHIDI = Scenario("Chidi leaves", leave=("Chidi",))
ZOE = Scenario("Zoe joins", hire=(Candidate("Zoe", {"GraphQL": 3, "Python": 4}),))
MORE = Scenario("Java for three", require=(Requirement("Java", people=3),))


@pytest.mark.parametrize(
    ("scenarios", "said"),
    [
        ((), "Nothing is tried out yet: this is the team as it is."),
        (
            (CHIDI,),
            "“Chidi leaves”: three more skills have nobody, and seat coverage falls from 59\u202f% to 23\u202f%.",
        ),
        ((ZOE,), "“Zoe joins”: one fewer skill has nobody, and seat coverage rises from 59\u202f% to 68\u202f%."),
        (
            (MORE,),
            "“Java for three”: as many skills have nobody as today, and seat coverage falls from 59\u202f% to 57\u202f%.",
        ),
        ((CHIDI, ZOE), "“Zoe joins” leaves the fewest seats missing: three; today there are five."),
        ((BEN, BEN), "In each of the two, six seats are missing; today there are five."),
    ],
)
def test_what_a_scenario_comes_down_to(scenarios: tuple[Scenario, ...], said: str) -> None:
    assert what_if(worlds(payments().answers, scenarios), plan=False).finding == said


def test_worlds_stand_in_one_table() -> None:
    """Without Chidi, Kafka, Python and Gardening lose their last; seats 12, filled 2 + 0 + 1; by weight 5 of 22."""
    section = what_if(worlds(payments().answers, (CHIDI, CHIDI)))
    first, second = section.table.records()[:2]
    assert (first["world"], first["people"], first["seats_missing"], first["uncovered"]) == ("Today", 4, 5, 1)
    assert (first["plan_hours"], first["seats_missing_after"]) == (64, 3)
    assert (second["world"], second["people"], second["seats_missing"], second["uncovered"]) == (
        "Chidi leaves",
        3,
        9,
        4,
    )
    assert section.table.column("world")[2] == "Chidi leaves (2)"
    assert [column.key for column in what_if(worlds(payments().answers, ()), plan=False).table.columns][-1] == "covered"


def test_areas_and_skills_that_change() -> None:
    found = worlds(payments().answers, (CHIDI, ZOE))
    areas = what_if_areas(found)
    assert areas.finding == "One area of the guide changes its coverage."
    assert [column.title for column in areas.table.columns] == ["Area", "Today", "Chidi leaves", "Zoe joins"]
    skills = what_if_skills(found)
    assert skills.table.column("skill") == ("Python", "REST", "GraphQL", "Kafka", "Gardening")
    assert skills.table.rows[0][1:] == ("one deep", "uncovered", "covered")
    assert skills.base == "The other 2 stay as they are."


@pytest.mark.parametrize("facts", [facts_of({}, ()), facts_of({"Java": (None,)}, ("Ana",)), facts_of({"Java": ()}, ())])
def test_teams_without_figures_can_be_compared(facts: Facts) -> None:
    found = worlds(facts.answers, (Scenario("", leave=("Ana",)), ZOE))
    for section in (what_if(found), what_if_areas(found), what_if_skills(found)):
        assert section.finding.endswith(".")
