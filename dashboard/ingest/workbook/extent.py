"""How far a worksheet's filled cells reach, known before anything is built of that size."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.core.place import column_number
from dashboard.ingest.workbook.addresses import find_cell
from dashboard.ingest.workbook.limits import MAX_CELLS, MAX_ROWS
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.xml_parts import walk

if TYPE_CHECKING:
    from dashboard.ingest.workbook.sheet_xml import SheetXml
    from dashboard.ingest.workbook.xml_parts import Attributes

_WITHIN = (
    re.compile(rb'<c(?![A-Za-z])(?! r="[AB]?[A-Z](?:[0-9]{1,5}|1[0-4][0-9]{4})")'),  # 78 columns, 149,999 rows
    re.compile(rb'<c(?![A-Za-z])(?! r="[A-Z]?[A-Z][0-9]{1,4}")'),  # 702 columns, 9,999 rows
    re.compile(rb'<c(?![A-Za-z])(?! r="[A-J][0-9]{1,7}")'),  # 10 columns, all rows
)
"""Each finds the first cell that does not lie within a span that is small enough, or is written in an unusual way."""
_PREFIXED = re.compile(rb":c[\s/>]")
_COLUMNS = re.compile(rb'<c(?![A-Za-z])(?: r="([A-Z]{1,3})[0-9]{1,7}")?')
_ROWS = re.compile(rb'<c r="[A-Z]{1,3}([0-9]{1,7})"')
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384


def refuse_extent(sheet: SheetXml) -> None:
    """Raises UnreadableFileError for a sheet whose filled cells span more than can be read.

    Most sheets are seen to be small by one search for a cell that lies too far out. Where there is one, all addresses
    are gathered; and only where that leaves a doubt or finds a span too large, the cells are walked one by one, to
    leave out those that are merely formatted.
    """
    prefixed = _PREFIXED.search(sheet.xml, sheet.begin, sheet.end)
    if not prefixed and any(not within.search(sheet.xml, sheet.begin, sheet.end) for within in _WITHIN):
        return
    last = sheet.last_filled_row()
    if last >= MAX_ROWS:
        raise UnreadableFileError("too-many-rows", count=last + 1, limit=MAX_ROWS)
    if (prefixed or _gathered(sheet) > MAX_CELLS) and _walked(sheet.xml) > MAX_CELLS:
        raise UnreadableFileError("too-many-cells")


def _gathered(sheet: SheetXml) -> int:
    """How many cells the addresses span; as many as can be where a cell has none, or an unusual one."""
    columns = set(_COLUMNS.findall(sheet.xml, sheet.begin, sheet.end))
    if b"" in columns:
        return _LAST_ROW * _LAST_COLUMN
    rows = max(map(int, set(_ROWS.findall(sheet.xml, sheet.begin, sheet.end))))
    return rows * max(column_number(letters.decode()) + 1 for letters in columns)


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


def _walked(xml: bytes) -> int:
    """How many cells the filled ones span."""
    steps = _Walk()
    walk(xml, steps.start)
    return steps.rows * steps.columns
