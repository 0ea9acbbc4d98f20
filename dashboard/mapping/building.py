"""Tables to taxonomy."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, cast, get_args

from dashboard.core.taxonomy import OUTSIDE, Ambiguity, Area, CoverageRule, DecidedBy, Skill, Taxonomy
from dashboard.mapping.tables import ALIASES, AMBIGUOUS, AREAS, BUCKETS, SKILLS, package_tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.mapping.tables import Row, Tables


@lru_cache(maxsize=1)
def load_taxonomy() -> Taxonomy:
    """The taxonomy that comes with the dashboard, read once."""
    return taxonomy_from(package_tables())


def taxonomy_from(tables: Tables) -> Taxonomy:
    """The taxonomy that the tables describe; what does not fit together is for ``faults_of`` to say."""
    every_area = tuple(_area(row) for row in tables[AREAS] if row["id"])
    holding = [area for area in every_area if not area.shown_through]
    areas = tuple(sorted(holding, key=lambda area: area.id == OUTSIDE))
    place = {area.id: number for number, area in enumerate(areas)}
    aliases = _aliases(tables[ALIASES])
    skills = [_skill(row, aliases[row["id"]]) for row in tables[SKILLS] if row["id"]]
    skills.sort(key=lambda skill: (place.get(skill.area, len(place)), skill.id))
    return Taxonomy(
        areas=areas,
        skills={skill.id: skill for skill in skills},
        facets=tuple(area for area in every_area if area.shown_through),
        ambiguities=tuple(_ambiguity(row) for row in tables.get(AMBIGUOUS, ()) if row["alias"]),
        buckets={row["id"]: row["name"] for row in tables.get(BUCKETS, ()) if row["id"]},
    )


def _area(row: Row) -> Area:
    groups = tuple(tuple(part.strip() for part in group.split(",")) for group in row.listed("named_in_guide", ";"))
    rule = cast(CoverageRule, row["coverage_rule"]) if row["coverage_rule"] in {"any", "all"} else None
    return Area(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        section=row["section"],
        rule=rule,
        groups=groups,
        words=row["words"],
        note=row["note"],
        shown_through=row.listed("shown_through"),
    )


def _aliases(rows: Iterable[Row]) -> dict[str, list[str]]:
    aliases: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        aliases[row["skill"]].append(row["alias"])
    return aliases


def _skill(row: Row, aliases: Iterable[str]) -> Skill:
    return Skill(
        id=row["id"],
        name=row["name"],
        area=row["area"],
        bucket=row["bucket"],
        kind=row["kind"],
        named_in_guide=row.yes("named_in_guide"),
        aliases=tuple(aliases),
        parents=row.listed("parents"),
        responsibilities=row.listed("responsibilities"),
        themes=row.listed("themes"),
        definition=row["definition"],
        replaces=row.listed("replaces"),
        note=row["note"],
    )


def _ambiguity(row: Row) -> Ambiguity:
    known = row["decided_by"] in get_args(DecidedBy)
    decided_by = cast(DecidedBy, row["decided_by"]) if known else "neighbours"
    return Ambiguity(row["alias"], row["default"], row.listed("others"), decided_by, row["note"])
