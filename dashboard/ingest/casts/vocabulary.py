"""The words that people use for levels, each with what it means."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from dashboard.ingest.casts.key import key

if TYPE_CHECKING:
    from collections.abc import Iterator

_DATA = Path(__file__).parent / "data"
_GENDER = re.compile(r"(?:[/:*·_]-?|\(-?)(?:innen|in|ère|ere|ne|te|se|rin|e|a|o|r)\)?$")
_HEAD = re.compile(r"\s+-\s+|\s*[:;,(\[=|]\s*|\s*\n\s*|-\s+|\.\s+")
_OR_NONE = re.compile(
    r" (?:or|to|oder|bis|ou|o|of|eller|lub|или) (?:no|none|nothing|keine?|aucune?|nulle?|ningun[oa]?|nessun[oa]?|geen|ingen)\b"
)
"""What a lowest level says besides: "Low or no knowledge"."""
_CLOSE = 88
_LONG_ENOUGH = 6
_MOST_WORDS = 6
_FORMS, _STEM = 2, 4
_LONGEST = 120
_LONGEST_CODE = 2


@dataclass(frozen=True, slots=True)
class Concept:
    """What a level's word means.

    Attributes:
        theme: the family of words that it belongs to (proficiency, frequency, ticks, …).
        rank: 0 to 100, where it stands among all words for levels.
        nothing: whether it says that there is nothing at all.
    """

    id: str
    theme: str
    rank: int
    nothing: bool


Meaning = tuple[str, str]
"""A concept's id and the language in which the word means it."""


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


@cache
def concepts() -> dict[str, Concept]:
    """Every concept by its id."""
    return {
        row["concept"]: Concept(row["concept"], row["theme"], int(row["rank"]), bool(row["nothing"]))
        for row in _rows("concepts.csv")
    }


@cache
def ladders() -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    """Well-known orders of concepts: name, then rungs from the lowest, each with the concepts that can stand on it."""
    return tuple(
        (row["name"], tuple(tuple(rung.split("|")) for rung in row["rungs"].split(";"))) for row in _rows("ladders.csv")
    )


@cache
def _vocabulary() -> dict[str, tuple[Meaning, ...]]:
    found: dict[str, list[Meaning]] = {}
    for row in _rows("words.csv"):
        for word in row["words"].split(";"):
            found.setdefault(key(word), []).append((row["concept"], row["language"]))
    return {word: tuple(meanings) for word, meanings in found.items()}


@cache
def first_words() -> dict[Meaning, str]:
    """The usual word for a concept in a language."""
    return {(row["concept"], row["language"]): row["words"].split(";")[0] for row in _rows("words.csv")}


@cache
def side_words(role: str) -> frozenset[str]:
    """The keys of words that stand beside a level and are none: fillers, prefixes of levels, of other things."""
    return frozenset(
        key(word) for row in _rows("side_words.csv") if row["role"] == role for word in row["words"].split(";")
    )


def _spellings(text: str) -> Iterator[str]:
    whole = key(text)
    yield whole
    yield _GENDER.sub("", whole)
    head, *rest = (key(part) for part in _HEAD.split(whole, maxsplit=1))
    yield head
    if rest and len(head) <= _LONGEST_CODE:
        yield rest[0].rstrip(")]")
    yield key(whole.split("/", maxsplit=1)[0]) if _same_word(whole.split("/")) else head
    words = [word for word in head.split(" ") if word not in side_words("filler")]
    yield " ".join(words)
    yield _OR_NONE.sub("", " ".join(words))


def _same_word(parts: list[str]) -> bool:
    """Whether two words parted by a stroke are two forms of one ("Experte/Expertin")."""
    return len(parts) == _FORMS and parts[0][:_STEM] == parts[1].strip()[:_STEM]


@lru_cache(maxsize=20_000)
def meanings(text: str) -> tuple[Meaning, ...]:
    """What a text may mean as the word for a level; empty when it is none.

    "Expert - can teach others", "Basic knowledge" and "Anfänger/in" are known by the word that leads them,
    "B - Beginner" by the one behind its code.
    """
    if not text or len(text) > _LONGEST or text[0].isdigit():
        return ()
    vocabulary = _vocabulary()
    for spelling in _spellings(text):
        if spelling in vocabulary:
            return vocabulary[spelling]
    return ()


def close_meanings(text: str) -> tuple[Meaning, ...]:
    """What a misspelt text may mean ("Intermidate"); empty when nothing is close enough to be sure."""
    wanted = key(text)
    if len(wanted) < _LONG_ENOUGH or len(wanted.split(" ")) > _MOST_WORDS:
        return ()
    long_words = [word for word in _vocabulary() if len(word) >= _LONG_ENOUGH]
    best = process.extractOne(wanted, long_words, scorer=fuzz.ratio, score_cutoff=_CLOSE)
    return _vocabulary()[best[0]] if best else ()


def rank_of(text: str) -> int | None:
    """Where a text's word stands among all words for levels, 0 to 100; None when it is none."""
    found = meanings(text)
    return concepts()[found[0][0]].rank if found else None


def says_nothing(text: str) -> bool:
    """Whether a text says that there is nothing ("no knowledge", "keine", "cannot")."""
    return any(concepts()[concept].nothing for concept, _ in meanings(text))
