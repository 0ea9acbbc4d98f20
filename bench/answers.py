"""The answers for teams of any size, beside one plain numpy pass over the same levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from bench import median_seconds, say
from dashboard.analysis.answers import Answers, answer
from dashboard.core.matrix import Person, SkillMatrix, TeamSkill, skill_matrix
from dashboard.core.scale import Scale
from dashboard.mapping import load_taxonomy

if TYPE_CHECKING:
    from collections.abc import Callable

SCALE = Scale(tuple(range(6)))
SEED = 20261123
SHARE_NOT_ASSESSED = 0.1
MOST_CAPABLE = 5


def team(people: int, skills: int) -> SkillMatrix:
    """People at random levels; each skill has about 0 to 5 who are capable, and a tenth of the cells is not assessed."""
    random = np.random.default_rng(SEED)
    levels = random.integers(0, 3, size=(people, skills)).astype(float)
    capable = random.random(levels.shape) < random.uniform(0, MOST_CAPABLE, size=skills) / people
    levels[capable] = random.integers(3, 6, size=int(capable.sum()))
    levels[random.random(levels.shape) < SHARE_NOT_ASSESSED] = np.nan
    known = list(load_taxonomy().skills.values())[:skills]
    columns = [TeamSkill(skill.name, (skill.name,), skill.id, areas=(skill.area,)) for skill in known]
    return skill_matrix([Person(f"Person {i}") for i in range(people)], columns, levels, SCALE)


def _counts(answers: Answers) -> None:
    _ = answers.coverage, answers.areas, answers.needs, answers.key_people


def _answered(matrix: SkillMatrix, ask: Callable[[Answers], object]) -> Callable[[], object]:
    return lambda: ask(answer(matrix, load_taxonomy(), ()))


def _numpy_pass(matrix: SkillMatrix) -> Callable[[], object]:
    return lambda: ((matrix.levels >= 3.0).sum(axis=0), (~np.isnan(matrix.levels)).sum(axis=0))  # noqa: PLR2004


def main() -> None:
    """Coverage, areas, needs and what hangs on one; the worst three departures; the plan."""
    for people, skills in ((1_000, 100), (100_000, 60)):
        matrix = team(people, skills)
        taken = median_seconds(_answered(matrix, _counts))
        plain = median_seconds(_numpy_pass(matrix))
        say(f"coverage, needs, one departure {people:,} × {skills}", taken, "a numpy pass", plain)
    for people, skills in ((40, 60), (300, 100)):
        matrix = team(people, skills)
        taken = median_seconds(_answered(matrix, lambda answers: answers.risk))
        say(f"worst three departures {people} × {skills}", taken, "a numpy pass", median_seconds(_numpy_pass(matrix)))
    for people, skills in ((50, 60), (300, 100)):
        matrix = team(people, skills)
        taken = median_seconds(_answered(matrix, lambda answers: answers.plan))
        say(f"best plan {people} × {skills}", taken, "a numpy pass", median_seconds(_numpy_pass(matrix)))


if __name__ == "__main__":
    main()
