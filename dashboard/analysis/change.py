"""What changed between two readings of one team, person by person and skill by skill."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import numpy as np

from dashboard.analysis.asked import folded
from dashboard.analysis.renamed import proposals
from dashboard.analysis.same_skill import SkillKey, skill_key
from dashboard.analysis.staffing import TOLERANCE
from dashboard.core.rescaling import shares_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from dashboard.analysis.answers import Answers
    from dashboard.analysis.staffing import Numbers
    from dashboard.core.matrix import SkillMatrix
    from dashboard.core.scale import Scale

Kind = Literal["risen", "fallen", "new", "gone"]
Whole = Literal["person", "skill"]

MOST_OF = 0.5
"""More than so large a share of a row or column moving at once is suspicious."""

FEWEST_PAIRS = 3
"""A row or column is judged only when so many of its ratings stand in both readings."""


@dataclass(frozen=True)
class Moved:
    """One rating that is not what it was; None where there was or is none.

    Attributes:
        person: her name in the later reading, or in the earlier one when she has gone.
        skill: its name, in the same way.
        before: the level in the earlier reading.
        after: the level in the later reading.
        kind: risen, fallen, new (not assessed before) or gone (not assessed any more).
    """

    person: str
    skill: str
    before: float | None
    after: float | None
    kind: Kind


@dataclass(frozen=True)
class Suspicion:
    """A row or column of which most moved at once, as a shifted paste would do it.

    Attributes:
        name: the person or the skill.
        whole: whether it is a person's row or a skill's column.
        moved: how many of its ratings moved.
        both: how many stand in both readings.
        like: the other person or skill whose ratings of before now stand here, one for one; empty where none do.
    """

    name: str
    whole: Whole
    moved: int
    both: int
    like: str = ""


@dataclass(frozen=True)
class SeatChange:
    """A row of the coverage that fills or misses another number of seats than before.

    Attributes:
        label: its name in the later reading.
        missing_before: seats missing in the earlier reading.
        missing_after: seats missing in the later reading.
        filled_before: seats filled in the earlier reading.
        filled_after: seats filled in the later reading; more asked for alone fills none and loses none.
    """

    label: str
    missing_before: int
    missing_after: int
    filled_before: int
    filled_after: int


@dataclass(frozen=True, eq=False)
class Change:
    """Two readings side by side.

    Attributes:
        moved: every rating that is not what it was, in the order of the later reading, those gone last.
        people_new: who is only in the later reading.
        people_gone: who is only in the earlier one.
        skills_new: what only the later reading asks about.
        skills_gone: what only the earlier one asks about.
        renamed: pairs of people, gone and new, who may be the same; nothing is matched until somebody says so.
        suspicions: rows and columns of which most moved at once.
        seats: rows that won or lost seats, in the later order.
        same_scale: whether a level means the same in both; if not, levels are compared by their share of the way up.
    """

    moved: tuple[Moved, ...]
    people_new: tuple[str, ...]
    people_gone: tuple[str, ...]
    skills_new: tuple[str, ...]
    skills_gone: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]
    suspicions: tuple[Suspicion, ...]
    seats: tuple[SeatChange, ...]
    same_scale: bool

    def count(self, kind: Kind) -> int:
        """How many ratings moved in this way."""
        return sum(1 for each in self.moved if each.kind == kind)

    @property
    def seats_won(self) -> int:
        """Seats filled that were not, over all rows that both readings have."""
        return sum(max(each.filled_after - each.filled_before, 0) for each in self.seats)

    @property
    def seats_lost(self) -> int:
        """Seats no longer filled, in the same way."""
        return sum(max(each.filled_before - each.filled_after, 0) for each in self.seats)


@dataclass(frozen=True, eq=False)
class _Sides:
    """Both readings on one list of people and skills; index -1 where one does not have it."""

    before: SkillMatrix
    after: SkillMatrix
    people: list[tuple[int, int]] = field(default_factory=list)
    skills: list[tuple[int, int]] = field(default_factory=list)


def changes(before: Answers, after: Answers, renamed: Mapping[str, str] | None = None) -> Change:
    """What changed; ``renamed`` gives the later name of people who are known to have changed theirs."""
    sides = _sides(before.matrix, after.matrix, renamed or {})
    moved = tuple(_moved(sides))
    gone = tuple(before.matrix.people[b].name for b, a in sides.people if a < 0)
    come = tuple(after.matrix.people[a].name for b, a in sides.people if b < 0)
    return Change(
        moved=moved,
        people_new=come,
        people_gone=gone,
        skills_new=tuple(after.matrix.skills[a].name for b, a in sides.skills if b < 0),
        skills_gone=tuple(before.matrix.skills[b].name for b, a in sides.skills if a < 0),
        renamed=_proposals(sides, gone, come),
        suspicions=tuple(_suspicions(sides)),
        seats=tuple(_seat_changes(before, after)),
        same_scale=_alike(before.matrix.scale, after.matrix.scale),
    )


def _sides(before: SkillMatrix, after: SkillMatrix, renamed: Mapping[str, str]) -> _Sides:
    later = {folded(person.name): at for at, person in enumerate(after.people)}
    people = {b: later.get(folded(renamed.get(person.name, person.name)), -1) for b, person in enumerate(before.people)}
    columns = {skill_key(skill): at for at, skill in enumerate(after.skills)}
    skills = {b: columns.get(skill_key(skill), -1) for b, skill in enumerate(before.skills)}
    return _Sides(before, after, _joined(people, len(after.people)), _joined(skills, len(after.skills)))


def _joined(matches: Mapping[int, int], count: int) -> list[tuple[int, int]]:
    """Pairs of indices, in the later order, those that only the earlier reading has last."""
    earlier = {a: b for b, a in matches.items() if a >= 0}
    return [(earlier.get(a, -1), a) for a in range(count)] + [(b, -1) for b, a in matches.items() if a < 0]


def _levels(matrix: SkillMatrix, people: Sequence[int], skills: Sequence[int]) -> Numbers:
    """The levels of these people and skills; NaN for index -1."""
    padded = np.pad(matrix.levels, ((0, 1), (0, 1)), constant_values=np.nan)
    return np.asarray(padded[np.ix_(people, skills)], dtype=np.float64)


def _both(sides: _Sides) -> tuple[Numbers, Numbers]:
    before = _levels(sides.before, [b for b, _ in sides.people], [b for b, _ in sides.skills])
    after = _levels(sides.after, [a for _, a in sides.people], [a for _, a in sides.skills])
    return before, after


def _alike(one: Scale, other: Scale) -> bool:
    """Whether a level means the same on both: the same steps, or one scale only begins lower than the other.

    Where nobody happens to have 0, a scale is read as 1 to 5 that was 0 to 5 last time; 3 stays 3. Not so where they
    call a level differently.
    """
    shorter, longer = sorted((one.steps, other.steps), key=len)
    differ = any(one.labels[level] != other.labels[level] for level in one.labels.keys() & other.labels.keys())
    return one.steps == other.steps or (len(shorter) > 1 and longer[-len(shorter) :] == shorter and not differ)


def _comparable(sides: _Sides) -> tuple[Numbers, Numbers]:
    """Both levels on one scale: as they are, or as shares of the way up where a level means another."""
    before, after = _both(sides)
    if _alike(sides.before.scale, sides.after.scale):
        return before, after
    return shares_of(before, sides.before.scale), shares_of(after, sides.after.scale)


def _moved(sides: _Sides) -> Iterator[Moved]:
    before, after = _both(sides)
    was, now = _comparable(sides)
    differs = np.isnan(was) != np.isnan(now)
    differs |= np.abs(np.nan_to_num(now) - np.nan_to_num(was)) > TOLERANCE
    for p, s in np.argwhere(differs).tolist():
        old, new = before[p, s], after[p, s]
        kind: Kind = (
            "new" if np.isnan(old) else "gone" if np.isnan(new) else "risen" if now[p, s] > was[p, s] else "fallen"
        )
        person, skill = _name(sides, p), _skill(sides, s)
        yield Moved(person, skill, None if np.isnan(old) else float(old), None if np.isnan(new) else float(new), kind)


def _name(sides: _Sides, person: int) -> str:
    before, after = sides.people[person]
    return sides.after.people[after].name if after >= 0 else sides.before.people[before].name


def _skill(sides: _Sides, skill: int) -> str:
    before, after = sides.skills[skill]
    return sides.after.skills[after].name if after >= 0 else sides.before.skills[before].name


def _suspicions(sides: _Sides) -> Iterator[Suspicion]:
    was, now = _comparable(sides)
    both = ~np.isnan(was) & ~np.isnan(now)
    moved = both & (np.abs(np.nan_to_num(now) - np.nan_to_num(was)) > TOLERANCE)
    wholes: tuple[tuple[Whole, Callable[[_Sides, int], str]], ...] = (("person", _name), ("skill", _skill))
    for whole, name in wholes:
        stand, went = both.sum(axis=1), moved.sum(axis=1)
        for at in np.flatnonzero((stand >= FEWEST_PAIRS) & (went > MOST_OF * stand)).tolist():
            other = _taken_from(was, now[at], at)
            like = "" if other is None else name(sides, other)
            yield Suspicion(name(sides, at), whole, int(went[at]), int(stand[at]), like)
        was, now, both, moved = was.T, now.T, both.T, moved.T


def _taken_from(was: Numbers, now: Numbers, at: int) -> int | None:
    """Another row whose levels of before are, all of them, those that stand in this one now; None where there is none.

    Where all levels are the same, nothing can be told.
    """
    if np.nanmin(now) == np.nanmax(now):
        return None
    differs = (np.abs(was - now) > TOLERANCE) | (np.isnan(was) != np.isnan(now))
    same = [row for row in np.flatnonzero(~differs.any(axis=1)).tolist() if row != at]
    return same[0] if same else None


def _proposals(sides: _Sides, gone: Sequence[str], come: Sequence[str]) -> tuple[tuple[str, str], ...]:
    was, now = _comparable(sides)
    old = [at for at, (_, after) in enumerate(sides.people) if after < 0]
    new = [at for at, (before, _) in enumerate(sides.people) if before < 0]
    return proposals(gone, come, was[old], now[new])


def _seat_changes(before: Answers, after: Answers) -> Iterator[SeatChange]:
    earlier = {_row_key(before, at): row for at, row in enumerate(before.coverage)}
    for at, row in enumerate(after.coverage):
        was = earlier.get(_row_key(after, at))
        if was is None:
            continue
        filled = [min(each.capable, each.people_needed) for each in (was, row)]
        if filled[0] != filled[1] or was.seats_missing != row.seats_missing:
            yield SeatChange(row.label, was.seats_missing, row.seats_missing, *filled)


def _row_key(answers: Answers, at: int) -> tuple[SkillKey, str, str]:
    row = answers.staffing.rows[at]
    return skill_key(answers.matrix.skills[row.skill]), folded(row.group.role), folded(row.group.team)
