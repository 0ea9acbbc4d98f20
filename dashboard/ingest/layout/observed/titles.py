"""What stands above a table as its title: what tells several tables of one sheet apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ingest.grid import text_of
from dashboard.ingest.layout.evidence.frame import Frame
from dashboard.ingest.layout.observed.periods import find_period
from dashboard.ingest.layout.observed.text import is_date, is_number, is_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.ingest.layout.sheets import SheetReading

_HIGHEST = 4


def find_title(sheet: SheetReading) -> str | None:
    """The text that stands alone in the nearest row above a table; None where there is none, or only a remark."""
    first = _first_row(sheet)
    for row in range(first - 1, max(-1, first - 1 - _HIGHEST), -1):
        texts = [text for cell in sheet.grid.rows[row] if (text := text_of(cell))]
        if len(texts) == 1:
            return texts[0] if _can_be_title(texts[0]) else None
        if texts:
            return None
    return None


def titles_of(sheets: Sequence[SheetReading]) -> list[str] | None:
    """The titles of tables that stand on one sheet; None unless each has one of its own."""
    if len({(sheet.grid.file, sheet.grid.sheet) for sheet in sheets}) == len(sheets):
        return None
    titles = [title for sheet in sheets if (title := find_title(sheet)) is not None]
    return titles if len(set(titles)) == len(sheets) else None


def _first_row(sheet: SheetReading) -> int:
    """The first row of the sheet that belongs to the table itself."""
    frame = sheet.candidate.frame if sheet.candidate else None
    if frame is None:
        return 0
    if frame.view.across and isinstance(frame, Frame):
        return min(frame.names, default=0)
    return frame.heading.first


def _can_be_title(text: str) -> bool:
    return find_period(text) is not None or not (is_sentence(text) or is_number(text) or is_date(text))
