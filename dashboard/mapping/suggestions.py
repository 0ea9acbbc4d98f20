"""What an unknown label may mean: a name inside it, or one that is spelled almost alike. Never counted."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import Indel

from dashboard.mapping.key import key_of
from dashboard.mapping.words import role_of_key, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.mapping.index import NameIndex

SPELLED_LIKE = "spelled almost like"
"""How the reason of a close spelling begins."""

_CLOSE = 0.88
_SHORTEST_KEY = 5
_LONGEST_KEY = 64
_MOST_WORDS = 40
_MOST_SUGGESTIONS = 5
_BLOCK = 2048


@dataclass(frozen=True)
class Suggestion:
    """Ids of skills that a label may mean, the likeliest first, and why."""

    skills: tuple[str, ...]
    reason: str


def suggested(labels: Sequence[str], index: NameIndex) -> list[Suggestion | None]:
    """A suggestion for each label, or None."""
    inside = [_contained(label, index) for label in labels]
    keys = {key for label, found in zip(labels, inside, strict=True) if not found and _worth(key := key_of(label))}
    alike = _spelled_alike(sorted(keys), index)
    return [found or alike.get(key_of(label)) for label, found in zip(labels, inside, strict=True)]


def _worth(key: str) -> bool:
    return _SHORTEST_KEY <= len(key) <= _LONGEST_KEY


def _contained(label: str, index: NameIndex) -> Suggestion | None:
    """Names that stand in the label as whole words, the longest first."""
    words = words_of(label)[:_MOST_WORDS]
    keys = [key_of(word) for word in words]
    found: dict[str, str] = {}
    for size in range(min(index.longest, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            key = "".join(keys[start : start + size])
            known = index.find_key(key)
            if known and not role_of_key(key):
                found.setdefault(known.skill, known.text)
    if not found:
        return None
    skills = tuple(found)[:_MOST_SUGGESTIONS]
    names = ", ".join(f"“{found[skill]}”" for skill in skills)
    return Suggestion(skills, f"{names} stands in it, and words that are not known")


@lru_cache(maxsize=4)
def _keys_by_first(index: NameIndex) -> Mapping[str, list[str]]:
    keys: dict[str, list[str]] = defaultdict(list)
    for key in index.names:
        if _worth(key) and key not in index.ambiguities:
            keys[key[0]].append(key)
    return keys


def _spelled_alike(keys: Sequence[str], index: NameIndex) -> dict[str, Suggestion]:
    """The closest names by key; names that begin with another letter are not looked at, as hardly anybody mistypes it."""
    by_first: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        by_first[key[0]].append(key)
    alike: dict[str, Suggestion] = {}
    for first, asked in by_first.items():
        choices = _keys_by_first(index).get(first, [])
        for start in range(0, len(asked) if choices else 0, _BLOCK):
            alike.update(_closest(asked[start : start + _BLOCK], choices, index))
    return alike


def _closest(asked: Sequence[str], choices: Sequence[str], index: NameIndex) -> dict[str, Suggestion]:
    likeness = process.cdist(asked, choices, scorer=Indel.normalized_similarity, score_cutoff=_CLOSE, dtype=np.float32)
    closest: dict[str, Suggestion] = {}
    for number in np.flatnonzero(likeness.max(axis=1)).tolist():
        row = likeness[number]
        best = sorted(np.flatnonzero(row).tolist(), key=lambda choice: (-row[choice], choices[choice]))
        names = [index.names[choices[choice]] for choice in best]
        skills = tuple(dict.fromkeys(name.skill for name in names))[:_MOST_SUGGESTIONS]
        closest[asked[number]] = Suggestion(skills, f"{SPELLED_LIKE} “{names[0].text}”")
    return closest
