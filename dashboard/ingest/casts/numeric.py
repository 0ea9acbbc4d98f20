"""Levels that are plain numbers: 3, 2.5, "2,5", "③", "3 stars"."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from dashboard.ingest.casts.guess import Counts, Guess, Texts
from dashboard.ingest.casts.key import sign
from dashboard.ingest.casts.ranges import find_range
from dashboard.ingest.casts.vocabulary import meanings

_MOST = 5000
_NUMBER = re.compile(r"([+-]?)(\d{1,9}|\d{1,3}(?:[ ',.]\d{3})+)(?:[.,](\d+))?")
_UNIT = re.compile(
    r"(?:(?:level|lvl|grade|score|stufe|niveau|nivel|nível|livello|poziom|уровень|レベル)\.?\s*)?"
    r"([-+]?[\d.,½¼¾]+)\s*"
    r"(?:stars?|points?|pts?\.?|punkte?|sterne?|étoiles?|estrellas?|estrelas?|stelle|sterren|балл(?:а|ов)?|点|分|級|级|[★⭐☆])\.?",
    re.IGNORECASE,
)
_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_WORD_DIGITS = {"〇": 0.0, "一": 1.0, "二": 2.0, "三": 3.0, "四": 4.0, "五": 5.0, "🔟": 10.0}
_THOUSANDS = 3


@lru_cache(maxsize=20_000)
def parse_number(text: str) -> float | None:
    """The number that a text is, or None: 3, "3,5", "2½", "③", "３", "4️⃣", "5 stars"; "007" and "3 days" are none."""
    bare = sign(text).replace("\u20e3", "")
    if bare in _WORD_DIGITS:
        return _WORD_DIGITS[bare]
    if (unit := _UNIT.fullmatch(bare)) is not None:
        bare = unit[1]
    if bare and bare[-1] in _PARTS:
        whole = parse_number(bare[:-1].strip()) if len(bare) > 1 else 0.0
        return None if whole is None else whole + _PARTS[bare[-1]]
    return _plain_number(unicodedata.normalize("NFKC", bare))


def _plain_number(text: str) -> float | None:
    found = _NUMBER.fullmatch(text)
    if found is None or (len(found[2]) > 1 and found[2][0] == "0"):
        return None
    minus, whole, part = found[1] == "-", re.sub(r"\D", "", found[2]), found[3] or ""
    if len(part) == _THOUSANDS and "," in text and whole != "0":
        whole, part = whole + part, ""
    number = float(f"{whole}.{part or 0}")
    return -number if minus else number


def numbers_in(counts: Counts) -> dict[float, int]:
    """The different numbers among some texts, and how often each occurs."""
    values: dict[float, int] = {}
    for text, count in counts.items():
        if (number := parse_number(text)) is not None:
            values[number] = values.get(number, 0) + count
    return values


def guess_numbers(texts: Texts) -> Guess | None:
    """The scale that the numbers among the texts are on."""
    if len(texts.said) > _MOST:
        return None
    values = numbers_in(texts.said)
    if not values or sum(values.values()) < 0.5 * sum(texts.said.values()):
        return None
    found = find_range(values)
    if found is None:
        return None
    nothing = next((text for text in texts.said if any(concept == "none" for concept, _ in meanings(text))), "")
    if nothing and found.steps[0] in (0.0, 1.0):
        return _with_nothing(
            Guess("numbers", found.steps, parse_number, found.likeness, found.why, found.doubt), nothing
        )
    return Guess("numbers", found.steps, parse_number, found.likeness, found.why, found.doubt)


def _with_nothing(guess: Guess, nothing: str) -> Guess:
    """Numbers among which one word says that there is nothing: it is 0."""

    def read(text: str) -> float | None:
        return 0.0 if any(concept == "none" for concept, _ in meanings(text)) else parse_number(text)

    steps = tuple(sorted({0.0, *guess.steps}))
    doubt = f"“{nothing}” stands among numbers; it is taken as 0, the lowest level."
    return Guess("numbers", steps, read, guess.likeness, guess.why, doubt, labels={0.0: nothing})
