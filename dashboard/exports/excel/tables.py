"""A section's table on a sheet of its own."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from dashboard.exports.excel import sheets
from dashboard.exports.excel.cells import set_width, write, write_text
from dashboard.exports.excel.looks import HEAD, Look, right
from dashboard.report.wording import shown

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from dashboard.report.section import Column, Kind, Section, Table, Value

NARROWEST, WIDEST = 9.0, 46.0
_FIRST, _FURTHER = Look(edge="row"), Look(edge="row", indent=1)
_LINE, _HIGHEST_ROW = 15.0, 400.0
_LETTER = 1.1
"""The room that a letter of a wrapped text takes, breaks between words included."""
_HEAD_LETTER, _MOST_HEAD_LINES = 1.3, 8
_MEASURED = 300
"""A column's width is measured on so many of its first rows."""


def add_section(book: Workbook, section: Section) -> Worksheet:
    """A sheet with the section's finding as its heading, and its table."""
    sheet = sheets.add_sheet(book, section.title)
    widths = [_width(section.table, at) for at in range(len(section.table.columns))]
    for at, width in enumerate(widths, start=1):
        set_width(sheet, at, width)
    sheets.head(sheet, section, widths)
    _write_table(sheet, section, widths)
    _fix(sheet, section.table)
    return sheet


def _width(table: Table, at: int) -> float:
    kind = table.columns[at].kind
    longest = max((len(shown(row[at], kind)) for row in table.rows[:_MEASURED]), default=0)
    extra = 4 if kind == "status" else 2
    title = table.columns[at].title
    words = [title] if kind in {"text", "status"} else title.split()
    head = max(map(len, words)) * _HEAD_LETTER + 3
    return min(WIDEST, max(NARROWEST, longest * 1.05 + extra, head))


def _write_table(sheet: Worksheet, section: Section, widths: list[float]) -> None:
    for at, column in enumerate(section.table.columns, start=1):
        _write_head(sheet, at, column)
    heads = zip(section.table.columns, widths, strict=True)
    lines = max((math.ceil(len(column.title) * _HEAD_LETTER / width) for column, width in heads), default=1)
    sheet.row_dimensions[sheets.FIRST_ROW].height = _LINE * min(max(lines, 2), _MOST_HEAD_LINES)
    for at, values in enumerate(section.table.rows):
        _write_row(sheet, sheets.FIRST_ROW + 1 + at, _kinds(section, at), values, widths)


def _kinds(section: Section, row: int) -> list[Kind]:
    """How the values of a row are meant; the figures that a section leads with each have a kind of their own."""
    kinds = [column.kind for column in section.table.columns]
    if section.figures:
        kinds[1] = section.figures[row].kind
    return kinds


def _write_head(sheet: Worksheet, at: int, column: Column) -> None:
    look = replace(HEAD, wrap=True, indent=int(at > 1))
    write_text(sheet, sheets.FIRST_ROW, at, column.title, look if column.kind in {"text", "status"} else right(look))


def _write_row(sheet: Worksheet, at: int, kinds: list[Kind], values: tuple[Value, ...], widths: list[float]) -> None:
    lines = 1
    for place, (kind, value, width) in enumerate(zip(kinds, values, widths, strict=True), start=1):
        wraps = isinstance(value, str) and len(value) > width
        write(sheet, at, place, value, kind, replace(_FIRST if place == 1 else _FURTHER, wrap=wraps))
        if isinstance(value, str) and wraps:
            lines = max(lines, math.ceil(len(value) * _LETTER / width))
    if lines > 1:
        sheet.row_dimensions[at].height = min(_HIGHEST_ROW, _LINE * lines + 2)


def _fix(sheet: Worksheet, table: Table) -> None:
    """Heads and first column stay in sight, every column can be filtered, and the print fits."""
    sheet.freeze_panes = f"B{sheets.FIRST_ROW + 1}"
    columns = len(table.columns)
    if table.rows:
        last = f"{get_column_letter(columns)}{sheets.FIRST_ROW + len(table.rows)}"
        sheet.auto_filter.ref = f"A{sheets.FIRST_ROW}:{last}"
    sheets.page(sheet, heads=sheets.FIRST_ROW, columns=columns)
