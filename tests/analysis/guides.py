"""A small guide: languages by example, databases and caching in two groups, two parts of an API that each matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core.matrix import TeamSkill
from dashboard.core.taxonomy import OUTSIDE, Area, Skill, Taxonomy

if TYPE_CHECKING:
    from collections.abc import Sequence

LANGUAGES, DATABASES, APIS, SPEED = "languages", "databases-caches", "apis", "speed"

_ENTRIES = (
    ("java", LANGUAGES, "language", ()),
    ("kotlin", LANGUAGES, "language", ("java",)),
    ("ktor", LANGUAGES, "framework", ("kotlin",)),
    ("spring", LANGUAGES, "framework", ("java",)),
    ("python", LANGUAGES, "language", ()),
    ("fastapi", LANGUAGES, "framework", ("python", "rest")),
    ("databases", DATABASES, "concept", ()),
    ("sql", DATABASES, "language", ("databases",)),
    ("mysql", DATABASES, "product", ("sql", "databases")),
    ("mongodb", DATABASES, "product", ("databases",)),
    ("postgresql", DATABASES, "product", ("sql",)),
    ("caching", DATABASES, "concept", ()),
    ("redis", DATABASES, "cache", ("caching",)),
    ("hazelcast", DATABASES, "cache", ("caching",)),
    ("hibernate", DATABASES, "ORM", ("java",)),
    ("api", APIS, "concept", ()),
    ("rest", APIS, "style", ("api",)),
    ("graphql", APIS, "style", ("api",)),
    ("odata", APIS, "protocol", ("rest",)),
    ("profiling", SPEED, "practice", ()),
    ("excel", OUTSIDE, "tool", ()),
)

GUIDE = Taxonomy(
    areas=(
        Area(LANGUAGES, "Languages", "essential_skill", rule="any", groups=(("java", "python"),)),
        Area(DATABASES, "Databases", "essential_skill", rule="any", groups=(("mysql", "mongodb"), ("redis",))),
        Area(APIS, "APIs", "essential_skill", rule="all", groups=(("rest", "graphql"),)),
        Area(SPEED, "Speed", "responsibility", rule="any"),
        Area(OUTSIDE, "Outside the guide", "bucket"),
    ),
    skills={name: Skill(name, name.title(), area, kind=kind, parents=above) for name, area, kind, above in _ENTRIES},
)


def team_skill(label: str) -> TeamSkill:
    """The skill that a label means: an entry, a compound of entries, or a skill of its own."""
    parts = tuple(label.lower().split("/"))
    known = GUIDE.known(parts)
    areas = tuple(dict.fromkeys(entry.area for entry in known if entry.area != OUTSIDE))
    if len(known) == 1:
        return TeamSkill(label, (label,), id=known[0].id, areas=areas, status="certain")
    return TeamSkill(label, (label,), parts=tuple(entry.id for entry in known), areas=areas)


def team_skills(labels: Sequence[str]) -> tuple[TeamSkill, ...]:
    """The skills that these labels mean."""
    return tuple(team_skill(label) for label in labels)
