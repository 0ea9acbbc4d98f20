"""Where the team hangs on one, two or three people: every combination of departures, exactly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.departures import Holders, worst_sets
from dashboard.analysis.settings import MOST_DEPARTURES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.analysis.staffing import Counts, Staffing

TIES_NAMED = 20
"""So many of the other worst sets are named; all of them are counted."""


@dataclass(frozen=True)
class WorstDepartures:
    """The worst that can happen when at most k people leave.

    Attributes:
        k: how many people may leave.
        people: whose leaving loses the most weight, then the most rows; nobody who adds nothing; empty: nothing to lose.
        skills_lost: rows that have a capable person before and none after.
        weight_lost: their weight.
        seats_lost: weighted seats that become missing, in all rows.
        ties: how many other such sets lose as much.
        others: the first of those, in the order of size and of the file.
    """

    k: int
    people: tuple[str, ...]
    skills_lost: tuple[str, ...]
    weight_lost: float
    seats_lost: float
    ties: int
    others: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Departure:
    """What happens when some people leave.

    Attributes:
        people: who leaves.
        skills_lost: rows that have a capable person before and none after.
        fall_to_one: rows that have two or more before and exactly one after.
        weight_lost: the weight of the rows lost.
        seats_lost: weighted seats that become missing, in all rows.
    """

    people: tuple[str, ...]
    skills_lost: tuple[str, ...]
    fall_to_one: tuple[str, ...]
    weight_lost: float
    seats_lost: float


def departure(staffing: Staffing, people: Sequence[int]) -> Departure:
    """What happens when these people (by index) leave."""
    before, wanted = staffing.capable_counts, staffing.needed >= 1
    after = before - _leaving(staffing, people)
    lost = wanted & (before >= 1) & (after == 0)
    one = wanted & (before >= 2) & (after == 1)
    missing = np.maximum(staffing.needed - after, 0) - staffing.missing
    return Departure(
        people=staffing.names(sorted(people)),
        skills_lost=tuple(staffing.label(int(row)) for row in np.flatnonzero(lost)),
        fall_to_one=tuple(staffing.label(int(row)) for row in np.flatnonzero(one)),
        weight_lost=float(staffing.weights[lost].sum()),
        seats_lost=float((staffing.weights * missing).sum()),
    )


def _leaving(staffing: Staffing, people: Sequence[int]) -> Counts:
    """Rows: how many of these people are capable in each."""
    mask = np.zeros_like(staffing.capable)
    chosen = list(people)
    mask[chosen] = staffing.capable[chosen]
    return staffing.row_counts(mask)


def risk(staffing: Staffing, progress: Callable[[float], None] | None = None) -> tuple[WorstDepartures, ...]:
    """The worst departures of at most 1, 2 and 3 people; none for more people than there are.

    Only a row with at most k capable people can be lost, so only their sets of holders are combined: exact, and no
    combination is left out. ``progress`` is told the share done.
    """
    most = min(MOST_DEPARTURES, len(staffing.matrix.people))
    holders = Holders.of(staffing, most)
    return tuple(_worst(staffing, holders, k, progress) for k in range(1, most + 1))


def _worst(staffing: Staffing, holders: Holders, k: int, progress: Callable[[float], None] | None) -> WorstDepartures:
    sets, count = worst_sets(holders, k, TIES_NAMED + 1, progress)
    if not sets:
        return WorstDepartures(k, (), (), 0.0, 0.0, 0)
    named = departure(staffing, sets[0])
    others = tuple(staffing.names(each) for each in sets[1:])
    return WorstDepartures(k, named.people, named.skills_lost, named.weight_lost, named.seats_lost, count - 1, others)


def survived_departures(staffing: Staffing) -> int | None:
    """How many departures, whoever leaves, lose no row: one fewer than its capable people; None with nothing to lose."""
    held = staffing.capable_counts[(staffing.needed >= 1) & (staffing.capable_counts >= 1)]
    return int(held.min()) - 1 if len(held) else None


def key_people(staffing: Staffing) -> tuple[Departure, ...]:
    """Everybody who alone holds a row, with what is lost when she leaves: most weight first, then in the file's order."""
    alone = [
        int(np.flatnonzero(staffing.capable[:, row.skill] & staffing.in_row(at))[0])
        for at, row in enumerate(staffing.rows)
        if row.people_needed >= 1 and staffing.capable_counts[at] == 1
    ]
    departures = [departure(staffing, [person]) for person in sorted(set(alone))]
    return tuple(sorted(departures, key=lambda each: (-each.weight_lost, -len(each.skills_lost))))
