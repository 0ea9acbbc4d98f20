"""People, skills, and one person's level in one skill: the owner of all ratings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

import numpy as np
import numpy.typing as npt

from dashboard.core.sources import Sources, no_sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.core.scale import Scale
    from dashboard.core.second_opinion import SecondOpinion

Levels = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
MappingStatus = Literal["certain", "confirmed", "outside", "ambiguous", "suggested", "unmapped"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the file.

    Attributes:
        name: unique in the matrix; the second person of one label is ``Ana Silva (2)``.
        label: the name as the file writes it.
        attributes: what else the file says of her: role, team, location, seniority, manager, start date.
    """

    name: str
    label: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class TeamSkill:
    """A skill as this team has it: an entry of the taxonomy, several at once, or a label of its own.

    Attributes:
        name: unique in the matrix, the same string on every page.
        labels: what the file calls it, in the file's order.
        id: the entry of the taxonomy; None for a compound and for a label that counts as its own skill.
        parts: the entries of a compound label (Docker/Kubernetes).
        areas: ids of the guide's areas that it counts in; empty when it is outside the guide.
        bucket: where it belongs outside the guide.
        heading: the category that the file puts it under.
        status: how sure its place in the taxonomy is.
        reason: why, in words.
    """

    name: str
    labels: tuple[str, ...] = ()
    id: str | None = None
    parts: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    bucket: str = ""
    heading: str = ""
    status: MappingStatus = "unmapped"
    reason: str = ""

    @property
    def ids(self) -> tuple[str, ...]:
        """Every entry of the taxonomy that it stands for."""
        return (self.id,) if self.id else self.parts

    @property
    def label(self) -> str:
        """What a decision about it is kept by, which stays when its meaning changes: its first label, else its name."""
        return self.labels[0] if self.labels else self.name


@dataclass(frozen=True, eq=False)
class SkillMatrix:
    """The ratings of a team: people × skills, NaN where not assessed, which is never the lowest level.

    Attributes:
        people: in the file's order.
        skills: in the file's order.
        levels: people × skills on the team's scale; NaN means not assessed. Read-only.
        scale: the levels that a rating can have.
        sources: the cell and the text of every rating.
        listed: how many people the file lists, before any narrowing.
        second: what somebody else says of the same ratings; None where the file has nothing of the kind.
        interest: people × skills, how much each wants to learn it in the file's own numbers, NaN where it says nothing;
            None where it says nothing at all.

    Before the mapping each column is one label of the file; after it, one skill of the team.
    """

    people: tuple[Person, ...]
    skills: tuple[TeamSkill, ...]
    levels: Levels
    scale: Scale
    sources: Sources
    listed: int
    second: SecondOpinion | None = None
    interest: Levels | None = None

    def __post_init__(self) -> None:
        shape = (len(self.people), len(self.skills))
        if self.levels.shape != shape or self.sources.text.shape != shape:
            raise ValueError(
                f"{shape} people × skills, but levels {self.levels.shape}, {self.sources.text.shape} cells"
            )
        levels = self.levels.view()
        levels.flags.writeable = False
        object.__setattr__(self, "levels", levels)
        for beside in (None if self.second is None else self.second.levels, self.interest):
            if beside is not None and beside.shape != shape:
                raise ValueError(f"{shape} people × skills, but {beside.shape} stand beside them")

    @cached_property
    def assessed(self) -> Mask:
        """People × skills: whether there is a level at all."""
        return ~np.isnan(self.levels)

    @cached_property
    def place_of(self) -> Mapping[str, int]:
        """Where each person stands among the people, by her name."""
        return MappingProxyType({person.name: at for at, person in enumerate(self.people)})

    @cached_property
    def column_of(self) -> Mapping[str, int]:
        """Where each skill stands among the skills, by its name."""
        return MappingProxyType({skill.name: at for at, skill in enumerate(self.skills)})

    @cached_property
    def _name_of(self) -> Mapping[str, str]:
        return {label: skill.name for skill in self.skills for label in skill.labels or (skill.name,)}

    def name_behind(self, label: str) -> str:
        """What the skill of this label is called; the label itself where no skill has it."""
        return self._name_of.get(label, label)

    def label_of(self, name: str) -> str:
        """The first label of the skill of this name; the name itself where there is no such skill."""
        return self.skills[self.column_of[name]].label if name in self.column_of else name

    def pair_of(self, person: str, skill: str) -> tuple[int, int] | None:
        """Where a person's level in a skill stands, both by name; None where the team has no such person or skill."""
        if person not in self.place_of or skill not in self.column_of:
            return None
        return self.place_of[person], self.column_of[skill]

    def marked(self, pairs: Iterable[tuple[str, str]]) -> Mask:
        """People × skills: the pairs of these names; those that the team does not have are passed over."""
        mask = np.zeros(self.levels.shape, dtype=bool)
        for person, skill in pairs:
            if (pair := self.pair_of(person, skill)) is not None:
                mask[pair] = True
        return mask

    @cached_property
    def attributes(self) -> Mapping[str, tuple[str | None, ...]]:
        """What the file says of people, a column for each attribute in the order it first occurs."""
        keys = dict.fromkeys(key for person in self.people for key in person.attributes)
        return MappingProxyType({key: tuple(p.attributes.get(key) for p in self.people) for key in keys})

    def values_of(self, attribute: str) -> tuple[str, ...]:
        """The different values of an attribute (teams, roles), in the file's order."""
        return tuple(dict.fromkeys(value for value in self.attributes.get(attribute, ()) if value))

    def people_with(self, attribute: str, values: Iterable[str]) -> Mask:
        """Which people have one of these values."""
        wanted = set(values)
        column = self.attributes.get(attribute, (None,) * len(self.people))
        return np.array([value in wanted for value in column], dtype=bool)

    def narrowed(
        self, *, people: Mask | Sequence[int] | None = None, skills: Mask | Sequence[int] | None = None
    ) -> SkillMatrix:
        """The same team seen through a choice of people and skills; ``listed`` still counts everybody."""
        rows, columns = _chosen(people, len(self.people)), _chosen(skills, len(self.skills))
        return replace(
            self,
            people=tuple(self.people[i] for i in rows),
            skills=tuple(self.skills[i] for i in columns),
            levels=self.levels[np.ix_(rows, columns)],
            sources=self.sources.narrowed(rows, columns),
            second=None if self.second is None else self.second.narrowed(rows, columns),
            interest=None if self.interest is None else self.interest[np.ix_(rows, columns)],
        )


def _chosen(choice: Mask | Sequence[int] | None, count: int) -> npt.NDArray[np.intp]:
    if choice is None:
        return np.arange(count, dtype=np.intp)
    array = np.asarray(choice)
    return np.flatnonzero(array) if array.dtype == bool else array.astype(np.intp)


def unique_names(labels: Sequence[str]) -> tuple[str, ...]:
    """Labels made unique in order: ``Ana, Ben, Ana`` becomes ``Ana, Ben, Ana (2)``."""
    given, used, times = set(labels), set[str](), Counter[str]()
    names = []
    for label in labels:
        times[label] += 1
        name = label if times[label] == 1 else f"{label} ({times[label]})"
        while name in used or (name != label and name in given):
            times[label] += 1
            name = f"{label} ({times[label]})"
        used.add(name)
        names.append(name)
    return tuple(names)


def skill_matrix(
    people: Sequence[Person], skills: Sequence[TeamSkill], levels: Levels, scale: Scale, sources: Sources | None = None
) -> SkillMatrix:
    """A matrix of everybody whom the file lists."""
    where = no_sources(len(people), len(skills)) if sources is None else sources
    return SkillMatrix(tuple(people), tuple(skills), levels, scale, where, len(people))
