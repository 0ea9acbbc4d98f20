"""Why this plan and not another: who else could learn a skill, what it would cost, what would do as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.pairs import climbing_hours
from dashboard.analysis.plan_questions import equally_good
from dashboard.report.plan import against_best
from dashboard.report.section import Column, Section, Table
from dashboard.report.standing import of_many, without_figures
from dashboard.report.wording import digits, hours, plural, sentence

if TYPE_CHECKING:
    from dashboard.analysis.plan import Assignment, Plan
    from dashboard.analysis.plan_questions import WhyNot
    from dashboard.analysis.settings import Pair
    from dashboard.analysis.staffing import Staffing
    from dashboard.report.facts import Facts

COLUMNS = (Column("person", "Person"), Column("skill", "Skill"), Column("instead", "As good instead"))
DEFINITION = "Each assignment is forbidden once; where the best plan without it is as good, the plan can do without it."


def alternatives(facts: Facts) -> Section:
    """The assignments of the best plan that it could do without at the same cost."""
    best = facts.answers.best_plan
    found = equally_good(facts.answers.staffing, best)
    return Section(
        id="alternatives",
        title="What would do as well",
        finding=without_figures(facts) or _finding(len(found), len(best.assignments)),
        table=Table(COLUMNS, tuple((each.person, each.skill, _instead(pairs)) for each, pairs in found)),
        definition=DEFINITION,
    )


def _finding(free: int, count: int) -> str:
    if not count:
        return "Nothing is planned, so nothing else would do as well."
    if not free:
        return "No other plan fills as many seats in as few hours."
    verb = plural(free, "has", "have")
    return sentence(f"{of_many(free, count, 'assignment')} {verb} an alternative at the same cost.")


def _instead(pairs: tuple[Pair, ...]) -> str:
    return ", ".join(f"{person} · {skill}" for person, skill in pairs) or "left out"


def who_else(facts: Facts, planned: Assignment, most: int) -> tuple[tuple[str, float], ...]:
    """Others who could learn the skill of an assignment in the same row, each with her hours, the fewest first."""
    staffing = facts.answers.staffing
    skill = staffing.matrix.column_of[planned.skill]
    able = np.zeros(len(staffing.matrix.people), dtype=bool)
    for at, row in enumerate(staffing.rows):
        if row.skill == skill and (staffing.label(at) in planned.closes or not planned.closes):
            able |= staffing.in_row(at) & staffing.learners[:, skill]
    learning = {each.person for each in facts.answers.plan.assignments if each.skill == planned.skill}
    cost = climbing_hours(staffing)[:, skill]
    others = (at for at in np.flatnonzero(able).tolist() if staffing.matrix.people[at].name not in learning)
    nearest = sorted(others, key=lambda at: float(cost[at]))[:most]
    return tuple((staffing.matrix.people[at].name, float(cost[at])) for at in nearest)


def in_short(other: WhyNot, best: Plan) -> str:
    """What having it otherwise costs, in a few signs: ``+16 h``, ``as good``, ``one seat more stays open``."""
    if not other.possible:
        return "not within the limits"
    more = round(other.extra_hours, 1)
    seats = other.plan.seats_missing_after - best.seats_missing_after
    if not more and not other.extra_weighted_missing:
        return "as good"
    said = [f"{'+' if more > 0 else ''}{hours(more)}"] if more else []
    if other.extra_weighted_missing:
        said.append(f"{digits(seats)} more open" if seats > 0 else "heavier seats open")
    return ", ".join(said)


def why_not_said(facts: Facts, wanted: Pair, other: WhyNot | None) -> str:
    """Why somebody does not learn a skill in this plan, as a sentence; ``other`` is needed only for a learner of it."""
    person, skill = wanted
    staffing, place = facts.answers.staffing, _place(facts.answers.staffing, wanted)
    if wanted in {(each.person, each.skill) for each in facts.answers.plan.assignments}:
        return f"{person} learns {skill} in this plan."
    level, required = float(staffing.matrix.levels[place]), float(staffing.required[place])
    if np.isnan(level):
        return f"{person} was not assessed in {skill}, so nobody knows where she would begin."
    if staffing.capable[place]:
        return f"{person} is capable in {skill}: level {digits(level)}, {digits(required)} is asked."
    way = f"from {digits(level)} to {digits(required)} takes {hours(float(climbing_hours(staffing)[place]))}"
    if other is None or not other.possible:
        return f"The limits or your wishes do not allow it: {person}’s way {way}."
    return f"{person}’s way {way}. With it the plan takes {against_best(other.plan, facts.answers.best_plan)}."


def can_learn(facts: Facts, wanted: Pair) -> bool:
    """Whether somebody was assessed in a skill and is not capable."""
    return bool(facts.answers.staffing.learners[_place(facts.answers.staffing, wanted)])


def _place(staffing: Staffing, pair: Pair) -> tuple[int, int]:
    return staffing.matrix.place_of[pair[0]], staffing.matrix.column_of[pair[1]]
