"""What do we do next quarter: who learns what from whom, what stays open, and what more hours would buy."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dashboard.analysis.plan_questions import trade_off as budget_points
from dashboard.report.section import Column, Section, StepCurve, Table
from dashboard.report.standing import without_figures
from dashboard.report.wording import counted, digits, number, plural, seats, sentence, share

if TYPE_CHECKING:
    from dashboard.analysis.plan import Limit, Plan
    from dashboard.analysis.plan_questions import BudgetPoint
    from dashboard.report.facts import Facts

COLUMNS = (
    Column("person", "Person"),
    Column("skill", "Skill"),
    Column("from_level", "From", "level"),
    Column("to_level", "To", "level"),
    Column("teacher", "With"),
    Column("hours", "Hours", "hours"),
    Column("closes", "Fills a seat in"),
)
OPEN_COLUMNS = (
    Column("skill", "Skill"),
    Column("seats", "Seats open", "count"),
    Column("limit", "Stopped by"),
    Column("reason", "Why"),
)
BUDGET_COLUMNS = (
    Column("budget", "Hours in all", "hours"),
    Column("hours", "Hours used", "hours"),
    Column("seats_missing", "Seats missing", "count"),
    Column("weighted_missing", "Weighted", "number"),
    Column("optimal", "Proved best"),
)
DEFINITION = (
    "The plan that leaves the fewest weighted seats missing within the limits, then takes the fewest hours: an integer "
    "programme, solved to its proof. Somebody learns from her level up to the required level; part of the way fills no "
    "seat and is not planned."
)
_FEWEST_POINTS = 2
OUTSIDE = "outside course"

_STOPPED: dict[Limit, str] = {
    "nobody to learn": "nobody is left to learn",
    "hours per person": "the hours of each person run out",
    "skills per person": "nobody may learn more skills",
    "budget": "the hours in all run out",
    "no teacher": "nobody in the team can teach",
    "several": "several limits stop them together",
    "by hand": "you changed the plan",
}


def plan(facts: Facts) -> Section:
    """Who learns what, from whom, in how many hours."""
    best = facts.answers.plan
    rows = tuple(
        (
            each.person,
            each.skill,
            each.from_level,
            each.to_level,
            each.teacher or OUTSIDE,
            each.hours,
            ", ".join(each.closes),
        )
        for each in best.assignments
    )
    return Section(
        id="plan",
        title="Training plan",
        finding=without_figures(facts) or _finding(best),
        base=_base(facts),
        table=Table(COLUMNS, rows),
        definition=DEFINITION,
    )


def _finding(best: Plan) -> str:
    missing = best.seats_missing_before
    if not missing:
        return "No seat is missing, so there is nothing to plan."
    if not best.possible:
        return "What is locked does not fit the limits, so there is no plan."
    if not best.assignments:
        return f"No training within these limits fills {'the one' if missing == 1 else 'any of the ' + number(missing)} missing {plural(missing, 'seat')}."
    filled = missing - best.seats_missing_after
    means = f"{counted(len(best.assignments), 'assignment')} and {digits(round(best.hours, 1))} {plural(best.hours, 'hour')}"
    if filled == missing:
        what = {1: "the one missing seat", 2: "both missing seats"}.get(missing, f"all {number(missing)} missing seats")
    else:
        what = f"{number(filled)} of the {number(missing)} missing seats"
    return sentence(f"{means} fill {what}.")


def _base(facts: Facts) -> str:
    best, edited = facts.answers.plan, facts.answers.edited_plan
    if not best.seats_missing_before or not best.possible:
        return ""
    said = [_stays_open(best, facts)] if best.uncovered else []
    taught = facts.answers.settings.taught_hour_cost * sum(best.taught_hours.values())
    if taught:
        said.append(f"{digits(round(taught, 1))} of the {digits(round(best.hours, 1))} hours are for teaching.")
    if best.money:
        said.append(f"Hours and courses cost {digits(round(best.money, 2))}.")
    said.append(_proof(best) if edited is None else f"Changed by hand: {against_best(best, facts.answers.best_plan)}.")
    return " ".join(said)


def _proof(best: Plan) -> str:
    if best.optimal:
        proven = "Proven best within these limits"
        return f"{proven}." if best.first_of_equals else f"{proven}; other plans may be as good."
    return f"The best found; at most {share(best.gap)} from the best there is."


def against_best(other: Plan, best: Plan) -> str:
    """What a plan costs against the best one: ``16 hours more than the best plan, and one seat more stays open``."""
    more = round(other.hours - best.hours, 1)
    hours_said = (
        f"{digits(abs(more))} {plural(abs(more), 'hour')} {'more' if more > 0 else 'less'} than the best plan"
        if more
        else "as many hours as the best plan"
    )
    seats_more = other.seats_missing_after - best.seats_missing_after
    if seats_more:
        compared = "more" if seats_more > 0 else "fewer"
        count = abs(seats_more)
        return f"{hours_said}, and {seats(count)} {compared} {plural(count, 'stays', 'stay')} open"
    if other.weighted_missing_after > best.weighted_missing_after:
        return f"{hours_said}; as many seats stay open, but critical ones among them"
    return f"{hours_said}, and no seat more stays open"


def _stays_open(best: Plan, facts: Facts) -> str:
    stopped: Counter[Limit] = Counter()
    for each in best.uncovered:
        stopped[each.limit] += each.seats
    count = best.seats_missing_after
    (most, _), *others = stopped.most_common()
    start = sentence(f"{seats(count)} {plural(count, 'stays', 'stay')} open")
    by_money = most == "budget" and facts.answers.settings.budget_money is not None
    because = "the budget runs out" if by_money else _STOPPED[most]
    return f"{start}, {'mostly because ' if others else 'because '}{because}."


def still_open(facts: Facts) -> Section:
    """What the plan leaves open, and the limit that stops each."""
    best = facts.answers.plan
    count = len(best.uncovered)
    said = (
        "The plan leaves no seat open."
        if not count
        else sentence(
            f"{seats(best.seats_missing_after)} {plural(best.seats_missing_after, 'stays', 'stay')} open in {counted(count, facts.noun)}."
        )
    )
    return Section(
        id="still_open",
        title="What stays open",
        finding=without_figures(facts) or said,
        table=Table(OPEN_COLUMNS, tuple((each.label, each.seats, each.limit, each.reason) for each in best.uncovered)),
        definition="For each, the first limit without which the best plan would leave fewer seats missing there.",
    )


def trade_off(facts: Facts) -> Section:
    """What a budget of hours buys, each point with its own best plan."""
    points, best = budget_points(facts.answers.staffing), facts.answers.plan
    curve = _curve(points, best)
    rows = tuple((each.budget, each.hours, each.seats_missing, each.weighted_missing, each.optimal) for each in points)
    return Section(
        id="trade_off",
        title="Hours against seats",
        finding=without_figures(facts) or _what_more_buys(points, best),
        base="Seats missing after training, by the hours allowed in all." if curve else "",
        table=Table(BUDGET_COLUMNS, rows),
        chart=curve,
        definition="For each budget the plan that leaves the fewest weighted seats missing; the other limits stay.",
    )


def _no_more(best: Plan) -> str:
    further = "further " if best.assignments else ""
    return f"More hours in all would fill no {further}seat within the other limits."


def _curve(points: tuple[BudgetPoint, ...], best: Plan) -> StepCurve | None:
    """The steps; none where no budget buys anything, because a single point is no curve."""
    if len(points) < _FEWEST_POINTS:
        return None
    return StepCurve(
        hours=tuple(each.budget for each in points),
        seats_missing=tuple(each.seats_missing for each in points),
        chosen_hours=best.hours,
        chosen_missing=best.seats_missing_after,
    )


def _what_more_buys(points: tuple[BudgetPoint, ...], best: Plan) -> str:
    if not best.seats_missing_before:
        return "No seat is missing, so no hour is needed."
    if not best.seats_missing_after:
        return f"{digits(round(best.hours, 1))} {plural(best.hours, 'hour')} are enough to fill every missing seat."
    better = [each for each in points if each.seats_missing < best.seats_missing_after and each.hours > best.hours]
    if not better:
        return _no_more(best)
    following = better[0]
    more, fills = following.hours - best.hours, best.seats_missing_after - following.seats_missing
    return f"Another {digits(round(more, 1))} {plural(more, 'hour')} would fill {number(fills)} more."
