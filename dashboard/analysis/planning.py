"""The provably cheapest training plan."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.courses import groups_booked, money_for
from dashboard.analysis.optimum import Optimum, optimum
from dashboard.analysis.pairs import climbing_hours
from dashboard.analysis.plan import Assignment, Plan
from dashboard.analysis.progress import Progress
from dashboard.analysis.stopping import what_stops
from dashboard.analysis.teachers import teachers_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.analysis.staffing import Counts, Numbers, Staffing
    from dashboard.core.matrix import Mask


def planned_mask(staffing: Staffing, plan: Plan) -> Mask:
    """People × skills: who learns what in a plan."""
    return staffing.matrix.marked((each.person, each.skill) for each in plan.assignments)


def missing_after(staffing: Staffing, learning: Mask) -> Counts:
    """Rows: seats that still miss when these people have learned these skills."""
    learned = staffing.row_counts(learning & staffing.learners)
    after: Counts = np.maximum(staffing.missing - learned, 0)
    return after


def best_plan(
    staffing: Staffing, stop: Callable[[], bool] | None = None, watch: Callable[[Progress], None] | None = None
) -> Plan:
    """The plan with the fewest weighted missing seats, then hours, then seats, then the further tie-breakers.

    ``stop`` is asked now and then whether to be content with the best found so far; ``watch`` hears how far it is.
    """
    found = optimum(staffing, stop, watch)
    if watch is not None:
        watch(Progress("limits"))
    return plan_of(staffing, found, stop)


def plan_of(staffing: Staffing, found: Optimum, stop: Callable[[], bool] | None = None, *, limits: bool = True) -> Plan:
    """What a choice of pairs comes to as a plan; without ``limits``, what stops the rows left open is not asked."""
    people, skills = np.nonzero(found.learning)
    learning = list(zip(people.tolist(), skills.tolist(), strict=True))
    teachers = teachers_of(staffing, learning, found.groups)
    after = missing_after(staffing, found.learning)
    hours = climbing_hours(staffing)
    outside = [skill for (_, skill), teacher in zip(learning, teachers, strict=True) if teacher is None]
    groups = groups_booked(staffing, outside)
    taught = _taught_hours(staffing, learning, teachers, hours)
    return Plan(
        assignments=tuple(
            _assignment(staffing, person, skill, teacher, float(hours[person, skill]))
            for (person, skill), teacher in zip(learning, teachers, strict=True)
        ),
        hours=float(hours[people, skills].sum() + staffing.settings.taught_hour_cost * sum(taught.values())),
        seats_missing_before=int(staffing.missing.sum()),
        seats_missing_after=int(after.sum()),
        weighted_missing_after=float((staffing.weights * after).sum()),
        optimal=found.optimal,
        gap=found.gap,
        uncovered=what_stops(staffing, found.learning, after, stop) if limits else (),
        money=money_for(staffing, groups, float(hours[people, skills].sum())),
        groups={staffing.matrix.skills[skill].name: count for skill, count in groups.items()},
        taught_hours=taught,
        possible=found.possible,
        first_of_equals=found.first,
    )


def _assignment(staffing: Staffing, person: int, skill: int, teacher: int | None, hours: float) -> Assignment:
    matrix, settings = staffing.matrix, staffing.settings
    name, learned = matrix.people[person].name, matrix.skills[skill].name
    closes = (
        staffing.label(at)
        for at, row in enumerate(staffing.rows)
        if row.skill == skill and staffing.missing[at] and staffing.in_row(at)[person]
    )
    return Assignment(
        person=name,
        skill=learned,
        from_level=float(matrix.levels[person, skill]),
        to_level=float(staffing.required[person, skill]),
        hours=hours,
        teacher=None if teacher is None else matrix.people[teacher].name,
        closes=tuple(closes),
        interest=settings.interest.get((name, learned), 0.0),
        locked=(name, learned) in settings.locked,
    )


def _taught_hours(
    staffing: Staffing, learning: list[tuple[int, int]], teachers: tuple[int | None, ...], hours: Numbers
) -> dict[str, float]:
    """For each teacher, in the file's order, the hours that she teaches."""
    taught: Counter[int] = Counter()
    for (person, skill), teacher in zip(learning, teachers, strict=True):
        if teacher is not None:
            taught[teacher] += hours[person, skill]
    return {staffing.matrix.people[teacher].name: float(taught[teacher]) for teacher in sorted(taught)}
