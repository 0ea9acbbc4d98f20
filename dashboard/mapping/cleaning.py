"""A label without what surrounds the name: question texts, numbering, levels, versions, trailing nouns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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
    from collections.abc import Iterator

    from dashboard.mapping.words import Role

_BEFORE: frozenset[Role] = frozenset({"lead", "level", "filler", "vendor"})
_AFTER: frozenset[Role] = frozenset({"tail", "level", "filler", "lead"})
_NUMBERING = re.compile(
    r"^\W*(?:[(\[]?(?:\d{1,3}[.):\]]|[a-z][.)\]]|[a-z]\d{1,2}[.):\]]|[ivx]{2,4}[.):\]])+\s+|\d{1,2}(?:\.\d{1,2})+\s+|#\d+\s+"
    r"|s?q(?:id)?\d{1,4}(?:[._-]\d{1,3})*(?:[\s._:)\]-]+)(?=[^\W\d]))",
    re.IGNORECASE,
)
_LONGEST_LABEL = 14
"""A label of more words than this is a sentence; its ends are not peeled."""


def without_numbering(label: str) -> str:
    """A label without the number in front: ``3) Java``, ``2.1 Python``, ``Q4. Go``, ``Q5_3: Rust``."""
    return _NUMBERING.sub("", label, count=1).strip() or label


def peeled(label: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What may be the name in a label, least peeled first, each with the words that were peeled off.

    ``Advanced Java programming 17`` gives ``Java programming 17``, ``Advanced Java programming``, … ``Java``.
    """
    words = words_of(without_numbering(label))
    if not words or len(words) > _LONGEST_LABEL:
        return
    fronts = _peelable(words, _BEFORE, from_front=True)
    backs = _peelable(words, _AFTER, from_front=False)
    ways = sorted((front + back, front, back) for front in fronts for back in backs if front + back < len(words))
    for _, front, back in ways:
        rest, peel = words[front : len(words) - back], words[:front] + words[len(words) - back :]
        if len(rest) == 1 and any(numbers_a_model(word, rest[0]) for word in peel):
            continue
        yield " ".join(rest), peel
        yield from _without_version(rest)


def _without_version(words: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    last = without_glued_version(words[-1])
    if last != words[-1]:
        yield " ".join((*words[:-1], last)), (words[-1][len(last) :],)


def _peelable(words: tuple[str, ...], roles: frozenset[Role], *, from_front: bool) -> list[int]:
    """How many words can go from one end: every count at which only peelable phrases are gone."""
    keys = [key_of(word) for word in words]
    count = len(words)
    reached = {0}
    for gone in range(count):
        if gone not in reached:
            continue
        for size in range(1, min(LONGEST_PHRASE, count - gone) + 1):
            first = gone if from_front else count - gone - size
            role = role_of_key("".join(keys[first : first + size]))
            if role in roles or (size == 1 and is_version(words[first])):
                reached.add(gone + size)
    return sorted(reached)
