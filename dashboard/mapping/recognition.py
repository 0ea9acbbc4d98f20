"""One label at a time, without its neighbours: exact key, cleaned label, compound, composition, in this order."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.mapping.cleaning import peeled, without_numbering
from dashboard.mapping.composition import CONCEPTS, composed
from dashboard.mapping.compounds import Headed, split_bracket, split_head, split_parts, spread_ends
from dashboard.mapping.key import key_of
from dashboard.mapping.words import LONGEST_PHRASE, common_words, is_version, role_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.core.taxonomy import Ambiguity, Taxonomy
    from dashboard.mapping.index import KnownName, NameIndex
    from dashboard.mapping.words import Role

_DEEPEST = 4
_SHORTEST_PLURAL = 5
_LONGEST_LABEL = 300
_TECHNICAL_TAILS = frozenset(
    [
        "programming",
        "development",
        "developer",
        "developers",
        "language",
        "lang",
        "scripting",
        "framework",
        "programminglanguage",
        "programmierung",
        "entwicklung",
        "programmation",
        "programacion",
        "desarrollo",
        "programacao",
        "desenvolvimento",
        "programowanie",
    ]
)
"""Words behind a name with several meanings that leave only the technical one."""
_THING_NOUNS = frozenset(
    {
        "server",
        "servers",
        "tools",
        "tool",
        "technologies",
        "technology",
        "concepts",
        "principles",
        "practices",
        "techniques",
        "platforms",
    }
    | {"systems", "system", "administration", "administrator", "engineering", "engineer", "products", "solutions"}
)
"""Nouns behind a concept with several meanings that do not change which one is meant: “CI tools”."""
_WRITTEN_WITH = frozenset({"language", "framework", "library", "runtime", "platform", "tool", "query language"}) | {
    "operating system"
}
"""Kinds of things that people program with: “Go programming”, but “ad development” has nothing to do with AD."""
_KINDS_OF_THINGS = frozenset(
    {"software", "library", "framework", "tool", "package", "platform", "language", "system", "server", "database"}
    | {"application", "app", "service", "engine", "product", "suite", "company", "protocol", "format", "website"}
)
_SHORTEST_CONCEPT = 4
"""A shorter one is an abbreviation, and other trades have it too: “CI tools”, but “CD production” is about discs."""
_ABOUT_THE_PERSON: frozenset[Role | None] = frozenset({"lead", "level", "filler"})
"""Words that say how well somebody knows a thing, and nothing about the thing."""


@dataclass(frozen=True)
class Found:
    """The skills that a label stands for, and how that was seen."""

    skills: tuple[str, ...]
    reason: str


@dataclass(frozen=True)
class Undecided:
    """A name with several meanings, alone."""

    ambiguity: Ambiguity


@dataclass(frozen=True)
class Hinted:
    """Only a part of the label is known: skills to suggest, never to count."""

    skills: tuple[str, ...]
    reason: str


Recognition = Found | Undecided | Hinted | None


def recognised(label: str, index: NameIndex, depth: int = 0) -> Recognition:
    """What a label says by itself."""
    if depth > _DEEPEST or len(label) > _LONGEST_LABEL:
        return None
    hints: list[Hinted] = []
    for rule in (_by_name, _by_cleaning, _by_bracket, _by_head, _by_parts, _by_composition, _by_open_concept):
        recognition = rule(label, index, depth)
        if isinstance(recognition, Hinted):
            hints.append(recognition)
        elif recognition is not None:
            return recognition
    return hints[0] if hints else None


def _by_name(label: str, index: NameIndex, _depth: int) -> Recognition:
    ambiguity = index.find_ambiguity(label)
    if ambiguity:
        return Undecided(ambiguity)
    known = index.find(label)
    return Found((known.skill,), _said(known, index)) if known else None


def _by_cleaning(label: str, index: NameIndex, _depth: int) -> Recognition:
    apart = _makers_apart(label, index)
    for text, peel in peeled(label):
        if not apart.isdisjoint(peel):
            continue
        ambiguity = index.find_ambiguity(text)
        if ambiguity:
            decided = _decided_by_tail(ambiguity, peel, index)
            if decided:
                return decided
            continue
        known = index.find(text)
        if known and _vendor_fits(known, peel, index):
            return Found((known.skill,), _said(known, index, f"read as “{text}”" if peel else ""))
        if known := _other_number(text, index):
            return Found((known.skill,), _said(known, index, f"read as “{known.text}”"))
    return None


def _decided_by_tail(ambiguity: Ambiguity, peel: tuple[str, ...], index: NameIndex) -> Recognition:
    """“Go programming” is the language; other nouns behind such a name leave it open, and may be part of it."""
    skill = index.taxonomy.skill(ambiguity.default)
    telling = next((word for word in peel if key_of(word) in _TECHNICAL_TAILS), None)
    if telling and skill.kind in _WRITTEN_WITH:
        return Found((skill.id,), f"“{ambiguity.alias}” is {skill.name}, since “{telling}” stands beside it")
    plain = all(is_version(word) or role_of((word,)) in _ABOUT_THE_PERSON for word in peel)
    return Undecided(ambiguity) if plain else None


def _vendor_fits(known: KnownName, peel: tuple[str, ...], index: NameIndex) -> bool:
    """A maker's name in front belongs to a product: Apache Kafka, but not Google Security."""
    made = any(role_of((word,)) == "vendor" for word in peel)
    return not made or index.taxonomy.skill(known.skill).kind not in CONCEPTS


def _makers_apart(label: str, index: NameIndex) -> frozenset[str]:
    """Makers that are things to know themselves and stand between joining signs: “VMware, ABAP” names two."""
    parts = split_parts(without_numbering(label))
    known = (part for part in parts if len(parts) > 1 and role_of(words_of(part)) == "vendor")
    return frozenset(
        word for part in known if index.find(part) or index.find_ambiguity(part) for word in words_of(part)
    )


def _other_number(text: str, index: NameIndex) -> KnownName | None:
    """The concept in the singular or plural: “Backends” is “backend”. A product's one word has none: cURL is no curls."""
    key = key_of(text)
    if len(key) < _SHORTEST_PLURAL or not key.isascii() or key in common_words():
        return None
    if not key.endswith("s"):
        known = index.find_key(key + "s")
    else:
        known = None if key.endswith(("ss", "us", "is")) else index.find_key(key[:-1])
    countable = known and ((" " in known.text and " " in text) or _is_concept(known.skill, index))
    return known if countable else None


def _by_bracket(label: str, index: NameIndex, depth: int) -> Recognition:
    headed = split_bracket(label)
    return _headed(headed, index, depth) if headed else None


def _by_head(label: str, index: NameIndex, depth: int) -> Recognition:
    headed = split_head(without_numbering(label))
    return _headed(headed, index, depth) if headed and not split_bracket(label) else None


def _headed(headed: Headed, index: NameIndex, depth: int) -> Recognition:
    head = recognised(headed.head, index, depth + 1)
    inner = None if _says_nothing(headed.inner) else recognised(headed.inner, index, depth + 1)
    if isinstance(head, Undecided):
        head = _decided_by_siblings(head, [inner], index) or head
    if isinstance(inner, Undecided):
        inner = _decided_by_siblings(inner, [head], index) or inner
    if isinstance(head, Found):
        return _known_head(headed, head, inner, index)
    if isinstance(inner, Found) and (headed.asked or _says_nothing(headed.head)):
        return Found(inner.skills, f"“{headed.inner}”, asked as “{headed.head}”: {inner.reason}")
    if isinstance(inner, Found) and _abbreviates(headed) and _long_form_fits(headed, inner, index):
        return Found(inner.skills, f"“{headed.inner}” is short for “{headed.head}”: {inner.reason}")
    if isinstance(inner, Undecided) and (headed.asked or _says_nothing(headed.head)):
        return inner
    if isinstance(head, Undecided) and headed.bracketed and _says_nothing(headed.inner):
        return head
    return Hinted(inner.skills, f"only “{headed.inner}” of it is known") if isinstance(inner, Found) else None


def _known_head(headed: Headed, head: Found, inner: Recognition, index: NameIndex) -> Recognition:
    if isinstance(inner, Found):
        if not headed.bracketed and all(_is_concept(skill, index) for skill in head.skills):
            return Found(inner.skills, f"“{headed.inner}” under “{headed.head}”: {inner.reason}")
        alone = headed.bracketed and (_says_what_it_is(headed) or _explains(inner, head, index))
        if _abbreviates(headed) and not _long_form_fits(headed, inner, index):
            alone = True
        return head if alone else _joined((head, inner), index)
    if headed.bracketed or _says_nothing(headed.inner):
        return Found(head.skills, f"{head.reason}; “{headed.inner}” is a remark")
    return Hinted(head.skills, f"only “{headed.head}” of it is known")


def _abbreviates(headed: Headed) -> bool:
    """Whether a bracket holds the first letters of what stands before it: “Network Address Translation (NAT)”."""
    initials = {"".join(key_of(word)[:1] for word in some) for some in (words_of(headed.head), _weighty(headed.head))}
    endings = {letters + ending for letters in initials for ending in ("", "s")}
    return headed.bracketed and len(headed.inner) > 1 and key_of(headed.inner) in endings


def _long_form_fits(headed: Headed, inner: Found, index: NameIndex) -> bool:
    """Whether most words of the long form are words of the skill: GCP is also good clinical practice."""
    words = _weighty(headed.head)
    known = frozenset[str]().union(*(_vocabulary(skill, index.taxonomy) for skill in inner.skills))
    return sum(key_of(word) in known for word in words) * 2 >= len(words)


def _weighty(text: str) -> list[str]:
    """The words that an abbreviation takes its letters from: all but “of”, “and” and their like."""
    return [word for word in words_of(text) if role_of((word,)) != "filler"]


def _says_what_it_is(headed: Headed) -> bool:
    """Whether a bracket ends with a kind of thing: “Luigi (Python Package)”, “Chef (Configuration Management Tool)”."""
    words = words_of(headed.inner)
    return bool(words) and key_of(words[-1]) in _KINDS_OF_THINGS


@lru_cache(maxsize=1024)
def _vocabulary(skill_id: str, taxonomy: Taxonomy) -> frozenset[str]:
    """The words that the names of a skill are made of, as keys."""
    skill = taxonomy.skill(skill_id)
    texts = (skill.name, *skill.aliases)
    return frozenset(key_of(word) for text in texts for word in words_of(text) if len(words_of(text)) > 1)


def _explains(inner: Found, head: Found, index: NameIndex) -> bool:
    """Whether a bracket only says what its head is or is for: “Flask (Python)”, “Jenkins (CI/CD)”."""
    if any(_is_concept(skill, index) for skill in head.skills):
        return False
    above = frozenset[str]().union(*(index.taxonomy.above(skill) for skill in head.skills))
    return all(skill in above or _is_concept(skill, index) for skill in inner.skills)


def _is_concept(skill_id: str, index: NameIndex) -> bool:
    return index.taxonomy.skill(skill_id).kind in CONCEPTS


def _says_nothing(text: str) -> bool:
    """Whether every word is harmless: a level, a version, “etc.”, “experience with”."""
    words = words_of(text)
    reached = {0}
    for start in range(len(words)):
        if start not in reached:
            continue
        if is_version(words[start]):
            reached.add(start + 1)
        sizes = range(1, min(LONGEST_PHRASE, len(words) - start) + 1)
        reached |= {start + size for size in sizes if role_of(words[start : start + size])}
    return len(words) in reached


def _by_parts(label: str, index: NameIndex, depth: int) -> Recognition:
    parts = split_parts(without_numbering(label))
    if len(parts) == 1:
        return None
    readings = [_part(part, longer, index, depth) for part, longer in zip(parts, spread_ends(parts), strict=True)]
    readings = _decided_together(readings, index)
    found = [reading for reading in readings if isinstance(reading, Found)]
    silent = [_says_nothing(part) for part in parts]
    undecided = [reading for reading in readings if isinstance(reading, Undecided)]
    if not found:
        rest_is_silent = all(quiet for reading, quiet in zip(readings, silent, strict=True) if reading is None)
        return undecided[0] if len(undecided) == 1 and rest_is_silent else None
    if all(isinstance(reading, Found) or quiet for reading, quiet in zip(readings, silent, strict=True)):
        return _joined(found, index)
    skills = _in_order((skill for reading in found for skill in reading.skills), index)
    return Hinted(skills, "only a part of it is known")


def _part(part: str, longer: Iterable[str], index: NameIndex, depth: int) -> Recognition:
    """A part of a compound; a longer reading wins over nothing, over a concept, and over several meanings."""
    alone = recognised(part, index, depth + 1)
    if isinstance(alone, Found) and not all(_is_concept(skill, index) for skill in alone.skills):
        return alone
    for text in longer:
        known = index.find(text)
        if known:
            return Found((known.skill,), _said(known, index))
    return alone


def _decided_together(readings: list[Recognition], index: NameIndex) -> list[Recognition]:
    """Names with several meanings, decided by the other parts of their compound."""
    return [
        _decided_by_siblings(reading, readings[:number] + readings[number + 1 :], index) or reading
        if isinstance(reading, Undecided)
        else reading
        for number, reading in enumerate(readings)
    ]


def _decided_by_siblings(undecided: Undecided, siblings: Iterable[Recognition], index: NameIndex) -> Found | None:
    """The meaning that shares its area with what stands beside it: “Go/Rust”, “Express (Node.js)”.

    Where nothing beside it is certain, the usual meanings of what stands there count.
    """
    others = list(siblings)
    certain = {skill for other in others if isinstance(other, Found) for skill in other.skills}
    usual = {other.ambiguity.default for other in others if isinstance(other, Undecided)}
    beside = certain or usual
    homes = {_home(skill, index) for skill in beside}
    fitting = [m for m in undecided.ambiguity.meanings if m in index.taxonomy.skills and _home(m, index) in homes]
    if not fitting:
        return None
    name = index.taxonomy.skill(fitting[0]).name
    return Found((fitting[0],), f"“{undecided.ambiguity.alias}” is {name}, as what stands beside it shows")


def _home(skill_id: str, index: NameIndex) -> tuple[str, str]:
    skill = index.taxonomy.skill(skill_id)
    return skill.area, skill.bucket


def _by_composition(label: str, index: NameIndex, _depth: int) -> Recognition:
    composition = composed(without_numbering(label), index)
    if composition is None:
        return None
    skills = _in_order(composition.skills, index)
    names = " and ".join(f"“{name}”" for name in dict.fromkeys(composition.names))
    meant = " and ".join(index.taxonomy.skill(skill).name for skill in skills)
    if not composition.certain:
        return Hinted(skills, f"{names} together may mean {meant} or something between")
    said = f"; “{' '.join(composition.words)}” does not change that" if composition.words else ""
    return Found(skills, f"{names} says {meant}{said}")


def _by_open_concept(label: str, index: NameIndex, _depth: int) -> Recognition:
    """A concept with several meanings among harmless words: “Network migration” means what “Network” means here."""
    words = words_of(without_numbering(label))
    open_ones = [found for word in words if (found := index.find_ambiguity(word)) and not role_of((word,))]
    spelled_out = bool(open_ones) and len(key_of(open_ones[0].alias)) >= _SHORTEST_CONCEPT
    roles = {"aspect", "level"} if spelled_out else {"level"}
    harmless = [word for word in words if role_of((word,)) in roles or key_of(word) in _THING_NOUNS]
    if len(open_ones) != 1 or len(harmless) != len(words) - 1 or not _is_concept(open_ones[0].default, index):
        return None
    return Undecided(open_ones[0])


def _joined(found: Iterable[Found], index: NameIndex) -> Found:
    readings = list(found)
    skills = _in_order((skill for reading in readings for skill in reading.skills), index)
    if len(skills) == 1:
        return Found(skills, readings[0].reason)
    names = [index.taxonomy.skill(skill).name for skill in skills]
    return Found(skills, f"names {len(skills)} skills: {', '.join(names)}")


def _in_order(skills: Iterable[str], index: NameIndex) -> tuple[str, ...]:
    """Skills in the taxonomy's order, so that the order of the parts changes nothing."""
    wanted = set(skills)
    return tuple(sorted(wanted, key=index.place.__getitem__))


def _said(known: KnownName, index: NameIndex, how: str = "") -> str:
    name = index.taxonomy.skill(known.skill).name
    said = f"the name of {name}" if known.is_name else f"alias “{known.text}” of {name}"
    return f"{how}: {said}" if how else said
