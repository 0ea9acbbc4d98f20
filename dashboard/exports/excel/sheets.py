"""What all sheets have alike: a legal name, the finding as the heading, and a print that fits its page."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from dashboard.exports.excel.cells import write_text
from dashboard.exports.excel.looks import FINDING, QUIET

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from dashboard.exports.excel.looks import Look
    from dashboard.report.section import Section

LONGEST_NAME = 31
NARROWEST_SHEET, EMPTY_WIDTH = 110.0, 13.0
"""Characters over which a heading may run, also where the table below it is narrower."""

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_FINDING_ROW, _BASE_ROW, _DEFINITION_ROW = 1, 2, 3
FIRST_ROW = 5
"""The row of a table's heads."""

_FINDING_LINE, _TEXT_LINE = 22.0, 14.0
_FINDING_WIDER, _SMALL_NARROWER = 1.5, 0.85
"""The room that a letter of the finding, and one of the small print, takes against one of the table."""


def add_sheet(book: Workbook, title: str) -> Worksheet:
    """A new last sheet whose name Excel allows and no other sheet has."""
    name = _FORBIDDEN.sub(" ", title).strip(" '")[:LONGEST_NAME] or "Sheet"
    taken = {each.casefold() for each in (*book.sheetnames, "History")}
    unique, times = name, 1
    while unique.casefold() in taken:
        times += 1
        unique = f"{name[: LONGEST_NAME - 4]} {times}"
    sheet: Worksheet = book.create_sheet(unique)
    sheet.sheet_view.showGridLines = False
    return sheet


def head(sheet: Worksheet, section: Section, widths: list[float]) -> int:
    """The section's finding, base and definition above its table; returns over how many columns they run."""
    columns, room = _columns_over(widths)
    _over(sheet, _FINDING_ROW, columns, section.finding, FINDING, _FINDING_LINE, room / _FINDING_WIDER)
    _over(sheet, _BASE_ROW, columns, section.base, QUIET, _TEXT_LINE, room / _SMALL_NARROWER)
    _over(sheet, _DEFINITION_ROW, columns, section.definition, QUIET, _TEXT_LINE, room / _SMALL_NARROWER)
    return columns


def _columns_over(widths: list[float]) -> tuple[int, float]:
    """The fewest columns wide enough for a heading, empty ones beside a narrow table included, and their width."""
    reached, count = 0.0, 0
    while reached < NARROWEST_SHEET:
        reached += widths[count] if count < len(widths) else EMPTY_WIDTH
        count += 1
    return count, reached


def _over(sheet: Worksheet, row: int, columns: int, text: str, look: Look, line: float, room: float) -> None:
    """One text across several columns, its row as high as its lines."""
    write_text(sheet, row, 1, text, replace(look, wrap=True, vertical="top"))
    if columns > 1:
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=columns)
    lines = max(1, math.ceil(len(text) / room))
    sheet.row_dimensions[row].height = line * lines + 4


def page(sheet: Worksheet, *, heads: int, columns: int) -> None:
    """Landscape A4, as many pages down as needed and one across, the heads on each."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{heads}:{heads}"
    sheet.print_area = f"A1:{get_column_letter(max(columns, 1))}{max(sheet.max_row, heads)}"
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.5
    if sheet.oddFooter is not None:
        sheet.oddFooter.left.text = "&A"
        sheet.oddFooter.right.text = "&P / &N"
