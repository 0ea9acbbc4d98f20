"""The words around a skill's name that do not change which skill it is."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import Literal, cast

from dashboard.mapping.key import JOINED_LETTERS, key_of
from dashboard.mapping.tables import rows_from_csv

Role = Literal["lead", "level", "tail", "filler", "aspect", "vendor"]
LONGEST_PHRASE = 6
"""No phrase of the word list has more words than this."""

_VERSION = re.compile(r"v?\d[\d.,x_/+-]*(?:[a-z]{1,2}\d?)?\+?|r\d|sp\d|rc\d?", re.IGNORECASE)
_GLUED_VERSION = re.compile(r"(?P<name>.*?[^\W\d_][^\W\d_].*?)[-_. ]?v?\d+(?:\.\d+)*(?:\.x)?\+?", re.IGNORECASE)
_SHORTEST_VERSIONED = 3
_LONGEST_ACRONYM = 4
_NUMBER_OF_A_MODEL = re.compile(r"(?!(?:19[89]|20[0-3])\d$)\d{3,}[a-z]?", re.IGNORECASE)
"""A whole number after one or two letters belongs to the name: S3, Db2, EC2."""
_KEPT = "\N{FULLWIDTH AMPERSAND}"
_BETWEEN_WORDS = re.compile(r"[\s/&,;|()\[\]{}<>:–—_\-•·*\"“”„«»!?]+")


@lru_cache(maxsize=1)
def word_roles() -> dict[str, Role]:
    """What every listed word or phrase does around a name, by its key."""
    text = (files("dashboard.mapping") / "taxonomy" / "words.csv").read_text(encoding="utf-8")
    return {key_of(row["word"]): cast(Role, row["role"]) for row in rows_from_csv("words", text)}


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Keys of everyday English words, none of which names a skill by itself."""
    text = (files("dashboard.mapping") / "taxonomy" / "common_words.csv").read_text(encoding="utf-8")
    return frozenset(key_of(row["word"]) for row in rows_from_csv("common words", text))


@lru_cache(maxsize=1 << 17)
def words_of(label: str) -> tuple[str, ...]:
    """The words of a label without the signs between them; dots, plus signs and sharps stay in their words."""
    text = JOINED_LETTERS.sub(lambda found: found[0].replace("&", _KEPT), label) if "&" in label else label
    bare = (_without_marks(word) for word in _BETWEEN_WORDS.split(text))
    return tuple(word.replace(_KEPT, "&") for word in bare if word)


def is_version(word: str) -> bool:
    """Whether a word is nothing but a version or a year: ``17``, ``3.x``, ``v2``, ``11g``, ``R2``."""
    return bool(_VERSION.fullmatch(word))


def numbers_a_model(word: str, name: str) -> bool:
    """Whether a number belongs to an abbreviation as a model's does: API 510, CMS-1500, C-130; a year is a version."""
    return len(name) <= _LONGEST_ACRONYM and bool(_NUMBER_OF_A_MODEL.fullmatch(word))


def without_glued_version(word: str) -> str:
    """A word without the version written onto it: ``Python3.9`` is ``Python``; short names such as S3 stay whole."""
    if not word[-1:].isdigit() and word[-1:] not in {"+", "x", "X"}:
        return word
    found = _GLUED_VERSION.fullmatch(word)
    if not found or ("." not in word and len(found["name"]) < _SHORTEST_VERSIONED):
        return word
    return word if numbers_a_model(word[len(found["name"]) :], found["name"]) else found["name"]


def role_of(words: tuple[str, ...]) -> Role | None:
    """What these words together do around a name, None when they are not listed."""
    return role_of_key(key_of("".join(words)))


@lru_cache(maxsize=1 << 16)
def role_of_key(key: str) -> Role | None:
    """What the words with this key do around a name, in the singular or plural."""
    roles = word_roles()
    found = roles.get(key)
    return roles.get(key[:-1]) if found is None and key.endswith("s") else found


def _without_marks(word: str) -> str:
    return word.strip("'’‘`´.,…^~=%$§°†‡✓✔★☆").strip() if not word.startswith(".") else word.rstrip("'’.,…")
