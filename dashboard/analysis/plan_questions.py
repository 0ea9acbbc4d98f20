"""Questions about a plan: what a budget buys, why not somebody else, what would do as well, what a change costs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.optimum import Optimum, optimum
from dashboard.analysis.pairs import climbing_hours, taught_inside
from dashboard.analysis.plan import Uncovered
from dashboard.analysis.planning import best_plan, missing_after, plan_of
from dashboard.analysis.staffing import TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.analysis.plan import Assignment, Plan
    from dashboard.analysis.settings import Pair
    from dashboard.analysis.staffing import Staffing
    from dashboard.core.matrix import Mask


@dataclass(frozen=True)
class BudgetPoint:
    """What the best plan reaches with so many hours in all.

    Attributes:
        budget: the hours allowed.
        hours: the hours used.
        weighted_missing: weighted seats that still miss; no plan within the budget misses fewer.
        seats_missing: seats that still miss.
        optimal: whether that is proved.
    """

    budget: float
    hours: float
    weighted_missing: float
    seats_missing: int
    optimal: bool


@dataclass(frozen=True)
class WhyNot:
    """What it costs to have it otherwise.

    Attributes:
        possible: whether the limits allow it at all.
        extra_hours: hours more than the best plan; fewer where it closes less.
        extra_weighted_missing: weighted seats missing more than in the best plan.
        plan: the best plan that has it so.
    """

    possible: bool
    extra_hours: float
    extra_weighted_missing: float
    plan: Plan


@dataclass(frozen=True)
class EditedPlan:
    """A plan as the manager has changed it.

    Attributes:
        plan: what her choice comes to.
        broken: the limits that it breaks, each in a sentence.
        extra_hours: hours more than the best plan; fewer where it closes less.
        extra_weighted_missing: weighted seats missing more than in the best plan.
    """

    plan: Plan
    broken: tuple[str, ...]
    extra_hours: float
    extra_weighted_missing: float


def trade_off(staffing: Staffing, points: int = 9) -> tuple[BudgetPoint, ...]:
    """Budgets from nothing to the hours of the best plan without a budget, in equal steps, each with its best plan."""
    free = _with(staffing, budget_hours=None)
    most = _cost(free, optimum(free, equals=False).learning)
    budgets = dict.fromkeys(np.linspace(0.0, most, max(points, 2)).tolist())
    return tuple(_budget_point(free, budget) for budget in budgets)


def _budget_point(staffing: Staffing, budget: float) -> BudgetPoint:
    found = optimum(_with(staffing, budget_hours=budget), equals=False)
    missing = missing_after(staffing, found.learning)
    weighted = float((staffing.weights * missing).sum())
    return BudgetPoint(budget, _cost(staffing, found.learning), weighted, int(missing.sum()), found.optimal)


def _with(staffing: Staffing, **limits: object) -> Staffing:
    return replace(staffing, settings=replace(staffing.settings, **limits))  # type: ignore[arg-type]


def _cost(staffing: Staffing, learning: Mask) -> float:
    hours = climbing_hours(staffing)[learning]
    taught = taught_inside(staffing)[learning]
    return float((hours * (1.0 + staffing.settings.taught_hour_cost * taught)).sum())


def why_not(staffing: Staffing, wanted: Pair, instead_of: Pair | None = None, best: Plan | None = None) -> WhyNot:
    """What it costs that one person learns one skill, perhaps instead of another pair of the plan."""
    settings = staffing.settings
    locked = (*(pair for pair in settings.locked if pair != instead_of), wanted)
    forbidden = tuple(pair for pair in settings.forbidden if pair != wanted)
    without = forbidden if instead_of is None else (*forbidden, instead_of)
    forced = best_plan(_with(staffing, locked=locked, forbidden=without))
    today = best_plan(staffing) if best is None else best
    has_it = any((each.person, each.skill) == wanted for each in forced.assignments)
    return WhyNot(
        possible=forced.possible and has_it,
        extra_hours=forced.hours - today.hours,
        extra_weighted_missing=forced.weighted_missing_after - today.weighted_missing_after,
        plan=forced,
    )


def equally_good(staffing: Staffing, plan: Plan) -> tuple[tuple[Assignment, tuple[Pair, ...]], ...]:
    """The assignments that a plan of the same seats and hours can do without, each with what such a plan has instead."""
    replaceable = []
    has = {(each.person, each.skill) for each in plan.assignments}
    for each in plan.assignments:
        pair = (each.person, each.skill)
        if each.locked:
            continue
        other = best_plan_without(staffing, pair)
        same_seats = abs(other.weighted_missing_after - plan.weighted_missing_after) <= TOLERANCE
        if same_seats and other.hours <= plan.hours + TOLERANCE:
            instead = tuple(new for e in other.assignments if (new := (e.person, e.skill)) not in has)
            replaceable.append((each, instead))
    return tuple(replaceable)


def best_plan_without(staffing: Staffing, pair: Pair) -> Plan:
    """The best plan in which one person does not learn one skill."""
    narrower = _with(staffing, forbidden=(*staffing.settings.forbidden, pair))
    return plan_of(narrower, optimum(narrower, equals=False), limits=False)


def edited_plan(staffing: Staffing, chosen: Sequence[Pair], best: Plan | None = None) -> EditedPlan:
    """A choice of pairs as a plan, whatever limits it breaks, and what it costs against the best.

    Pairs of unknown names, and of people with nothing to learn, are left out.
    """
    learning = staffing.matrix.marked(chosen) & staffing.learners
    today = best_plan(staffing) if best is None else best
    plan = plan_of(staffing, Optimum(learning, optimal=False, gap=0.0), limits=False)
    missing = plan.weighted_missing_after - today.weighted_missing_after
    as_good = abs(missing) <= TOLERANCE and plan.hours <= today.hours + TOLERANCE
    broken = tuple(_broken(staffing, learning, plan.money))
    left = tuple(_left_open(staffing, learning, today))
    plan = replace(plan, optimal=today.optimal and as_good and not broken, uncovered=left)
    return EditedPlan(plan, broken, plan.hours - today.hours, missing)


def _left_open(staffing: Staffing, learning: Mask, best: Plan) -> Iterator[Uncovered]:
    """Rows that miss seats after a choice: those that the best plan fills were left out by hand."""
    stopped = {each.label: each for each in best.uncovered}
    after = missing_after(staffing, learning)
    for at in np.flatnonzero(after).tolist():
        row, seats = staffing.rows[at], int(after[at])
        known = stopped.get(staffing.label(at))
        if known is not None and known.seats >= seats:
            yield replace(known, seats=seats)
        else:
            name, group = staffing.matrix.skills[row.skill].name, row.group
            yield Uncovered(name, group.role, group.team, seats, "by hand", "The best plan fills more seats here.")


def _broken(staffing: Staffing, learning: Mask, money: float) -> Iterator[str]:
    """The limits that a choice breaks, each in a sentence."""
    settings = staffing.settings
    hours = np.where(learning, climbing_hours(staffing), 0.0).sum(axis=1)
    for person, name in enumerate(staffing.names(range(len(hours)))):
        if settings.hours_per_person is not None and hours[person] > settings.hours_per_person + TOLERANCE:
            yield f"{name} would learn {hours[person]:g} hours; {settings.hours_per_person:g} are allowed."
        count = int(learning[person].sum())
        if settings.skills_per_person is not None and count > settings.skills_per_person:
            yield f"{name} would learn {count} skills; {settings.skills_per_person} are allowed."
    total = _cost(staffing, learning)
    if settings.budget_hours is not None and total > settings.budget_hours + TOLERANCE:
        yield f"The plan takes {total:g} hours; the budget is {settings.budget_hours:g}."
    if settings.budget_money is not None and money > settings.budget_money + TOLERANCE:
        yield f"The plan costs {money:g}; the budget is {settings.budget_money:g}."
    if settings.inside_only:
        for person, skill in np.argwhere(learning & ~taught_inside(staffing)).tolist():
            yield f"Nobody in the team can teach {staffing.names([person])[0]} {staffing.matrix.skills[skill].name}."
