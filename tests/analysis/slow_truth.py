"""The definitions once more, person by person and set by set: slow, plain, and sharing no code with the analysis."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.analysis.teams import Asked


@dataclass(frozen=True)
class SlowRow:
    """One row: what is asked of whom."""

    skill: int
    role: str | None
    team: str | None
    level: float
    people: int
    weight: float
    members: tuple[int, ...]


class SlowTeam:
    """A team as a person with paper would work it out."""

    def __init__(self, asked: Asked) -> None:
        matrix = asked.matrix
        self.people = [person.name for person in matrix.people]
        self.roles = [person.attributes.get("role") for person in matrix.people]
        self.teams = [person.attributes.get("team") for person in matrix.people]
        self.skills = [skill.name for skill in matrix.skills]
        self.steps = list(matrix.scale.steps)
        self.level = [[None if math.isnan(x) else x for x in row] for row in matrix.levels.tolist()]
        self.default_level = next(step for step in self.steps if step >= 0.6 * self.steps[-1] - 1e-9)
        self.default_people = 1 if len(self.people) <= 2 else 2
        self.asked = asked.requirements
        self.rows = list(self._rows())

    def _line(self, skill: int, role: str | None, team: str | None, figure: str) -> float | None:
        found = None
        for line in self.asked:
            if (line.skill, line.role, line.team) == (self.skills[skill], role, team):
                value = getattr(line, figure)
                found = found if value is None else value
        return found

    def asked_level(self, skill: int, role: str | None, team: str | None) -> float:
        """What somebody of this role and team has to meet."""
        for key in ((role, team), (role, None), (None, team), (None, None)):
            level = self._line(skill, key[0], key[1], "level")
            if level is not None:
                return level
        return self.default_level

    def required(self, person: int, skill: int) -> float:
        """What one person has to meet."""
        return self.asked_level(skill, self.roles[person], self.teams[person])

    def _rows(self) -> Iterator[SlowRow]:
        for at, name in enumerate(self.skills):
            weight = 3.0 if any(line.critical for line in self.asked if line.skill == name) else 1.0
            keys = dict.fromkeys([(None, None), *((r.role, r.team) for r in self.asked if r.skill == name)])
            for role, team in keys:
                people = self._line(at, role, team, "people")
                if people is None:
                    if (role, team) != (None, None):
                        continue
                    people = self.default_people
                members = tuple(
                    p
                    for p in range(len(self.people))
                    if role in (None, self.roles[p]) and team in (None, self.teams[p])
                )
                yield SlowRow(at, role, team, self.asked_level(at, role, team), int(people), weight, members)

    def capable(self, person: int, skill: int) -> bool:
        """Whether she meets what is asked of her."""
        level = self.level[person][skill]
        return level is not None and level >= self.required(person, skill)

    def capable_in(self, row: SlowRow, without: Iterable[int] = ()) -> int:
        """Capable people of a row when some have left."""
        gone = set(without)
        return sum(1 for p in row.members if p not in gone and self.capable(p, row.skill))

    def place(self, level: float) -> float:
        """A level counted in steps."""
        for at, (low, high) in enumerate(zip(self.steps, self.steps[1:], strict=False)):
            if low <= level <= high:
                return at + (level - low) / (high - low)
        return 0.0

    def teaches(self, person: int, skill: int, required: float) -> bool:
        """Whether somebody is at the top, or one step above what is asked."""
        level = self.level[person][skill]
        if level is None:
            return False
        return level >= self.steps[-1] or self.place(level) >= self.place(required) + 1 - 1e-9

    def hours(self, person: int, skill: int) -> float:
        """Hours up to what is asked of her: 8, 16, 32, … at most 120 for each step, its share for a part."""
        low, high = self.place(self.level[person][skill] or 0.0), self.place(self.required(person, skill))
        hours = 0.0
        for step in range(len(self.steps) - 1):
            share = max(0.0, min(high, step + 1) - max(low, step))
            hours += share * min(120.0, 8.0 * 2**step)
        return hours

    def lost(self, people: Iterable[int]) -> list[SlowRow]:
        """Rows that have a capable person before and none when these have left."""
        gone = list(people)
        return [r for r in self.rows if r.people >= 1 and self.capable_in(r) and not self.capable_in(r, gone)]

    def worst(self, k: int) -> tuple[list[tuple[int, ...]], float, int]:
        """All sets of at most k people, none with a member who adds nothing, that lose the most."""
        best: list[tuple[int, ...]] = []
        value = (0.0, 0)
        for size in range(1, k + 1):
            for people in combinations(range(len(self.people)), size):
                worth = self.worth(people)
                if worth == (0.0, 0) or any(self.worth([p for p in people if p != one]) == worth for one in people):
                    continue
                if worth > value:
                    best, value = [], worth
                if worth == value:
                    best.append(people)
        return best, *value

    def worth(self, people: Iterable[int]) -> tuple[float, int]:
        """Weight lost, then rows lost."""
        lost = self.lost(people)
        return sum(row.weight for row in lost), len(lost)

    def seats_missing(self, row: SlowRow, learned: Iterable[tuple[int, int]] = (), without: Iterable[int] = ()) -> int:
        """Seats missing in a row when some people have learned some skills."""
        learners = sum(1 for person, skill in learned if skill == row.skill and person in row.members)
        return max(0, row.people - self.capable_in(row, without) - learners)

    def learners(self) -> list[tuple[int, int]]:
        """Assessed people and the skills in which they are not capable."""
        return [
            (p, s)
            for p in range(len(self.people))
            for s in range(len(self.skills))
            if self.level[p][s] is not None and not self.capable(p, s)
        ]
