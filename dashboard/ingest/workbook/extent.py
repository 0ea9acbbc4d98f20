"""How far a worksheet's filled cells reach, known before anything is built of that size."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.ingest.workbook.addresses import column_number, find_cell
from dashboard.ingest.workbook.limits import MAX_CELLS
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.xml_parts import walk

if TYPE_CHECKING:
    from dashboard.ingest.workbook.sheet_xml import SheetXml
    from dashboard.ingest.workbook.xml_parts import Attributes

_SHORT = re.compile(rb'<c r="([A-Z]{1,3})[0-9]{1,5}"')
_SHORT_ROWS = 99_999
_LONG = re.compile(rb'<c r="([A-Z]{1,3})[0-9]{1,7}"')
_ROWS = re.compile(rb'<c r="[A-Z]{1,3}([0-9]{1,7})"')
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384


def refuse_extent(sheet: SheetXml) -> None:
    """Raises UnreadableFileError for a sheet whose filled cells span more than can be read.

    A table of addresses that are written as everybody writes them is measured by searching; only where that leaves a
    doubt, or finds a span too large, are the cells walked one by one to leave out those that are merely formatted.
    """
    rows, columns = _searched(sheet)
    if rows * columns <= MAX_CELLS:
        return
    rows, columns = _walked(sheet.xml)
    if rows * columns > MAX_CELLS:
        raise UnreadableFileError("too-many-cells")


def _searched(sheet: SheetXml) -> tuple[int, int]:
    """At most so many rows and columns; as many as can be where a cell is written in another way."""
    xml, begin, end = sheet.xml, sheet.begin, sheet.end
    cells = xml.count(b"<c", begin, end)
    letters = _SHORT.findall(xml, begin, end)
    if len(letters) == cells:
        columns = _most(letters)
        if columns * _SHORT_ROWS <= MAX_CELLS:
            return _SHORT_ROWS, columns
    else:
        letters = _LONG.findall(xml, begin, end)
        if len(letters) < cells:
            return _LAST_ROW, _LAST_COLUMN
    return max(map(int, set(_ROWS.findall(xml, begin, end)))), _most(letters)


def _most(letters: list[bytes]) -> int:
    return max((column_number(name.decode()) + 1 for name in set(letters)), default=0)


class _Walk:
    """Follows the cells of a sheet as a parser does: a cell without an address stands right of the one before."""

    def __init__(self) -> None:
        self.rows = self.columns = 0
        self._row = self._column = -1

    def start(self, name: str, attributes: Attributes) -> None:
        """A row or cell begins, or a value in it, which alone makes the cell count."""
        if name == "row":
            self._row = int(attributes["r"]) - 1 if attributes.get("r", "").isdigit() else self._row + 1
            self._column = -1
        elif name == "c":
            self._enter(attributes.get("r"))
        elif name in {"v", "is", "f"}:
            self.rows, self.columns = max(self.rows, self._row + 1), max(self.columns, self._column + 1)

    def _enter(self, reference: str | None) -> None:
        self._column += 1
        if reference is not None:
            address = find_cell(reference)
            if not address or address[0] >= _LAST_ROW or address[1] >= _LAST_COLUMN:
                raise UnreadableFileError("outside")
            self._row, self._column = address


def _walked(xml: bytes) -> tuple[int, int]:
    steps = _Walk()
    walk(xml, steps.start)
    return steps.rows, steps.columns
