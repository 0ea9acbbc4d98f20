"""Who gives a rating: the person herself, or somebody else about her."""

from __future__ import annotations

import csv
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from dashboard.ingest.layout.observed.headings import hints, says
from dashboard.ingest.layout.observed.text import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from dashboard.ingest.layout.observed.profiles import Profile

Rater = Literal["self", "other", ""]

_WORDS = Path(__file__).with_name("rater_words.csv")
_WHO_SHE_IS = ("role", "seniority", "team", "location", "person", "skill", "category")
_MOST_RATERS = 12
_LONGEST = 6
"""More words than this are a sentence, not the name of a rater."""


@cache
def _words() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {"self": set(), "other": set(), "filler": set()}
    with _WORDS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["field"]].update(plain(word) for word in row["words"].split(";"))
    return {field: frozenset(words) for field, words in found.items()}


@lru_cache(maxsize=20_000)
def rater_of(text: str) -> Rater:
    """Who gives the ratings that a text heads: *Self-assessment*, *Rating by manager*; empty where it names nobody.

    Every word must name one and the same rater or say that something is rated, so that no skill and no role is taken
    for one: *Team Lead* alone is, which is why callers ask for both kinds beside each other.
    """
    said = [word for word in plain(text).split() if not word.isdigit()]
    if not said or len(said) > _LONGEST:
        return ""
    known = _words()
    named: set[Rater] = {_rater(word, known) for word in said if word not in known["filler"]}
    return named.pop() if len(named) == 1 else ""


def _rater(word: str, known: dict[str, frozenset[str]]) -> Rater:
    if word in known["self"]:
        return "self"
    return "other" if word in known["other"] else ""


def find_rater(
    profiles: Mapping[int, Profile], columns: Iterable[int], names_the_person: Callable[[int], bool]
) -> int | None:
    """The column that says who rates: both kinds of raters in words, or by name the person herself and others."""
    for column in columns:
        profile = profiles[column]
        if says(profile.label, *_WHO_SHE_IS):
            continue
        if len(profile.counts) <= _MOST_RATERS and both_kinds(profile.counts):
            return column
        if hints(profile.label, "manager", "source") and profile.numbers < 0.5 and names_the_person(column):
            return column
    return None


def only_own(texts: Iterable[str]) -> bool:
    """Whether each of these texts names the person herself as the one who rates."""
    return all(rater_of(text) == "self" for text in texts)


def both_kinds(texts: Iterable[str]) -> bool:
    """Whether some of these texts name the person herself and others name somebody else."""
    return {"self", "other"} <= {rater_of(text) for text in texts}
