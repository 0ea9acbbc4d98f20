"""One raw cell of a sheet."""

from __future__ import annotations

from datetime import date, datetime, time

Cell = str | float | bool | date | datetime | time | None
"""A cell's value as the file holds it: whole numbers are floats too, an empty cell is None."""

_EXACT = 2.0**53
"""Above this a float no longer holds every whole number."""


def text_of(cell: Cell) -> str:
    """A cell's value as the sheet's author would write it: ``3`` for 3.0, ``true`` for True, trimmed text, ISO dates."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return f"{int(cell)}" if cell.is_integer() and abs(cell) < _EXACT else repr(cell)
    return cell.isoformat()
