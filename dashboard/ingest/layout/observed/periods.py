"""Which of several sheets is the newest, by what their names say."""

from __future__ import annotations

import re

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


def find_period(name: str) -> tuple[int, ...] | None:
    """A sheet's or file's period as numbers that can be compared, newest highest; None when its name says none."""
    said = plain(name)
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
