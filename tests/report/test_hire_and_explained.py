"""The next hire and one figure, said in sentences."""

from __future__ import annotations

import pytest

from dashboard.analysis.explain import FIGURES, explain
from dashboard.report.explained import explained
from dashboard.report.hire import hire
from tests.report.teams import facts_of, payments


@pytest.mark.parametrize(
    ("skills", "said", "base"),
    [
        (
            1,
            "Kafka at 3 (alone) fills one of the five seats that are missing.",
            "One other set of as many skills fills as much.",
        ),
        (
            2,
            "Kafka at 3 (alone) and REST at 3 (alone) fill two of the five seats that are missing.",
            "No other set of as many skills fills as much.",
        ),
        (0, "No seat is missing that a hire could fill.", ""),
    ],
)
def test_what_the_next_hire_brings(skills: int, said: str, base: str) -> None:
    section = hire(payments(), skills)
    assert section.base == base
    assert section.finding == said


def test_where_no_seat_is_missing_nobody_must_be_hired() -> None:
    assert hire(facts_of({"Java": (3, 3, 3)}, ("Ana", "Ben", "Chidi")), 3).finding == "No seat is missing."
    assert hire(facts_of({}, ()), 3).finding == "There is nobody in this file."


def test_one_figure_with_its_ratings() -> None:
    section = explained(explain(payments().answers, "status", "Kafka"))
    assert section.finding == "Kafka, status: one deep."
    assert section.base.endswith("One person is not assessed: Dora.")
    assert [column.key for column in section.table.columns] == ["person", "skill", "level", "required", "capable"]
    assert section.table.rows[2] == ("Chidi", "Kafka", 5, 3, True)


OF = {
    "status": "Kafka",
    "chance": "Kafka",
    "need": "Kafka",
    "area": "api",
    "area seats": "api",
    "area truth": "api",
    "risk": "1",
    "gap": "Ana in Java",
}


@pytest.mark.parametrize("figure", FIGURES)
def test_every_kind_of_figure_is_said(figure: str) -> None:
    section = explained(explain(payments().answers, figure, OF.get(figure, "")))
    assert section.finding.endswith(".")
    assert "None" not in section.finding + section.base
    assert section.definition[0] == section.definition[0].upper()
