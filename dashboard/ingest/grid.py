"""Raw cells, before anybody knows what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Cell = str | float | bool | date | datetime | time | None
"""A cell's value as the file holds it: whole numbers are floats too, an empty cell is None."""

Merged = tuple[int, int, int, int]
"""First row, first column, last row, last column of a merged range, counted from 0."""


_EXACT = 2.0**53
"""Above this a float no longer holds every whole number."""


@dataclass(frozen=True, eq=False)
class Grid:
    """One sheet's cells from A1 on, as plain values.

    Attributes:
        file: the name under which the file came.
        sheet: the sheet's name; empty for a text file.
        rows: the cells row by row, all rows equally long, nothing cut at the top or left.
        merged: ranges of merged cells; the value stands in the first.
        hidden: whether the sheet is hidden.
        hidden_rows: rows that the sheet hides, from 0.
        hidden_columns: columns that the sheet hides, from 0.
        comments: remarks attached to cells, by row and column.
    """

    file: str
    sheet: str
    rows: Sequence[Sequence[Cell]]
    merged: tuple[Merged, ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    comments: dict[tuple[int, int], str] = field(default_factory=dict)

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0


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
