"""Raw cells, before anybody knows what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.core.notice import Notice

Cell = str | float | bool | date | datetime | time | None
"""A cell's value as the file holds it: whole numbers are floats too, an empty cell is None."""

Merged = tuple[int, int, int, int]
"""First row, first column, last row, last column of a merged range, counted from 0."""


_EXACT = 2.0**53
"""Above this a float no longer holds every whole number."""


@dataclass(frozen=True)
class Choices:
    """What a drop-down list offers, in its own order, and the cells that offer it."""

    options: tuple[str, ...]
    ranges: tuple[Merged, ...]


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
        kind: what the bytes were: xlsx, xlsb, xls, ods or text.
        errors: what cells show instead of a value (``#N/A``), by row and column; the cell itself is None.
        unsolved: cells with a formula whose result the file does not hold; the cell itself is None.
        choices: drop-down lists that the sheet offers.
        notices: what the user should know of how the bytes became cells.
    """

    file: str
    sheet: str
    rows: Sequence[Sequence[Cell]]
    merged: tuple[Merged, ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    comments: Mapping[tuple[int, int], str] = field(default_factory=dict)
    kind: str = ""
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)
    unsolved: frozenset[tuple[int, int]] = frozenset()
    choices: tuple[Choices, ...] = ()
    notices: tuple[Notice, ...] = ()

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
