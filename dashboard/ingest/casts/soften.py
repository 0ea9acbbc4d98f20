"""Texts that are nearly a level: "3-4", "3?", "(2)", "~3", "Begginer"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.ingest.casts.cast import BETWEEN_LEVELS, LEVEL_SPELLING, UNSURE_LEVEL
from dashboard.ingest.casts.key import key
from dashboard.ingest.casts.vocabulary import close_meanings, meanings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.ingest.casts.guess import Guess

Softened = dict[str, tuple[float, str]]
"""Texts with the level they are taken for and the code of the notice that says so."""

_BETWEEN = re.compile(r"(.+?)\s*(?:-|–|—|/|→|->|\.\.+|…|\bto\b|\bbis\b|\bor\b|\bà\b|~)\s*(.+)")
_HEDGE = re.compile(
    r"(?:[~≈(\[<>≥≤]|ca\.?|circa|about|approx\.?|maybe|etwa)?\s*(.+?)\s*(?:\?+|[)\]]|\*+|[+\-−!]|\(\?\)|\(tbc\)|ish)?",
    re.IGNORECASE,
)
_REMARKED = re.compile(r"(\d{1,3}(?:[.,]\d)?)\s*\([^()]*[^\W\d_][^()]*\)")
_MOST_TRIED = 40
_LONGEST = 60


def softened(texts: Iterable[str], guess: Guess) -> Softened:
    """The level of each text that is nearly one on this scale; a range counts as its lower end."""
    found: Softened = {}
    for text in list(texts)[:_MOST_TRIED]:
        if text and len(text) <= _LONGEST and (near := _near(text, guess)) is not None:
            found[text] = near
    return found


def _near(text: str, guess: Guess) -> tuple[float, str] | None:
    if (low := _lower_end(text, guess)) is not None:
        return low, BETWEEN_LEVELS
    if (level := _hedged(text, guess)) is not None:
        return level, UNSURE_LEVEL
    if (level := _misspelt(text, guess)) is not None:
        return level, LEVEL_SPELLING
    return None


def _lower_end(text: str, guess: Guess) -> float | None:
    """The lower of two levels that a text names ("3-4", "basic/good"), None when it names no two."""
    found = _BETWEEN.fullmatch(text.strip())
    if found is None:
        return None
    low, high = guess.read(found[1].strip()), guess.read(found[2].strip())
    return min(low, high) if low is not None and high is not None and guess.holds(low) and guess.holds(high) else None


def _hedged(text: str, guess: Guess) -> float | None:
    """The level of a text without the signs of doubt or the remark around it ("3?", "(2)", "3 (wants 4)")."""
    found = _REMARKED.fullmatch(text.strip()) or _HEDGE.fullmatch(text.strip())
    if found is None or found[1] == text.strip():
        return None
    level = guess.read(found[1])
    return level if guess.holds(level) else None


def _misspelt(text: str, guess: Guess) -> float | None:
    """The level whose label means the same as a text that is spelt almost like its word."""
    wanted = {concept for concept, _ in close_meanings(text)}
    labels = ((step, label) for step, label in guess.labels.items() if label and key(label) != key(text))
    return next((step for step, label in labels if wanted & {concept for concept, _ in meanings(label)}), None)
