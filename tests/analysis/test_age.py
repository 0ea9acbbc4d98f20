"""How old the ratings are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np

from dashboard.analysis.age import Age, find_age
from tests.analysis.teams import matrix_of

TODAY = date(2026, 11, 12)


def dated(days: list[list[str]], levels: list[list[float | None]]) -> Age | None:
    team = matrix_of(levels)
    sources = replace(team.sources, days=np.array(days, dtype="datetime64[D]"))
    return find_age(replace(team, sources=sources), TODAY)


def test_the_age_of_a_small_team() -> None:
    """Ages 2, 366, 365 and 0 days: one is older than a year; the median is (2 + 365) ÷ 2.

    What is not assessed has no age, whatever day stands there; a day after today has none either.
    """
    age = dated(
        [["2026-11-10", "2025-11-11", "NaT"], ["2025-11-12", "2026-11-12", "2027-01-01"], ["2020-01-01", "NaT", "NaT"]],
        [[1, 2, 3], [4, 5, 0], [None, 1, None]],
    )
    assert age is not None
    assert (age.ratings, age.dated, age.future, age.old) == (7, 4, 1, 1)
    assert (age.oldest, age.newest, age.median_days) == (date(2025, 11, 11), TODAY, 183.5)
    assert [(each.last, each.dated, each.old) for each in age.people] == [
        (date(2026, 11, 10), 2, 1),
        (TODAY, 2, 0),
        (None, 0, 0),
    ]


def test_without_days_there_is_no_age() -> None:
    assert find_age(matrix_of([[1, 2]]), TODAY) is None
    age = dated([["NaT"]], [[3]])
    assert age is not None
    assert (age.oldest, age.median_days) == (None, None)
