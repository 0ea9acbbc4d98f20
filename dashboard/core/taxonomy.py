"""The guide as a tree of areas and skills."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

OUTSIDE = "outside"
"""The id of the area of everything that the guide does not speak about."""

CoverageRule = Literal["any", "all"]
DecidedBy = Literal["default", "neighbours", "heading"]


@dataclass(frozen=True)
class Skill:
    """An entry of the taxonomy.

    Attributes:
        area: id of the one area it counts in.
        bucket: where it belongs when the area is *Outside the guide*; empty inside.
        parents: ids of the skills that it is a part of (EC2 lies below AWS).
        named_in_guide: whether the guide itself names it.
        responsibilities: ids of the guide's responsibilities that it serves.
        themes: ids of the guide's themes of the evolving landscape that it belongs to.
        definition: what it is, in one sentence that a manager understands.
        replaces: ids of former entries that this one stands for now.
        note: why it is placed where it is, when the guide does not decide that.
    """

    id: str
    name: str
    area: str
    bucket: str = ""
    kind: str = ""
    named_in_guide: bool = False
    aliases: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    responsibilities: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    definition: str = ""
    replaces: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Area:
    """A heading of the guide under which skills count.

    Attributes:
        kind: ``responsibility``, ``essential_skill``, ``theme`` or ``bucket``.
        section: the guide's section that the heading stands in.
        rule: how the guide speaks of its parts: *any* of them will do, or *all* matter; None without a yardstick.
        groups: ids of the parts that the guide names, in groups that each matter (databases; caches).
        words: the guide's own sentence under this heading.
        note: what we placed here that the guide does not name.
        shown_through: ids of areas through which a second facet is shown; empty for the areas that hold skills.
    """

    id: str
    name: str
    kind: str
    section: str = ""
    rule: CoverageRule | None = None
    groups: tuple[tuple[str, ...], ...] = ()
    words: str = ""
    note: str = ""
    shown_through: tuple[str, ...] = ()

    @property
    def parts(self) -> tuple[str, ...]:
        """Ids of all parts that the guide names, its groups joined."""
        return tuple(part for group in self.groups for part in group)


@dataclass(frozen=True)
class Ambiguity:
    """A name with several meanings, such as Go, Chef or Access.

    Attributes:
        default: id of the skill that it usually means in a skills sheet.
        others: ids of other skills that it may mean.
        decided_by: what makes the default certain: nothing else (other meanings are rare in a skills sheet), the
            neighbours in the file, or only a category heading (the word is an everyday one).
        note: the meanings in words.
    """

    alias: str
    default: str
    others: tuple[str, ...] = ()
    decided_by: DecidedBy = "neighbours"
    note: str = ""

    @property
    def meanings(self) -> tuple[str, ...]:
        """Ids of every skill that it may mean, the usual one first."""
        return (self.default, *self.others)


@dataclass(frozen=True, eq=False)
class Taxonomy:
    """All areas in the guide's order, *Outside the guide* last, and all skills.

    Attributes:
        areas: the areas that hold skills.
        facets: the guide's further responsibilities and themes, shown through areas.
        skills: every entry, by id, area by area in the guide's order.
        ambiguities: the names with several meanings.
        buckets: the names of the buckets outside the guide, by id.
    """

    areas: tuple[Area, ...]
    skills: Mapping[str, Skill]
    facets: tuple[Area, ...] = ()
    ambiguities: tuple[Ambiguity, ...] = ()
    buckets: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "skills", MappingProxyType(dict(self.skills)))
        object.__setattr__(self, "buckets", MappingProxyType(dict(self.buckets)))

    @cached_property
    def _area_by_id(self) -> dict[str, Area]:
        return {area.id: area for area in (*self.areas, *self.facets)}

    @property
    def guide_areas(self) -> tuple[Area, ...]:
        """The areas that the guide itself has, without *Outside the guide*."""
        return tuple(area for area in self.areas if area.id != OUTSIDE)

    def area(self, area_id: str) -> Area:
        """The area or facet with this id; KeyError when there is none."""
        return self._area_by_id[area_id]

    def bucket_name(self, bucket: str) -> str:
        """A bucket as people read it; one without a name of its own is its id in plain words."""
        words = bucket.replace("_", " ").strip()
        return self.buckets.get(bucket) or words[:1].upper() + words[1:]

    def skill(self, skill_id: str) -> Skill:
        """The skill with this id; KeyError when there is none."""
        return self.skills[skill_id]

    @cached_property
    def _above(self) -> dict[str, frozenset[str]]:
        above: dict[str, frozenset[str]] = {}
        for skill_id in self.skills:
            self._collect_above(skill_id, above, ())
        return above

    def _collect_above(self, skill_id: str, above: dict[str, frozenset[str]], path: tuple[str, ...]) -> frozenset[str]:
        if skill_id in path or skill_id not in self.skills:
            return frozenset()
        if skill_id not in above:
            parents = self.skills[skill_id].parents
            higher = (self._collect_above(parent, above, (*path, skill_id)) for parent in parents)
            above[skill_id] = frozenset(parents).union(*higher)
        return above[skill_id]

    def above(self, skill_id: str) -> frozenset[str]:
        """Ids of everything that a skill is a part of, its parents' parents included, itself not."""
        return self._above.get(skill_id, frozenset())

    def with_rules(self, rules: Mapping[str, CoverageRule]) -> Taxonomy:
        """The same with other coverage rules, by the areas' ids; only an area that has a rule can have another."""
        areas = (replace(area, rule=rules.get(area.id, area.rule)) if area.rule else area for area in self.areas)
        return replace(self, areas=tuple(areas))

    def known(self, skill_ids: Iterable[str]) -> tuple[Skill, ...]:
        """The entries of these ids, in the given order; ids that no longer exist are left out."""
        return tuple(self.skills[skill_id] for skill_id in skill_ids if skill_id in self.skills)
