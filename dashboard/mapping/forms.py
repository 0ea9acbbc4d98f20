"""The same words in other forms and in another order: “optimized queries” is “query optimization”."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.mapping.composition import CONCEPTS
from dashboard.mapping.key import key_of
from dashboard.mapping.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.mapping.index import KnownName, NameIndex

Forms = tuple[str, ...]
"""The stems of some words."""

_FEWEST_WORDS = 2
"""A single word in another form is too often another word: Spring and springs, Go and going."""
_SHORTEST_STEM = 3
_JOINING = frozenset(
    {"a", "an", "and", "for", "in", "of", "on", "the", "to", "with", "und", "von", "der", "die", "des", "im"}
    | {
        "de",
        "du",
        "la",
        "le",
        "les",
        "et",
        "el",
        "los",
        "las",
        "del",
        "y",
        "en",
        "da",
        "do",
        "das",
        "dos",
        "e",
        "i",
        "w",
    }
)
"""Words between others that add nothing; “as”, “by” and “per” say more: infrastructure as code."""
_PLURAL = re.compile(r"(?<=[a-z]{3})(?:(?<=[^aeiou])ies|(?<=ss|sh|ch)es|(?<![isu])s)$")
_ENDINGS = (
    "ational",
    "ations",
    "ation",
    "ating",
    "ated",
    "ate",
    "ional",
    "ions",
    "ion",
    "ectural",
    "ecture",
    "ements",
    "ement",
    "ments",
    "ment",
    "ings",
    "ing",
    "ed",
    "e",
    "y",
)
_ROOT = re.compile(r"[a-z]*[aeiouy][a-z]*")
_DOUBLED = re.compile(r"([bdgklmnprt])\1$")
_OTHER_WORDS = frozenset(
    {"operating", "operation", "operations", "production", "computing", "engineering", "marketing", "accounting"}
    | {"rating", "meeting", "building", "station", "nation", "engine", "native", "active", "state", "private"}
    | {"based", "base", "need", "feed", "speed", "embed", "shared", "share", "department", "apartment", "session"}
    | {
        "processing",
        "documentation",
        "communications",
        "document",
        "documents",
        "cement",
        "element",
        "segment",
        "moment",
        "string",
        "spring",
    }
)
"""Words whose stem belongs to other words: the operating system has nothing to do with systems operations."""


_DOERS = {
    "tester": "test",
    "designer": "design",
    "manager": "manag",
    "developer": "develop",
    "integrator": "integr",
} | {
    "researcher": "research",
    "programmer": "program",
    "administrator": "administr",
    "optimizer": "optimiz",
}
"""Who does a thing, with the stem of the thing."""


def find_by_forms(text: str, index: NameIndex) -> KnownName | None:
    """The name that has the same words, whatever their forms and order; None where two skills have them.

    A product's words keep their order: gateway applications are no (Azure) Application Gateway.
    """
    words = words_of(text)
    known = _names_by_forms(index).get(forms_of(words)) if len(words) >= _FEWEST_WORDS else None
    if known is None or index.taxonomy.skill(known.skill).kind in CONCEPTS:
        return known
    return known if _stems(words) == _stems(words_of(known.text)) else None


def forms_of(words: Iterable[str]) -> Forms:
    """The stems of the words that say something, sorted."""
    return tuple(sorted(_stems(words)))


def _stems(words: Iterable[str]) -> Forms:
    return tuple(_stem(key) for key in map(key_of, words) if key not in _JOINING)


@lru_cache(maxsize=4)
def _names_by_forms(index: NameIndex) -> Mapping[Forms, KnownName]:
    """Names of several words by their forms; forms that lead to two skills lead to none."""
    names: dict[Forms, KnownName] = {}
    shared: set[Forms] = set()
    for key, known in index.names.items():
        forms = forms_of(words_of(known.text)) if key not in index.ambiguities else ()
        if len(forms) < _FEWEST_WORDS:
            continue
        if names.setdefault(forms, known).skill != known.skill:
            shared.add(forms)
    return {forms: known for forms, known in names.items() if forms not in shared}


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    """A word without its ending: ``optimized``, ``optimizing`` and ``optimization`` are ``optimiz``."""
    if word in _OTHER_WORDS or not word.isascii() or not word.isalpha():
        return word
    single = _PLURAL.sub(lambda found: "y" if found[0] == "ies" else "", word)
    if single in _OTHER_WORDS or single in _DOERS:
        return _DOERS.get(single, single)
    for ending in _ENDINGS:
        root = single.removesuffix(ending)
        if root != single and len(root) >= _SHORTEST_STEM and _ROOT.fullmatch(root):
            return _DOUBLED.sub(r"\1", root) if len(ending) > 1 else root
    return single
