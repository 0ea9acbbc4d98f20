"""Tables whose cells are codes of another trade: RACI, presence, absence."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dashboard.ingest.casts.foreign import find_foreign_code
from dashboard.ingest.layout.near_misses.near_miss import NearMiss

if TYPE_CHECKING:
    from dashboard.ingest.grid import Grid

_ROWS = 200
_LONGEST = 12
_SEVERAL = 3
_LEAST = 6
_MOSTLY = 0.85

_SENTENCES = {
    "RACI": "This is a responsibility chart (RACI): its cells say who does what, not how well somebody knows something. "
    "Upload a sheet with people, skills and levels.",
    "attendance": "This is an attendance list: its cells say who was there, not how well somebody knows something. Upload a "
    "sheet with people, skills and levels.",
}
_OTHER = (
    "This is a table of {name} codes: its cells are no levels of skills. Upload a sheet with people, skills and levels."
)


def find_foreign_table(grid: Grid) -> NearMiss | None:
    """What a sheet is when the cells right of and below its headings are such codes, else None."""
    cells = grid.texts
    counts = Counter(filter(None, cells.listed(cells.codes[1:_ROWS, 1:].ravel())))
    codes = {text: times for text, times in counts.items() if len(text) <= _LONGEST}
    if len(codes) < _SEVERAL or sum(codes.values()) < max(_LEAST, _MOSTLY * counts.total()):
        return None
    name = find_foreign_code(codes)
    if name is None:
        return None
    return NearMiss(name, _SENTENCES.get(name, _OTHER.format(name=name)))
