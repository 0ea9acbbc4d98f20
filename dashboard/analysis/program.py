"""The training plan as an integer programme: columns, constraints and aims, without a solver."""

from __future__ import annotations

from dataclasses import dataclass
from math import gcd
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.courses import course_of
from dashboard.analysis.staffing import TOLERANCE, Numbers
from dashboard.analysis.teachers import candidates

if TYPE_CHECKING:
    from dashboard.analysis.pairs import Indices, Pairs
    from dashboard.analysis.staffing import Staffing

_DENOMINATORS = (1, 2, 4, 5, 8, 10, 3, 6, 7, 9, 12, 15, 20, 25, 30, 40, 50, 60, 100, 1000)
_MOST_UNITS = 1_000_000
_MOST_DIGITS = 1e7
"""Two aims are reached at once only where their joint values stay well within what the solver tells apart."""


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
        pairs: the first columns; then seats filled, then who teaches whom, then groups of courses.
        whole: the columns that must be whole numbers: pairs and groups.
        upper: the most of each column.
        lower: the least of each column: 1 for a locked pair.
        lines: the constraints.
        weighted: what each column adds to the weighted seats filled.
        seats: what each column adds to the seats filled.
        cost: what each column adds to the hours of the plan, in whole units.
        money: what each column adds to the money spent, in whole units.
        most_weighted: no plan fills more weighted seats than are missing.
        booked: the skills (by index) of the last columns, each counting the groups of its course.
        divided: whether it is still open who of a choice learns inside and who in a course.
        most_cost: no plan that is worth making costs more, since each of its pairs fills a seat or is locked.
    """

    pairs: Pairs
    whole: Indices
    upper: Numbers
    lower: Numbers
    lines: tuple[Line, ...]
    weighted: Numbers
    seats: Numbers
    cost: Numbers
    money: Numbers
    most_weighted: float
    most_cost: float
    booked: tuple[int, ...] = ()
    divided: bool = False

    @property
    def seat_worth(self) -> float:
        """What one weighted seat is worth beside the hours: more than all hours together."""
        return self.most_cost + 1.0

    @property
    def seats_and_hours_at_once(self) -> bool:
        """Whether both aims together stay well within what the solver tells apart."""
        return self.seat_worth * self.most_weighted <= _MOST_DIGITS


def pair_costs(staffing: Staffing, pairs: Pairs) -> Numbers:
    """Hours of the plan for each pair: the learner's, and what the hours of a teacher inside cost."""
    return pairs.hours * (1.0 + staffing.settings.taught_hour_cost * pairs.taught)


def in_units(amounts: Numbers) -> tuple[Numbers, float]:
    """Amounts as whole numbers of the largest unit that divides them all, and that unit.

    Amounts that share no such unit are counted in millionths of an hour.
    """
    for denominator in _DENOMINATORS:
        scaled = amounts * denominator
        whole = np.round(scaled)
        if np.abs(scaled - whole).max(initial=0.0) <= TOLERANCE * denominator:
            common = gcd(*whole.astype(np.int64).tolist()) or 1
            return whole / common, common / denominator
    return np.round(amounts * _MOST_UNITS), 1.0 / _MOST_UNITS


def program_of(staffing: Staffing, pairs: Pairs) -> Program:
    """The programme of all pairs, under the limits of the settings."""
    count = len(pairs)
    members = {int(row): _pairs_of_row(staffing, pairs, int(row)) for row in np.flatnonzero(staffing.missing)}
    members = {row: inside for row, inside in members.items() if len(inside)}
    counted = [row for row in members if not _alone(staffing, pairs, row)]
    column = {row: count + at for at, row in enumerate(counted)}
    weighted, seats = np.zeros(count + len(counted)), np.zeros(count + len(counted))
    lines = [_seats_line(staffing, row, inside, column.get(row)) for row, inside in members.items()]
    for row, inside in members.items():
        gains = column.get(row, inside)
        weighted[gains], seats[gains] = staffing.weights[row], 1.0
    cost, _ = in_units(pair_costs(staffing, pairs))
    lessons = _teaching(staffing, pairs, count + len(counted))
    taught = len(lessons.columns)
    first = count + len(counted) + taught
    booking, priced = _booking(staffing, pairs, first, lessons)
    prices = np.array(list(priced.values()), dtype=np.float64)
    more = np.zeros(taught + len(prices))
    learning = pairs.hours * staffing.settings.hour_price
    money = np.concatenate([learning, np.zeros(len(counted) + taught), prices])
    return Program(
        pairs=pairs,
        whole=np.append(np.arange(count), first + np.arange(len(prices))),
        upper=np.concatenate([np.ones(count), staffing.missing[counted], np.ones(taught), np.full(len(prices), count)]),
        lower=np.concatenate([pairs.locked, np.zeros(len(counted)), more]),
        lines=(
            *lines,
            *_person_limits(staffing, pairs),
            *_budget(staffing, pairs),
            *_spending(staffing, money),
            *lessons.lines,
            *booking,
        ),
        weighted=np.append(weighted, more),
        seats=np.append(seats, more),
        cost=np.concatenate([cost, np.zeros(len(counted)), more]),
        money=in_units(money)[0],
        most_weighted=float(staffing.weights @ staffing.missing),
        booked=tuple(priced),
        divided=taught > 0,
        most_cost=float(cost.max() * (staffing.missing.sum() + pairs.locked.sum())),
    )


@dataclass(frozen=True, eq=False)
class _Lessons:
    """Who teaches whom, where each teacher takes only so many learners: a further column for each pair and teacher.

    Attributes:
        lines: what binds these columns.
        of_pair: the pair of each column.
        columns: the columns.
    """

    lines: list[Line]
    of_pair: Indices
    columns: Indices


def _teaching(staffing: Staffing, pairs: Pairs, first: int) -> _Lessons:
    """Everybody is taught where only teachers from inside are allowed; else those may be who could need a course.

    The columns need not be whole, since whole learners can always be divided among whole teachers and groups when
    parts of them can.
    """
    none = np.empty(0, dtype=np.intp)
    most, inside = staffing.settings.learners_per_teacher, staffing.settings.inside_only
    concerned = pairs.taught if inside else pairs.taught & np.isin(pairs.skill, sorted(course_of(staffing)))
    if most is None or not concerned.any():
        return _Lessons([], none, none)
    which = np.flatnonzero(concerned)
    able = [candidates(staffing, int(pairs.person[at]), int(pairs.skill[at])) for at in which]
    of_pair = np.repeat(which, [len(each) for each in able])
    teacher = np.concatenate(able)
    columns = first + np.arange(len(teacher))
    lines = [
        Line(
            np.append(columns[of_pair == at], at), np.append(np.ones(len(each)), -1.0), 0.0 if inside else -np.inf, 0.0
        )
        for at, each in zip(which, able, strict=True)
    ]
    for one in np.unique(teacher):
        lines += at_most(columns[teacher == one], np.ones(int((teacher == one).sum())), float(most))
    return _Lessons(lines, of_pair, columns)


def _booking(staffing: Staffing, pairs: Pairs, first: int, lessons: _Lessons) -> tuple[list[Line], dict[int, float]]:
    """A further column for each course: its groups, enough for all who learn it outside; and what each group costs."""
    courses = {skill: course for skill, course in sorted(course_of(staffing).items()) if (pairs.skill == skill).any()}
    lines: list[Line] = []
    prices: dict[int, float] = {}
    for skill, course in courses.items():
        sometimes = np.isin(np.arange(len(pairs)), lessons.of_pair)
        own = np.flatnonzero((pairs.skill == skill) & (~pairs.taught | sometimes))
        if len(own):
            taught = lessons.columns[np.isin(lessons.of_pair, own)]
            columns = np.concatenate([own, taught, [first + len(prices)]])
            values = np.concatenate([np.ones(len(own)), -np.ones(len(taught)), [-float(course.seats)]])
            lines.append(Line(columns, values, -np.inf, 0.0))
            prices[skill] = course.price
    return lines, prices


def _spending(staffing: Staffing, money: Numbers) -> list[Line]:
    """The limit of what hours and courses may cost together."""
    most = staffing.settings.budget_money
    spent = np.flatnonzero(money)
    return [] if most is None or not len(spent) else [_limit(spent, money[spent], most)]


def _pairs_of_row(staffing: Staffing, pairs: Pairs, row: int) -> Indices:
    inside = staffing.in_row(row)[pairs.person] & (pairs.skill == staffing.rows[row].skill)
    return np.flatnonzero(inside)


def _alone(staffing: Staffing, pairs: Pairs, row: int) -> bool:
    """Whether it is its skill's only row with missing seats, and nobody is locked to learn more than it misses."""
    of_skill = staffing.skill_of_row == staffing.rows[row].skill
    locked = pairs.locked & (pairs.skill == staffing.rows[row].skill)
    return int((staffing.missing[of_skill] > 0).sum()) == 1 and not locked.any()


def _seats_line(staffing: Staffing, row: int, inside: Indices, column: int | None) -> Line:
    """At most the missing seats are learned; or at most so many seats are filled as are learned."""
    if column is None:
        return Line(inside, np.ones(len(inside)), -np.inf, float(staffing.missing[row]))
    return Line(np.append(inside, column), np.append(-np.ones(len(inside)), 1.0), -np.inf, 0.0)


def _person_limits(staffing: Staffing, pairs: Pairs) -> list[Line]:
    hours, skills = staffing.settings.hours_per_person, staffing.settings.skills_per_person
    lines: list[Line] = []
    for own in pairs.by_person():
        if hours is not None:
            lines += at_most(own, pairs.hours[own], hours)
        if skills is not None:
            lines += at_most(own, np.ones(len(own)), float(skills))
    return lines


def _budget(staffing: Staffing, pairs: Pairs) -> list[Line]:
    budget = staffing.settings.budget_hours
    return [] if budget is None else at_most(np.arange(len(pairs)), pair_costs(staffing, pairs), budget)


def at_most(columns: Indices, amounts: Numbers, most: float) -> list[Line]:
    """A limit as a constraint in whole units, rounded down; none when nothing could break it."""
    return [] if float(amounts.sum()) <= most + TOLERANCE else [_limit(columns, amounts, most)]


def _limit(columns: Indices, amounts: Numbers, most: float) -> Line:
    whole, unit = in_units(amounts)
    return Line(columns, whole, -np.inf, float(np.floor(most / unit + TOLERANCE * max(1.0, most / unit))))
