"""A sheet seen in one direction: people down, so that people across is the same sheet turned over."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from dashboard.core.place import Place
from dashboard.ingest.packed_rows import in_order_seen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.ingest.grid import Grid, Merged
    from dashboard.ingest.layout.parts import PartName
    from dashboard.ingest.packed_rows import Texts

SAMPLE_ROWS = 300
SAMPLE_COLUMNS = 400
"""What is looked at before deciding; the rest of a large sheet is read by what was decided."""


@dataclass(frozen=True, eq=False)
class View:
    """A grid whose people stand in rows: as it is, or turned over.

    Attributes:
        grid: the sheet.
        across: whether rows and columns are exchanged.
        cells: the texts in this direction.
    """

    grid: Grid
    across: bool
    cells: Texts

    @cached_property
    def height(self) -> int:
        """How many rows there are in this direction."""
        return len(self.cells.codes)

    @cached_property
    def width(self) -> int:
        """How many columns there are in this direction."""
        return int(self.cells.codes.shape[1])

    @cached_property
    def filled(self) -> list[int]:
        """How many cells of each row hold something."""
        counts: list[int] = (self.cells.codes != 0).sum(axis=1).tolist()
        return counts

    @cached_property
    def merged(self) -> tuple[Merged, ...]:
        """Merged ranges in this direction."""
        if not self.across:
            return self.grid.merged
        return tuple((left, top, right, bottom) for top, left, bottom, right in self.grid.merged)

    @cached_property
    def anchors(self) -> dict[tuple[int, int], tuple[int, int]]:
        """For the inner cells of small merged ranges, the cell that holds their text."""
        found = {}
        for top, left, bottom, right in self.merged[:5000]:
            if (bottom - top + 1) * (right - left + 1) <= 2000:
                inner = ((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))
                found.update(dict.fromkeys(inner, (top, left)))
        return found

    def text(self, row: int, column: int) -> str:
        """One cell's text; empty outside the sheet."""
        if not (0 <= row < self.height and 0 <= column < self.width):
            return ""
        return self.cells.distinct[self.cells.codes.item(row, column)]

    def texts(self, row: int) -> list[str]:
        """A row's texts."""
        return self.cells.listed(self.cells.codes[row])

    def column(self, column: int) -> list[str]:
        """A column's texts."""
        return self.cells.listed(self.cells.codes[:, column])

    def rows_with(self, column: int, text: str) -> list[int]:
        """The rows that hold this text in a column."""
        if text not in self.cells.code_of:
            return []
        rows: list[int] = np.flatnonzero(self.cells.codes[:, column] == self.cells.code_of[text]).tolist()
        return rows

    def merged_text(self, row: int, column: int) -> str:
        """One cell's text, that of its merged range included."""
        return self.text(row, column) or self.text(*self.anchors.get((row, column), (row, column)))

    def address(self, row: int, column: int) -> tuple[int, int]:
        """Row and column on the sheet itself."""
        return (column, row) if self.across else (row, column)

    def place(self, row: int | None, column: int | None) -> Place:
        """The place on the sheet itself."""
        top, left = (column, row) if self.across else (row, column)
        return Place(self.grid.sheet, top, left, self.grid.file)

    def part(self, name: PartName, top: int, left: int, bottom: int, right: int) -> tuple[PartName, int, int, int, int]:
        """A marked range of the sheet itself."""
        return (name, left, top, right, bottom) if self.across else (name, top, left, bottom, right)

    def counts(self, column: int, rows: Iterable[int]) -> Counter[str]:
        """How often each text stands in a column, empty cells apart."""
        here = slice(rows.start, rows.stop) if isinstance(rows, range) else list(rows)
        codes = self.cells.codes[here, column]
        times = np.bincount(codes)
        seen = in_order_seen(codes, len(times))
        return Counter({self.cells.distinct[code]: int(times[code]) for code in seen.tolist() if code})


def view_of(grid: Grid, *, across: bool) -> View:
    """The whole sheet in one direction."""
    return View(grid, across, grid.texts.turned() if across else grid.texts)


def sample_of(grid: Grid, *, across: bool) -> View:
    """The corner of a large sheet by which its layout is decided; a small sheet is its own sample."""
    rows, columns = (SAMPLE_COLUMNS, SAMPLE_ROWS) if across else (SAMPLE_ROWS, SAMPLE_COLUMNS)
    if grid.height <= rows and grid.width <= columns:
        return view_of(grid, across=across)
    corner = grid.texts.cut(rows, columns)
    return View(grid, across, corner.turned() if across else corner)
