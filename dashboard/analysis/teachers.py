"""Who teaches whom in a plan."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.courses import course_of
from dashboard.analysis.needs import can_teach
from dashboard.analysis.staffing import TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.analysis.pairs import Indices
    from dashboard.analysis.staffing import Staffing

_NO_GROUPS: Mapping[int, int] = MappingProxyType({})


def teachers_of(
    staffing: Staffing, learning: Sequence[tuple[int, int]], groups: Mapping[int, int] = _NO_GROUPS
) -> tuple[int | None, ...]:
    """The teacher of each learner and skill (by index), in the order printed; None: nobody inside, or nobody free.

    The nearest above her by at least one step; where none is, the highest; among equals whoever has fewer learners in
    the plan so far, then the first in the file's order. Nobody takes more learners than the settings allow: who finds
    all her teachers busy gets one by others changing theirs, where only teachers from inside are allowed, or where the
    ``groups`` that are booked of her skill's course have no seat left for her. Who could need such a seat chooses first.
    """
    taught: dict[int, list[int]] = defaultdict(list)
    limit = staffing.settings.learners_per_teacher
    courses = course_of(staffing)
    most = _Room(len(learning) if limit is None else limit, {})
    able = [candidates(staffing, person, skill).tolist() for person, skill in learning]
    for skill, course in courses.items() if limit is not None else ():
        most.seats[_course_node(skill)] = groups.get(skill, len(learning)) * course.seats
    first = sorted(range(len(learning)), key=lambda at: limit is not None and learning[at][1] not in courses)
    for at in first:
        person, skill = learning[at]
        free = [teacher for teacher in able[at] if len(taught[teacher]) < most.of(teacher)]
        if limit is not None and skill in courses:
            able[at].append(_course_node(skill))
        if free:
            taught[_nearest(staffing, person, skill, free, taught)].append(at)
        elif staffing.settings.inside_only or (limit is not None and skill in courses):
            _make_room(at, able, taught, most, set())
    teachers = {at: teacher for teacher, learners in taught.items() for at in learners if teacher >= 0}
    return tuple(teachers.get(at) for at in range(len(learning)))


@dataclass(frozen=True)
class _Room:
    """How many learners each teacher takes, and each course that is booked."""

    most: int
    seats: dict[int, int]

    def of(self, node: int) -> int:
        """How many a teacher or a course takes."""
        return self.seats.get(node, self.most)


def _course_node(skill: int) -> int:
    """A course among the teachers: a number below nought."""
    return -1 - skill


def _make_room(at: int, able: list[list[int]], taught: dict[int, list[int]], most: _Room, asked: set[int]) -> bool:
    """Gives a learner a teacher, moving others to theirs where needed; False where there is no way."""
    open_ones = [teacher for teacher in able[at] if teacher not in asked]
    for teacher in open_ones:
        if len(taught[teacher]) < most.of(teacher):
            taught[teacher].append(at)
            return True
    for teacher in open_ones:
        asked.add(teacher)
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
