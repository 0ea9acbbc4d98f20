"""Who teaches whom in a plan."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.needs import can_teach
from dashboard.analysis.staffing import TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.pairs import Indices
    from dashboard.analysis.staffing import Staffing


def teachers_of(staffing: Staffing, learning: Sequence[tuple[int, int]]) -> tuple[int | None, ...]:
    """The teacher of each learner and skill (by index), in the order printed; None: nobody inside can.

    The nearest above her by at least one step; where none is, the highest; among equals whoever has fewer learners in
    the plan so far, then the first in the file's order. Nobody takes more learners than the settings allow.
    """
    learners: Counter[int] = Counter()
    most = staffing.settings.learners_per_teacher
    teachers: list[int | None] = []
    for person, skill in learning:
        able = candidates(staffing, person, skill)
        free = [int(t) for t in able if most is None or learners[int(t)] < most]
        teacher = _nearest(staffing, person, skill, free, learners) if free else None
        if teacher is not None:
            learners[teacher] += 1
        teachers.append(teacher)
    return tuple(teachers)


def candidates(staffing: Staffing, person: int, skill: int) -> Indices:
    """Who can teach a person a skill up to what is asked of her."""
    able = can_teach(staffing, skill, float(staffing.required_positions[person, skill]))
    return np.flatnonzero(able & (staffing.positions[:, skill] > staffing.positions[person, skill] + TOLERANCE))


def _nearest(staffing: Staffing, person: int, skill: int, able: list[int], learners: Counter[int]) -> int:
    own = float(staffing.positions[person, skill])
    above = {teacher: float(staffing.positions[teacher, skill]) - own for teacher in able}
    far = [teacher for teacher in able if above[teacher] >= 1 - TOLERANCE]
    best = min(above[t] for t in far) if far else max(above.values())
    equal = [teacher for teacher in able if abs(above[teacher] - best) <= TOLERANCE]
    return min(equal, key=lambda teacher: (learners[teacher], teacher))
