"""How old the ratings are, where the file says of which day they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from datetime import date

    from dashboard.core.matrix import Mask, SkillMatrix
    from dashboard.core.sources import Days

OLD_AFTER = 365
"""A rating of more than so many days is old: a year is the usual round of such surveys."""


@dataclass(frozen=True)
class PersonAge:
    """When one person was last rated.

    Attributes:
        person: her name.
        last: the day of her newest rating; None where none of hers has a day.
        dated: how many of her ratings have a day.
        old: how many of these are older than a year.
    """

    person: str
    last: date | None
    dated: int
    old: int


@dataclass(frozen=True)
class Age:
    """How old the ratings are.

    Attributes:
        on: the day on which the age is counted.
        ratings: all ratings, with a day or without.
        dated: ratings with a day that is not after ``on``.
        future: ratings whose day is after ``on``; they have no age.
        oldest: the day of the oldest rating; None where no rating has an age.
        newest: the day of the newest one.
        median_days: half of the ratings are at most so many days old; None where no rating has an age.
        old: ratings older than a year.
        people: everybody, in the file's order.
    """

    on: date
    ratings: int
    dated: int
    future: int
    oldest: date | None
    newest: date | None
    median_days: float | None
    old: int
    people: tuple[PersonAge, ...]


def find_age(matrix: SkillMatrix, on: date) -> Age | None:
    """The age of the ratings of a team on one day; None where the file says no day of any rating."""
    if matrix.sources.days is None:
        return None
    days, today = matrix.sources.days, np.datetime64(on, "D")
    told = matrix.assessed & ~np.isnat(days)
    dated = told & (days <= today)
    ages = (today - days[dated]).astype(np.int64)
    old = dated & (days < today - np.timedelta64(OLD_AFTER, "D"))
    return Age(
        on=on,
        ratings=int(matrix.assessed.sum()),
        dated=int(dated.sum()),
        future=int(told.sum() - dated.sum()),
        oldest=_day(days[dated].min()) if len(ages) else None,
        newest=_day(days[dated].max()) if len(ages) else None,
        median_days=float(np.median(ages)) if len(ages) else None,
        old=int(old.sum()),
        people=_people(matrix, days, dated, old),
    )


def _people(matrix: SkillMatrix, days: Days, dated: Mask, old: Mask) -> tuple[PersonAge, ...]:
    counts, olds = dated.sum(axis=1).tolist(), old.sum(axis=1).tolist()
    last = [_day(days[at][dated[at]].max()) if counts[at] else None for at in range(len(matrix.people))]
    rows = zip(matrix.people, last, counts, olds, strict=True)
    return tuple(PersonAge(person.name, day, count, aged) for person, day, count, aged in rows)


def _day(day: np.datetime64) -> date:
    found: date = day.astype("datetime64[D]").item()
    return found
