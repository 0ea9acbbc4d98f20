"""What changed between two readings, said in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.analysis.change import Change, changes
from dashboard.report.change import change, change_doubts, change_people, change_ratings, change_seats
from dashboard.report.section import Moves
from tests.report.teams import facts_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PEOPLE = ("Ana", "Ben", "Chidi")
SPRING = {"Java": (3, 2, 1), "REST": (1, 1, 1)}


def since_spring(autumn: Mapping[str, Sequence[float | None]], people: Sequence[str] = PEOPLE) -> Change:
    return changes(facts_of(SPRING, PEOPLE).answers, facts_of(autumn, people).answers)


@pytest.mark.parametrize(
    ("autumn", "said"),
    [
        (SPRING, "No rating has changed."),
        ({**SPRING, "Java": (3, 3, 1)}, "One rating rose; one seat won."),
        ({**SPRING, "Java": (2, 1, 1)}, "Two ratings fell; one seat lost."),
        ({"Java": (2, 3, 1), "REST": (3, 3, 2)}, "Four ratings rose and one fell; two seats won."),
        ({"Java": (2, 2, 1), "REST": (3, 1, 1)}, "One rating rose and one fell; one seat won, one lost."),
        ({**SPRING, "Java": (3, 2, None)}, "One rating is gone; no seat won or lost."),
        ({**SPRING, "Java": (4, 1, None)}, "One rating rose, one fell and one is gone; no seat won or lost."),
    ],
)
def test_what_it_comes_down_to(autumn: Mapping[str, Sequence[float | None]], said: str) -> None:
    """Java needs two and has Ana; REST needs two and has nobody."""
    told = since_spring(autumn)
    assert change(told).finding == said
    assert change(told).base == "The same people and skills in both."
    assert change_seats(told).finding in {f"{part[:1].upper()}{part[1:]}." for part in said[:-1].split("; ")} | {
        "No seat won or lost."
    }


def test_skills_stand_by_how_much_moved_in_them() -> None:
    section = change(since_spring({"Java": (4, 1, None), "REST": (2, 2, 2)}))
    assert section.table.rows == (("REST", 3, 0, 0, 0), ("Java", 1, 1, 0, 1))
    assert isinstance(section.chart, Moves)
    assert (section.chart.labels, section.chart.up, section.chart.down) == (("REST", "Java"), (3, 1), (0, 1))
    assert section.chart.notes == ("", "one no longer assessed")
    rows = change_ratings(since_spring({**SPRING, "Java": (3, 2, None)})).table.rows
    assert rows == (("Chidi", "Java", 1, None, "gone"),)


def test_people_and_skills_that_came_and_went() -> None:
    told = since_spring({"Java": (3, 2, 1), "Kafka": (1, 1, 1)}, ("Ana", "Benn", "Zoe"))
    section = change_people(told)
    assert section.finding == "Ben may be Benn now."
    assert section.table.rows == (
        ("Ben", "person", "gone; may be Benn now"),
        ("Chidi", "person", "gone"),
        ("Benn", "person", "new"),
        ("Zoe", "person", "new"),
        ("REST", "skill", "no longer asked about"),
        ("Kafka", "skill", "newly asked about"),
    )
    said = "Two people are new, two people are gone, one skill is newly asked about and one skill is no longer asked about."
    assert change(told).base == said


@pytest.mark.parametrize(
    ("autumn", "said"),
    [
        (SPRING, "No row or column moved as a whole."),
        (
            {"Java": (1, 1, 2), "REST": (1, 1, 1)},
            "Most ratings of Java moved at once: something may have been pasted one off.",
        ),
        (
            {"Java": (1, 1, 2), "REST": (3, 2, 1)},
            "REST now holds the ratings that Java had, and one more moved at once: something may have been pasted one off.",
        ),
        (
            {"Java": (1, 1, 2), "REST": (2, 2, 2)},
            "Two people or skills have most of their ratings moved at once: something may have been pasted one off.",
        ),
    ],
)
def test_what_moved_at_once(autumn: Mapping[str, Sequence[float | None]], said: str) -> None:
    assert change_doubts(since_spring(autumn)).finding == said


def test_a_team_of_nobody_has_not_changed() -> None:
    nobody = facts_of({}, ()).answers
    told = changes(nobody, nobody)
    for section in (change(told), change_ratings(told), change_seats(told), change_people(told), change_doubts(told)):
        assert section.finding.endswith(".")
        assert section.table.rows == ()
