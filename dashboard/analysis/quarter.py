"""A training plan laid out over the weeks of a quarter."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.analysis.staffing import TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.analysis.plan import Assignment

WEEKS = 13
_STEEPER = 1.05


@dataclass(frozen=True)
class Block:
    """One assignment in time.

    Attributes:
        assignment: who learns what, from whom.
        start: weeks from the beginning of the quarter.
        end: the same; the assignment takes its hours at the quarter's hours a week.
    """

    assignment: Assignment
    start: float
    end: float


@dataclass(frozen=True)
class Quarter:
    """A plan in time.

    Attributes:
        weekly_hours: hours a week of learning, the same for everybody.
        blocks: the assignments in the plan's order.
    """

    weekly_hours: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class _Busy:
    """A stretch of weeks in which somebody learns a skill or teaches it."""

    start: float
    end: float
    teaches: str | None


def quarter_of(planned: Sequence[Assignment]) -> Quarter:
    """The plan in as few hours a week as lets it end within the quarter.

    Nobody does two things at once: she learns one skill, or teaches one skill to any number of learners. The longest
    assignments are placed first, each as early as its learner and its teacher are both free; this is a way that fits,
    not a proof that fewer hours a week could not be enough.
    """
    weekly = max(1, math.ceil(_busiest(planned) / WEEKS - TOLERANCE))
    while True:
        blocks = _placed(planned, weekly)
        if max((block.end for block in blocks), default=0.0) <= WEEKS + TOLERANCE:
            return Quarter(weekly, blocks)
        weekly = max(weekly + 1, int(weekly * _STEEPER))


def _busiest(planned: Iterable[Assignment]) -> float:
    """Hours of whoever has most to do; a skill taught to several takes as long as its slowest learner."""
    learning: dict[str, float] = defaultdict(float)
    teaching: dict[tuple[str, str], float] = defaultdict(float)
    for each in planned:
        learning[each.person] += each.hours
        if each.teacher is not None:
            taught = (each.teacher, each.skill)
            teaching[taught] = max(teaching[taught], each.hours)
    for (teacher, _), hours in teaching.items():
        learning[teacher] += hours
    return max(learning.values(), default=0.0)


def _placed(planned: Sequence[Assignment], weekly: int) -> tuple[Block, ...]:
    busy: dict[str, list[_Busy]] = defaultdict(list)
    starts: dict[int, float] = {}
    for at in sorted(range(len(planned)), key=lambda at: -planned[at].hours):
        each, weeks = planned[at], planned[at].hours / weekly
        start = _first_free(busy, each, weeks)
        starts[at] = start
        busy[each.person].append(_Busy(start, start + weeks, None))
        if each.teacher is not None:
            busy[each.teacher].append(_Busy(start, start + weeks, each.skill))
    return tuple(Block(each, starts[at], starts[at] + each.hours / weekly) for at, each in enumerate(planned))


def _first_free(busy: dict[str, list[_Busy]], each: Assignment, weeks: float) -> float:
    """The earliest week in which learner and teacher are free, or the teacher teaches this skill anyway."""
    hers, theirs = busy[each.person], busy[each.teacher] if each.teacher is not None else []
    in_the_way = [*hers, *(other for other in theirs if other.teaches != each.skill)]
    together = [other.start for other in theirs if other.teaches == each.skill]
    return next(
        start
        for start in sorted({0.0, *together, *(other.end for other in in_the_way)})
        if all(other.end <= start + TOLERANCE or start + weeks <= other.start + TOLERANCE for other in in_the_way)
    )
