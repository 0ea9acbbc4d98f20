"""What stays uncovered after a plan, and which limit stops it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.needs import learners_of_row
from dashboard.analysis.optimum import optimum
from dashboard.analysis.plan import Limit, Uncovered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.analysis.settings import Settings
    from dashboard.analysis.staffing import Counts, Staffing
    from dashboard.core.matrix import Mask

_REASONS: dict[Limit, str] = {
    "nobody to learn": "Nobody who was assessed is left to learn it.",
    "hours per person": "It would take somebody more than {hours:g} hours.",
    "skills per person": "Somebody would have to learn more than {skills} skills.",
    "budget": "The budget of {budget} does not reach.",
    "no teacher": "Nobody in the team can teach it, and only teachers from inside are allowed.",
    "several": "No single limit stops it: several do together, or what you locked or left out.",
}


def what_stops(
    staffing: Staffing, learning: Mask, after: Counts, stop: Callable[[], bool] | None = None
) -> tuple[Uncovered, ...]:
    """Each row that still misses seats with the limit that stops it.

    *Nobody to learn*, when all its learners learn it already; else the first limit without which, planned again, the
    row would miss fewer seats; else several.
    """
    rows = np.flatnonzero(after).tolist()
    limits: dict[int, Limit] = {}
    for row in rows:
        if not (learners_of_row(staffing, row) & ~learning[:, staffing.rows[row].skill]).any():
            limits[row] = "nobody to learn"
    for limit, settings in _without(staffing.settings):
        if all(row in limits for row in rows):
            break
        freed = optimum(replace_settings(staffing, settings), stop, equals=False).learning
        fewer = np.maximum(staffing.missing - staffing.row_counts(freed), 0) < after
        limits |= {row: limit for row in rows if row not in limits and fewer[row]}
    return tuple(_uncovered(staffing, row, int(after[row]), limits.get(row, "several")) for row in rows)


def _without(settings: Settings) -> Iterator[tuple[Limit, Settings]]:
    """The settings without each limit that there is, in the order in which limits are named."""
    if settings.hours_per_person is not None:
        yield "hours per person", replace(settings, hours_per_person=None)
    if settings.skills_per_person is not None:
        yield "skills per person", replace(settings, skills_per_person=None)
    if settings.budget_hours is not None or settings.budget_money is not None:
        yield "budget", replace(settings, budget_hours=None, budget_money=None)
    if settings.inside_only:
        yield "no teacher", replace(settings, inside_only=False)


def _budget(settings: Settings) -> str:
    """What may be spent, in words."""
    hours = None if settings.budget_hours is None else f"{settings.budget_hours:g} hours"
    money = None if settings.budget_money is None else f"{settings.budget_money:g} in money"
    return " and ".join(part for part in (hours, money) if part)


def replace_settings(staffing: Staffing, settings: Settings) -> Staffing:
    """The same team and the same rows under other limits of the plan."""
    return replace(staffing, settings=settings)


def _uncovered(staffing: Staffing, row: int, seats: int, limit: Limit) -> Uncovered:
    line, settings = staffing.rows[row], staffing.settings
    facts = {
        "hours": settings.hours_per_person,
        "skills": settings.skills_per_person,
        "budget": _budget(settings),
    }
    return Uncovered(
        skill=staffing.matrix.skills[line.skill].name,
        role=line.group.role,
        team=line.group.team,
        seats=seats,
        limit=limit,
        reason=_REASONS[limit].format(**facts),
    )
