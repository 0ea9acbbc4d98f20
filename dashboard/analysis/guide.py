"""What of the guide a team's file asks about: named parts, what lies below them, and the groups they stand in."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.core.matrix import TeamSkill
    from dashboard.core.taxonomy import Area, Taxonomy

LANGUAGE = "language"
"""The kind of entry that is never below another of its kind: Kotlin is not a part of Java."""


@dataclass(frozen=True, eq=False)
class GuideParts:
    """The parts of one area, as the guide names them, and what belongs to each.

    Attributes:
        taxonomy: the guide as a tree.
        area: one of its areas.
    """

    taxonomy: Taxonomy
    area: Area

    @cached_property
    def _below(self) -> dict[str, frozenset[str]]:
        return {part: below(self.taxonomy, part) for part in dict.fromkeys(self.area.parts)}

    def _entries(self, skill: TeamSkill) -> list[str]:
        """The entries of a team's skill that count in this area themselves."""
        return [entry.id for entry in self.taxonomy.known(skill.ids) if entry.area == self.area.id]

    def counts(self, skill: TeamSkill) -> bool:
        """Whether a team's skill counts in this area at all."""
        return self.area.id in skill.areas

    def is_about(self, skill: TeamSkill, part: str) -> bool:
        """Whether a team's skill is this part, or lies below it and counts in the same area."""
        return self.counts(skill) and any(entry in self._below[part] for entry in self._entries(skill))

    def asked(self, skills: Iterable[TeamSkill]) -> tuple[str, ...]:
        """The parts that a team's skills ask about, in the guide's order."""
        entries = {entry for skill in skills if self.counts(skill) for entry in self._entries(skill)}
        return tuple(part for part, inside in self._below.items() if inside & entries)

    def groups_of(self, skill: TeamSkill) -> tuple[int, ...]:
        """The groups of parts (by index) that a team's skill belongs to; an area without several is one group."""
        if not self.counts(skill):
            return ()
        if len(self.area.groups) <= 1:
            return (0,)
        entries = self._entries(skill)
        return tuple(at for at, inside in enumerate(self._groups) if any(entry in inside for entry in entries))

    @cached_property
    def _groups(self) -> tuple[frozenset[str], ...]:
        """The entries that belong to each group: its parts, and everything at or below its heads."""
        return tuple(self._group(at) for at in range(len(self.area.groups)))

    def _group(self, at: int) -> frozenset[str]:
        own = self.area.groups[at]
        others = {part for other, parts in enumerate(self.area.groups) if other != at for part in parts}
        inside = set(own)
        heads = self._heads(own, others)
        for entry in self.taxonomy.skills:
            if entry not in others and heads & {entry, *self.taxonomy.above(entry)}:
                inside.add(entry)
        return frozenset(inside)

    def _heads(self, own: Sequence[str], others: Iterable[str]) -> frozenset[str]:
        """What all parts of a group lead to and no part of another group does: databases, or caching."""
        upward = [frozenset({part, *self.taxonomy.above(part)}) for part in own]
        foreign = frozenset().union(*({part, *self.taxonomy.above(part)} for part in others))
        common = frozenset.intersection(*upward) - foreign if upward else frozenset()
        return common or frozenset().union(*upward) - foreign


def below(taxonomy: Taxonomy, part: str) -> frozenset[str]:
    """A part and everything below it; a language is never below another, nor what lies below that."""
    children: dict[str, list[str]] = {}
    for entry in taxonomy.skills.values():
        for parent in entry.parents:
            above = taxonomy.skills.get(parent)
            if above is None or not (entry.kind == LANGUAGE and above.kind == LANGUAGE):
                children.setdefault(parent, []).append(entry.id)
    found, waiting = {part}, deque([part])
    while waiting:
        for child in children.get(waiting.popleft(), ()):
            if child not in found:
                found.add(child)
                waiting.append(child)
    return frozenset(found)
