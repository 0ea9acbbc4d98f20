"""Small random teams, always the same for the same seed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.core.matrix import Person, SkillMatrix, TeamSkill, skill_matrix
from dashboard.core.requirement import Requirement
from dashboard.core.scale import Scale

if TYPE_CHECKING:
    from collections.abc import Sequence

SCALES = ((0, 1, 2, 3, 4, 5), (1, 2, 3, 4), (0, 1), (0, 1, 2, 3), (0, 25, 50, 75, 100), (1, 2, 3))
ROLES = ("Developer", "Tech Lead")
TEAMS = ("Payments", "Search")


@dataclass(frozen=True, eq=False)
class Asked:
    """A team with what is asked of it."""

    matrix: SkillMatrix
    requirements: tuple[Requirement, ...]


def matrix_of(
    levels: Sequence[Sequence[float | None]],
    steps: Sequence[float] = (0, 1, 2, 3, 4, 5),
    people: Sequence[str] = (),
    skills: Sequence[str] = (),
    attributes: Sequence[dict[str, str]] = (),
) -> SkillMatrix:
    """A team from its levels; None where somebody was not assessed."""
    array = np.array([[np.nan if level is None else level for level in row] for row in levels], dtype=np.float64)
    array = array.reshape(len(levels), -1)
    names = people or [f"P{at}" for at in range(array.shape[0])]
    others = attributes or [{} for _ in names]
    who = [Person(name, name, other) for name, other in zip(names, others, strict=True)]
    what = [TeamSkill(name, (name,)) for name in skills or [f"S{at}" for at in range(array.shape[1])]]
    return skill_matrix(who, what, array, Scale(tuple(steps)))


def random_team(
    seed: int, most_people: int = 6, most_skills: int = 5, *, by_role: bool = True, draws: int = 1
) -> Asked:
    """A team of any shape: gaps in the ratings, halves, critical skills, requirements by role and by team.

    Each level is the lowest of so many draws: the more, the less the team can.
    """
    random = np.random.default_rng(seed)
    steps = SCALES[random.integers(len(SCALES))]
    people, skills = int(random.integers(1, most_people + 1)), int(random.integers(1, most_skills + 1))
    levels = random.choice(steps, (draws, people, skills)).min(axis=0).astype(float)
    if random.random() < 0.3 and len(steps) > 2:
        half = (steps[1] - steps[0]) / 2
        levels = np.minimum(levels + half * (random.random(levels.shape) < 0.3), steps[-1])
    levels[random.random(levels.shape) < random.choice([0.0, 0.2, 0.5])] = np.nan
    who = [
        Person(f"P{at}", f"P{at}", {"role": str(random.choice(ROLES)), "team": str(random.choice(TEAMS))})
        for at in range(people)
    ]
    matrix = skill_matrix(who, [TeamSkill(f"S{at}") for at in range(skills)], levels, Scale(steps))
    return Asked(matrix, tuple(_random_requirements(random, matrix, by_role=by_role)))


def _random_requirements(random: np.random.Generator, matrix: SkillMatrix, *, by_role: bool) -> list[Requirement]:
    requirements = []
    for skill in matrix.skills:
        groups: list[tuple[str | None, str | None]] = [(None, None)]
        if by_role:
            groups += [(ROLES[0], None), (ROLES[1], None), (None, TEAMS[0]), (ROLES[0], TEAMS[1]), ("Nobody", None)]
        for role, team in groups:
            if random.random() < (0.6 if role is None and team is None else 0.2):
                requirements.append(
                    Requirement(
                        skill.name,
                        role,
                        team,
                        level=float(random.choice(matrix.scale.steps)) if random.random() < 0.7 else None,
                        people=int(random.integers(0, 4)) if random.random() < 0.7 else None,
                        critical=bool(random.random() < 0.4) if random.random() < 0.5 else None,
                    )
                )
    return requirements
