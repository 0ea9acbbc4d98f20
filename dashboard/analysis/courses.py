"""What learning costs in money: courses outside by the group, and the hours that people learn."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.analysis.settings import Course
    from dashboard.analysis.staffing import Staffing


def course_of(staffing: Staffing) -> dict[int, Course]:
    """The course of each skill (by index) that has one; the last named where there are several."""
    skills = staffing.matrix.column_of
    return {skills[course.skill]: course for course in staffing.settings.courses if course.skill in skills}


def groups_booked(staffing: Staffing, outside: Iterable[int]) -> dict[int, int]:
    """How many groups of each course are needed for people who learn these skills (by index) outside, one a person."""
    learners = Counter(outside)
    booked = {skill: -(-learners[skill] // course.seats) for skill, course in course_of(staffing).items()}
    return {skill: groups for skill, groups in sorted(booked.items()) if groups}


def money_for(staffing: Staffing, groups: dict[int, int], hours: float) -> float:
    """What these groups and so many hours of learning cost."""
    courses = course_of(staffing)
    booked = float(np.sum([courses[skill].price * count for skill, count in groups.items()]))
    return booked + hours * staffing.settings.hour_price
