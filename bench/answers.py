"""How long the answers take, beside a plain numpy pass over the same levels. Run: python -m bench answers."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.answers import answer
from dashboard.analysis.optimum import optimum
from dashboard.analysis.planning import best_plan
from dashboard.analysis.risk import risk
from dashboard.analysis.settings import Settings
from dashboard.core.matrix import Person, SkillMatrix, TeamSkill, skill_matrix
from dashboard.core.scale import Scale
from dashboard.core.taxonomy import OUTSIDE, Area, Taxonomy

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.analysis.staffing import Staffing

NO_GUIDE = Taxonomy((Area(OUTSIDE, "Outside the guide", "bucket"),), {})
STEPS = (0.0, 1.0, 2.0, 3.0, 4.0, 5.0)


def team(people: int, skills: int, capable_a_skill: float) -> SkillMatrix:
    """A random team in which so many people are capable of each skill on average, and every seventh pair is blank."""
    random = np.random.default_rng(people * 1000 + skills)
    high = random.random((people, skills)) < capable_a_skill / people
    levels = np.where(high, random.integers(3, 6, (people, skills)), random.integers(0, 3, (people, skills))).astype(
        float
    )
    levels[random.random((people, skills)) < 1 / 7] = np.nan
    names = [Person(f"Person {at}") for at in range(people)]
    return skill_matrix(names, [TeamSkill(f"Skill {at}") for at in range(skills)], levels, Scale(STEPS))


def seconds(work: Callable[[], object], least: float = 0.2) -> float:
    """The processor time of the best of several runs: what else the machine does counts little."""
    times: list[float] = []
    started = time.process_time()
    while not times or time.process_time() - started < least:
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return min(times)


def plain_pass(matrix: SkillMatrix) -> object:
    """What nobody can be faster than: who reaches level 3, counted."""
    return (matrix.levels >= 3.0).sum(axis=0)


def counts(matrix: SkillMatrix) -> object:
    """Coverage, gaps, needs and everybody who alone holds a skill."""
    answers = answer(matrix, NO_GUIDE, ())
    return answers.coverage, answers.areas, answers.gaps.gap, answers.needs, answers.key_people


def staffed(matrix: SkillMatrix, settings: Settings | None = None) -> Staffing:
    """The team with the defaults asked of it."""
    return answer(matrix, NO_GUIDE, (), settings).staffing


def rows() -> list[tuple[str, SkillMatrix, Callable[[SkillMatrix], object], float]]:
    """What is measured: its name, the team, the work, and the seconds that it may take."""
    long = Settings(hours_per_person=80)
    return [
        ("coverage, gaps, needs, k=1", team(100_000, 60, 1.3), counts, 0.5),
        ("coverage, gaps, needs, k=1", team(1_000, 100, 1.3), counts, 0.02),
        ("departures k=1,2,3", team(40, 60, 2.0), lambda m: risk(staffed(m)), 0.5),
        ("departures k=1,2,3", team(300, 100, 2.0), lambda m: risk(staffed(m)), 5.0),
        ("plan, seats and hours", team(50, 60, 1.3), lambda m: optimum(staffed(m), equals=False), 0.3),
        ("plan, one and the same", team(50, 60, 1.3), lambda m: optimum(staffed(m)), 0.3),
        ("plan with what stops it", team(50, 60, 1.3), lambda m: best_plan(staffed(m)), 0.3),
        ("plan with what stops it", team(300, 100, 1.3), lambda m: best_plan(staffed(m)), 5.0),
        (
            "plan, 80 hours a person",
            team(300, 100, 0.3),
            lambda m: best_plan(staffed(m, long)),
            5.0,
        ),
    ]


def main() -> None:
    """Print the table."""
    best_plan(answer(team(5, 5, 1.0), NO_GUIDE, ()).staffing)
    print(f"{'what':28}{'team':>14}{'seconds':>10}{'may take':>10}{'× numpy':>10}")
    for name, matrix, work, most in rows():
        taken, plain = seconds(partial(work, matrix)), seconds(partial(plain_pass, matrix))
        size = f"{len(matrix.people):,} × {len(matrix.skills)}"
        print(f"{name:28}{size:>14}{taken:>10.4f}{most:>10g}{taken / plain:>10.0f}")


if __name__ == "__main__":
    main()
