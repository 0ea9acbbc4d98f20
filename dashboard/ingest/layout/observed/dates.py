"""The days in a column of dates, whichever way round its author writes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from dateutil import parser

from dashboard.ingest.layout.observed.periods import period_begins
from dashboard.ingest.layout.observed.text import is_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.sources import Days as Dates

_EITHER_WAY = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d{2})\b")
_MONTHS = 12
_NEVER = datetime.fromordinal(1)
_NO_DAY = np.datetime64("NaT", "D")

Moments = Mapping[str, datetime]
"""What each text of a column says; a text that is no date is absent."""


@dataclass(frozen=True)
class Days:
    """A column's dates as points in time that can be compared.

    Attributes:
        moments: as its author most likely writes them.
        otherwise: with day and month the other way round, where the column itself does not settle it; else empty.
        example: a text that can be read both ways.
    """

    moments: Moments = field(default_factory=dict)
    otherwise: Moments = field(default_factory=dict)
    example: str = ""


def days_in(texts: Sequence[str]) -> Days:
    """The dates of a column from top to bottom.

    Day or month first is settled by a number above 12 or by dots; else by the way in which the dates rise down the
    column, as a list that grows does.
    """
    days_first, months_first = _moments(texts, day_first=True), _moments(texts, day_first=False)
    open_ones = [text for text in texts if _EITHER_WAY.match(text)]
    settled = next((first for text in open_ones if (first := _day_first(text)) is not None), None)
    if settled is not None or not open_ones:
        return Days(days_first if settled else months_first)
    if _falls(texts, days_first) < _falls(texts, months_first):
        return Days(days_first, months_first, open_ones[0])
    return Days(months_first, days_first, open_ones[0])


def as_days(moments: Moments, texts: Sequence[str]) -> Dates:
    """The day that each text says (datetime64[D]), NaT where it says none."""
    days = {text: np.datetime64(when.date(), "D") for text, when in moments.items()}
    return np.array([days.get(text, _NO_DAY) for text in texts], dtype="datetime64[D]")


def moment(moments: Moments, text: str) -> datetime:
    """The point in time that a text says; before all others when it says none."""
    return moments.get(text, _NEVER)


def _moments(texts: Sequence[str], *, day_first: bool) -> dict[str, datetime]:
    read = {text: _moment(text, day_first=day_first) for text in dict.fromkeys(texts)}
    return {text: when for text, when in read.items() if when is not None}


def _moment(text: str, *, day_first: bool) -> datetime | None:
    """A date with or without its time; of a quarter or a month its first day."""
    if is_date(text):
        return _parsed(text, day_first=day_first)
    begins = period_begins(text)
    return None if begins is None else datetime.combine(begins, time.min)


def _parsed(text: str, *, day_first: bool) -> datetime | None:
    year_first = bool(re.match(r"\d{4}", text))
    try:
        return parser.parse(text, dayfirst=day_first and not year_first, yearfirst=year_first).replace(tzinfo=None)
    except (ValueError, OverflowError):
        return None


def _day_first(text: str) -> bool | None:
    """What one text settles: dots or a first number above 12 say day first, a second one month first."""
    found = _EITHER_WAY.match(text)
    if found is None:
        return None
    if found[2] == "." or int(found[1]) > _MONTHS:
        return True
    return False if int(found[3]) > _MONTHS else None


def _falls(texts: Sequence[str], moments: Moments) -> int:
    """How often a date stands below a later one."""
    column = [moments[text] for text in texts if text in moments]
    return sum(above > below for above, below in pairwise(column))
