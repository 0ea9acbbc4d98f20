"""One value into one cell: text stays text whatever it begins with, numbers get their format."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Color, Font
from openpyxl.utils import get_column_letter

from dashboard.charts.theme import SIGNS, colour, status_colour
from dashboard.report.wording import NARROW_SPACE, shown

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from dashboard.report.section import Kind, Value

FONT = "Calibri"
LONGEST_TEXT = 32_767
"""Excel holds no more characters in a cell."""

FORMATS: dict[Kind, str] = {
    "count": "#,##0",
    "share": f'0"{NARROW_SPACE}"%',
    "hours": f'General"{NARROW_SPACE}h"',
    "level": "General",
    "number": "0.##",
}
_FORMULA_STARTS = ("=", "+", "-", "@", "\t")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_EXCEL_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def argb(name: str) -> str:
    """A token's light value as openpyxl writes colours; paper is white."""
    return colour(name, dark=False).lstrip("#")


INK = Font(name=FONT, size=11, color=argb("ink"))
QUIET = Font(name=FONT, size=10, color=argb("ink2"))
BOLD = Font(name=FONT, size=11, bold=True, color=argb("ink"))
HEAD = Font(name=FONT, size=10, bold=True, color=argb("ink2"))
FINDING = Font(name=FONT, size=16, bold=True, color=argb("ink"))
LINK = Font(name=FONT, size=11, color=argb("accent"), underline="single")

LEFT = Alignment(horizontal="left", vertical="center")
RIGHT = Alignment(horizontal="right", vertical="center", indent=1)
INDENTED = Alignment(horizontal="left", vertical="center", indent=1)
MIDDLE = Alignment(horizontal="center", vertical="center")
WRAPPED = Alignment(horizontal="left", vertical="top", wrap_text=True)


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


def write_text(sheet: Worksheet, row: int, column: int, text: str, font: Font = INK) -> Cell:
    """A text into a cell (counted from 1), never a formula, an error or a date."""
    cell = cell_at(sheet, row, column)
    held = clean(text)
    cell.value = held
    cell.data_type = "s"
    cell.font = font
    cell.alignment = LEFT
    if held.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True
    return cell


def write(sheet: Worksheet, row: int, column: int, value: Value, kind: Kind) -> Cell:
    """A value of a table into a cell (counted from 1); a dash where there is no figure."""
    if value is None or isinstance(value, bool | str):
        if kind == "status" and isinstance(value, str):
            return write_status(sheet, row, column, value)
        cell = write_text(sheet, row, column, shown(value), INK if value else QUIET)
        cell.alignment = LEFT if kind in {"text", "status"} else RIGHT
        return cell
    number = cell_at(sheet, row, column)
    number.value = value
    number.font = INK
    number.alignment = RIGHT
    number.number_format = FORMATS.get(kind, "General") if kind != "number" or value % 1 else "0"
    return number


def write_status(sheet: Worksheet, row: int, column: int, status: str) -> Cell:
    """A status as its sign, in its colour, and its word, in ink."""
    sign = SIGNS.get(status, "")  # type: ignore[call-overload]  # a status is one of its words
    cell = cell_at(sheet, row, column)
    tint = status_colour(status, dark=False).lstrip("#")
    cell.value = CellRichText(
        TextBlock(InlineFont(rFont=FONT, sz=11, color=Color(tint)), f"{sign} "),
        TextBlock(InlineFont(rFont=FONT, sz=11, color=Color(argb("ink"))), status),
    )
    cell.font = INK
    cell.alignment = LEFT
    return cell


def set_width(sheet: Worksheet, column: int, characters: float) -> None:
    """The width of a column (counted from 1) in characters."""
    sheet.column_dimensions[get_column_letter(column)].width = characters
