"""What trust does to the coverage of an area: where it truly lies, when claims are true only with a chance."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.areas import asked_members, guide_parts
from dashboard.analysis.chance import fewer_than
from dashboard.analysis.trust import claim_chances

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.analysis.staffing import Staffing
    from dashboard.core.taxonomy import Taxonomy

    Spread = Mapping[float, float]

LOW, HIGH = 0.05, 0.95
"""In nine of ten cases the truth lies between these shares of all cases."""


@dataclass(frozen=True)
class AreaCertainty:
    """Where the coverage of an area truly lies, by the guide's rule.

    Attributes:
        area: its id.
        expected: the mean over all truths; None where there is no figure.
        low: in nineteen of twenty cases the truth is not lower.
        high: in nineteen of twenty cases the truth is not higher.
    """

    area: str
    expected: float | None
    low: float | None
    high: float | None


def area_certainty(staffing: Staffing, taxonomy: Taxonomy) -> tuple[AreaCertainty, ...]:
    """Each area of the guide, exactly, with people and skills taken as independent of each other.

    A compound skill that stands in two parts of an area is taken as two.
    """
    spreads: dict[int, Spread] = {}
    certain = []
    for parts in guide_parts(taxonomy):
        groups = []
        for _, members in asked_members(staffing, parts):
            for skill in members:
                if skill not in spreads:
                    spreads[skill] = true_staffing(staffing, skill)
            known = [spreads[skill] for skill in members if spreads[skill]]
            if known:
                groups.append(_best_of(known))
        certain.append(_certainty(parts.area.id, groups))
    return tuple(certain)


def true_staffing(staffing: Staffing, skill: int) -> Spread:
    """How likely each true share of staffing of a skill is, over all its rows; empty where nobody is needed."""
    rows = [at for at, row in enumerate(staffing.rows) if row.skill == skill and row.people_needed > 0]
    if not rows:
        return {}
    needed = tuple(staffing.rows[at].people_needed for at in rows)
    inside = np.column_stack([staffing.in_row(at) for at in rows])
    claiming = np.flatnonzero(staffing.capable[:, skill])
    kinds: dict[tuple[bool, ...], list[int]] = defaultdict(list)
    for person in claiming.tolist():
        kinds[tuple(inside[person].tolist())].append(person)
    states: dict[tuple[int, ...], float] = {(0,) * len(rows): 1.0}
    for kind, people in kinds.items():
        states = _added(states, kind, _true_claims(staffing, skill, people, max(needed)), needed)
    shares: dict[float, float] = defaultdict(float)
    for filled, chance in states.items():
        shares[round(sum(filled) / sum(needed), 9)] += chance
    return shares


def _true_claims(staffing: Staffing, skill: int, people: list[int], most: int) -> list[float]:
    """The chance that exactly 0, 1, … of these people's claims are true; the last: so many or more."""
    below = fewer_than(most, claim_chances(staffing, skill, np.array(people, dtype=np.intp))).tolist()
    return [*below, max(1.0 - sum(below), 0.0)]


def _added(
    states: Mapping[tuple[int, ...], float], kind: tuple[bool, ...], true: list[float], needed: tuple[int, ...]
) -> dict[tuple[int, ...], float]:
    """Seats filled in each row when so many people more, who sit in some of the rows, are truly capable."""
    after: dict[tuple[int, ...], float] = defaultdict(float)
    for filled, chance in states.items():
        for count, likely in enumerate(true):
            if likely:
                seats = zip(filled, kind, needed, strict=True)
                after[tuple(min(most, have + count * hers) for have, hers, most in seats)] += chance * likely
    return after


def _best_of(spreads: Iterable[Spread]) -> Spread:
    """The spread of the largest of independent shares."""
    best: Spread = {0.0: 1.0}
    for spread in spreads:
        joint: dict[float, float] = defaultdict(float)
        for one, chance in best.items():
            for other, likely in spread.items():
                joint[max(one, other)] += chance * likely
        best = joint
    return best


def _certainty(area: str, groups: list[Spread]) -> AreaCertainty:
    if not groups:
        return AreaCertainty(area, None, None, None)
    total: Spread = {0.0: 1.0}
    for group in groups:
        joint: dict[float, float] = defaultdict(float)
        for one, chance in total.items():
            for other, likely in group.items():
                joint[round(one + other, 9)] += chance * likely
        total = joint
    shares = sorted(total)
    chances = np.cumsum([total[share] for share in shares])
    low, high = (shares[min(int(np.searchsorted(chances, cut)), len(shares) - 1)] for cut in (LOW, HIGH))
    expected = sum(share * chance for share, chance in total.items())
    count = len(groups)
    return AreaCertainty(area, expected / count, low / count, high / count)
