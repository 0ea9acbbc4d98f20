"""Names that no list can hold: a known product with a known aspect, and nothing else but harmless words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.core.taxonomy import OUTSIDE
from dashboard.mapping.key import key_of
from dashboard.mapping.words import (
    LONGEST_PHRASE,
    is_version,
    numbers_a_model,
    role_of_key,
    without_glued_version,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.core.taxonomy import Skill
    from dashboard.mapping.index import KnownName, NameIndex

CONCEPTS = frozenset({"concept", "practice", "style", "pattern", "technique", "knowledge"})
_SIDE_KINDS = frozenset({"protocol", "format", "specification", "provider", "operating system"})
"""What something is made with or runs on, where another thing is named too: “Excel for Mac” is Excel."""
_OTHER_TRADES = frozenset({"domain", "soft_skills"})
_MOST_WORDS = 10


@dataclass(frozen=True)
class Composition:
    """The skills that a label's words come down to, with the names and the words it was read from.

    Attributes:
        certain: False when the words name several concepts of different areas.
    """

    skills: tuple[str, ...]
    names: tuple[str, ...]
    words: tuple[str, ...]
    certain: bool


@dataclass(frozen=True)
class _Segment:
    """Some words of a label: a known name, a harmless phrase, or one that is both (monitoring, backend)."""

    words: str
    name: KnownName | None
    harmless: bool
    says_what: bool
    maker: bool


def composed(label: str, index: NameIndex) -> Composition | None:
    """What a label comes down to when every word of it is a known name or known to be harmless."""
    words = words_of(label)
    if not 1 < len(words) <= _MOST_WORDS or any(numbers_a_model(b, a) for a, b in pairwise(words)):
        return None
    segments = _segments(words, index)
    meant = _meant(segments, index) if segments else []
    if not segments or not meant:
        return None
    skills, certain = _main_skills([index.taxonomy.skill(name.skill) for _, name in meant], index)
    made = any(segment.maker for segment in segments) and _all_concepts(skills, index)
    chosen = {segment.words for segment, _ in meant}
    rest = tuple(segment.words for segment in segments if segment.words not in chosen)
    return Composition(skills, tuple(name.text for _, name in meant), rest, certain and not made)


def _meant(segments: list[_Segment], index: NameIndex) -> list[tuple[_Segment, KnownName]]:
    """The names that count: those that are nothing else; without any, aspects that are skills of the guide too."""
    named = [(segment, segment.name) for segment in segments if segment.name]
    pure = [(segment, name) for segment, name in named if not segment.harmless]
    aspects = [(segment, name) for segment, name in named if segment.says_what]
    return pure or [(s, name) for s, name in aspects if index.taxonomy.skill(name.skill).area != OUTSIDE]


def _segments(words: tuple[str, ...], index: NameIndex) -> list[_Segment] | None:
    """The words as known names and harmless phrases, longest first from the left; None when a word is neither."""
    keys = [key_of(word) for word in words]
    segments: list[_Segment] = []
    start = 0
    while start < len(words):
        found = _segment_at(words, keys, start, index)
        if found is None:
            return None
        segment, size = found
        segments.append(segment)
        start += size
    return segments


def _segment_at(words: tuple[str, ...], keys: list[str], start: int, index: NameIndex) -> tuple[_Segment, int] | None:
    for size in range(min(max(index.longest, LONGEST_PHRASE), len(words) - start), 0, -1):
        phrase = words[start : start + size]
        key = "".join(keys[start : start + size])
        name = index.find_key(key) or _unversioned(phrase, index)
        role = role_of_key(key)
        harmless = role is not None or (size == 1 and is_version(phrase[0]))
        if name or harmless:
            return _Segment(" ".join(phrase), name, harmless, role == "aspect", role == "vendor"), size
    return None


def _unversioned(phrase: tuple[str, ...], index: NameIndex) -> KnownName | None:
    bare = without_glued_version(phrase[-1])
    return index.find(" ".join((*phrase[:-1], bare))) if bare != phrase[-1] else None


def _main_skills(skills: Iterable[Skill], index: NameIndex) -> tuple[tuple[str, ...], bool]:
    """The skills that the label is about: products before concepts, the special before the general."""
    distinct = {skill.id: skill for skill in skills}
    special = [
        skill for skill in distinct.values() if not any(skill.id in index.taxonomy.above(other) for other in distinct)
    ]
    products = [skill for skill in special if skill.kind not in CONCEPTS]
    if not products:
        return (special[-1].id,), len({skill.area for skill in special}) == 1
    main = [skill for skill in products if skill.kind not in _SIDE_KINDS] or products
    return tuple(skill.id for skill in main), not (_adds_security(special, main) or _adds_a_trade(special, main))


def _adds_security(special: Iterable[Skill], main: Iterable[Skill]) -> bool:
    """Whether a concept of security stands beside a product of another area: either may be meant."""
    securing = any(skill.area == "security" and skill.kind in CONCEPTS for skill in special)
    return securing and any(skill.area not in {"security", OUTSIDE} for skill in main)


def _adds_a_trade(special: Iterable[Skill], main: Iterable[Skill]) -> bool:
    """Whether a field of another trade stands beside a product of the guide: “Oracle Payroll” is no database."""
    trade = any(skill.bucket in _OTHER_TRADES for skill in special)
    return trade and any(skill.area != OUTSIDE for skill in main)


def _all_concepts(skills: Iterable[str], index: NameIndex) -> bool:
    """Whether only concepts of the guide are among them: a maker in front then means one of its products."""
    known = [index.taxonomy.skill(skill) for skill in skills]
    return all(skill.kind in CONCEPTS and skill.area != OUTSIDE for skill in known)
