"""What a heading's words say that its column or row is, in many languages."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from dashboard.ingest.layout.observed.text import is_simple, plain, plain_core

PERSON_FIELDS = ("team", "role", "location", "seniority", "manager", "start", "shift")
"""What the file may say of people, kept as their attributes."""

_ONLY_ALONE = frozenset(
    [
        "service",
        "line",
        "area",
        "unit",
        "cell",
        "section",
        "practice",
        "crew",
        "station",
        "program",
        "process",
        "tool",
        "time",
    ]
)
"""Words that head a column when they stand alone, but are part of many skills' names."""

_MAY_BEGIN = frozenset("#*([Ø№ø∑Σ%")
_BRACKETED = re.compile(r".*\S\s*\[[^\]]+\]\s*", re.DOTALL)
_DOTTED = re.compile(r"([^\s.]+(?:\.[^\s.]+)+)\.{2,3}[^\s.]+(?:\.[^\s.]+)*\.")
"""A question whose spaces and brackets a program turned into dots: ``Rate.your.skill..Python.``"""
_WORDS = Path(__file__).with_name("heading_words.csv")
_END_WORDS = frozenset({
    "person", "first", "last", "id", "email", "team", "role", "location", "seniority", "manager", "start", "date",
    "skill", "category", "level", "target", "headcount", "total", "note", "years", "interest", "cost", "hours", "shift",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading may mean: a field, and whether the whole heading says so or only its first or last word."""

    field: str
    whole: bool


@cache
def _fields_by_words() -> dict[str, tuple[str, ...]]:
    fields: dict[str, list[str]] = {}
    with _WORDS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for words in row["words"].split(";"):
                known = fields.setdefault(plain(words) or words, [])
                if row["field"] not in known:
                    known.append(row["field"])
    return {words: tuple(found) for words, found in fields.items()}


@cache
def _every_word() -> frozenset[str]:
    return frozenset(word for words in _fields_by_words() for word in words.split())


def meanings(heading: str) -> tuple[Meaning, ...]:
    """Every field that a heading can stand for, the surest first; empty when its words say nothing."""
    if is_simple(heading):
        words, known = heading.lower().split(), _every_word()
        if words[0] not in known and words[-1] not in known:  # as in nearly all names of people
            return ()
    return _meanings(heading)


@lru_cache(maxsize=50_000)
def _meanings(heading: str) -> tuple[Meaning, ...]:
    if not heading or not (heading[0].isalnum() or heading[0] in _MAY_BEGIN):
        return ()
    by_words, core = _fields_by_words(), plain_core(heading)
    whole = by_words.get(plain(heading)) or by_words.get(core) or by_words.get(heading.strip()) or ()
    found = [Meaning(field, whole=True) for field in whole]
    words = core.split()
    if len(words) > 1:
        ends = (words[-1], words[0], " ".join(words[-2:]), " ".join(words[:2]))
        known = [end for end in ends if end in by_words and end not in _ONLY_ALONE]
        hinted = dict.fromkeys(field for end in known for field in by_words[end])
        found.extend(Meaning(field, whole=False) for field in hinted if field in _END_WORDS and field not in whole)
    return tuple(found)


def says(heading: str, *fields: str) -> bool:
    """Whether the whole heading stands for one of these fields."""
    return any(meaning.whole and meaning.field in fields for meaning in meanings(heading))


def hints(heading: str, *fields: str) -> bool:
    """Whether the heading, or its first or last word, stands for one of these fields."""
    return any(meaning.field in fields for meaning in meanings(heading))


def is_id_of(heading: str, field: str) -> bool:
    """Whether a heading stands for the id of something: ``employee_id`` of a person, ``skill_id`` of a skill."""
    what, _, last = plain_core(heading).rpartition(" ")
    return bool(what) and says(last, "id") and says(what, field)


def question_of(said: str) -> str:
    """What stands before the brackets at the end of a heading; empty where there are none."""
    if (dotted := _DOTTED.fullmatch(said)) is not None:
        return dotted[1]
    return said[: said.rindex("[")].strip() if _BRACKETED.fullmatch(said) else ""
