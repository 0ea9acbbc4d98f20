"""The rows of one table of a web page, with what its cells span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ingest.workbook.limits import MAX_CELLS, MAX_COLUMNS, MAX_FACTS, MAX_ROWS
from dashboard.ingest.workbook.refusal import UnreadableFileError

if TYPE_CHECKING:
    from dashboard.ingest.workbook.facts import Area

_MOST_SPANNED = 1000
"""Columns that one cell may span, as browsers hold it."""


class WebTable:
    """A table, cell by cell; a cell stands in the first free place of its row."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self.merged: list[Area] = []
        self.hidden_rows: list[int] = []
        self.hidden_columns: list[int] = []
        self._columns = 0
        self._taken: dict[int, int] = {}
        self._cells = 0

    def add_column(self, count: int, *, hidden: bool) -> None:
        """Says what holds for the next columns."""
        last = min(self._columns + count, MAX_COLUMNS)
        if hidden:
            self.hidden_columns += range(self._columns, last)
        self._columns = last

    def add_row(self, *, hidden: bool) -> None:
        """The next row begins."""
        if len(self.rows) >= MAX_ROWS:
            raise UnreadableFileError("too-many-rows", count=len(self.rows) + 1, limit=MAX_ROWS)
        if hidden:
            self.hidden_rows.append(len(self.rows))
        self.rows.append([])
        self._taken = {column: rows - 1 for column, rows in self._taken.items() if rows > 1}

    def add_cell(self, width: int, height: int) -> tuple[int, int]:
        """The next cell of the row begins; where it stands."""
        if not self.rows:
            self.add_row(hidden=False)
        row, cells = len(self.rows) - 1, self.rows[-1]
        while len(cells) in self._taken:
            cells.append("")
        column, width = len(cells), max(1, min(width, _MOST_SPANNED))
        cells += [""] * width
        self._refuse_size(len(cells), width)
        if height > 1:
            self._taken |= dict.fromkeys(range(column, column + width), height)
        if width * height > 1 and len(self.merged) < MAX_FACTS:
            self.merged.append((row, column, row + height - 1, column + width - 1))
        return row, column

    def _refuse_size(self, width: int, more: int) -> None:
        self._cells += more
        if width > MAX_COLUMNS:
            raise UnreadableFileError("too-many-columns", count=width, limit=MAX_COLUMNS)
        if self._cells > MAX_CELLS:
            raise UnreadableFileError("too-many-cells")
