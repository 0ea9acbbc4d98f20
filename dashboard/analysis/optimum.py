"""The best choice of pairs under the limits of the plan."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.pairs import useful_pairs
from dashboard.analysis.program import in_units, program_of
from dashboard.analysis.progress import Heard
from dashboard.analysis.search import Search
from dashboard.analysis.solver import Clock
from dashboard.analysis.staffing import TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.analysis.pairs import Pairs
    from dashboard.analysis.program import Program
    from dashboard.analysis.progress import Progress
    from dashboard.analysis.solver import Outcome
    from dashboard.analysis.staffing import Numbers, Staffing
    from dashboard.core.matrix import Mask

_MOST_NODES = 200
_FEW_NODES = 50
"""Branches for telling equals apart: a count, not a time, so that the plan is the same on every machine."""

_EFFORT = 20_000_000
"""How much is done for the file's order alone."""

_MOST_SUMS = 64
"""So many different sums of hours a person are told apart when hours are spread."""


@dataclass(frozen=True, eq=False)
class Optimum:
    """The best choice that was found.

    Attributes:
        learning: people × skills, who learns what.
        optimal: whether it is proved that no choice misses fewer weighted seats, nor as few in fewer hours.
        gap: how far the proof is from that, as a share; 0 when optimal.
        possible: whether the limits leave any choice at all.
        groups: for each skill (by index) that has a course, how many groups are enough for the choice.
        first: whether it is known to be the first of its equals: the later aims were all followed to their end.
    """

    learning: Mask
    optimal: bool
    gap: float
    possible: bool = True
    first: bool = True
    groups: Mapping[int, int] = field(default_factory=dict)


def optimum(
    staffing: Staffing,
    stop: Callable[[], bool] | None = None,
    watch: Callable[[Progress], None] | None = None,
    *,
    equals: bool = True,
) -> Optimum:
    """The best choice of pairs; the same each time.

    ``stop`` is asked now and then whether to be content with the best found so far; ``watch`` hears how far it is.

    The fewest weighted missing seats, then the fewest hours, the fewest missing seats, the least money for courses, the
    most interest, the smallest sum of squared hours a person, the file's order. The last two only tell equals apart:
    where that would take long, they go as far as a fixed number of the solver's steps, and not at all without
    ``equals``.
    """
    pairs = useful_pairs(staffing)
    learning = np.zeros(staffing.learners.shape, dtype=bool)
    if not len(pairs):
        return Optimum(learning, optimal=True, gap=0.0)
    program = program_of(staffing, pairs)
    heard = None if watch is None else Heard(program, watch)
    search = Search(program, Clock.of(staffing.settings.seconds, stop, heard))
    outcomes = _reach_seats_and_hours(search, program)
    if search.best is None:
        impossible = outcomes[0].infeasible
        return Optimum(learning, impossible, 0.0 if impossible else 1.0, possible=not impossible)
    optimal = all(outcome.optimal for outcome in outcomes)
    first = False
    if optimal:
        if heard is not None:
            heard.begin("equals")
        first = _tell_equals_apart(search, program, staffing if equals else None)
    chosen = search.best[: len(pairs)] > 0
    learning[pairs.person[chosen], pairs.skill[chosen]] = True
    _drop_idle(learning, staffing, pairs)
    first_group = len(program.upper) - len(program.booked)
    groups = {skill: round(search.best[first_group + at]) for at, skill in enumerate(program.booked)}
    return Optimum(learning, optimal, 0.0 if optimal else _gap(outcomes[-1]), first=first, groups=groups)


def _drop_idle(learning: Mask, staffing: Staffing, pairs: Pairs) -> None:
    """Takes out, from the last on, what costs no hours and closes no seat; wishes stay."""
    idle = learning[pairs.person, pairs.skill] & ~pairs.locked & (pairs.hours <= TOLERANCE)
    for at in np.flatnonzero(idle)[::-1].tolist():
        person, skill = pairs.person[at], pairs.skill[at]
        rows = [r for r, row in enumerate(staffing.rows) if row.skill == skill and staffing.in_row(r)[person]]
        learned = staffing.row_counts(learning)
        if all(learned[row] > staffing.missing[row] for row in rows):
            learning[person, skill] = False


def _reach_seats_and_hours(search: Search, program: Program) -> list[Outcome]:
    """The two aims that are proved: weighted seats, then hours; both at once where their digits fit together."""
    if program.seats_and_hours_at_once:
        return [search.reach(program.weighted * program.seat_worth - program.cost)]
    outcomes = [search.reach(program.weighted)]
    if search.best is not None:
        outcomes.append(search.reach(-program.cost))
    return outcomes


def _gap(outcome: Outcome) -> float:
    """How far the bound lies from what was found, as a share of the larger."""
    largest = max(abs(outcome.bound), abs(outcome.objective), 1.0)
    return min(abs(outcome.bound - outcome.objective) / largest, 1.0) if np.isfinite(outcome.bound) else 1.0


def _tell_equals_apart(search: Search, program: Program, staffing: Staffing | None) -> bool:
    """The later aims, each only where it can still decide anything; whether all of them were followed to their end."""
    search.most_nodes(_MOST_NODES)
    proved = True
    if len(np.unique(program.weighted[program.weighted > 0])) > 1 and search.open.any():
        proved &= search.reach(program.seats).optimal
    if program.money.any() and (search.open.any() or program.divided):
        proved &= search.reach(-program.money).optimal
    interest, _ = in_units(program.pairs.interest)
    if len(np.unique(interest[search.open])) > 1:
        proved &= search.reach(interest).optimal
    if staffing is None or not search.open.any():
        return proved and not search.open.any()
    proved &= _spread_hours(search, program, staffing)
    search.most_nodes(_FEW_NODES)
    return search.put_in_order(program.pairs.person, _EFFORT) and proved


def _spread_hours(search: Search, program: Program, staffing: Staffing) -> bool:
    """The smallest sum of squared hours a person, in whole units; then the hours to those who stand first in the file."""
    hours, unit = in_units(program.pairs.hours)
    learners = [own for own in program.pairs.by_person() if search.open[own].any()]
    amounts = [hours[own] for own in learners]
    sums = [
        _reachable_sums(hours[own], search.lower[own] > 0, search.upper[own] > 0, staffing, unit) for own in learners
    ]
    totals = search.add_totals(learners, amounts)
    curved = np.array([len(each) > 2 for each in sums], dtype=bool)
    squares = search.add_squares(totals[curved], [each for each in sums if len(each) > 2])
    aim = np.zeros(int(squares[-1] if len(squares) else totals[-1]) + 1)
    aim[totals[~curved]] = [-each.sum() for each in sums if len(each) <= 2]
    aim[squares] = -1.0
    spread = search.reach(aim).optimal
    first = np.zeros(int(totals[-1]) + 1)
    first[totals] = np.square(np.arange(len(totals), 0, -1, dtype=np.float64))
    search.improve(first)
    return spread


def _reachable_sums(hours: Numbers, must: Mask, may: Mask, staffing: Staffing, unit: float) -> Numbers:
    """Every number of hours (in units) that a person can come to within her limits, lowest first; at most some."""
    settings = staffing.settings
    most_hours = np.inf if settings.hours_per_person is None else settings.hours_per_person / unit + TOLERANCE
    most_skills = len(hours) if settings.skills_per_person is None else settings.skills_per_person
    by_count: list[set[int]] = [{int(hours[must].sum())}, *(set[int]() for _ in range(most_skills - int(must.sum())))]
    for amount in hours[may & ~must].astype(np.int64).tolist():
        for count in range(len(by_count) - 1, 0, -1):
            by_count[count] |= {total + amount for total in by_count[count - 1] if total + amount <= most_hours}
    sums = np.array(sorted(set().union(*by_count)), dtype=np.float64)
    return sums[np.linspace(0, len(sums) - 1, min(len(sums), _MOST_SUMS)).astype(np.intp)]
