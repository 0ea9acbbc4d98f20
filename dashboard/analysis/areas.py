"""How the team stands in each area of the guide, as the guide speaks: any of its examples, or all of its parts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.coverage import seat_coverage
from dashboard.analysis.guide import GuideParts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.analysis.staffing import Counts, Staffing
    from dashboard.core.taxonomy import CoverageRule, Taxonomy

    Staffed = Mapping[int, float]


@dataclass(frozen=True)
class Standing:
    """One group or part of an area that is asked about.

    Attributes:
        parts: ids of the parts that the guide names for it; empty for an area without named parts.
        skills: the team's skills that count in it and of which somebody is needed.
        best: the one that is staffed best, the first in the file's order among equals; None where nobody is needed.
        staffed: to what share; None where nobody is needed.
    """

    parts: tuple[str, ...]
    skills: tuple[str, ...]
    best: str | None
    staffed: float | None


@dataclass(frozen=True)
class AreaCoverage:
    """How one area of the guide stands.

    Attributes:
        area: its id.
        rule: whether *any* of the guide's examples will do or *all* parts matter; None outside the guide.
        coverage: by the guide's rule; None where nothing of it was asked about or nobody is needed.
        seat_coverage: over all rows of the area's skills; None where nobody is needed.
        skills: names of the team's skills that count in it.
        parts_asked: how many of the parts that the guide names the file asks about.
        parts_named: how many parts the guide names.
        standings: the groups (any) or parts (all) that the file asks about, with the skill each stands on.
    """

    area: str
    rule: CoverageRule | None
    coverage: float | None
    seat_coverage: float | None
    skills: tuple[str, ...]
    parts_asked: int
    parts_named: int
    standings: tuple[Standing, ...] = ()


@lru_cache(maxsize=8)
def guide_parts(taxonomy: Taxonomy) -> tuple[GuideParts, ...]:
    """The areas of the guide with what belongs to their parts."""
    return tuple(GuideParts(taxonomy, area) for area in taxonomy.guide_areas)


def area_coverage(staffing: Staffing, taxonomy: Taxonomy) -> tuple[AreaCoverage, ...]:
    """Every area of the guide in its order, then what counts in none of them."""
    staffed = staffed_skills(staffing, staffing.capable_counts)
    inside = tuple(_area(staffing, parts, staffed) for parts in guide_parts(taxonomy))
    known = {area.id for area in taxonomy.guide_areas}
    rest = [at for at, skill in enumerate(staffing.matrix.skills) if not known & set(skill.areas)]
    names = tuple(staffing.matrix.skills[at].name for at in rest)
    outside = [area.id for area in taxonomy.areas if area.id not in known]
    seats = seat_coverage(staffing, rows_of(staffing, rest))
    return (*inside, *(AreaCoverage(area, None, None, seats, names, 0, 0) for area in outside))


def _area(staffing: Staffing, parts: GuideParts, staffed: Staffed) -> AreaCoverage:
    skills = staffing.matrix.skills
    counted = [at for at, skill in enumerate(skills) if parts.counts(skill)]
    standings = tuple(_standing(staffing, named, members, staffed) for named, members in asked_members(staffing, parts))
    return AreaCoverage(
        area=parts.area.id,
        rule=parts.area.rule,
        coverage=_mean(standing.staffed for standing in standings),
        seat_coverage=seat_coverage(staffing, rows_of(staffing, counted)),
        skills=tuple(skills[at].name for at in counted),
        parts_asked=len(parts.asked(skills)),
        parts_named=len(dict.fromkeys(parts.area.parts)),
        standings=standings,
    )


def asked_members(staffing: Staffing, parts: GuideParts) -> list[tuple[tuple[str, ...], list[int]]]:
    """The groups (*any*) or parts (*all*) of an area that the file asks about, each with its skills by index."""
    skills = list(enumerate(staffing.matrix.skills))
    if parts.area.rule == "all":
        named: list[tuple[str, ...]] = [(part,) for part in dict.fromkeys(parts.area.parts)]
        members = [[at for at, skill in skills if parts.is_about(skill, part)] for (part,) in named]
    else:
        named = list(parts.area.groups) or [()]
        members = [[at for at, skill in skills if group in parts.groups_of(skill)] for group in range(len(named))]
    return [(each, inside) for each, inside in zip(named, members, strict=True) if inside]


def _standing(staffing: Staffing, named: tuple[str, ...], members: list[int], staffed: Staffed) -> Standing:
    needed = [at for at in members if at in staffed]
    best = max(needed, key=lambda at: staffed[at], default=None)
    names = tuple(staffing.matrix.skills[at].name for at in needed)
    if best is None:
        return Standing(named, names, None, None)
    return Standing(named, names, staffing.matrix.skills[best].name, staffed[best])


def staffed_skills(staffing: Staffing, capable: Counts) -> Staffed:
    """Skills (by index) of which somebody is needed: Σ min(capable, needed) ÷ Σ needed over their rows."""
    count = len(staffing.matrix.skills)
    filled = np.bincount(staffing.skill_of_row, np.minimum(capable, staffing.needed), count)
    needed = np.bincount(staffing.skill_of_row, staffing.needed, count)
    return {int(at): float(filled[at] / needed[at]) for at in np.flatnonzero(needed)}


def rows_of(staffing: Staffing, skills: Iterable[int]) -> list[int]:
    """The rows (by index) of some skills."""
    wanted = set(skills)
    return [at for at, row in enumerate(staffing.rows) if row.skill in wanted]


def _mean(shares: Iterable[float | None]) -> float | None:
    known = [share for share in shares if share is not None]
    return sum(known) / len(known) if known else None
