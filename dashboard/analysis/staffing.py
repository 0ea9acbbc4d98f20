"""The rows of what is asked, and who is capable in each: the arrays that every answer is computed from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dashboard.analysis.asked import EVERYBODY, Group, asked_of, folded, row_label
from dashboard.core.requirement import Requirement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.analysis.settings import Settings
    from dashboard.core.matrix import Levels, Mask, SkillMatrix
    from dashboard.core.notice import Notice
    from dashboard.core.scale import Scale

Counts = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]

TOLERANCE = 1e-9
"""Levels that differ by less are the same."""


@dataclass(frozen=True)
class Row:
    """One line of what is asked: a skill, of everybody or of the people of a role or team.

    Attributes:
        skill: index of the skill in the matrix.
        group: whose people fill its seats.
        required_level: on the team's scale.
        people_needed: how many capable people.
        weight: of one missing seat.
    """

    skill: int
    group: Group
    required_level: float
    people_needed: int
    weight: float


@dataclass(frozen=True, eq=False)
class Staffing:
    """A team with what is asked of it.

    Attributes:
        matrix: people and skills of the team.
        settings: with every default written out.
        rows: the skills in the file's order, each with its rows: everybody's first, then those by role and team.
        required: people × skills, the level that each person has to meet: her role's, else her team's, else everybody's.
        lines: for each skill, what is asked of each group, everybody's line complete.
        notices: what could not be taken as it was written.
    """

    matrix: SkillMatrix
    settings: Settings
    rows: tuple[Row, ...]
    required: Levels
    lines: tuple[Mapping[Group, Requirement], ...]
    notices: tuple[Notice, ...]

    @cached_property
    def capable(self) -> Mask:
        """People × skills: who meets the level that is asked of her; nobody who was not assessed."""
        return self.matrix.levels >= self.required - TOLERANCE

    @cached_property
    def learners(self) -> Mask:
        """People × skills: who was assessed and is not capable."""
        return self.matrix.assessed & ~self.capable

    @cached_property
    def confirmed(self) -> Mask:
        """People × skills: whose rating by somebody else reaches what is asked of her."""
        second = self.matrix.second
        return _nobody(self) if second is None else second.levels >= self.required - TOLERANCE

    @cached_property
    def doubted(self) -> Mask:
        """People × skills: whose rating by somebody else does not reach what is asked of her."""
        second = self.matrix.second
        return _nobody(self) if second is None else ~np.isnan(second.levels) & ~self.confirmed

    @cached_property
    def positions(self) -> Numbers:
        """People × skills: where on the scale a level stands, counted in steps; NaN where not assessed."""
        return positions(self.matrix.scale, self.matrix.levels)

    @cached_property
    def required_positions(self) -> Numbers:
        """People × skills: where the level that each person has to meet stands, counted in steps."""
        scale = self.matrix.scale
        if self.required.strides[0] == 0 and len(self.required):
            return np.broadcast_to(positions(scale, self.required[0]), self.required.shape)
        return positions(scale, self.required)

    @cached_property
    def required_row_positions(self) -> Numbers:
        """Rows: where the level asked of the row's people stands, counted in steps."""
        return positions(self.matrix.scale, self.required_levels)

    @cached_property
    def skill_of_row(self) -> npt.NDArray[np.intp]:
        """Rows: the index of each row's skill."""
        return np.array([row.skill for row in self.rows], dtype=np.intp)

    @cached_property
    def needed(self) -> Counts:
        """Rows: people needed."""
        return np.array([row.people_needed for row in self.rows], dtype=np.int64)

    @cached_property
    def weights(self) -> Numbers:
        """Rows: the weight of one seat."""
        return np.array([row.weight for row in self.rows], dtype=np.float64)

    @cached_property
    def required_levels(self) -> Numbers:
        """Rows: the level asked of the row's people."""
        return np.array([row.required_level for row in self.rows], dtype=np.float64)

    @cached_property
    def members(self) -> Mapping[Group, Mask]:
        """Who belongs to each group that a row names."""
        return {group: members_of(self.matrix, group) for group in dict.fromkeys(row.group for row in self.rows)}

    def in_row(self, row: int) -> Mask:
        """Who can fill a seat of the row."""
        return self.members[self.rows[row].group]

    def row_counts(self, mask: Mask) -> Counts:
        """Rows: how many people of each row a people × skills mask marks in its skill."""
        by_group = {group: mask[inside].sum(axis=0) for group, inside in self._inside.items()}
        counts = [by_group[row.group][row.skill] for row in self.rows]
        return np.array(counts, dtype=np.int64)

    @cached_property
    def _inside(self) -> dict[Group, Mask | slice]:
        return {group: slice(None) if group == EVERYBODY else mask for group, mask in self.members.items()}

    @cached_property
    def capable_counts(self) -> Counts:
        """Rows: capable people."""
        return self.row_counts(self.capable)

    @cached_property
    def assessed_counts(self) -> Counts:
        """Rows: people of the row who were assessed."""
        return self.row_counts(self.matrix.assessed)

    @cached_property
    def people_counts(self) -> Counts:
        """Rows: people of the row."""
        sizes = {group: int(mask.sum()) for group, mask in self.members.items()}
        return np.array([sizes[row.group] for row in self.rows], dtype=np.int64)

    @cached_property
    def missing(self) -> Counts:
        """Rows: seats missing."""
        missing: Counts = np.maximum(self.needed - self.capable_counts, 0)
        return missing

    def level_asked(self, skill: int, role: str | None, team: str | None) -> float:
        """What somebody of this role and team has to meet in a skill."""
        folds = {Group(folded(g.role) or None, folded(g.team) or None): line for g, line in self.lines[skill].items()}
        return _level(Group(folded(role) or None, folded(team) or None), folds)

    def label(self, row: int) -> str:
        """A row's name where only one string fits."""
        line = self.rows[row]
        return row_label(self.matrix.skills[line.skill].name, line.group.role, line.group.team)

    @cached_property
    def name_ranks(self) -> npt.NDArray[np.intp]:
        """People: the place of each in the order of the names, case aside."""
        names = [person.name for person in self.matrix.people]
        ranks = np.empty(len(names), np.intp)
        ranks[sorted(range(len(names)), key=lambda at: (names[at].casefold(), names[at]))] = np.arange(len(names))
        return ranks

    def names(self, people: npt.NDArray[np.intp] | Sequence[int]) -> tuple[str, ...]:
        """The names of people, by index."""
        return tuple(self.matrix.people[int(person)].name for person in people)


def _nobody(staffing: Staffing) -> Mask:
    return np.zeros(staffing.matrix.levels.shape, dtype=bool)


def positions(scale: Scale, levels: Levels) -> Numbers:
    """Levels as places on the scale counted in steps: 0 the lowest, 1 the second listed level, 1.5 half way on."""
    steps = np.array(scale.steps, dtype=np.float64)
    places = np.interp(levels, steps, np.arange(len(steps), dtype=np.float64))
    # on a scale of a single level np.interp puts even what is missing on it
    return np.where(np.isnan(levels), np.nan, places) if len(steps) == 1 else places


def members_of(matrix: SkillMatrix, group: Group) -> Mask:
    """Which people a requirement for this role, team, or both means."""
    inside = np.ones(len(matrix.people), dtype=bool)
    for attribute, wanted in (("role", group.role), ("team", group.team)):
        if wanted is not None:
            values = [value for value in matrix.values_of(attribute) if folded(value) == folded(wanted)]
            inside &= matrix.people_with(attribute, values)
    return inside


def staff(matrix: SkillMatrix, requirements: Sequence[Requirement], settings: Settings) -> Staffing:
    """The team with what is asked of it; what nobody asks is the default."""
    resolved = settings.resolved(matrix)
    asked = asked_of(matrix, requirements)
    default = Requirement("", level=resolved.required_level, people=resolved.people_needed)
    every = range(len(matrix.skills))
    lines = tuple(_with_default(asked.lines.get(column, {}), default) for column in every)
    rows = tuple(
        Row(column, group, _level(group, lines[column]), line.people, asked.weights[column])
        for column in every
        for group, line in lines[column].items()
        if line.people is not None
    )
    return Staffing(matrix, resolved, rows, _required(matrix, lines), lines, asked.notices)


def _with_default(lines: Mapping[Group, Requirement], default: Requirement) -> dict[Group, Requirement]:
    """A skill's lines, everybody's first and complete."""
    base = lines.get(EVERYBODY, default)
    level = default.level if base.level is None else base.level
    people = default.people if base.people is None else base.people
    return {EVERYBODY: replace(base, level=level, people=people)} | {
        g: line for g, line in lines.items() if g != EVERYBODY
    }


def _level(group: Group, lines: Mapping[Group, Requirement]) -> float:
    """What is asked of a group: its own level, else its role's, else its team's, else everybody's."""
    for wider in (group, Group(role=group.role), Group(team=group.team), EVERYBODY):
        line = lines.get(wider)
        if line is not None and line.level is not None:
            return float(line.level)
    raise KeyError(EVERYBODY)


def _required(matrix: SkillMatrix, complete: Sequence[Mapping[Group, Requirement]]) -> Levels:
    """People × skills: what each person has to meet, the wider groups first so that the narrower ones overwrite."""
    everybody = np.array([lines[EVERYBODY].level for lines in complete], dtype=np.float64)
    required: Levels = np.broadcast_to(everybody, matrix.levels.shape)
    special = [
        (group, column, line.level)
        for column, lines in enumerate(complete)
        for group, line in lines.items()
        if group != EVERYBODY and line.level is not None
    ]
    if special:
        required = required.copy()
    inside = {group: members_of(matrix, group) for group in dict.fromkeys(group for group, _, _ in special)}
    for group, column, level in sorted(special, key=lambda each: _narrowness(each[0])):
        required[inside[group], column] = level
    return required


def _narrowness(group: Group) -> tuple[bool, bool]:
    """Sorts teams before roles before people who are both."""
    return group.role is not None, group.team is not None
