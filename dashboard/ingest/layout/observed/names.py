"""Does a list of labels look like people?"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.ingest.layout.observed.text import folded, is_email, is_id, is_sentence

if TYPE_CHECKING:
    from collections.abc import Collection

_GIVEN = Path(__file__).with_name("given_names.txt")
_LAST_FIRST = re.compile(r"[^\W\d_][\w'’.-]+( [^\W\d_][\w'’.-]+)?, ?[^\W\d_][\w'’. -]+")
_TWO_NAMES = re.compile(r"[^\W\d_][\w'’.-]*( [^\W\d_][\w'’.-]*){1,3}")
_INITIAL_LAST = re.compile(r"([A-Z]\. ?){1,2}[^\W\d_][\w'’-]+( [^\W\d_][\w'’-]+)?")
_LOGIN = re.compile(r"[a-z]+[._][a-z]+\d{0,3}")
_INITIALS = re.compile(r"[A-Z]\.? ?[A-Z]\.?([A-Z]\.?)?")
_PERSON_NUMBER = re.compile(
    r"(person|employee|engineer|developer|dev|member|user|mitarbeiter|emp|staff|worker|player|participant|respondent|operator"
    r"|empleado|colaborador|employé|dipendente|medewerker|pracownik|сотрудник|社員|员工)[ _-]?(\d+|[a-z])",
    re.IGNORECASE,
)


_SHORTEST_LOGIN = 4
_SEVERAL = 3
_LOGINS = 0.5
_IS_LOGIN = re.compile(r"[^\W\d_A-Z]{4,}\d{0,3}")
_PLAIN_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss"})


@cache
def _given_names() -> frozenset[str]:
    return frozenset(_GIVEN.read_text(encoding="utf-8").split())


@lru_cache(maxsize=100_000)
def name_likeness(label: str) -> float:
    """How much one label looks like a person's name: 0 not at all, 1 surely."""
    text = label.strip()
    words = re.split(r"[\s,._-]+", folded(text).translate(_PLAIN_LETTERS))
    if is_email(text) or _PERSON_NUMBER.fullmatch(text):
        return 1.0
    if words and (words[0] in _given_names() or (len(words) > 1 and words[-1] in _given_names())):
        return 1.0 if len(words) < 5 else 0.2
    if is_sentence(text):
        return 0.0
    if _LAST_FIRST.fullmatch(text) or _LOGIN.fullmatch(text) or _INITIAL_LAST.fullmatch(text):
        return 0.7
    if _TWO_NAMES.fullmatch(text) and all(word[:1].isupper() or not _has_case(word) for word in text.split()):
        mixed = len({word.isupper() for word in text.split() if len(word) > 1}) > 1
        return 0.2 if mixed else 0.45
    return _short_likeness(text)


def _has_case(word: str) -> bool:
    """Whether the word's script knows capitals; Hebrew, Arabic and many others do not."""
    return word.lower() != word.upper()


def is_numbered_seat(label: str) -> bool:
    """Whether a label only numbers a place where somebody may stand: ``Person 1``, ``Employee B``."""
    return _PERSON_NUMBER.fullmatch(label.strip()) is not None


def is_initials(label: str) -> bool:
    """Whether a label may be somebody's initials: two or three capitals."""
    return _INITIALS.fullmatch(label.strip()) is not None


def _short_likeness(text: str) -> float:
    if is_id(text):
        return 0.3
    if _INITIALS.fullmatch(text):
        return 0.25
    if text.isalpha() and text.islower() and text.isascii() and len(text) >= _SHORTEST_LOGIN:
        return 0.25
    return 0.15 if text.isalpha() and text[:1].isupper() and not text.isupper() else 0.05


def people_likeness(labels: Collection[str]) -> float:
    """How much a list of labels looks like people, 0 to 1."""
    if not labels:
        return 0.0
    logins = len(labels) >= _SEVERAL and all(_IS_LOGIN.fullmatch(label) for label in labels)
    return max(sum(map(name_likeness, labels)) / len(labels), _LOGINS if logins else 0.0)
