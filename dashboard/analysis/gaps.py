"""What each person lacks in each skill, and how the levels of a skill spread."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.staffing import TOLERANCE

if TYPE_CHECKING:
    from dashboard.analysis.staffing import Counts, Numbers, Staffing


@dataclass(frozen=True, eq=False)
class Gaps:
    """Gaps of people in skills, on the team's scale.

    Attributes:
        staffing: the team with what is asked of it.
    """

    staffing: Staffing

    @cached_property
    def gap(self) -> Numbers:
        """People × skills: max(0, required level − level); NaN where not assessed."""
        return np.maximum(self.staffing.required - self.staffing.matrix.levels, 0.0)

    @cached_property
    def largest(self) -> tuple[tuple[str, str, float], ...]:
        """Person, skill and gap of everybody short, the largest first, then in the file's order."""
        gap = np.nan_to_num(self.gap, nan=0.0)
        people, skills = np.nonzero(gap > TOLERANCE)
        order = np.argsort(-gap[people, skills], kind="stable")
        matrix = self.staffing.matrix
        return tuple(
            (matrix.people[p].name, matrix.skills[s].name, float(gap[p, s]))
            for p, s in zip(people[order].tolist(), skills[order].tolist(), strict=True)
        )


@dataclass(frozen=True)
class Spread:
    """How the people assessed in one skill stand to what is asked of them, and on which levels.

    Attributes:
        skill: its name.
        below: people short of what is asked of them.
        at: people who meet it exactly.
        above: people beyond it.
        not_assessed: people without a level.
        counts: people on each step of the scale; one between two steps counts on the lower.
    """

    skill: str
    below: int
    at: int
    above: int
    not_assessed: int
    counts: tuple[int, ...]


def spreads(staffing: Staffing) -> tuple[Spread, ...]:
    """How the levels of every skill spread, in the file's order."""
    levels, required = staffing.matrix.levels, staffing.required
    above = (levels > required + TOLERANCE).sum(axis=0).tolist()
    capable = staffing.capable.sum(axis=0).tolist()
    below = staffing.learners.sum(axis=0).tolist()
    counts = _counts(staffing).tolist()
    return tuple(
        Spread(
            skill=skill.name,
            below=below[at],
            at=capable[at] - above[at],
            above=above[at],
            not_assessed=len(levels) - below[at] - capable[at],
            counts=tuple(counts[at]),
        )
        for at, skill in enumerate(staffing.matrix.skills)
    )


def _counts(staffing: Staffing) -> Counts:
    """Skills × steps of the scale: how many people stand on each."""
    steps = len(staffing.matrix.scale.steps)
    people, skills = np.nonzero(staffing.matrix.assessed)
    step = np.floor(staffing.positions[people, skills] + TOLERANCE).astype(np.int64)
    columns = len(staffing.matrix.skills)
    return np.bincount(skills * steps + step, minlength=columns * steps).reshape(columns, steps)
