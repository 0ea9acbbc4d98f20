"""What whoever waits for a plan hears, and what is said of a plan whose equals were not all looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from dashboard.analysis.planning import best_plan
from dashboard.analysis.settings import Settings
from dashboard.analysis.staffing import staff
from tests.analysis.teams import matrix_of, random_team

if TYPE_CHECKING:
    from dashboard.analysis.progress import Progress
    from dashboard.analysis.staffing import Staffing


def hard_team(seed: int, people: int = 24, skills: int = 18) -> Staffing:
    levels = np.random.default_rng(seed).choice([0.0, 1, 2, 2, 3], (people, skills), p=[0.3, 0.3, 0.2, 0.15, 0.05])
    return staff(matrix_of(levels.tolist()), (), Settings(hours_per_person=56, people_needed=4))


@pytest.mark.parametrize("seed", range(6))
def test_what_is_heard_closes_in_on_the_plan(seed: int) -> None:
    heard: list[Progress] = []
    team = hard_team(seed)
    plan = best_plan(team, watch=heard.append)
    filled = float(team.weights @ team.missing) - plan.weighted_missing_after
    assert [each.stage for each in heard if each.filled is each.possible is None][:1] == ["seats and hours"]
    assert heard[-1].stage == "limits"
    assert "equals" in {each.stage for each in heard}
    for each in heard:
        assert each.filled is None or each.filled <= filled
        assert each.possible is None or each.possible >= filled
    assert plan == best_plan(team)


def test_a_search_that_is_stopped_keeps_the_best_so_far() -> None:
    team = hard_team(1)
    plan = best_plan(team, stop=lambda: True)
    assert not plan.optimal
    assert plan.weighted_missing_after >= best_plan(team).weighted_missing_after


@pytest.mark.parametrize("seed", range(30))
def test_small_teams_get_the_first_of_all_equals(seed: int) -> None:
    asked = random_team(seed)
    assert best_plan(staff(asked.matrix, asked.requirements, Settings())).first_of_equals


def test_a_large_team_says_that_its_plan_is_one_of_several() -> None:
    """Ninety people alike in sixty skills that need two each: no number of steps that we spend tells all plans apart."""
    team = staff(matrix_of([[2.0] * 60] * 90), (), Settings())
    plan = best_plan(team)
    assert plan.optimal
    assert (plan.seats_missing_after, plan.first_of_equals) == (30, False)
    assert plan == best_plan(team)
