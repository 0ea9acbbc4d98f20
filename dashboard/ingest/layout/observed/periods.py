"""Which of several sheets, columns or rows is the newest, by the period that they name."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from dashboard.ingest.layout.observed.text import plain

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_PART = re.compile(
    r"(?<![a-z])(?:q|quarter|quartal|trimestre|t|h|semester|sprint|cycle|wave|round|week|kw|v)\s?(\d{1,2})(?!\d)"
)
_ISO = re.compile(r"(20\d\d)[-_. ]?(\d\d)(?:[-_. ]?(\d\d))?(?!\d)")
_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "jan january januar enero janvier gennaio januari", "feb february februar febrero février febbraio",
            "mar march märz marzo mars maart", "apr april abril avril aprile", "may mai mayo maggio mei",
            "jun june juni junio juin giugno", "jul july juli julio juillet luglio", "aug august agosto août augustus",
            "sep sept september septiembre septembre settembre", "oct october oktober octubre octobre ottobre okt",
            "nov november noviembre novembre", "dec december dezember diciembre décembre dicembre dez",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_BESIDES = {
    word: at
    for at, words in enumerate(
        (
            "before pre vorher avant antes prima voor før före przed",
            "after post nachher après después depois dopo etter efter после",
        )
    )
    for word in words.split()
}
"""Words that stand alone for an earlier and a later time."""
_QUARTER = re.compile(
    r"(?<![a-z])(?:q|quarter|quartal|trimestre|kwartaal|kwartał|квартал|t)\s?([1-4])(?!\d)|(?<!\d)([1-4])\s?(?:q|t)(?![a-z])"
)
_PARTS = (
    (_QUARTER, 3),
    (re.compile(r"(?<![a-z])(?:h|hj|half|half year|semester|semestre|halbjahr)\s?([12])(?!\d)"), 6),
)
_WEEK = re.compile(r"(?<![a-z])(?:w|week|kw|cw|semaine|semana)\s?(\d{1,2})(?!\d)")
_LAST_WEEK = 52


@lru_cache(maxsize=10_000)
def period_begins(text: str) -> date | None:
    """The first day of the quarter, half, month, week or year that a text names with its year: ``2026-Q3``."""
    period, said = find_period(text), plain(text)
    if period is None or not period[0]:
        return None
    year, within, day = period
    for part, months in _PARTS:
        if found := part.search(said):
            return date(year, months * (int(found[found.lastindex or 1]) - 1) + 1, 1)
    if found := _WEEK.search(said):
        return date.fromisocalendar(year, week, 1) if 0 < (week := int(found[1])) <= _LAST_WEEK else None
    is_month = _ISO.search(text) is not None or any(word in _MONTHS for word in said.split())
    return _day(year, within or 1, day or 1) if is_month or not within else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def find_period(name: str) -> tuple[int, ...] | None:
    """A sheet's or file's period as numbers that can be compared, newest highest; None when its name says none."""
    said = plain(name)
    if said in _BESIDES:
        return (0, _BESIDES[said], 0)
    year = _YEAR.search(said)
    months = [_MONTHS[word] for word in said.split() if word in _MONTHS]
    part = _PART.search(said)
    iso = _ISO.search(name)
    if iso and not part and not months and 1 <= int(iso[2]) <= 12:
        return (int(iso[1]), int(iso[2]), int(iso[3] or 0))
    if not year and not months and not part:
        return None
    within = months[0] if months else int(part[1]) if part else 0
    return (int(year[1]) if year else 0, within, 0)
