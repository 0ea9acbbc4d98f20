"""The next hire against every set of skills, on random teams."""

from __future__ import annotations

from itertools import combinations

import pytest

from dashboard.analysis.hire import next_hire
from dashboard.analysis.settings import Settings
from dashboard.analysis.staffing import staff
from tests.analysis.slow_truth import SlowTeam
from tests.analysis.teams import ROLES, TEAMS, matrix_of, random_team


def closed(slow: SlowTeam, skills: tuple[int, ...], role: str | None, team: str | None) -> float:
    """Weighted seats that somebody of this role and team fills with these skills."""
    return sum(
        row.weight
        for row in slow.rows
        if row.skill in skills and slow.seats_missing(row) and row.role in (None, role) and row.team in (None, team)
    )


@pytest.mark.parametrize("block", range(6))
def test_no_set_of_as_many_skills_closes_more(block: int) -> None:
    for seed in range(block * 50, block * 50 + 50):
        asked = random_team(seed)
        slow, staffing = SlowTeam(asked), staff(asked.matrix, asked.requirements, Settings())
        role, team = (None, *ROLES)[seed % 3], (None, *TEAMS)[seed % 2]
        for most in range(4):
            hire = next_hire(staffing, most, role, team)
            sets = [each for size in range(most + 1) for each in combinations(range(len(slow.skills)), size)]
            best = max(closed(slow, each, role, team) for each in sets)
            same = [s for s in sets if len(s) == len(hire.skills) and closed(slow, s, role, team) == best]
            assert hire.weighted == best, seed
            assert hire.ties == len(same) - 1, seed
            for brought in hire.skills:
                assert brought.level == slow.asked_level(slow.skills.index(brought.skill), role, team), seed


def test_among_equals_what_fewest_can_do() -> None:
    matrix = matrix_of([[3, 0], [0, 0], [0, 0]], skills=["Java", "Go"])
    hire = next_hire(staff(matrix, (), Settings()), 1)
    assert [(b.skill, b.closes, b.weighted) for b in hire.skills] == [("Go", ("Go",), 1.0)]
    assert hire.ties == 1
