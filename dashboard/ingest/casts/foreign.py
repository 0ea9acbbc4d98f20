"""Codes that fill a table of people like ratings and are none: RACI, attendance, absences."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.ingest.casts.key import key

if TYPE_CHECKING:
    from collections.abc import Iterable

_DATA = Path(__file__).parent / "data" / "foreign.csv"
_PARTS = re.compile(r"\s*[,/;&+]\s*|\s+")
_LEAST_SHARE = 0.85


@dataclass(frozen=True, slots=True)
class ForeignCode:
    """A set of codes with its name; at least ``least`` different ones and one of ``needs`` must occur."""

    name: str
    codes: frozenset[str]
    least: int
    needs: frozenset[str]


@cache
def _foreign_codes() -> tuple[ForeignCode, ...]:
    with _DATA.open(encoding="utf-8", newline="") as lines:
        return tuple(
            ForeignCode(
                row["name"],
                frozenset(map(key, row["codes"].split(";"))),
                int(row["least"]),
                frozenset(map(key, row["needs"].split(";"))),
            )
            for row in csv.DictReader(lines)
        )


def find_foreign_code(texts: Iterable[str]) -> str | None:
    """The name of the code that these texts are written in ("RACI"), None when it is none that we know."""
    seen = {key(text) for text in texts if text.strip()} - {"-", "n/a", ""}
    for code in _foreign_codes():
        parts = {part for text in seen for part in _parted(text, code)}
        known = parts & code.codes
        if len(known) >= code.least and known & code.needs and len(known) >= _LEAST_SHARE * len(parts):
            return code.name
    return None


def _parted(text: str, code: ForeignCode) -> list[str]:
    """A text by itself when the code has it, else its parts ("A/R", "R, C")."""
    return [text] if text in code.codes else [part for part in _PARTS.split(text) if part]
