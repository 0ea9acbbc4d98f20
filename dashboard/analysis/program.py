"""The training plan as an integer programme: columns, rows and what to optimise, without a solver."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.staffing import TOLERANCE, Numbers

if TYPE_CHECKING:
    from dashboard.analysis.pairs import Indices, Pairs
    from dashboard.analysis.staffing import Staffing


@dataclass(frozen=True, eq=False)
class Line:
    """One linear constraint: Σ values·columns between lower and upper."""

    columns: Indices
    values: Numbers
    lower: float
    upper: float


@dataclass(frozen=True, eq=False)
class Program:
    """Pairs first (0 or 1: does she learn it), then for some rows the seats filled.

    A row that is its skill's only one needs no column of its own: at most its missing seats are learned.

    Attributes:
        pairs: the first columns.
        seat_rows: index of the row whose seats each further column counts.
        upper: the most of each column.
        lower: the least of each column: 1 for a locked pair.
        lines: the constraints.
        weighted: what each column adds to the weighted seats filled.
        seats: what each column adds to the seats filled.
        cost: what each column adds to the hours of the plan.
    """

    pairs: Pairs
    seat_rows: Indices
    upper: Numbers
    lower: Numbers
    lines: tuple[Line, ...]
    weighted: Numbers
    seats: Numbers
    cost: Numbers


def pair_costs(staffing: Staffing, pairs: Pairs) -> Numbers:
    """Hours of the plan for each pair: the learner's, and what the hours of a teacher inside cost."""
    return pairs.hours * (1.0 + staffing.settings.taught_hour_cost * pairs.taught)


def program_of(staffing: Staffing, pairs: Pairs) -> Program:
    """The programme of all pairs, under the limits of the settings."""
    count = len(pairs)
    missing = np.flatnonzero(staffing.missing)
    members = {int(row): _pairs_of_row(staffing, pairs, int(row)) for row in missing}
    counted = np.array([row for row in members if not _alone(staffing, pairs, row)], dtype=np.intp)
    weighted, seats = np.zeros(count + len(counted)), np.zeros(count + len(counted))
    lines: list[Line] = []
    column = {int(row): count + at for at, row in enumerate(counted)}
    for row, inside in members.items():
        own = np.append(inside, column[row]) if row in column else inside
        signs = np.append(-np.ones(len(inside)), 1.0) if row in column else np.ones(len(inside))
        lines.append(Line(own, signs, -np.inf, 0.0 if row in column else float(staffing.missing[row])))
        gains = column.get(row, inside)
        weighted[gains], seats[gains] = staffing.weights[row], 1.0
    cost = np.append(pair_costs(staffing, pairs), np.zeros(len(counted)))
    lines += _limits(staffing, pairs, cost[:count])
    upper = np.append(np.ones(count), staffing.missing[counted].astype(np.float64))
    lower = np.append(pairs.locked.astype(np.float64), np.zeros(len(counted)))
    return Program(pairs, counted, upper, lower, tuple(lines), weighted, seats, cost)


def _pairs_of_row(staffing: Staffing, pairs: Pairs, row: int) -> Indices:
    inside = staffing.in_row(row)[pairs.person] & (pairs.skill == staffing.rows[row].skill)
    return np.flatnonzero(inside)


def _alone(staffing: Staffing, pairs: Pairs, row: int) -> bool:
    """Whether it is its skill's only row with missing seats, and nobody is locked to learn more than it misses."""
    of_skill = staffing.skill_of_row == staffing.rows[row].skill
    locked = pairs.locked & (pairs.skill == staffing.rows[row].skill)
    return int((staffing.missing[of_skill] > 0).sum()) == 1 and not locked.any()


def _limits(staffing: Staffing, pairs: Pairs, cost: Numbers) -> list[Line]:
    settings = staffing.settings
    lines: list[Line] = []
    for person in np.unique(pairs.person):
        own = np.flatnonzero(pairs.person == person)
        if settings.hours_per_person is not None:
            lines += _at_most(own, pairs.hours[own], settings.hours_per_person)
        if settings.skills_per_person is not None:
            lines += _at_most(own, np.ones(len(own)), float(settings.skills_per_person))
    if settings.budget_hours is not None:
        lines += _at_most(np.arange(len(pairs)), cost, settings.budget_hours)
    return lines


def _at_most(columns: Indices, values: Numbers, most: float) -> list[Line]:
    """The limit as a constraint, unless nothing could break it."""
    if float(values.sum()) <= most + TOLERANCE:
        return []
    return [Line(columns, values, -np.inf, most)]
