"""A team's own words for levels, which no list knows: "Padawan", "I can teach it". Their order is a guess, and said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.core.scale import Scale
from dashboard.ingest.casts.blanks import parted
from dashboard.ingest.casts.cast import Cast
from dashboard.ingest.casts.numeric import parse_number
from dashboard.ingest.casts.vocabulary import rank_of, says_nothing

if TYPE_CHECKING:
    from collections.abc import Mapping

OWN_WORDS = "own words"
_ENDS_IN_NUMBER = re.compile(r"(\d{1,6})$")
_LEAST, _MOST = 2, 8
_LONGEST = 60
_MIDDLE = 50.0
_MOST_WORDS = 3
_LIKENESS = 0.4


def cast_own_words(texts: Mapping[str, int]) -> Cast | None:
    """A few texts that come again and again as levels of their own; None when they are too many, too long or numbers.

    The order follows the words for levels inside them; those without any stand in the middle, by the number with which
    they end, else as they first occur.
    """
    apart = parted(texts)
    said = apart.said
    if not _LEAST <= len(said) <= _MOST or sum(said.values()) < 2 * len(said):
        return None
    if any(len(text) > _LONGEST or parse_number(text) is not None for text in said):
        return None
    order = sorted(said, key=lambda text: (rank_inside(text), _number_at_end(text)))
    first = 0.0 if says_nothing(order[0]) else 1.0
    levels = {text: first + at for at, text in enumerate(order)}
    shown = " < ".join(f"“{text}”" for text in order)
    why = f"{len(order)} texts that come again and again"
    return Cast(
        scale=Scale(tuple(levels.values()), {level: text for text, level in levels.items()}, source=why),
        levels=levels,
        rejected={},
        blanks=frozenset(apart.blank),
        why=why,
        doubt=f"The order of these levels is a guess: {shown}. Put it right on the Data page.",
        score=_LIKENESS,
        kind=OWN_WORDS,
    )


def _number_at_end(text: str) -> int:
    """The number with which a code ends (``L300``); 0 where it ends otherwise."""
    found = _ENDS_IN_NUMBER.search(text)
    return int(found[1]) if found else 0


def rank_inside(text: str) -> float:
    """Where a text stands by the words for levels in it, 0 to 100: its own meaning, else that of the words inside."""
    own = rank_of(text)
    if own is not None:
        return float(own)
    words = re.findall(r"[\w'’-]+", text)
    for length in range(_MOST_WORDS, 0, -1):
        parts = (" ".join(words[at : at + length]) for at in range(len(words) - length + 1))
        ranks = [rank for part in parts if (rank := rank_of(part)) is not None]
        if ranks:
            return float(max(ranks))
    return _MIDDLE
