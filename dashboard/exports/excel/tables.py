"""A section's table on a sheet of its own."""

from __future__ import annotations

from dataclasses import replace
from textwrap import wrap
from typing import TYPE_CHECKING

from openpyxl.utils import get_column_letter

from dashboard.exports.excel import sheets
from dashboard.exports.excel.cells import set_width, write, write_text
from dashboard.exports.excel.looks import HEAD, QUIET, Look, centred, right
from dashboard.report.wording import shown

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from dashboard.report.section import Kind, Section, Table, Value

NARROWEST, WIDEST, WIDEST_OF_FEW = 9.0, 40.0, 62.0
_FEW = 5
"""In a table of so few columns each may be wider."""
_FIRST, _FURTHER = Look(edge="row"), Look(edge="row", indent=1)
_LINE, _HIGHEST_ROW = 15.0, 400.0
_LETTER = 1.1
"""The room that a letter of a wrapped text takes, breaks between words included."""
NOTHING_TO_LIST = "Nothing to list."
_TURNED_FROM, _LEVEL_WIDTH, _LONGEST_TURNED, _TURNED_LETTER = 12, 5.2, 30, 6.5
_HEAD_LETTER, _MOST_HEAD_LINES = 1.3, 8
_PRINTED, _LEAST_CAP = 190.0, 26.0
"""So many characters across print at a size that can be read; no column gives up more than this for it."""
_MEASURED = 300
"""A column's width is measured on so many of its first rows."""


def add_section(book: Workbook, section: Section) -> Worksheet:
    """A sheet with the section's finding as its heading, and its table."""
    sheet = sheets.add_sheet(book, section.title)
    turned = sum(column.kind == "level" for column in section.table.columns) >= _TURNED_FROM
    widths = _fitted([_width(section.table, at, turned=turned) for at in range(len(section.table.columns))])
    for at, width in enumerate(widths, start=1):
        set_width(sheet, at, width)
    _write_heads(sheet, section.table, widths, turned=turned)
    _write_rows(sheet, section, widths)
    _fix(sheet, section.table, sheets.head(sheet, section, widths))
    return sheet


def _width(table: Table, at: int, *, turned: bool) -> float:
    kind = table.columns[at].kind
    if turned and kind == "level":
        return _LEVEL_WIDTH
    longest = max((len(shown(row[at], kind)) for row in table.rows[:_MEASURED]), default=0)
    extra = 4 if kind == "status" else 2
    title = table.columns[at].title
    words = [title] if kind in {"text", "status"} else title.split()
    head = max(map(len, words), default=0) * _HEAD_LETTER + 3
    widest = WIDEST_OF_FEW if len(table.columns) <= _FEW else WIDEST
    return min(widest, max(NARROWEST, longest * 1.05 + extra, head))


def _fitted(widths: list[float]) -> list[float]:
    """The widths with the widest cut down, so that a printed page stays large enough to read."""
    cap = WIDEST_OF_FEW
    while cap > _LEAST_CAP and sum(min(width, cap) for width in widths) > _PRINTED:
        cap -= 1
    return [min(width, cap) for width in widths]


def _write_heads(sheet: Worksheet, table: Table, widths: list[float], *, turned: bool) -> None:
    """The heads in as many lines as they need; those of a map of levels stand upright."""
    height = _LINE * 2
    for at, (column, width) in enumerate(zip(table.columns, widths, strict=True), start=1):
        text = column.kind in {"text", "status"}
        look = replace(HEAD, wrap=True, indent=int(at > 1))
        if turned and column.kind == "level":
            look = centred(replace(HEAD, turned=True))
            height = max(height, min(len(column.title), _LONGEST_TURNED) * _TURNED_LETTER)
        else:
            lines = wrap(column.title, max(1, int((width - 2) / _HEAD_LETTER)))
            height = max(height, _LINE * min(len(lines), _MOST_HEAD_LINES))
        write_text(sheet, sheets.FIRST_ROW, at, column.title, look if text or look.turned else right(look))
    sheet.row_dimensions[sheets.FIRST_ROW].height = height


def _write_rows(sheet: Worksheet, section: Section, widths: list[float]) -> None:
    for at, values in enumerate(section.table.rows):
        _write_row(sheet, sheets.FIRST_ROW + 1 + at, _kinds(section, at), values, widths)
    if not section.table.rows:
        write_text(sheet, sheets.FIRST_ROW + 1, 1, NOTHING_TO_LIST, QUIET)


def _kinds(section: Section, row: int) -> list[Kind]:
    """How the values of a row are meant; the figures that a section leads with each have a kind of their own."""
    kinds = [column.kind for column in section.table.columns]
    if section.figures:
        kinds[1] = section.figures[row].kind
    return kinds


def _write_row(sheet: Worksheet, at: int, kinds: list[Kind], values: tuple[Value, ...], widths: list[float]) -> None:
    lines = 1
    for place, (kind, value, width) in enumerate(zip(kinds, values, widths, strict=True), start=1):
        wraps = isinstance(value, str) and len(value) > width
        write(sheet, at, place, value, kind, replace(_FIRST if place == 1 else _FURTHER, wrap=wraps))
        if isinstance(value, str) and wraps:
            lines = max(lines, len(wrap(value, int(width / _LETTER) - 1)))
    if lines > 1:
        sheet.row_dimensions[at].height = min(_HIGHEST_ROW, _LINE * lines + 2)


def _fix(sheet: Worksheet, table: Table, headed: int) -> None:
    """Heads and first column stay in sight, every column can be filtered, and the print fits with its heading."""
    sheet.freeze_panes = f"B{sheets.FIRST_ROW + 1}"
    columns = len(table.columns)
    if table.rows:
        last = f"{get_column_letter(columns)}{sheets.FIRST_ROW + len(table.rows)}"
        sheet.auto_filter.ref = f"A{sheets.FIRST_ROW}:{last}"
    sheets.page(sheet, heads=sheets.FIRST_ROW, columns=max(columns, headed))
