"""Quarters, months and weeks order what was rated several times, whichever way the rows stand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from dashboard.ingest.grid import Cell, Grid
from dashboard.ingest.layout.observed.periods import period_begins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.ingest.reading import Reading
from dashboard.ingest.layout.reader import read_grids_as_team

PEOPLE = ("Ana Silva", "Ben Okafor", "Clara Stein")


def read_rows(heading: list[Cell], rows: Sequence[list[Cell]]) -> Reading:
    return read_grids_as_team([Grid("team.csv", "", [heading, *rows], kind="csv")])


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("2026-Q3", date(2026, 7, 1)),
        ("Q1/2025", date(2025, 1, 1)),
        ("3Q 2026", date(2026, 7, 1)),
        ("T2 2026", date(2026, 4, 1)),
        ("H2 2026", date(2026, 7, 1)),
        ("2026-11", date(2026, 11, 1)),
        ("März 2026", date(2026, 3, 1)),
        ("KW 14 2026", date(2026, 3, 30)),
        ("2024", date(2024, 1, 1)),
        ("Q3", None),
        ("2026 Sprint 4", None),
        ("Kafka", None),
    ],
)
def test_a_period_begins_on_a_day_where_its_year_is_said(text: str, begins: date | None) -> None:
    assert period_begins(text) == begins


@pytest.mark.parametrize("newest_first", [False, True])
@pytest.mark.parametrize(("older", "newer"), [("2026-Q2", "2026-Q3"), ("Dez 2025", "Jan 2026"), ("2025", "2026")])
def test_of_two_periods_in_a_long_list_the_newer_counts(older: str, newer: str, *, newest_first: bool) -> None:
    rows: list[list[Cell]] = [
        [period, person, "Java", level] for period, level in ((older, 1.0), (newer, 4.0)) for person in PEOPLE
    ]
    rows += [[older, person, "SQL", 2.0] for person in PEOPLE]
    reading = read_rows(["Period", "Employee", "Skill", "Rating"], rows[::-1] if newest_first else rows)
    assert reading.matrix is not None
    java = [skill.name for skill in reading.matrix.skills].index("Java")
    assert reading.matrix.levels[:, java].tolist() == [4, 4, 4]
    assert [each.code for each in reading.notices if "rat" in each.code or "pairs" in each.code] == ["older-ratings"]


@pytest.mark.parametrize("newest_first", [False, True])
def test_of_two_periods_of_one_person_in_a_table_the_newer_row_counts(*, newest_first: bool) -> None:
    rows: list[list[Cell]] = [
        [person, period, level, level] for period, level in (("Q2 2026", 1.0), ("Q3 2026", 4.0)) for person in PEOPLE
    ]
    reading = read_rows(["Name", "Quarter", "Java", "SQL"], rows[::-1] if newest_first else rows)
    assert reading.matrix is not None
    assert len(reading.matrix.people) == len(PEOPLE)
    assert reading.matrix.levels.tolist() == [[4, 4]] * 3
