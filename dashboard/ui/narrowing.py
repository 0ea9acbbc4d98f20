"""The choice of teams, roles and areas that everything is seen through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.core.taxonomy import OUTSIDE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.core.matrix import Mask, SkillMatrix
    from dashboard.core.requirement import Requirement


@dataclass(frozen=True)
class Narrowing:
    """What was chosen; an empty choice means everybody or everything.

    Attributes:
        teams: as people's attribute *team* writes them.
        roles: as people's attribute *role* writes them.
        areas: ids of areas, *Outside the guide* included.
    """

    teams: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()

    def matrix(self, whole: SkillMatrix) -> SkillMatrix:
        """The people and skills that the choice leaves; a choice that leaves nothing leaves an empty matrix."""
        people = np.ones(len(whole.people), dtype=bool)
        for attribute, values in (("team", self.teams), ("role", self.roles)):
            if values:
                people &= whole.people_with(attribute, values)
        return whole.narrowed(people=people, skills=self._skills(whole))

    def _skills(self, whole: SkillMatrix) -> Mask:
        wanted = set(self.areas)
        return np.array([not wanted or wanted & set(skill.areas or (OUTSIDE,)) for skill in whole.skills], dtype=bool)

    def requirements(self, asked: Iterable[Requirement], seen: SkillMatrix) -> tuple[Requirement, ...]:
        """What is asked of the people and skills that are seen; what other teams and roles need is not theirs to fill."""
        skills = {skill.name for skill in seen.skills}
        return tuple(
            line
            for line in asked
            if line.skill in skills and _meant(line.team, self.teams) and _meant(line.role, self.roles)
        )


def _meant(asked_of: str | None, chosen: tuple[str, ...]) -> bool:
    """Whether a line for this role or team (None: for everybody) concerns the chosen ones."""
    return not asked_of or not chosen or asked_of.strip().casefold() in {value.strip().casefold() for value in chosen}
