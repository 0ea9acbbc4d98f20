"""People of another reading, tried on as candidates for this team."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.same_skill import skill_key
from dashboard.analysis.scenario import Candidate, Scenario
from dashboard.core.rescaling import rescaled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.core.matrix import Levels, SkillMatrix


@dataclass(frozen=True)
class Candidates:
    """What a file says of people who could be hired, in the words and on the scale of this team.

    Attributes:
        people: in the file's order, each with her level in every skill of the team that the file rates her in.
        not_asked: skills of the file that this team does not have; they count for nothing here.
        not_told: skills of the team that the file does not speak about; nobody is assessed in them.
        other_scale: whether the file uses another scale, so that its levels were moved by their share of the way up.
    """

    people: tuple[Candidate, ...]
    not_asked: tuple[str, ...]
    not_told: tuple[str, ...]
    other_scale: bool


def candidates_in(read: SkillMatrix, team: SkillMatrix) -> Candidates:
    """The people of a reading, whose labels have found their skills, as candidates for a team."""
    columns = {skill_key(skill): at for at, skill in enumerate(read.skills)}
    shared = {skill.name: columns[skill_key(skill)] for skill in team.skills if skill_key(skill) in columns}
    levels = rescaled(read.levels, read.scale, team.scale)
    told = set(shared.values())
    return Candidates(
        people=tuple(
            Candidate(person.name, _rated(levels[at], shared), person.attributes)
            for at, person in enumerate(read.people)
        ),
        not_asked=tuple(skill.name for at, skill in enumerate(read.skills) if at not in told),
        not_told=tuple(skill.name for skill in team.skills if skill.name not in shared),
        other_scale=read.scale.steps != team.scale.steps,
    )


def _rated(levels: Levels, columns: Mapping[str, int]) -> dict[str, float]:
    return {skill: float(levels[at]) for skill, at in columns.items() if not np.isnan(levels[at])}


def tried_on(candidates: Candidates) -> tuple[Scenario, ...]:
    """A scenario for each candidate, in which she alone is hired, to be put beside one another."""
    return tuple(Scenario(f"{each.name} joins", hire=(each,)) for each in candidates.people)
