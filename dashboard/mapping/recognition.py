"""One label at a time, without its neighbours: exact key, cleaned label, compound, composition, in this order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.mapping.cleaning import peeled, without_numbering
from dashboard.mapping.composition import CONCEPTS, composed
from dashboard.mapping.compounds import split_bracket, split_head, split_parts, spread_ends
from dashboard.mapping.forms import find_by_forms
from dashboard.mapping.headed import read_together
from dashboard.mapping.identifiers import without_dots, without_humps
from dashboard.mapping.key import key_of
from dashboard.mapping.readings import (
    Found,
    Hinted,
    Undecided,
    decided_by_siblings,
    in_order,
    is_concept,
    joined,
    says_nothing,
)
from dashboard.mapping.words import common_words, is_version, role_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.core.taxonomy import Ambiguity
    from dashboard.mapping.compounds import Headed
    from dashboard.mapping.index import KnownName, NameIndex
    from dashboard.mapping.readings import Recognition
    from dashboard.mapping.words import Role

_DEEPEST = 4
_SHORTEST_PLURAL = 5
_LONGEST_LABEL = 300
_ENOUGH_OF_A_LIST = 2
"""Known products of one area beside which one unknown name in the same list does not change what the list is about."""
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
_SHORTEST_CONCEPT = 4
"""A shorter word is an abbreviation, and other trades have it too: “CI tools”, but “CD production” is about discs."""
_ABOUT_THE_PERSON: frozenset[Role | None] = frozenset({"lead", "level", "filler"})
"""Words that say how well somebody knows a thing, and nothing about the thing."""


def recognised(label: str, index: NameIndex, depth: int = 0) -> Recognition:
    """What a label says by itself."""
    if depth > _DEEPEST or len(label) > _LONGEST_LABEL:
        return None
    hints: list[Hinted] = []
    for rule in (
        _by_named_parts,
        _by_name,
        _by_cleaning,
        _by_bracket,
        _by_head,
        _by_parts,
        _by_forms,
        _by_composition,
        _by_open_concept,
        _by_spelling,
    ):
        recognition = rule(label, index, depth)
        if isinstance(recognition, Hinted) and not recognition.closed:
            hints.append(recognition)
        elif recognition is not None:
            return recognition
    return hints[0] if hints else None


def _by_spelling(label: str, index: NameIndex, depth: int) -> Recognition:
    """A label with dots or humps for spaces; humps only where a word is about the person, as in “yearsOfJava”."""
    question = without_dots(label)
    if question is not None:
        return recognised(question, index, depth + 1)
    text = without_humps(label) or ""
    asks = any(len(word) >= _SHORTEST_CONCEPT and role_of((word,)) in _ABOUT_THE_PERSON for word in words_of(text))
    return _by_cleaning(text, index, depth) if asks else None


def _by_named_parts(label: str, index: NameIndex, _depth: int) -> Recognition:
    """Names of several skills with a sign between them, although side by side they are one: “Hibernate/JPA”."""
    parts = split_parts(label)
    whole = index.find(label)
    if len(parts) == 1 or whole is None or len(split_parts(whole.text)) > 1:
        return None
    known = [index.find(part) for part in parts]
    found = [Found((name.skill,), _said(name, index)) for name in known if name]
    several = len(found) == len(parts) and len({reading.skills for reading in found}) > 1
    return joined(found, index) if several else None


def _by_name(label: str, index: NameIndex, _depth: int) -> Recognition:
    ambiguity = index.find_ambiguity(label)
    if ambiguity:
        return Undecided(ambiguity)
    known = index.find(label)
    return Found((known.skill,), _said(replace(known, text=label.strip()), index)) if known else None


def _by_cleaning(label: str, index: NameIndex, depth: int) -> Recognition:
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
        if known and _names_several(label, known, index, depth):
            return None
        if known and _vendor_fits(known, peel, index):
            return Found((known.skill,), _said(known, index, f"read as “{text}”" if peel else ""))
        if known := _other_number(text, index):
            return Found((known.skill,), _said(known, index, f"read as “{known.text}”"))
    return None


def _names_several(label: str, known: KnownName, index: NameIndex, depth: int) -> bool:
    """Whether the parts of a label are skills of their own, although together they read like one name."""
    parts = split_parts(without_numbering(label))
    if len(parts) == 1 or len(split_parts(known.text)) > 1:
        return False
    readings = [recognised(part, index, depth + 1) for part in parts]
    found = {reading.skills for reading in readings if isinstance(reading, Found)}
    usual = {(reading.ambiguity.default,) for reading in readings if isinstance(reading, Undecided)}
    return len(found | usual) > 1 and all(isinstance(reading, Found | Undecided) for reading in readings)


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
    countable = known and ((" " in known.text and " " in text) or is_concept(known.skill, index))
    return known if countable else None


def _by_bracket(label: str, index: NameIndex, depth: int) -> Recognition:
    headed = split_bracket(label)
    return _headed(headed, index, depth) if headed else None


def _by_head(label: str, index: NameIndex, depth: int) -> Recognition:
    headed = split_head(without_numbering(label))
    return _headed(headed, index, depth) if headed and not split_bracket(label) else None


def _headed(headed: Headed, index: NameIndex, depth: int) -> Recognition:
    head = recognised(headed.head, index, depth + 1)
    inner = None if says_nothing(headed.inner) else _members(headed, head, index, depth)
    return read_together(headed, head, inner, index)


def _members(headed: Headed, head: Recognition, index: NameIndex, depth: int) -> Recognition:
    """What stands in a bracket or behind a colon, read with its head where that makes a name: “Spring (Boot, Data)”."""
    parts = split_parts(headed.inner)
    product = isinstance(head, Found) and not all(is_concept(skill, index) for skill in head.skills)
    fronts = [text for text, _ in peeled(headed.head)] if product or isinstance(head, Undecided) else []
    members = {part: known for part in parts if (known := _member(fronts, part, index))}
    readings = [
        Found((members[part].skill,), _said(members[part], index))
        if part in members
        else recognised(part, index, depth + 1)
        for part in parts
        if part in members or not says_nothing(part)
    ]
    found = [reading for reading in readings if isinstance(reading, Found)]
    if members and len(found) == len(readings):
        return joined(found, index)
    return recognised(headed.inner, index, depth + 1)


def _member(fronts: Iterable[str], part: str, index: NameIndex) -> KnownName | None:
    """The name that a part makes with one of the readings of its head: “Azure” and “Functions”."""
    return next((known for front in fronts if (known := index.find(f"{front} {part}"))), None)


def _by_parts(label: str, index: NameIndex, depth: int) -> Recognition:
    parts = split_parts(without_numbering(label))
    if len(parts) == 1:
        return None
    readings = [_part(part, longer, index, depth) for part, longer in zip(parts, spread_ends(parts), strict=True)]
    readings = _decided_together(readings, index)
    found = [reading for reading in readings if isinstance(reading, Found)]
    silent = [says_nothing(part) for part in parts]
    undecided = [reading for reading in readings if isinstance(reading, Undecided)]
    if not found:
        others = zip(readings, silent, strict=True)
        rest_is_silent = all(quiet for reading, quiet in others if not isinstance(reading, Undecided))
        return undecided[0] if len(undecided) == 1 and rest_is_silent else None
    if all(isinstance(reading, Found) or quiet for reading, quiet in zip(readings, silent, strict=True)):
        return joined(found, index)
    open_parts = [part for part, reading in zip(parts, readings, strict=True) if not isinstance(reading, Found)]
    if _rest_says_enough(found, open_parts, index):
        names = " and ".join(f"“{part}”" for part in open_parts)
        whole = joined(found, index)
        return replace(whole, reason=f"{whole.reason}; {names} is not known")
    skills = in_order((skill for reading in found for skill in reading.skills), index)
    return Hinted(skills, "only a part of it is known")


def _rest_says_enough(found: list[Found], open_parts: list[str], index: NameIndex) -> bool:
    """Whether a list of products of one area stays that with the one name in it that is not known."""
    skills = {skill for reading in found for skill in reading.skills}
    areas = {index.taxonomy.skill(skill).area for skill in skills}
    products = not any(is_concept(skill, index) for skill in skills)
    one_name = len(open_parts) == 1 and len(words_of(open_parts[0])) == 1
    return one_name and products and len(areas) == 1 and len(skills) >= _ENOUGH_OF_A_LIST


def _part(part: str, longer: Iterable[str], index: NameIndex, depth: int) -> Recognition:
    """A part of a compound; a longer reading wins over nothing, over a concept, and over several meanings."""
    alone = recognised(part, index, depth + 1)
    if isinstance(alone, Found) and not all(is_concept(skill, index) for skill in alone.skills):
        return alone
    for text in longer:
        known = index.find(text)
        if known:
            return Found((known.skill,), _said(known, index))
    return alone


def _decided_together(readings: list[Recognition], index: NameIndex) -> list[Recognition]:
    """Names with several meanings, decided by the other parts of their compound."""
    return [
        decided_by_siblings(reading, readings[:number] + readings[number + 1 :], index) or reading
        if isinstance(reading, Undecided)
        else reading
        for number, reading in enumerate(readings)
    ]


def _by_forms(label: str, index: NameIndex, _depth: int) -> Recognition:
    """The words of a known name in other forms and another order: “optimized queries”, “architecture of software”."""
    if len(split_parts(label)) > 1:
        return None
    for text, peel in peeled(label):
        known = find_by_forms(text, index)
        if known and _vendor_fits(known, peel, index):
            return Found((known.skill,), _said(known, index, f"read as “{known.text}”"))
    return None


def _by_composition(label: str, index: NameIndex, _depth: int) -> Recognition:
    composition = composed(without_numbering(label), index)
    if composition is None:
        return None
    skills = in_order(composition.skills, index)
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
    if len(open_ones) != 1 or len(harmless) != len(words) - 1 or not is_concept(open_ones[0].default, index):
        return None
    return Undecided(open_ones[0])


def _said(known: KnownName, index: NameIndex, how: str = "") -> str:
    name = index.taxonomy.skill(known.skill).name
    said = f"the name of {name}" if known.is_name else f"alias “{known.text}” of {name}"
    return f"{how}: {said}" if how else said
