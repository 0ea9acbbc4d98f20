"""Excel 2003 XML workbooks (SpreadsheetML) to cells; the markup is made harmless before it is parsed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.ingest.workbook.excel_xml_sheet import ExcelXmlSheet, named
from dashboard.ingest.workbook.limits import MAX_CELL_TEXT, MAX_CELLS, MAX_SHEETS
from dashboard.ingest.workbook.number_formats import is_percent
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.xml_parts import harmless, walk

if TYPE_CHECKING:
    from dashboard.ingest.workbook.packing import Cells
    from dashboard.ingest.workbook.xml_parts import Attributes


def read_excel_xml(text: str, cells: Cells) -> dict[str, Any]:
    """Every worksheet of the workbook.

    Raises:
        UnreadableFileError: it is not well-formed, brings definitions of its own, or is too large.
    """
    workbook = _Workbook()
    walk(harmless(text.encode()), workbook.start, workbook.text, workbook.end)
    if len(workbook.sheets) > MAX_SHEETS:
        raise UnreadableFileError("too-many-sheets", count=len(workbook.sheets), limit=MAX_SHEETS)
    room, sheets = MAX_CELLS, []
    for sheet in workbook.sheets:
        sheets.append(sheet.handed_over(cells, room))
        room -= sheets[-1]["height"] * sheets[-1]["width"]
    if cells.longest_text() > MAX_CELL_TEXT:
        raise UnreadableFileError("cell-too-long", limit=MAX_CELL_TEXT)
    return {"kind": "xml", "sheets": sheets}


def _is_percent(said: str) -> bool:
    return said == "Percent" or is_percent(said)


class _Workbook:
    """Follows the elements of a workbook."""

    def __init__(self) -> None:
        self.sheets: list[ExcelXmlSheet] = []
        self._percents: set[str] = set()
        self._style = ""
        self._inside = ""
        self._text: list[str] = []

    def start(self, name: str, tag: Attributes) -> None:
        """An element begins."""
        said = named(tag)
        if name == "Worksheet":
            self.sheets.append(ExcelXmlSheet(said.get("Name", ""), self._percents))
        elif name == "Style":
            self._style = said.get("ID", "")
        elif name == "NumberFormat" and _is_percent(said.get("Format", "")):
            self._percents.add(self._style)
        elif self.sheets:
            self._start_in_sheet(name, said)

    def _start_in_sheet(self, name: str, said: Attributes) -> None:
        sheet = self.sheets[-1]
        if name == "Column":
            sheet.add_columns(said)
        elif name == "Row":
            sheet.start_row(said)
        elif name == "Cell":
            sheet.start_cell(said)
        elif name == "Comment":
            self._inside = name
        elif name == "Data" and not self._inside:
            self._inside = name
            sheet.kind = said.get("Type", "String")
        elif name == "Visible":
            self._inside = name

    def text(self, text: str) -> None:
        """Characters between two tags."""
        if self._inside:
            self._text.append(text)

    def end(self, name: str) -> None:
        """An element ends."""
        if self.sheets and name == self._inside:
            self.sheets[-1].take(name, "".join(self._text))
            self._inside, self._text = "", []
        elif self.sheets and name == "Cell":
            self.sheets[-1].end_cell()
