"""Every name that the taxonomy knows, by its key."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.mapping.key import key_of
from dashboard.mapping.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.core.taxonomy import Ambiguity, Skill, Taxonomy


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name or alias of a skill, as the taxonomy writes it."""

    text: str
    skill: str
    is_name: bool


@dataclass(frozen=True, eq=False)
class NameIndex:
    """Keys to names and to ambiguities; a key is never in both, unless its default holds without context.

    Attributes:
        taxonomy: what the names belong to.
        names: every skill's name, id and aliases by key.
        ambiguities: names with several meanings by key.
        longest: how many words the longest name has.
        place: the place of each skill in the taxonomy's order.
    """

    taxonomy: Taxonomy
    names: Mapping[str, KnownName]
    ambiguities: Mapping[str, Ambiguity]
    longest: int
    place: Mapping[str, int]

    def find(self, text: str) -> KnownName | None:
        """The name with the same key, unless it has several meanings."""
        return self.find_key(key_of(text))

    def find_key(self, key: str) -> KnownName | None:
        """The name with this key, unless it has several meanings."""
        return None if key in self.ambiguities else self.names.get(key)

    def find_ambiguity(self, text: str) -> Ambiguity | None:
        """The ambiguity with the same key."""
        return self.ambiguities.get(key_of(text))


@lru_cache(maxsize=4)
def index_of(taxonomy: Taxonomy) -> NameIndex:
    """The index of a taxonomy; kept, since a taxonomy never changes."""
    names: dict[str, KnownName] = {}
    for skill in taxonomy.skills.values():
        for known in _names_of(skill):
            names.setdefault(key_of(known.text), known)
    clear = [ambiguity for ambiguity in taxonomy.ambiguities if ambiguity.decided_by == "default"]
    for ambiguity in clear:
        names[key_of(ambiguity.alias)] = KnownName(ambiguity.alias, ambiguity.default, is_name=False)
    names.pop("", None)
    unclear = {
        key_of(a.alias): a for a in taxonomy.ambiguities if a.decided_by != "default" and a.default in taxonomy.skills
    }
    longest = max((len(words_of(known.text)) for known in names.values()), default=1)
    place = {skill: number for number, skill in enumerate(taxonomy.skills)}
    return NameIndex(taxonomy, names, unclear, longest, place)


def _names_of(skill: Skill) -> Iterator[KnownName]:
    yield KnownName(skill.name, skill.id, is_name=True)
    for alias in skill.aliases:
        yield KnownName(alias, skill.id, is_name=False)
