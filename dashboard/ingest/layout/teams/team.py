"""What a layout yields: people, labels and levels with their cells, before it is a matrix."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dashboard.core.matrix import Person, SkillMatrix, TeamSkill, unique_names
from dashboard.core.sources import Sheet, Sources

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.core.notice import Notice
    from dashboard.core.place import Place
    from dashboard.core.requirement import Requirement
    from dashboard.core.scale import Scale
    from dashboard.core.second_opinion import SecondOpinion

Whole = npt.NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class ReadPerson:
    """Somebody as the sheet names her, with what it says of her and where."""

    label: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class ReadSkill:
    """A skill as the sheet writes it, the category above it, and its place."""

    label: str
    heading: str = ""
    place: Place | None = None


@dataclass(frozen=True, eq=False)
class ReadTeam:
    """The ratings of one layout.

    Attributes:
        people: in the sheet's order.
        skills: in the sheet's order.
        levels: people × skills, NaN where not assessed.
        scale: the team's scale.
        sources: the cell and text of each rating.
        requirements: what the sheet asks for.
        notices: what the user should know.
        not_skills: headings that are no skills.
        second: what somebody else says of the same ratings, if anybody does.
        interest: people × skills, how much each wants to learn it, if the sheet says so.
    """

    people: tuple[ReadPerson, ...]
    skills: tuple[ReadSkill, ...]
    levels: npt.NDArray[np.float64]
    scale: Scale
    sources: Sources
    requirements: tuple[Requirement, ...] = ()
    notices: tuple[Notice, ...] = ()
    not_skills: tuple[str, ...] = ()
    second: SecondOpinion | None = None
    interest: npt.NDArray[np.float64] | None = None

    def narrowed(self, people: Sequence[int], skills: Sequence[int]) -> ReadTeam:
        """Some people and skills, in the given order."""
        rows, columns = np.array(people, dtype=np.intp), np.array(skills, dtype=np.intp)
        cut = np.ix_(rows, columns)
        return replace(
            self,
            people=tuple(self.people[at] for at in people),
            skills=tuple(self.skills[at] for at in skills),
            levels=self.levels[cut],
            sources=self.sources.narrowed(rows, columns),
            second=None if self.second is None else self.second.narrowed(rows, columns),
            interest=None if self.interest is None else self.interest[cut],
        )


def turned(team: ReadTeam) -> ReadTeam:
    """A team read with skills in the place of people, put right: the ratings and their cells stay the same."""
    sources = team.sources
    across = replace(
        sources, sheet=sources.sheet.T, row=sources.row.T, column=sources.column.T, text=sources.text.T, days=None
    )
    return replace(
        team,
        people=tuple(ReadPerson(skill.label, {}, skill.place) for skill in team.skills),
        skills=tuple(
            ReadSkill(person.label, person.attributes.get("category", ""), person.place) for person in team.people
        ),
        levels=team.levels.T,
        sources=across,
    )


def labels_told_apart(skills: Sequence[ReadSkill]) -> list[str]:
    """Labels as written; where one stands under two categories, every label is written with its category."""
    headings: dict[str, set[str]] = {}
    for skill in skills:
        headings.setdefault(skill.label, set()).add(skill.heading)
    if all(len(found) == 1 for found in headings.values()):
        return [skill.label for skill in skills]
    return [f"{skill.heading} / {skill.label}" if skill.heading else skill.label for skill in skills]


def matrix_of(team: ReadTeam) -> SkillMatrix:
    """The team as a matrix: one column for each label, names made unique."""
    labels = labels_told_apart(team.skills)
    names = unique_names([person.label for person in team.people])
    people = tuple(
        Person(name, person.label, dict(person.attributes)) for name, person in zip(names, team.people, strict=True)
    )
    skills = tuple(
        TeamSkill(name, (label,), heading=skill.heading)
        for name, label, skill in zip(unique_names(labels), labels, team.skills, strict=True)
    )
    return SkillMatrix(
        people, skills, team.levels, team.scale, team.sources, len(people), second=team.second, interest=team.interest
    )


def plain_sources(
    sheet: Sheet, texts: Sequence[str], codes: Whole, rows: Sequence[int], columns: Sequence[int], *, across: bool
) -> Sources:
    """Sources of a plain table: one row for each person and one column for each skill, or the other way round."""
    shape = codes.shape
    down = np.broadcast_to(np.asarray(rows, dtype=np.int32).reshape(-1, 1), shape)
    right = np.broadcast_to(np.asarray(columns, dtype=np.int32).reshape(1, -1), shape)
    row, column = (right, down) if across else (down, right)
    return Sources((sheet,), tuple(texts), np.broadcast_to(np.int32(0), shape), row, column, codes)
