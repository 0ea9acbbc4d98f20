"""What a training plan says: who learns what, from whom, at what cost, and what stays uncovered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from dashboard.analysis.asked import OfRow

if TYPE_CHECKING:
    from collections.abc import Mapping

Limit = Literal[
    "nobody to learn", "hours per person", "skills per person", "budget", "no teacher", "several", "by hand"
]


@dataclass(frozen=True)
class Assignment:
    """One person learns one skill.

    Attributes:
        person: who learns.
        skill: what.
        from_level: where she stands.
        to_level: what is asked of her.
        hours: what the way costs her.
        teacher: who in the team teaches her; None: outside.
        closes: the rows in which she fills a seat that was missing, by their names.
        interest: how much she wants to learn it, where the file says so; else 0.
        locked: whether the manager wants it, so that it is planned at any cost.
    """

    person: str
    skill: str
    from_level: float
    to_level: float
    hours: float
    teacher: str | None
    closes: tuple[str, ...] = ()
    interest: float = 0.0
    locked: bool = False


@dataclass(frozen=True)
class Uncovered(OfRow):
    """A row that misses seats after the plan, and the limit that stops it.

    Attributes:
        seats: how many still miss.
        limit: in a word.
        reason: in a sentence.
    """

    seats: int
    limit: Limit
    reason: str


@dataclass(frozen=True)
class Plan:
    """Who learns what, the best that the limits allow.

    Attributes:
        assignments: people in the file's order, each with her skills in the file's order.
        hours: of all assignments, with what the hours taught cost.
        seats_missing_before: over all rows, today.
        seats_missing_after: over all rows, with the plan.
        weighted_missing_after: the same by weight.
        optimal: whether no plan misses fewer weighted seats, nor as few in fewer hours.
        gap: how far the proof is from that: 0 when optimal or nothing can be planned.
        uncovered: rows that still miss seats.
        money: what the courses and the hours of learning cost.
        groups: for each skill that is learned in a course, how many groups are booked.
        taught_hours: for each teacher of the team, the hours that she teaches.
        possible: whether all locked wishes fit the limits; an impossible plan is empty.
        first_of_equals: whether it is known to be the first of all plans of the same seats and hours. In a large team the
            later aims are followed for a fixed number of steps only; the plan is then one of the best, and the same each
            time.
    """

    assignments: tuple[Assignment, ...]
    hours: float
    seats_missing_before: int
    seats_missing_after: int
    weighted_missing_after: float
    optimal: bool
    gap: float
    uncovered: tuple[Uncovered, ...]
    money: float = 0.0
    groups: Mapping[str, int] = field(default_factory=dict)
    taught_hours: Mapping[str, float] = field(default_factory=dict)
    possible: bool = True
    first_of_equals: bool = True
