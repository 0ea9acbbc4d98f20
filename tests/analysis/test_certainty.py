"""Where an area's coverage truly lies, against every possible truth."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import numpy as np
import pytest

from dashboard.analysis.answers import answer
from dashboard.analysis.areas import area_coverage
from dashboard.analysis.chance import chance_of_claim
from dashboard.analysis.staffing import staff
from dashboard.core.requirement import Requirement
from tests.analysis.guides import GUIDE, team_skills
from tests.analysis.teams import matrix_of

if TYPE_CHECKING:
    from dashboard.core.matrix import SkillMatrix

ROLES = [{"role": "Lead"}, {"role": "Dev"}, {"role": "Dev"}]


def team(seed: int) -> SkillMatrix:
    random = np.random.default_rng(seed)
    labels = ["Java", "Python", "MySQL", "Redis", "Rest", "GraphQL"]
    levels = random.choice([0.0, 4.0], (3, len(labels)), p=[0.6, 0.4])
    return replace(matrix_of(levels.tolist(), skills=labels, attributes=ROLES), skills=team_skills(labels))


def every_truth(matrix: SkillMatrix, asked: tuple[Requirement, ...]) -> list[list[tuple[float, float]]]:
    """For each area the coverage in every truth, and how likely that truth is."""
    p = chance_of_claim(0.5, 0.3)
    claims = np.argwhere(matrix.levels >= 3)
    found: list[list[tuple[float, float]]] = [[] for _ in GUIDE.guide_areas]
    for truth in product([True, False], repeat=len(claims)):
        levels = matrix.levels.copy()
        for (person, skill), true in zip(claims, truth, strict=True):
            levels[person, skill] = 4 if true else 0
        chance = p ** sum(truth) * (1 - p) ** (len(truth) - sum(truth))
        areas = area_coverage(staff(replace(matrix, levels=levels), asked, answer(matrix, GUIDE, ()).settings), GUIDE)
        for at, area in enumerate(areas[:-1]):
            if area.coverage is not None:
                found[at].append((area.coverage, chance))
    return found


@pytest.mark.parametrize("seed", range(6))
def test_the_interval_is_that_of_every_truth(seed: int) -> None:
    matrix = team(seed)
    asked = (Requirement("MySQL", "Dev", people=1), Requirement("Rest", people=1), Requirement("GraphQL", people=3))
    for certain, truths in zip(answer(matrix, GUIDE, asked).area_certainty, every_truth(matrix, asked), strict=True):
        if not truths:
            assert (certain.expected, certain.low, certain.high) == (None, None, None)
            continue
        assert certain.expected == pytest.approx(sum(share * chance for share, chance in truths))
        assert certain.low == pytest.approx(quantile(truths, 0.05))
        assert certain.high == pytest.approx(quantile(truths, 0.95))


def quantile(truths: list[tuple[float, float]], cut: float) -> float:
    reached = 0.0
    for share, chance in sorted((round(share, 9), chance) for share, chance in truths):
        reached += chance
        if reached >= cut - 1e-12:
            return share
    raise AssertionError


def test_perfect_ratings_leave_no_doubt() -> None:
    answers = answer(team(1), GUIDE, (), replace(answer(team(1), GUIDE, ()).settings, validity=1.0))
    for certain, area in zip(answers.area_certainty, answers.areas, strict=False):
        assert certain.expected == certain.low == certain.high == area.coverage
