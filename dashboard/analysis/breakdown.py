"""The same seats seen by team, by role, and by what the guide holds a developer responsible for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.areas import rows_of
from dashboard.analysis.asked import folded
from dashboard.analysis.coverage import seat_coverage

if TYPE_CHECKING:
    from dashboard.analysis.staffing import Row, Staffing
    from dashboard.core.matrix import Mask
    from dashboard.core.taxonomy import Taxonomy


@dataclass(frozen=True)
class GroupStanding:
    """How the people of one team or role stand.

    Attributes:
        name: of the team or role.
        people: how many there are.
        pairs: all pairs of one of them and a skill.
        assessed: the pairs with a level.
        met: assessed pairs in which she meets what is asked of her.
        seat_coverage: with these people alone, over what is asked of everybody and of them, as when everything is
            narrowed to them; None where nobody is needed.
    """

    name: str
    people: int
    pairs: int
    assessed: int
    met: int
    seat_coverage: float | None


@dataclass(frozen=True)
class DutyStanding:
    """How the team stands in one of the guide's responsibilities.

    Attributes:
        duty: its id.
        skills: names of the team's skills that serve it.
        seat_coverage: over their rows; None where nobody is needed.
    """

    duty: str
    skills: tuple[str, ...]
    seat_coverage: float | None


def by_attribute(staffing: Staffing, attribute: str) -> tuple[GroupStanding, ...]:
    """Each value of an attribute (``team`` or ``role``) in the file's order."""
    matrix = staffing.matrix
    return tuple(
        _standing(staffing, value, matrix.people_with(attribute, [value]), _rows_for(staffing, attribute, value))
        for value in matrix.values_of(attribute)
    )


def _rows_for(staffing: Staffing, attribute: str, value: str) -> list[int]:
    """The rows that are not those of another team, or of another role."""

    def meant(row: Row) -> bool:
        asked_of = row.group.team if attribute == "team" else row.group.role
        return asked_of is None or folded(asked_of) == folded(value)

    return [at for at, row in enumerate(staffing.rows) if meant(row)]


def _standing(staffing: Staffing, name: str, inside: Mask, rows: list[int]) -> GroupStanding:
    needed, weights = staffing.needed[rows], staffing.weights[rows]
    capable = staffing.row_counts(staffing.capable & inside[:, None])[rows]
    asked = float((weights * needed).sum())
    people = int(inside.sum())
    return GroupStanding(
        name=name,
        people=people,
        pairs=people * len(staffing.matrix.skills),
        assessed=int(staffing.matrix.assessed[inside].sum()),
        met=int(staffing.capable[inside].sum()),
        seat_coverage=float((weights * np.minimum(capable, needed)).sum()) / asked if asked else None,
    )


def by_responsibility(staffing: Staffing, taxonomy: Taxonomy) -> tuple[DutyStanding, ...]:
    """Each responsibility that some skill of the team serves, in the guide's order."""
    skills = staffing.matrix.skills
    found = []
    for area in (*taxonomy.guide_areas, *taxonomy.facets):
        serving = [
            at
            for at, skill in enumerate(skills)
            if any(area.id in entry.responsibilities for entry in taxonomy.known(skill.ids))
        ]
        if serving:
            coverage = seat_coverage(staffing, rows_of(staffing, serving))
            found.append(DutyStanding(area.id, tuple(skills[at].name for at in serving), coverage))
    return tuple(found)
