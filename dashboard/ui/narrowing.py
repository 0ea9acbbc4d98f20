"""The choice of teams, roles, areas, responsibilities and people that everything is seen through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.asked import folded
from dashboard.core.taxonomy import OUTSIDE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.core.matrix import Mask, SkillMatrix, TeamSkill
    from dashboard.core.requirement import Requirement
    from dashboard.core.taxonomy import Area, Taxonomy

CHOICES = {"team": "Team", "role": "Role", "area": "Area", "responsibility": "Responsibility", "who": "Person"}
"""The keys of the choices, in the address too, with their words."""


@dataclass(frozen=True)
class Narrowing:
    """What was chosen; an empty choice means everybody or everything.

    Attributes:
        teams: as people's attribute *team* writes them.
        roles: as people's attribute *role* writes them.
        areas: ids of areas, *Outside the guide* included.
        responsibilities: ids of what the guide holds a developer responsible for.
        people: by name.
    """

    teams: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    responsibilities: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    @property
    def chosen(self) -> Mapping[str, tuple[str, ...]]:
        """The values of every choice, by its key."""
        every = (self.teams, self.roles, self.areas, self.responsibilities, self.people)
        return dict(zip(CHOICES, every, strict=True))

    def matrix(self, whole: SkillMatrix, guide: Taxonomy) -> SkillMatrix:
        """The people and skills that the choice leaves; a choice that leaves nothing leaves an empty matrix."""
        people = np.ones(len(whole.people), dtype=bool)
        for attribute, values in (("team", self.teams), ("role", self.roles)):
            if values:
                people &= whole.people_with(attribute, values)
        if self.people:
            people &= np.array([person.name in self.people for person in whole.people], dtype=bool)
        return whole.narrowed(people=people, skills=self._skills(whole, guide))

    def _skills(self, whole: SkillMatrix, guide: Taxonomy) -> Mask:
        areas, duties = set(self.areas), set(self.responsibilities)
        return np.array(
            [
                (not areas or bool(areas & set(skill.areas or (OUTSIDE,))))
                and (not duties or bool(duties & serves(skill, guide)))
                for skill in whole.skills
            ],
            dtype=bool,
        )

    def requirements(self, asked: Iterable[Requirement], seen: SkillMatrix) -> tuple[Requirement, ...]:
        """What is asked of the people and skills that are seen; what other teams and roles need is not theirs to fill."""
        skills = {skill.name for skill in seen.skills}
        return tuple(
            line
            for line in asked
            if line.skill in skills and _meant(line.team, self.teams) and _meant(line.role, self.roles)
        )


def responsibilities(guide: Taxonomy) -> tuple[Area, ...]:
    """What the guide holds a developer responsible for, in its order."""
    return tuple(area for area in (*guide.guide_areas, *guide.facets) if area.kind == "responsibility")


def serves(skill: TeamSkill, guide: Taxonomy) -> set[str]:
    """Ids of the responsibilities that a skill of the team serves."""
    return {duty for entry in guide.known(skill.ids) for duty in entry.responsibilities}


def _meant(asked_of: str | None, chosen: tuple[str, ...]) -> bool:
    """Whether a line for this role or team (None: for everybody) concerns the chosen ones."""
    return not asked_of or not chosen or folded(asked_of) in map(folded, chosen)
