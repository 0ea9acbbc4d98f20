"""Tables that are headed by levels: how many people stand on each, or a cross below the level that somebody has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.ingest.casts.marks import mark_of
from dashboard.ingest.layout.near_misses.near_miss import NearMiss, any_word, share, words
from dashboard.ingest.layout.observed.names import people_likeness
from dashboard.ingest.layout.observed.text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.ingest.layout.near_misses.near_miss import TableFacts

_MOST = 0.6
_FEWEST = 2
_SEVERAL = 3
_PEOPLE = 0.5


def counts_per_level(facts: TableFacts) -> NearMiss | None:
    """How many people stand on each level, without who they are."""
    if not any(len(labels) >= _SEVERAL and _are_levels(labels) for labels in (facts.skills, facts.people)):
        return None
    return NearMiss(
        "counts per level",
        "This counts how many people stand on each level; it does not say who they are. Upload the sheet with the people by "
        "name, from which it was counted.",
    )


def crosses_below_levels(facts: TableFacts) -> NearMiss | None:
    """One person's list with a column for each level and one sign in them all."""
    ticked = len(facts.cells) == 1 and all(mark_of(text) is not None for text in facts.cells)
    headed = any(
        len(levels) >= _FEWEST and _are_levels(levels) and people_likeness(skills) < _PEOPLE
        for levels, skills in ((facts.skills, facts.people), (facts.people, facts.skills))
    )
    if not ticked or not headed:
        return None
    return NearMiss(
        "crosses below levels",
        f"This is one person's list with a sign (“{next(iter(facts.cells))}”) below the level of each skill; there are no "
        "other people in it. Write the level itself beside each skill, in one column, and upload it again.",
    )


def _are_levels(labels: Sequence[str]) -> bool:
    return share(labels, _is_level) >= _MOST and any(any_word(label, words("level")) for label in labels)


def _is_level(label: str) -> bool:
    """Whether a label is nothing but the name or number of a level."""
    said = plain(label).split()
    return bool(said) and all(word in words("level") or re.fullmatch("[a-z]?[0-9]", word) for word in said)
