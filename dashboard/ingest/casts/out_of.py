"""Levels that name their top: "3/5", "4 of 5", "4 von 5"."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from dashboard.ingest.casts.guess import Counts, Guess, Texts
from dashboard.ingest.casts.numeric import parse_number

_OUT_OF = re.compile(
    r"([\d.,½]+)\s*(?:/|\\|of|out\s+of|von|aus|sur|de|di|su|van|uit|z|ze|из|от|中)\s*(\d{1,3})(?:\s*(?:points?|stars?|pts?))?",
    re.IGNORECASE,
)
_TOPS = (3, 4, 5, 6, 7, 8, 9, 10, 100)


@lru_cache(maxsize=5_000)
def parse_out_of(text: str) -> tuple[float, int] | None:
    """Level and top of "3/5" or "4 of 5", or None."""
    found = _OUT_OF.fullmatch(text.strip())
    level = parse_number(found[1]) if found else None
    return None if found is None or level is None else (level, int(found[2]))


def guess_out_of(texts: Texts) -> Guess | None:
    """A scale up to the top that the texts name; from 0 if 0 occurs, else from 1."""
    found = {text: pair for text in texts.said if (pair := parse_out_of(text)) is not None}
    tops = _tops(found, texts.said)
    if not tops or sum(tops.values()) < 0.5 * sum(texts.said.values()):
        return None
    top = tops.most_common(1)[0][0]
    if top not in _TOPS:
        return None
    levels = {text: level for text, (level, its_top) in found.items() if its_top == top}
    lowest = 0 if min(levels.values()) < 1 else 1
    steps = tuple(float(step) for step in (range(0, 101, 10) if top > 10 else range(lowest, top + 1)))

    def read(text: str) -> float | None:
        return levels.get(text, number if (number := parse_number(text)) is not None and number <= top else None)

    return Guess("out of", steps, read, 0.9, f"every text names {top} as the top")


def _tops(found: dict[str, tuple[float, int]], counts: Counts) -> Counter[int]:
    tops: Counter[int] = Counter()
    for text, (level, top) in found.items():
        if level <= top:
            tops[top] += counts[text]
    return tops
