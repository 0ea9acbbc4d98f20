"""One sheet of an OpenDocument: what it says beyond its values, and how large it would become."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from dashboard.ingest.workbook.facts import Facts
from dashboard.ingest.workbook.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from dashboard.ingest.workbook.refusal import UnreadableFileError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.ingest.workbook.facts import Address, Area, DropDown
    from dashboard.ingest.workbook.xml_parts import Attributes

_LISTED = "table:content-validation-name"
_OUT_OF_SIGHT = {"collapse", "filter"}
_ERRORS = ("#", "Err:")


class OpenDocumentSheet:
    """One sheet, row by row and cell by cell; a row or a cell may stand for many of its kind."""

    def __init__(self) -> None:
        self._hidden_rows: list[int] = []
        self._hidden_columns: list[int] = []
        self._merged: list[Area] = []
        self._comments: list[tuple[int, int, str]] = []
        self._errors: list[tuple[int, int, str]] = []
        self._unsolved: list[Address] = []
        self._percents: list[Address] = []
        self._listed: list[tuple[str, Area]] = []
        self._height = self._width = 0
        self._row = self._rows = self._column = self._heading = 0

    def add_columns(self, tag: Attributes) -> None:
        """Says what holds for the next columns."""
        count = count_of(tag, "table:number-columns-repeated", MAX_COLUMNS)
        if tag.get("table:visibility") in _OUT_OF_SIGHT:
            self._hidden_columns += range(self._heading, min(self._heading + count, MAX_COLUMNS))
        self._heading += count

    def start_row(self, tag: Attributes) -> None:
        """The next row begins."""
        self._row += self._rows
        self._rows = count_of(tag, "table:number-rows-repeated")
        self._column = 0
        if tag.get("table:visibility") in _OUT_OF_SIGHT:
            self._hidden_rows += range(self._row, min(self._row + self._rows, MAX_ROWS))

    def add_cell(self, tag: Attributes, text: str, comment: str) -> None:
        """The next cell of the row, complete."""
        count = count_of(tag, "table:number-columns-repeated")
        if text or "office:value-type" in tag or "table:formula" in tag:
            self._reach(self._row + self._rows, self._column + count)
            for row, column in product(
                range(self._row, self._row + self._rows), range(self._column, self._column + count)
            ):
                self._note(row, column, tag, text)
        if comment:
            self._comments.append((self._row, self._column, comment))
        if _LISTED in tag:
            last_row, last_column = self._row + self._rows - 1, self._column + count - 1
            self._listed.append((tag[_LISTED], (self._row, self._column, last_row, last_column)))
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
        height = count_of(tag, "table:number-rows-spanned", MAX_ROWS)
        width = count_of(tag, "table:number-columns-spanned", MAX_COLUMNS)
        if height * width > 1:
            self._merged.append((self._row, self._column, self._row + height - 1, self._column + width - 1))

    def facts(self, lists: Mapping[str, DropDown]) -> Facts:
        """Everything that was found; ``lists`` are the document's drop-down lists by their names."""
        ranges: dict[str, list[Area]] = {}
        for name, area in self._listed:
            ranges.setdefault(name, []).append(area)
        return Facts(
            hidden_rows=self._hidden_rows,
            hidden_columns=self._hidden_columns,
            merged=self._merged,
            comments=self._comments,
            errors=self._errors,
            unsolved=self._unsolved,
            drop_downs=[lists[name]._replace(ranges=areas) for name, areas in ranges.items() if name in lists],
            percents=self._percents,
        )


def count_of(tag: Attributes, name: str, most: int | None = None) -> int:
    """How many times, once where nothing is said."""
    said = tag.get(name, "1")
    count = int(said) if said.isdigit() else 1
    return count if most is None else min(count, most)
