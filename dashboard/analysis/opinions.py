"""What people say of themselves beside what somebody else says of them: rating by rating, never averaged away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.staffing import TOLERANCE, positions

if TYPE_CHECKING:
    from dashboard.analysis.staffing import Numbers, Staffing
    from dashboard.core.matrix import Mask


@dataclass(frozen=True)
class Difference:
    """One rating about which the two do not agree.

    Attributes:
        person: who is rated.
        skill: in what.
        own: her own level.
        second: the other's level.
        steps: how many steps of the scale her own stands higher; below nought where it stands lower.
        decides: whether only one of the two reaches what is asked of her.
    """

    person: str
    skill: str
    own: float
    second: float
    steps: float
    decides: bool


@dataclass(frozen=True)
class PersonOpinions:
    """How often the two agree on one person; nobody is ranked by it and nothing is corrected.

    Attributes:
        person: her name.
        both: skills in which both rate her.
        same: how many of them alike.
        higher: in how many her own level is the higher one.
        lower: in how many it is the lower one.
        decides: in how many only one of the two reaches what is asked of her.
    """

    person: str
    both: int
    same: int
    higher: int
    lower: int
    decides: int


@dataclass(frozen=True)
class Opinions:
    """Both views of a team.

    Attributes:
        by: who gives the second one, as the file says.
        both: ratings that both give.
        same: how many of them alike.
        alone: ratings that only the other gives.
        differences: all others, those that decide first, then the largest, then in the file's order.
        people: everybody whom both rate, in the file's order.
    """

    by: str
    both: int
    same: int
    alone: int
    differences: tuple[Difference, ...]
    people: tuple[PersonOpinions, ...]


def find_opinions(staffing: Staffing) -> Opinions | None:
    """Both views, where the file has a second one; a person's own rating stays her level, whatever the other says.

    It is hers that everybody in a team gives in the same way; what the other's rating changes is how far hers can be
    trusted.
    """
    second = staffing.matrix.second
    if second is None:
        return None
    told = ~np.isnan(second.levels)
    both = told & staffing.matrix.assessed
    steps = np.where(both, staffing.positions - positions(staffing.matrix.scale, second.levels), 0.0)
    steps[np.abs(steps) <= TOLERANCE] = 0.0
    found = sorted(_differences(staffing, second.levels, steps), key=lambda each: (not each.decides, -abs(each.steps)))
    return Opinions(
        by=second.by,
        both=int(both.sum()),
        same=int((both & (steps == 0)).sum()),
        alone=int((told & ~both).sum()),
        differences=tuple(found),
        people=tuple(_people(staffing, steps)),
    )


def _decides(staffing: Staffing) -> Mask:
    """People × skills: where only one of the two views reaches what is asked of her."""
    return (staffing.capable & staffing.doubted) | (staffing.learners & staffing.confirmed)


def _differences(staffing: Staffing, second: Numbers, steps: Numbers) -> list[Difference]:
    matrix, decides = staffing.matrix, _decides(staffing)
    return [
        Difference(
            person=matrix.people[p].name,
            skill=matrix.skills[s].name,
            own=float(matrix.levels[p, s]),
            second=float(second[p, s]),
            steps=float(steps[p, s]),
            decides=bool(decides[p, s]),
        )
        for p, s in np.argwhere(steps).tolist()
    ]


def _people(staffing: Staffing, steps: Numbers) -> list[PersonOpinions]:
    both = (staffing.confirmed | staffing.doubted) & staffing.matrix.assessed
    decides = _decides(staffing)
    return [
        PersonOpinions(
            person=staffing.matrix.people[at].name,
            both=int(both[at].sum()),
            same=int((both[at] & (steps[at] == 0)).sum()),
            higher=int((steps[at] > 0).sum()),
            lower=int((steps[at] < 0).sum()),
            decides=int(decides[at].sum()),
        )
        for at in np.flatnonzero(both.any(axis=1)).tolist()
    ]
