"""One value into one cell: text stays text whatever it begins with, numbers get their format."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Color
from openpyxl.utils import get_column_letter

from dashboard.charts.theme import SIGNS, status_colour
from dashboard.core.formulas import looks_live
from dashboard.exports.excel.looks import FONT, INK, Look, argb, dress, right
from dashboard.report.wording import NARROW_SPACE, shown

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from dashboard.report.section import Kind, Value

LONGEST_TEXT = 32_767
"""Excel holds no more characters in a cell."""

FORMATS: dict[Kind, str] = {
    "count": "#,##0",
    "share": f'0"{NARROW_SPACE}"%',
    "hours": f'General"{NARROW_SPACE}h"',
    "number": "0.##",
}
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_EXCEL_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_TEXTS = frozenset({"text", "status"})


def clean(text: str) -> str:
    """A text that a workbook can hold and that reads back as it is written: what XML forbids becomes �."""
    held = _NO_XML.sub("\ufffd", text)[:LONGEST_TEXT]
    return _EXCEL_ESCAPE.sub("_x005F_", held)


def cell_at(sheet: Worksheet, row: int, column: int) -> Cell:
    """A cell (counted from 1) that is no hidden part of a merged range."""
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        raise TypeError(f"{cell.coordinate} lies inside a merged range")
    return cell


def write_text(sheet: Worksheet, row: int, column: int, text: str, look: Look = INK) -> Cell:
    """A text into a cell (counted from 1), never a formula, an error or a date."""
    cell = cell_at(sheet, row, column)
    cell.value = clean(text)
    cell.data_type = "s"
    dress(cell, replace(look, quoted=True) if looks_live(text) else look)
    return cell


def write(sheet: Worksheet, row: int, column: int, value: Value, kind: Kind, look: Look = INK) -> Cell:
    """A value of a table into a cell (counted from 1); a dash where there is no figure."""
    if kind == "status" and isinstance(value, str):
        return write_status(sheet, row, column, value, look)
    placed = look if kind in _TEXTS else right(look)
    if value is None or isinstance(value, bool | str):
        faded = replace(placed, ink=argb("ink2")) if value is None else placed
        return write_text(sheet, row, column, shown(value), faded)
    cell = cell_at(sheet, row, column)
    cell.value = value
    number_format = "0" if kind == "number" and value % 1 == 0 else FORMATS.get(kind, "General")
    dress(cell, replace(placed, number_format=number_format))
    return cell


def write_status(sheet: Worksheet, row: int, column: int, status: str, look: Look = INK) -> Cell:
    """A status as its sign, in its colour, and its word, in ink."""
    sign = SIGNS[status]
    cell = cell_at(sheet, row, column)
    tint = status_colour(status, dark=False).lstrip("#")
    cell.value = CellRichText(
        TextBlock(InlineFont(rFont=FONT, sz=look.size, color=Color(tint)), f"{sign} "),
        TextBlock(InlineFont(rFont=FONT, sz=look.size, color=Color(look.ink)), status),
    )
    dress(cell, look)
    return cell


def set_width(sheet: Worksheet, column: int, characters: float) -> None:
    """The width of a column (counted from 1) in characters."""
    sheet.column_dimensions[get_column_letter(column)].width = characters
