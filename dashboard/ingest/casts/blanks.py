"""Texts that mean *not assessed*."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.ingest.casts.guess import Texts
from dashboard.ingest.casts.key import key

if TYPE_CHECKING:
    from collections.abc import Mapping

_DATA = Path(__file__).parent / "data" / "blanks.csv"
_ONLY_SIGNS = re.compile(r"[-–—−‐‑―_.…?？/\\~\s]*")


@cache
def blank_words() -> frozenset[str]:
    """The keys of all words that mean not assessed, in every language of the list."""
    with _DATA.open(encoding="utf-8", newline="") as lines:
        return frozenset(key(word) for row in csv.DictReader(lines) for word in row["words"].split(";"))


def is_blank(text: str) -> bool:
    """Whether a text says that nobody rated: "", "n/a", "-", "?", "tbd", "k. A."."""
    return _ONLY_SIGNS.fullmatch(text) is not None or key(text) in blank_words()


def parted(texts: Mapping[str, int]) -> Texts:
    """The texts of a block, those that mean not assessed apart."""
    said: dict[str, int] = {}
    blank: dict[str, int] = {}
    for text, count in texts.items():
        (blank if is_blank(text) else said)[text] = count
    return Texts(said, blank)
