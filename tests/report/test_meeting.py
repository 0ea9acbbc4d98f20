"""The screens of a meeting: the same figures as the sections, few enough rows for a room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from dashboard.report.building import build_section
from dashboard.report.meeting import MOST_LINES, SCREENS, Item, Line
from tests.report.teams import facts_of, payments, roles

if TYPE_CHECKING:
    from dashboard.report.facts import Facts
    from dashboard.report.meeting import MeetingScreen

NARROW = "\u202f"


def screen(facts: Facts, name: str) -> MeetingScreen:
    return SCREENS[name](facts, partial(build_section, facts))


def test_covered_names_the_areas_that_miss_seats_most_first() -> None:
    shown = screen(payments(), "covered")
    assert shown.question == "Are we covered?"
    assert shown.finding == "One of six skills is covered; five seats are missing in four."
    assert shown.lines == (
        Line("API Design", (Item("GraphQL", "uncovered"), Item("REST", "thin")), "2 / 5 seats"),
        Line(
            "Languages",
            (Item("Kafka", "one deep"), Item("Python", "one deep"), Item("one covered", "covered")),
            "4 / 6 seats",
        ),
    )


def test_where_no_seat_is_missing_every_area_says_what_it_has() -> None:
    team = facts_of({"REST": [3, 3, 3], "GraphQL": [3, 2, 3]}, ["Ana", "Ben", "Chidi"])
    shown = screen(team, "covered")
    assert "no seat is missing" in shown.finding
    assert [(line.items[-1], line.end) for line in shown.lines] == [(Item("two covered", "covered"), "4 / 4 seats")]
    assert shown.note == ""


def test_one_deep_names_who_holds_what_and_who_is_near() -> None:
    chidi, nobody = screen(payments(), "one-deep").lines
    assert chidi.lead == "Chidi"
    assert [item.text for item in chidi.items] == ["Kafka", "Python", "Gardening"]
    # Ben is at 2 of 3 in Kafka; in Python (0 and 1) and Gardening (nobody rated it) nobody is one short
    assert chidi.end == "nobody one level short in two"
    assert nobody == Line("Nobody", (Item("GraphQL", "uncovered"),))


def test_next_quarter_says_who_learns_what_from_whom() -> None:
    shown = screen(payments(), "next-quarter")
    assert shown.lines == (
        Line("Ana", (Item("GraphQL 2 → 3, outside"),), f"32{NARROW}h"),
        Line("Ben", (Item("REST 2 → 3, with Chidi"),), f"32{NARROW}h"),
    )


def test_departures_are_told_with_what_is_lost() -> None:
    shown = screen(payments(), "somebody-leaves")
    assert [(line.lead, line.end) for line in shown.lines] == [
        ("Chidi", "One away: three lost"),
        ("Ana and Chidi", "Two away: four lost"),
        ("Ana, Ben and Chidi", "Three away: five lost"),
    ]
    assert shown.lines[2].items[-1] == Item("Gardening", "uncovered")


def test_sureness_is_about_what_looks_covered() -> None:
    assert [line.lead for line in screen(payments(), "how-sure").lines] == ["Java", "Gardening"]


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("facts", [payments(), roles(), facts_of({}, ()), facts_of({"Java": (None,)}, ("Ana",))])
def test_every_screen_says_something_whatever_the_team(name: str, facts: Facts) -> None:
    shown = screen(facts, name)
    assert shown.question.endswith("?")
    assert shown.finding.endswith(".")


@pytest.mark.parametrize("name", SCREENS)
def test_a_large_team_still_fits_a_screen(name: str) -> None:
    people = [f"P{at}" for at in range(12)]
    skills = {f"Skill {at}": [5 if who == at else 2 for who in range(12)] for at in range(12)}
    shown = screen(facts_of(skills, people), name)
    assert 0 < len(shown.lines) <= MOST_LINES or name == "how-sure"
    assert all(len(line.items) <= MOST_LINES for line in shown.lines)


def test_what_does_not_fit_is_counted() -> None:
    people = [f"P{at}" for at in range(8)]
    skills = {f"Skill {at}": [5 if who == at else 1 for who in range(8)] for at in range(8)}
    assert screen(facts_of(skills, people), "one-deep").note.startswith("Two people more hold something alone.")


def test_what_nobody_can_has_its_line_however_many_hold_something_alone() -> None:
    people = [f"P{at}" for at in range(8)]
    skills = {f"Skill {at}": [5 if who == at else 1 for who in range(8)] for at in range(8)}
    shown = screen(facts_of({**skills, "Rust": [1] * 8}, people), "one-deep")
    assert len(shown.lines) == MOST_LINES
    assert shown.lines[-1].items == (Item("Rust", "uncovered"),)
    assert shown.note.startswith("Three people more hold something alone.")


@pytest.mark.parametrize(("ben", "said"), [(0, "nobody one level short"), (2, "one level short: Ben")])
def test_who_could_stand_in_for_one_skill_is_named(ben: int, said: str) -> None:
    (ana,) = screen(facts_of({"Java": (5, ben)}, ("Ana", "Ben")), "one-deep").lines
    assert (ana.lead, ana.end) == ("Ana", said)
