"""Levels as spans of experience: "< 1 year", "1-3 years", "5+ years"."""

from __future__ import annotations

import re
from functools import lru_cache

from dashboard.ingest.casts.guess import Guess, Texts, listed
from dashboard.ingest.casts.vocabulary import says_nothing

_UNIT = r"(?:years?|yrs?\.?|y|jahren?|jahre?|ans?|années?|años?|anos?|anni|anno|jaar|lata?|lat|лет|год[а]?|年|months?|monate?n?|mois|meses|mesi)"
_NUMBER = r"(\d{1,2}(?:[.,]\d)?)"
_BELOW = re.compile(
    rf"(?:<|≤|<=|up to|less than|under|below|unter|weniger als|bis|moins de|menos de|meno di|до|менее)\s*{_NUMBER}\s*{_UNIT}",
    re.IGNORECASE,
)
_SPAN = re.compile(rf"{_NUMBER}\s*{_UNIT}?\s*(?:-|–|to|bis|à|a)\s*{_NUMBER}\s*{_UNIT}", re.IGNORECASE)
_ABOVE = re.compile(
    rf"(?:(?:>|≥|>=|more than|over|above|über|mehr als|plus de|más de|mais de|più di|более|свыше)\s*{_NUMBER}\s*{_UNIT}|{_NUMBER}\s*\+\s*{_UNIT})",
    re.IGNORECASE,
)
_MOST = 12
_LEAST = 2
_LEAST_SHARE = 0.8
_MONTHS = 12


@lru_cache(maxsize=2_000)
def beginning_of(text: str) -> float | None:
    """Where a span of experience begins, in years; None for any other text."""
    bare = text.strip()
    share = 1 / _MONTHS if re.search(r"mon|mois|mes", bare.casefold()) else 1.0
    if found := _BELOW.fullmatch(bare):
        return 0.0
    if found := _SPAN.fullmatch(bare) or _ABOVE.fullmatch(bare):
        return float(next(part for part in found.groups() if part).replace(",", ".")) * share + (
            0.001 if found.re is _ABOVE else 0
        )
    return None


def guess_bands(texts: Texts) -> Guess | None:
    """Spans of experience in the order in which they begin; no experience at all is 0."""
    if len(texts.said) > _MOST:
        return None
    begins = {text: begin for text in texts.said if (begin := beginning_of(text)) is not None}
    nothing = {text for text in texts.said if text not in begins and says_nothing(text)}
    cells = sum(texts.said[text] for text in (*begins, *nothing))
    different = sorted(set(begins.values()))
    if len(different) < _LEAST or cells < _LEAST_SHARE * sum(texts.said.values()):
        return None
    level = {text: 1.0 + different.index(begin) for text, begin in begins.items()} | dict.fromkeys(nothing, 0.0)
    labels = {number: text for text, number in level.items()}
    why = f"{listed([f'“{text}”' for text in begins])}: spans of experience"
    return Guess(
        "bands", tuple(sorted(labels)), level.get, 0.6, why, "Spans of experience are taken as levels.", labels
    )
