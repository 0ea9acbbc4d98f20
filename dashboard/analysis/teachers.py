"""Who teaches whom in a plan."""

from __future__ import annotations

from collections import defaultdict
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
    the plan so far, then the first in the file's order. Nobody takes more learners than the settings allow: who finds
    all her teachers busy gets one by others changing theirs, where only teachers from inside are allowed.
    """
    taught: dict[int, list[int]] = defaultdict(list)
    limit = staffing.settings.learners_per_teacher
    most = len(learning) if limit is None else limit
    able = [candidates(staffing, person, skill).tolist() for person, skill in learning]
    for at, (person, skill) in enumerate(learning):
        free = [teacher for teacher in able[at] if len(taught[teacher]) < most]
        if free:
            taught[_nearest(staffing, person, skill, free, taught)].append(at)
        elif staffing.settings.inside_only:
            _make_room(at, able, taught, most, set())
    teachers = {at: teacher for teacher, learners in taught.items() for at in learners}
    return tuple(teachers.get(at) for at in range(len(learning)))


def _make_room(at: int, able: list[list[int]], taught: dict[int, list[int]], most: int, asked: set[int]) -> bool:
    """Gives a learner a teacher, moving others to theirs where needed; False where there is no way."""
    for teacher in able[at]:
        if teacher in asked:
            continue
        asked.add(teacher)
        if len(taught[teacher]) < most:
            taught[teacher].append(at)
            return True
        for other in taught[teacher]:
            if _make_room(other, able, taught, most, asked):
                taught[teacher][taught[teacher].index(other)] = at
                return True
    return False


def candidates(staffing: Staffing, person: int, skill: int) -> Indices:
    """Who can teach a person a skill up to what is asked of her."""
    able = can_teach(staffing, skill, float(staffing.required_positions[person, skill]))
    return np.flatnonzero(able & (staffing.positions[:, skill] > staffing.positions[person, skill] + TOLERANCE))


def _nearest(staffing: Staffing, person: int, skill: int, able: list[int], taught: dict[int, list[int]]) -> int:
    own = float(staffing.positions[person, skill])
    above = {teacher: float(staffing.positions[teacher, skill]) - own for teacher in able}
    far = [teacher for teacher in able if above[teacher] >= 1 - TOLERANCE]
    best = min(above[t] for t in far) if far else max(above.values())
    equal = [teacher for teacher in able if abs(above[teacher] - best) <= TOLERANCE]
    return min(equal, key=lambda teacher: (len(taught[teacher]), teacher))
