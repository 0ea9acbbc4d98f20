"""Departures, plan and trust said in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.analysis.settings import Settings
from dashboard.report.building import OF_A_PLAN, SEARCHED, build_section, told
from dashboard.report.needs import steps_in_plan
from dashboard.report.risk import cost_of_departures
from dashboard.report.section import Calendar, Chances, Departures, StepCurve
from dashboard.report.trust import trust_today
from tests.report.teams import facts_of, payments

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.report.facts import Facts

PEOPLE = ("Ana", "Ben", "Chidi")


def team(skills: Mapping[str, Sequence[float | None]], settings: Settings | None = None) -> Facts:
    return facts_of(skills, PEOPLE, settings=settings)


@pytest.mark.parametrize(
    ("skills", "said"),
    [
        ({"A": (3, 0, 0)}, "If Ana leaves, one more skill has nobody."),
        ({"A": (3, 0, 0), "B": (3, 0, 0)}, "If Ana leaves, two more skills have nobody."),
        (
            {"A": (3, 0, 0), "B": (3, 0, 0), "C": (0, 3, 0)},
            "If Ana leaves, two more skills have nobody; with Ben, three.",
        ),
        (
            {"A": (3, 0, 0), "B": (0, 3, 0)},
            "If Ana, or one other, leaves, one more skill has nobody; with Ben, two.",
        ),
        ({"A": (3, 3, 0)}, "If Ana and Ben leave, one more skill has nobody."),
        ({"A": (0, 0, 0)}, "No departure of up to three people leaves a skill with nobody."),
        ({"A": (None, None, None)}, "Nobody has been assessed yet."),
    ],
)
def test_departures_name_who_costs_most(skills: Mapping[str, Sequence[float | None]], said: str) -> None:
    assert build_section(team(skills), "risk").finding == said


def test_departures_of_the_paper_team() -> None:
    section = build_section(payments(), "risk")
    assert section.finding == "If Chidi leaves, three more skills have nobody; with Ana, four."
    assert section.base == "Two of six skills survive any one departure, none any two."
    assert isinstance(section.chart, Departures)
    assert section.chart.people == (("Chidi",), ("Ana", "Chidi"), ("Ana", "Ben", "Chidi"))
    assert [len(lost) for lost in section.chart.lost] == [3, 4, 5] == list(section.table.column("lost"))


@pytest.mark.parametrize(
    ("skills", "settings", "said", "base"),
    [
        ({"A": (3, 3, 0)}, None, "No seat is missing, so there is nothing to plan.", ""),
        (
            {"A": (3, 2, 0)},
            None,
            "One assignment and 32 hours fill the one missing seat.",
            "Proven best within these limits.",
        ),
        (
            {"A": (2, 2, 0)},
            None,
            "Two assignments and 64 hours fill both missing seats.",
            "Proven best within these limits.",
        ),
        (
            {"A": (2, 2, 0)},
            Settings(budget_hours=40),
            "One assignment and 32 hours fill one of the two missing seats.",
            "One seat stays open, because the hours in all run out. Proven best within these limits.",
        ),
        (
            {"A": (2, 2, 0)},
            Settings(budget_hours=0),
            "No training within these limits fills any of the two missing seats.",
            "Two seats stay open, because the hours in all run out. Proven best within these limits.",
        ),
    ],
)
def test_the_plan_says_what_it_fills_and_what_stays_open(
    skills: Mapping[str, Sequence[float]], settings: Settings | None, said: str, base: str
) -> None:
    section = build_section(team(skills, settings), "plan")
    assert (section.finding, section.base) == (said, base)


def test_hours_of_teaching_are_said_where_they_count() -> None:
    """Ben learns 32 hours from Ana, who is at the top; half of each counts as hers."""
    facts = team({"A": (5, 2, None)}, Settings(taught_hour_cost=0.5))
    section = build_section(facts, "plan")
    assert section.finding == "One assignment and 48 hours fill the one missing seat."
    assert section.base == "16 of the 48 hours are for teaching. Proven best within these limits."


def test_the_plan_of_the_paper_team() -> None:
    section = build_section(payments(), "plan")
    assert section.table.rows == (
        ("Ana", "GraphQL", 2, 3, "outside course", 32, "GraphQL"),
        ("Ben", "REST", 2, 3, "Chidi", 32, "REST"),
    )
    assert build_section(payments(), "still_open").finding == "Three seats stay open in three skills."


@pytest.mark.parametrize(
    ("budget", "said"),
    [
        (32, "Another 32 hours would fill one more."),
        (None, "64 hours are enough to fill every missing seat."),
    ],
)
def test_the_trade_off_says_what_more_hours_buy(budget: float | None, said: str) -> None:
    section = build_section(team({"A": (2, 2, 0)}, Settings(budget_hours=budget)), "trade_off")
    assert section.finding == said
    assert isinstance(section.chart, StepCurve)
    assert section.chart.hours[0] == 0
    assert list(section.chart.seats_missing) == sorted(section.chart.seats_missing, reverse=True)
    assert section.chart.chosen_missing == (1 if budget else 0)


def test_where_no_budget_buys_anything_there_is_no_curve() -> None:
    """From 0 to 3 takes 56 hours, and nobody may spend more than 40."""
    section = build_section(team({"A": (3, 0, 0)}, Settings(hours_per_person=40)), "trade_off")
    assert section.finding == "More hours in all would fill no seat within the other limits."
    assert section.chart is None
    assert len(section.table.rows) == 1


def test_trust_stands_least_certain_first_with_its_assumptions() -> None:
    section = build_section(payments(), "trust")
    assert section.finding == "One of six skills more likely than not has enough people who truly can."
    assert section.base.startswith("Assumed: a rating goes with the truth at r = 0.5, and 30\u202f% of such people")
    assert section.table.column("skill")[-1] == "Gardening"
    assert isinstance(section.chart, Chances)
    assert section.chart.today == section.table.column("chance_enough")


@pytest.mark.parametrize(
    ("skills", "said"),
    [
        (("A", "B"), "Nobody gave the same level everywhere."),
        (("A", "B", "C"), "One person gave the same level everywhere."),
    ],
)
def test_answer_patterns_are_counted(skills: Sequence[str], said: str) -> None:
    levels = {skill: (2, at, None) for at, skill in enumerate(skills)}
    assert build_section(team(levels), "patterns").finding == said


@pytest.mark.parametrize("facts", [facts_of({}, ()), facts_of({"A": ()}, ()), team({"A": (None,) * 3}), team({})])
@pytest.mark.parametrize("section_id", SEARCHED)
def test_a_team_about_which_nothing_can_be_said_raises_nothing(section_id: str, facts: Facts) -> None:
    assert build_section(facts, section_id).finding.endswith(".")


def by_hand(chosen: Sequence[tuple[str, str]]) -> Facts:
    return team({"A": (2, 1, 3), "B": (2, 3, 0)}, Settings(hours_per_person=80, by_hand=tuple(chosen)))


@pytest.mark.parametrize(
    ("chosen", "base"),
    [
        # the best plan: Ana learns both, 2 -> 3 at 32 hours each; Ben's way from 1 costs 48
        ([("Ana", "A"), ("Ana", "B")], "as many hours as the best plan, and no seat more stays open."),
        ([("Ben", "A"), ("Ana", "B")], "16 hours more than the best plan, and no seat more stays open."),
        ([("Ana", "A")], "32 hours less than the best plan, and one seat more stays open."),
        ([], "64 hours less than the best plan, and two seats more stay open."),
    ],
)
def test_a_plan_changed_by_hand_says_what_it_costs_against_the_best(
    chosen: Sequence[tuple[str, str]], base: str
) -> None:
    assert build_section(by_hand(chosen), "plan").base.endswith(f"Changed by hand: {base}")


def test_the_quarter_says_when_who_learns_and_teaches() -> None:
    # Ben learns from Chidi for 32 hours, Ana outside for 32: at three hours a week 10 2/3 weeks, begun, so 11
    section = build_section(payments(), "quarter")
    assert section.finding == "At 3 hours a week each, everything fits into 13 weeks."
    assert section.base == "Hours taught: Chidi 32."
    assert section.table.rows == (
        ("Ana", "GraphQL", "outside course", 1, 11, 32),
        ("Ben", "REST", "Chidi", 1, 11, 32),
    )
    assert isinstance(section.chart, Calendar)
    assert [(lane.person, len(lane.learns), len(lane.teaches)) for lane in section.chart.lanes] == [
        ("Ana", 1, 0),
        ("Ben", 1, 0),
        ("Chidi", 0, 1),
    ]
    assert section.chart.lanes[2].teaches[0].other == "Ben"


@pytest.mark.parametrize(
    ("skills", "said"),
    [
        ({"A": (3, 0, 0), "B": (3, 0, 0), "C": (0, 3, 0)}, "At worst, one departure costs two skills, two cost three."),
        ({"A": (3, 3, 0)}, "At worst, two departures cost one skill."),
        ({"A": (0, 0, 0)}, "No departure costs a skill."),
    ],
)
def test_how_the_loss_grows_with_who_leaves(skills: Mapping[str, Sequence[float]], said: str) -> None:
    assert cost_of_departures(team(skills)) == said


def test_a_need_says_what_the_plan_does_about_it() -> None:
    facts = payments()
    steps = {need.label: steps_in_plan(facts, need) for need in facts.answers.needs}
    assert steps["GraphQL"] == ("Ana 2 → 3, outside course, 32\u202fh",)
    assert steps["REST"] == ("Ben 2 → 3, with Chidi, 32\u202fh",)
    assert steps["Kafka"] == ()


def test_what_is_told_depends_on_what_the_file_says_and_on_what_was_searched_for() -> None:
    facts = payments()
    everything = set(told(facts))
    assert {"risk", "plan", "quarter", "trust", "matrix"} <= everything
    # the paper team has no dates, no second rating, and nothing was decided; alternatives are asked for one by one
    assert not everything & {"age", "opinions", "opinion_differences", "agreed", "alternatives"}
    assert everything - set(told(facts, OF_A_PLAN)) == {
        *("plan", "quarter", "still_open", "learning", "trade_off", "trust")
    }


def test_trust_before_the_plan_is_known_says_the_same_of_today() -> None:
    facts = payments()
    planned, today = build_section(facts, "trust"), trust_today(facts)
    assert today.finding == planned.finding
    assert [each.key for each in today.table.columns] == [
        each.key for each in planned.table.columns if each.key != "chance_enough_after"
    ]
    assert [each["chance_enough"] for each in today.table.records()] == [
        each["chance_enough"] for each in planned.table.records()
    ]
