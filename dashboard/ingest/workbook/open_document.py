"""What an OpenDocument sheet says beyond its values, and how large it would become."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from dashboard.ingest.workbook.facts import Facts
from dashboard.ingest.workbook.limits import MAX_CELL_TEXT, MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.xml_parts import walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.ingest.workbook.facts import Address, Area
    from dashboard.ingest.workbook.xml_parts import Attributes

_CELLS = {"table-cell", "covered-table-cell"}
_OUT_OF_SIGHT = {"collapse", "filter"}
_ERRORS = ("#", "Err:")


def open_document_facts(parts: Mapping[str, bytes]) -> dict[str, Facts]:
    """The facts of each sheet by its name.

    Raises:
        UnreadableFileError: a sheet would span more cells than can be read, is protected, or is not well-formed.
    """
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise UnreadableFileError("password")
    if "content.xml" not in parts:
        raise UnreadableFileError("damaged")
    document = _Document()
    walk(parts["content.xml"], document.start, document.text, document.end)
    return {name: sheet.facts() for name, sheet in document.sheets.items()}


class _Sheet:
    """One sheet, row by row and cell by cell; a row or a cell may stand for many of its kind."""

    def __init__(self) -> None:
        self._hidden_rows: list[int] = []
        self._hidden_columns: list[int] = []
        self._merged: list[Area] = []
        self._comments: list[tuple[int, int, str]] = []
        self._errors: list[tuple[int, int, str]] = []
        self._unsolved: list[Address] = []
        self._percents: list[Address] = []
        self._height = self._width = 0
        self._row = self._rows = self._column = self._heading = 0

    def add_columns(self, tag: Attributes) -> None:
        """Says what holds for the next columns."""
        count = _count(tag, "table:number-columns-repeated", MAX_COLUMNS)
        if tag.get("table:visibility") in _OUT_OF_SIGHT:
            self._hidden_columns += range(self._heading, min(self._heading + count, MAX_COLUMNS))
        self._heading += count

    def start_row(self, tag: Attributes) -> None:
        """The next row begins."""
        self._row += self._rows
        self._rows = _count(tag, "table:number-rows-repeated")
        self._column = 0
        if tag.get("table:visibility") in _OUT_OF_SIGHT:
            self._hidden_rows += range(self._row, min(self._row + self._rows, MAX_ROWS))

    def add_cell(self, tag: Attributes, text: str, comment: str) -> None:
        """The next cell of the row, complete."""
        count = _count(tag, "table:number-columns-repeated")
        if text or "office:value-type" in tag or "table:formula" in tag:
            self._reach(self._row + self._rows, self._column + count)
            for row, column in product(
                range(self._row, self._row + self._rows), range(self._column, self._column + count)
            ):
                self._note(row, column, tag, text)
        if comment:
            self._comments.append((self._row, self._column, comment))
        self._merge(tag)
        self._column += count

    def _reach(self, height: int, width: int) -> None:
        self._height, self._width = max(self._height, height), max(self._width, width)
        if self._height * self._width > MAX_CELLS:
            raise UnreadableFileError("too-many-cells")

    def _note(self, row: int, column: int, tag: Attributes, text: str) -> None:
        if "table:formula" in tag:
            if text.startswith(_ERRORS):
                self._errors.append((row, column, text))
            elif "office:value-type" not in tag and not text:
                self._unsolved.append((row, column))
        if tag.get("office:value-type") == "percentage":
            self._percents.append((row, column))

    def _merge(self, tag: Attributes) -> None:
        height = _count(tag, "table:number-rows-spanned", MAX_ROWS)
        width = _count(tag, "table:number-columns-spanned", MAX_COLUMNS)
        if height * width > 1:
            self._merged.append((self._row, self._column, self._row + height - 1, self._column + width - 1))

    def facts(self) -> Facts:
        """Everything that was found."""
        return Facts(
            hidden_rows=self._hidden_rows,
            hidden_columns=self._hidden_columns,
            merged=self._merged,
            comments=self._comments,
            errors=self._errors,
            unsolved=self._unsolved,
            percents=self._percents,
        )


class _Document:
    """Follows the elements of a document; tables inside cells are passed over."""

    def __init__(self) -> None:
        self.sheets: dict[str, _Sheet] = {}
        self._sheet = _Sheet()
        self._depth = 0
        self._cell: Attributes = {}
        self._text = self._comment = ""
        self._in_comment = False

    def start(self, name: str, tag: Attributes) -> None:
        """An element begins."""
        self._depth += name == "table"
        if name == "annotation":
            self._in_comment = True
        elif name == "s" and _count(tag, "text:c") > MAX_CELL_TEXT:
            raise UnreadableFileError("cell-too-long", limit=MAX_CELL_TEXT)
        elif self._depth == 1:
            self._start_in_table(name, tag)

    def _start_in_table(self, name: str, tag: Attributes) -> None:
        if name == "table":
            self._sheet = self.sheets[tag.get("table:name", "")] = _Sheet()
        elif name == "table-column":
            self._sheet.add_columns(tag)
        elif name == "table-row":
            self._sheet.start_row(tag)
        elif name in _CELLS:
            self._cell, self._text, self._comment = tag, "", ""

    def text(self, text: str) -> None:
        """Characters between two tags."""
        if self._in_comment:
            self._comment += text
        else:
            self._text += text

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "annotation":
            self._in_comment = False
        elif name in _CELLS and self._depth == 1:
            self._sheet.add_cell(self._cell, self._text.strip(), self._comment.strip())
        self._depth -= name == "table"


def _count(tag: Attributes, name: str, most: int | None = None) -> int:
    """How many times, once where nothing is said."""
    said = tag.get(name, "1")
    count = int(said) if said.isdigit() else 1
    return count if most is None else min(count, most)
