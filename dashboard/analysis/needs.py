"""What to train first: the rows with missing seats, ranked, with their doers, teachers and nearest learners."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.asked import OfRow
from dashboard.analysis.staffing import TOLERANCE

if TYPE_CHECKING:
    import numpy.typing as npt

    from dashboard.analysis.staffing import Numbers, Staffing
    from dashboard.core.matrix import Mask


@dataclass(frozen=True)
class Learner:
    """An assessed person who is not capable.

    Attributes:
        person: her name.
        gap: how many levels she is short of what is asked of her.
        interest: how much she wants to learn it, where the file says so; else 0.
    """

    person: str
    gap: float
    interest: float = 0.0


@dataclass(frozen=True, eq=False)
class Need(OfRow):
    """A row with missing seats.

    Attributes:
        staffing: the team with what is asked of it.
        row: its index in the staffing.
        seats_missing: people needed beyond those capable.
        weight: of one missing seat.
        doers: capable people of the row.
        teacher_count: people who can teach it.
        nearest_gap: the gap of the nearest learner; None where there is none.
    """

    staffing: Staffing
    row: int
    seats_missing: int
    weight: float
    doers: int
    teacher_count: int
    nearest_gap: float | None

    @cached_property
    def teachers(self) -> tuple[str, ...]:
        """Who can teach it, in the file's order, whatever their role."""
        return self.staffing.names(np.flatnonzero(teachers_of_row(self.staffing, self.row)))

    @cached_property
    def nearest(self) -> tuple[Learner, ...]:
        """All learners of the row, nearest first, then the more interested, then by name."""
        return self.first_learners(len(self._order))

    def first_learners(self, most: int) -> tuple[Learner, ...]:
        """The first so many of the learners, without the rest being made."""
        people = self._order[:most]
        gaps, interest = gaps_of_row(self.staffing, self.row)[people].tolist(), self.staffing.settings.interest
        return tuple(
            Learner(name, gap, interest.get((name, self.skill), 0.0))
            for name, gap in zip(self.staffing.names(people), gaps, strict=True)
        )

    @cached_property
    def _order(self) -> npt.NDArray[np.intp]:
        people = np.flatnonzero(learners_of_row(self.staffing, self.row))
        gaps = np.round(gaps_of_row(self.staffing, self.row)[people], 9)
        return people[np.lexsort((self.staffing.name_ranks[people], -self._interest[people], gaps))]

    @property
    def _interest(self) -> Numbers:
        """People: how much each wants to learn it."""
        place_of = self.staffing.matrix.place_of
        wishes = np.zeros(len(place_of))
        for (name, skill), wish in self.staffing.settings.interest.items():
            if skill == self.skill and name in place_of:
                wishes[place_of[name]] = wish
        return wishes


def teachers_of_row(staffing: Staffing, row: int) -> Mask:
    """People at the top of the scale, or at least one step above what the row asks."""
    line = staffing.rows[row]
    return can_teach(staffing, line.skill, staffing.required_row_positions[row])


def can_teach(staffing: Staffing, skill: int, required: float) -> Mask:
    """People who can teach a skill up to a place on the scale (in steps): one step above it, or at the top."""
    top = len(staffing.matrix.scale.steps) - 1
    least = min(required + 1, top)
    return staffing.positions[:, skill] >= least - TOLERANCE


def learners_of_row(staffing: Staffing, row: int) -> Mask:
    """Assessed people of the row who are not capable."""
    return staffing.learners[:, staffing.rows[row].skill] & staffing.in_row(row)


def gaps_of_row(staffing: Staffing, row: int) -> Numbers:
    """People: how many levels each is short of what is asked of her; NaN where not assessed."""
    skill = staffing.rows[row].skill
    return np.maximum(staffing.required[:, skill] - staffing.matrix.levels[:, skill], 0.0)


def ranked_needs(staffing: Staffing) -> tuple[Need, ...]:
    """All rows with missing seats: most weighted seats first, then fewer doers, fewer teachers, the nearer learner, name."""
    needs = [_need(staffing, int(row)) for row in np.flatnonzero(staffing.missing)]
    return tuple(sorted(needs, key=_rank))


def _need(staffing: Staffing, row: int) -> Need:
    line = staffing.rows[row]
    learners = np.flatnonzero(learners_of_row(staffing, row))
    gaps = gaps_of_row(staffing, row)[learners]
    return Need(
        staffing=staffing,
        row=row,
        skill=staffing.matrix.skills[line.skill].name,
        role=line.group.role,
        team=line.group.team,
        seats_missing=int(staffing.missing[row]),
        weight=line.weight,
        doers=int(staffing.capable_counts[row]),
        teacher_count=int(teachers_of_row(staffing, row).sum()),
        nearest_gap=float(gaps.min()) if len(gaps) else None,
    )


def _rank(need: Need) -> tuple[float, int, int, float, str]:
    gap = float("inf") if need.nearest_gap is None else round(need.nearest_gap, 9)
    return -need.seats_missing * need.weight, need.doers, need.teacher_count, gap, need.skill.casefold()
