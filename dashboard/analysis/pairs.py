"""Who could learn what, and what it would cost: the variables of the training plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dashboard.analysis.staffing import TOLERANCE, Numbers
from dashboard.core.notice import Notice, notice

if TYPE_CHECKING:
    from dashboard.analysis.settings import Settings
    from dashboard.analysis.staffing import Staffing
    from dashboard.core.matrix import Mask

Indices = npt.NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Pairs:
    """Pairs of a person and a skill, people in the file's order, each with her skills in the file's order.

    Attributes:
        person: index of the learner.
        skill: index of the skill that she would learn, from her level up to what is asked of her.
        hours: what the way costs her.
        taught: whether somebody in the team can teach her.
        interest: how much she wants to learn it.
        locked: whether the manager wants it at any cost.
    """

    person: Indices
    skill: Indices
    hours: Numbers
    taught: Mask
    interest: Numbers
    locked: Mask

    def __len__(self) -> int:
        return len(self.person)

    def by_person(self) -> list[Indices]:
        """The places of each person's pairs, in the file's order; nobody without a pair."""
        starts = np.flatnonzero(np.diff(self.person, prepend=-1))
        return np.split(np.arange(len(self)), starts[1:])


def climbing_hours(staffing: Staffing) -> Numbers:
    """People × skills: hours from each level up to what is asked; part of a step costs its share; NaN: not assessed."""
    per_step = staffing.settings.hours_per_level or ()
    total = np.concatenate([[0.0], np.cumsum(per_step)])
    place = np.arange(len(total), dtype=np.float64)
    way = np.interp(staffing.required_positions, place, total) - np.interp(staffing.positions, place, total)
    hours: Numbers = np.round(np.maximum(way, 0.0), 9)
    return hours


def taught_inside(staffing: Staffing) -> Mask:
    """People × skills: whether somebody in the team can teach each person up to what is asked of her."""
    top = len(staffing.matrix.scale.steps) - 1
    best = np.where(staffing.matrix.assessed, staffing.positions, -np.inf).max(axis=0, initial=-np.inf)
    taught: Mask = best[None, :] >= np.minimum(staffing.required_positions + 1, top) - TOLERANCE
    return taught


def useful_pairs(staffing: Staffing) -> Pairs:
    """Every pair that the settings allow and that would close a missing seat, and those that are locked."""
    settings = staffing.settings
    hours, taught = climbing_hours(staffing), taught_inside(staffing)
    useful = _closing(staffing)
    if settings.inside_only:
        useful &= taught
    if settings.hours_per_person is not None:
        useful &= hours <= settings.hours_per_person + TOLERANCE
    useful &= ~staffing.matrix.marked(settings.forbidden)
    locked = staffing.matrix.marked(settings.locked) & staffing.learners
    wishes = _wishes(staffing, settings)
    useful = _nearest_enough(staffing, useful, hours, taught, wishes, int(staffing.missing.sum() + locked.sum()))
    person, skill = np.nonzero(useful | locked)
    pairs = zip(person.tolist(), skill.tolist(), strict=True)
    interest = np.array([wishes.get(pair, 0.0) for pair in pairs], dtype=np.float64)
    return Pairs(person, skill, hours[person, skill], taught[person, skill], interest, locked[person, skill])


def _nearest_enough(
    staffing: Staffing, useful: Mask, hours: Numbers, taught: Mask, wishes: dict[tuple[int, int], float], enough: int
) -> Mask:
    """Of those who would sit in the same rows of a skill only as many as all missing seats together, the cheapest.

    The best plan stays: it has no more pairs than there are seats to fill, so for everybody left out one who is kept
    learns nothing else, is no dearer, and stands before her among equals.
    """
    kept = np.zeros_like(useful)
    for skill in np.flatnonzero(useful.any(axis=0)).tolist():
        people = np.flatnonzero(useful[:, skill])
        rows = [at for at in np.flatnonzero(staffing.missing).tolist() if staffing.rows[at].skill == skill]
        kinds = np.column_stack([taught[people, skill], *(staffing.in_row(at)[people] for at in rows)])
        for kind in np.unique(kinds, axis=0):
            alike = people[(kinds == kind).all(axis=1)]
            wish = np.array([-wishes.get((person, skill), 0.0) for person in alike.tolist()]) if wishes else alike
            kept[alike[np.lexsort((alike, wish, hours[alike, skill]))[:enough]], skill] = True
    return kept


def _closing(staffing: Staffing) -> Mask:
    """People × skills: learners who would fill a missing seat of some row."""
    closing = np.zeros(staffing.learners.shape, dtype=bool)
    for at in np.flatnonzero(staffing.missing).tolist():
        skill = staffing.rows[at].skill
        closing[:, skill] |= staffing.learners[:, skill] & staffing.in_row(at)
    return closing


def _wishes(staffing: Staffing, settings: Settings) -> dict[tuple[int, int], float]:
    """What each pair of indices is wished, where it is."""
    known = ((staffing.matrix.pair_of(*names), wish) for names, wish in settings.interest.items())
    return {pair: float(wish) for pair, wish in known if pair is not None}


def wish_notices(staffing: Staffing) -> tuple[Notice, ...]:
    """What cannot be taken of the pairs that the manager locked or forbade."""
    matrix, notices = staffing.matrix, list[Notice]()
    for person, skill in (*staffing.settings.locked, *staffing.settings.forbidden):
        if person not in matrix.place_of:
            notices.append(notice("plan-unknown-person", person=person, skill=skill))
        elif skill not in matrix.column_of:
            notices.append(notice("plan-unknown-skill", person=person, skill=skill))
    strange = (course.skill for course in staffing.settings.courses if course.skill not in matrix.column_of)
    notices.extend(notice("course-unknown-skill", skill=skill) for skill in strange)
    for person, skill in staffing.settings.locked:
        pair = matrix.pair_of(person, skill)
        if pair is not None and not staffing.learners[pair]:
            notices.append(notice("plan-nothing-to-learn", person=person, skill=skill))
    return tuple(notices)
