"""The same seats seen by team, by role, by person, and by what the guide holds a developer responsible for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.areas import rows_of
from dashboard.analysis.coverage import seat_coverage

if TYPE_CHECKING:
    from dashboard.analysis.staffing import Staffing
    from dashboard.core.matrix import Mask
    from dashboard.core.taxonomy import Taxonomy


@dataclass(frozen=True)
class GroupStanding:
    """How the people of one team or role stand.

    Attributes:
        name: of the team or role.
        people: how many there are.
        assessed: assessed pairs of a person and a skill.
        pairs: all pairs of a person and a skill.
        met: assessed pairs in which she meets what is asked of her.
        share_met: met ÷ assessed; None where nobody was assessed.
        seat_coverage: with these people alone, over what everybody is asked; None where nobody is needed.
    """

    name: str
    people: int
    assessed: int
    pairs: int
    met: int
    share_met: float | None
    seat_coverage: float | None


@dataclass(frozen=True)
class FacetCoverage:
    """One of the guide's responsibilities or themes.

    Attributes:
        facet: its id.
        skills: names of the team's skills that serve it.
        seat_coverage: over their rows; None where nobody is needed.
    """

    facet: str
    skills: tuple[str, ...]
    seat_coverage: float | None


def by_attribute(staffing: Staffing, attribute: str) -> tuple[GroupStanding, ...]:
    """Each value of an attribute (teams, roles) in the file's order."""
    values = staffing.matrix.values_of(attribute)
    return tuple(_standing(staffing, value, staffing.matrix.people_with(attribute, [value])) for value in values)


def by_person(staffing: Staffing) -> tuple[GroupStanding, ...]:
    """Each person in the file's order, by what is asked of her."""
    every = np.eye(len(staffing.matrix.people), dtype=bool)
    return tuple(_standing(staffing, person.name, every[at]) for at, person in enumerate(staffing.matrix.people))


def _standing(staffing: Staffing, name: str, inside: Mask) -> GroupStanding:
    assessed = int(staffing.matrix.assessed[inside].sum())
    met = int(staffing.capable[inside].sum())
    capable = staffing.row_counts(staffing.capable & inside[:, None])
    filled = float((staffing.weights * np.minimum(capable, staffing.needed)).sum())
    asked = float((staffing.weights * staffing.needed).sum())
    return GroupStanding(
        name=name,
        people=int(inside.sum()),
        assessed=assessed,
        pairs=int(inside.sum()) * len(staffing.matrix.skills),
        met=met,
        share_met=met / assessed if assessed else None,
        seat_coverage=filled / asked if asked else None,
    )


def by_facet(staffing: Staffing, taxonomy: Taxonomy) -> tuple[FacetCoverage, ...]:
    """Each responsibility and theme that some entry of the taxonomy serves, in the guide's order."""
    facets = []
    for facet in (*taxonomy.guide_areas, *taxonomy.facets):
        serving = [
            at
            for at, skill in enumerate(staffing.matrix.skills)
            if any(facet.id in (*entry.responsibilities, *entry.themes) for entry in taxonomy.known(skill.ids))
        ]
        named = any(facet.id in (*entry.responsibilities, *entry.themes) for entry in taxonomy.skills.values())
        if named:
            names = tuple(staffing.matrix.skills[at].name for at in serving)
            facets.append(FacetCoverage(facet.id, names, seat_coverage(staffing, rows_of(staffing, serving))))
    return tuple(facets)
