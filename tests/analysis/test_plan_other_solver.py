"""The plan's seats and hours against scipy's solver, on the same model written once more, for teams up to 30 × 30."""

from __future__ import annotations

import os

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp

from dashboard.analysis.planning import best_plan
from dashboard.analysis.settings import Settings
from dashboard.analysis.staffing import staff
from tests.analysis.slow_truth import SlowTeam
from tests.analysis.teams import Asked, random_team

TEAMS = int(os.environ.get("PLANS_SOLVED_TWICE", "24"))
"""A hundred and more are solved by setting this variable; a few in every run."""


def large_team(seed: int) -> tuple[Asked, Settings]:
    random = np.random.default_rng(seed)
    asked = random_team(seed + 5000, 30, 30, by_role=bool(seed % 2), draws=4)
    return asked, Settings(
        hours_per_person=float(random.choice([24, 40, 60])),
        skills_per_person=int(random.integers(1, 5)),
        budget_hours=float(random.choice([80, 160, 320])) if random.random() < 0.5 else None,
        inside_only=bool(random.random() < 0.2),
    )


def solved_by_scipy(slow: SlowTeam, settings: Settings) -> tuple[float, float]:
    """Fewest weighted seats missing, then fewest hours: one column a pair, then one a row for the seats filled."""
    pairs = [
        (p, s)
        for p, s in slow.learners()
        if not settings.inside_only
        or any(slow.teaches(other, s, slow.required(p, s)) for other in range(len(slow.people)))
    ]
    hours = np.array([slow.hours(p, s) for p, s in pairs])
    count, total = len(pairs), len(pairs) + len(slow.rows)
    lines, most = [], []
    for person in range(len(slow.people)):
        own = np.array([float(p == person) for p, _ in pairs])
        lines += [np.append(own * hours, np.zeros(len(slow.rows))), np.append(own, np.zeros(len(slow.rows)))]
        most += [settings.hours_per_person, settings.skills_per_person]
    if settings.budget_hours is not None:
        lines.append(np.append(hours, np.zeros(len(slow.rows))))
        most.append(settings.budget_hours)
    for at, row in enumerate(slow.rows):
        line = np.zeros(total)
        line[count + at] = 1.0
        line[[i for i, (p, s) in enumerate(pairs) if s == row.skill and p in row.members]] = -1.0
        lines.append(line)
        most.append(0.0)
    missing = np.array([float(slow.seats_missing(row)) for row in slow.rows])
    bounds = Bounds(0, np.append(np.ones(count), missing))
    weights = np.append(np.zeros(count), [row.weight for row in slow.rows])
    limits = LinearConstraint(np.array(lines), -np.inf, np.array(most, dtype=float))
    whole, exact = np.append(np.ones(count), np.zeros(len(slow.rows))), {"mip_rel_gap": 0.0}
    first = milp(-weights, constraints=limits, bounds=bounds, integrality=whole, options=exact)
    filled = round(-first.fun)
    also = [limits, LinearConstraint(weights[None, :], filled - 1e-6, np.inf)]
    second = milp(
        np.append(hours, np.zeros(len(slow.rows))), constraints=also, bounds=bounds, integrality=whole, options=exact
    )
    return float(weights[count:] @ missing - filled), float(second.fun)


@pytest.mark.parametrize("seed", range(TEAMS))
def test_another_solver_finds_the_same_seats_and_hours(seed: int) -> None:
    asked, settings = large_team(seed)
    slow = SlowTeam(asked)
    plan = best_plan(staff(asked.matrix, asked.requirements, settings))
    assert plan.optimal
    if not any(slow.seats_missing(row) for row in slow.rows) or not slow.learners():
        assert plan.assignments == ()
        return
    missing, hours = solved_by_scipy(slow, settings)
    assert plan.weighted_missing_after == pytest.approx(missing)
    assert plan.hours == pytest.approx(hours, abs=1e-4)
