"""One worksheet of an Excel 2003 XML workbook, row by row and cell by cell."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from dashboard.ingest.workbook.facts import Facts
from dashboard.ingest.workbook.limits import MAX_CELLS, MAX_COLUMNS, MAX_FACTS, MAX_ROWS
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.spreadsheet import refuse_size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.ingest.workbook.facts import Address, Area
    from dashboard.ingest.workbook.packing import Cells
    from dashboard.ingest.workbook.xml_parts import Attributes

_LAST = 1 << 20
"""No sheet has more rows or columns."""


class ExcelXmlSheet:
    """A sheet whose rows and cells say where they stand only where they skip some."""

    def __init__(self, name: str, percents: set[str]) -> None:
        self.kind = ""
        self._name = name
        self._percents = percents
        self._hidden = False
        self._rows: dict[int, dict[int, object]] = {}
        self._cells = 0
        self._next_row = self._next_column = self._heading = 0
        self._row = self._column = 0
        self._cell: Attributes = {}
        self._filled = False
        self._merged: list[Area] = []
        self._comments: list[tuple[int, int, str]] = []
        self._errors: list[tuple[int, int, str]] = []
        self._unsolved: list[Address] = []
        self._hidden_rows: list[int] = []
        self._hidden_columns: list[int] = []

    def add_columns(self, said: Attributes) -> None:
        """Says what holds for the next columns."""
        first = _number(said, "Index", self._heading + 1) - 1
        self._heading = first + _number(said, "Span", 0) + 1
        if said.get("Hidden") == "1" and len(self._hidden_columns) < MAX_FACTS:
            self._hidden_columns += range(first, min(self._heading, MAX_COLUMNS))

    def start_row(self, said: Attributes) -> None:
        """The next row begins."""
        self._row = _number(said, "Index", self._next_row + 1) - 1
        self._next_row = self._row + _number(said, "Span", 0) + 1
        self._next_column = 0
        if said.get("Hidden") == "1" and len(self._hidden_rows) < MAX_FACTS:
            self._hidden_rows += range(self._row, min(self._next_row, MAX_ROWS))

    def start_cell(self, said: Attributes) -> None:
        """The next cell of the row begins."""
        across, down = _number(said, "MergeAcross", 0), _number(said, "MergeDown", 0)
        self._column = _number(said, "Index", self._next_column + 1) - 1
        self._next_column = self._column + across + 1
        self._cell, self._filled = said, False
        if (across or down) and len(self._merged) < MAX_FACTS:
            self._merged.append((self._row, self._column, self._row + down, self._column + across))

    def end_cell(self) -> None:
        """The cell ends; a formula without a value was never worked out."""
        if "Formula" in self._cell and not self._filled and len(self._unsolved) < MAX_FACTS:
            self._unsolved.append((self._row, self._column))

    def take(self, part: str, text: str) -> None:
        """The text of one part: a cell's value or remark, or whether the sheet is seen."""
        if part == "Data":
            self._fill(text)
        elif part == "Comment" and text.strip() and len(self._comments) < MAX_FACTS:
            self._comments.append((self._row, self._column, text.strip()))
        elif part == "Visible":
            self._hidden = text.strip() in {"SheetHidden", "SheetVeryHidden"}

    def _fill(self, text: str) -> None:
        self._filled = True
        if self.kind == "Error":
            if len(self._errors) < MAX_FACTS:
                self._errors.append((self._row, self._column, text.strip()[:40]))
            return
        value = _value(self.kind, text)
        if isinstance(value, float) and self._cell.get("StyleID") in self._percents:
            value = f"{100 * value:.10g}%"
        if value != "":
            self._rows.setdefault(self._row, {})[self._column] = value
            self._cells += 1
        if self._cells > MAX_CELLS:
            raise UnreadableFileError("too-many-cells")

    def handed_over(self, cells: Cells, room: int) -> dict[str, Any]:
        """Adds the cells; what is known of the sheet."""
        height = max(self._rows, default=-1) + 1
        width = max((max(row) for row in self._rows.values()), default=-1) + 1
        refuse_size(height, width, room)
        cells.add(self._lines(height, width))
        facts = Facts(
            hidden_rows=self._hidden_rows,
            hidden_columns=self._hidden_columns,
            merged=self._merged,
            comments=self._comments,
            errors=self._errors,
            unsolved=self._unsolved,
        )
        return {"name": self._name, "hidden": self._hidden, "height": height, "width": width, **facts.plain()}

    def _lines(self, height: int, width: int) -> Iterator[list[object]]:
        for row in range(height):
            filled = self._rows.get(row, {})
            yield [filled.get(column, "") for column in range(width)]


def named(tag: Attributes) -> Attributes:
    """The attributes by their names without prefix."""
    return {name.rpartition(":")[2]: value for name, value in tag.items()}


def _number(said: Attributes, name: str, otherwise: int) -> int:
    text = said.get(name, "")
    return min(int(text), _LAST) if text.isascii() and text.isdigit() and len(text) < 9 else otherwise


def _value(kind: str, text: str) -> object:
    """A value by what the file says that it is; text where it is none of that kind."""
    with suppress(ValueError, OverflowError):
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            moment = datetime.fromisoformat(text.strip())
            return moment.date() if moment.time() == time.min else moment
        if kind == "Boolean":
            return {"1": True, "0": False}[text.strip()] if text.strip() in {"0", "1"} else text
    return text
