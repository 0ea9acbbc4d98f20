"""Drafts as bytes, in every format that people save."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from tests.torture.draft import Content, Draft, Plain, Rated, Several, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable


def plain(cell: Content) -> Plain:
    """What a cell holds, without the truth about it."""
    return cell.value if isinstance(cell, (Rated, Several)) else cell


def _xlsx(draft: Draft) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for sheet in draft.sheets:
        page = book.create_sheet(sheet.name)
        for r, row in enumerate(sheet.rows, start=1):
            for c, cell in enumerate(row, start=1):
                if (value := plain(cell)) is not None:
                    page.cell(r, c, value)
                    if isinstance(value, str):
                        page.cell(r, c).data_type = "s"
        for top, left, bottom, right in sheet.merges:
            page.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
        if sheet.hidden:
            page.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _xls(draft: Draft) -> bytes:
    book = xlwt.Workbook(encoding="utf-8")
    day = xlwt.easyxf(num_format_str="YYYY-MM-DD")
    for sheet in draft.sheets:
        page = book.add_sheet(sheet.name)
        starts = {(top, left): (top, bottom, left, right) for top, left, bottom, right in sheet.merges}
        for r, row in enumerate(sheet.rows):
            for c, cell in enumerate(row):
                value = plain(cell)
                if (r, c) in starts:
                    page.write_merge(*starts[r, c], value)
                elif value is not None and isinstance(value, date):
                    page.write(r, c, value, day)
                elif value is not None:
                    page.write(r, c, value)
        page.visibility = 1 if sheet.hidden else 0
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _ods(draft: Draft) -> bytes:
    book = OpenDocumentSpreadsheet()
    for sheet in draft.sheets:
        page = Table(name=sheet.name)
        for row in sheet.rows:
            line = TableRow()
            for cell in row:
                line.addElement(_ods_cell(plain(cell)))
            page.addElement(line)
        book.spreadsheet.addElement(page)
    out = io.BytesIO()
    book.write(out)
    return out.getvalue()


def _ods_cell(value: Plain) -> TableCell:
    if value is None:
        return TableCell()
    if isinstance(value, bool):
        return TableCell(valuetype="boolean", booleanvalue=str(value).lower())
    if isinstance(value, float):
        return TableCell(valuetype="float", value=repr(value))
    if isinstance(value, date):
        return TableCell(valuetype="date", datevalue=value.isoformat())
    cell = TableCell(valuetype="string")
    cell.addElement(P(text=value))
    return cell


def written(value: Plain, *, decimal_comma: bool = False) -> str:
    """A value as a text file shows it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        text = f"{value:g}"
        return text.replace(".", ",") if decimal_comma else text
    return value.isoformat() if isinstance(value, date) else value


def _text(
    encoding: str, delimiter: str, *, decimal_comma: bool = False, newline: str = "\r\n"
) -> Callable[[Draft], bytes]:
    def save(draft: Draft) -> bytes:
        out = io.StringIO()
        writer = csv.writer(out, delimiter=delimiter, lineterminator=newline)
        width = draft.main.width
        for row in draft.main.rows:
            cells = [written(plain(cell), decimal_comma=decimal_comma) for cell in row]
            writer.writerow(cells + [""] * (width - len(cells)))
        return out.getvalue().encode(encoding)

    return save


FORMATS: dict[str, tuple[str, Callable[[Draft], bytes]]] = {
    "xlsx": ("team.xlsx", _xlsx),
    "xlsm": ("team.xlsm", _xlsx),
    "xls": ("team.xls", _xls),
    "ods": ("team.ods", _ods),
    "wrong ending": ("team.xls", _xlsx),
    "csv": ("team.csv", _text("utf-8", ",")),
    "csv with BOM": ("team.csv", _text("utf-8-sig", ",", newline="\n")),
    "csv semicolon": ("team.csv", _text("utf-8", ";", decimal_comma=True)),
    "csv Windows": ("team.csv", _text("cp1252", ";", decimal_comma=True)),
    "tsv": ("team.tsv", _text("utf-8", "\t")),
    "UTF-16": ("team.csv", _text("utf-16", "\t")),
    "txt pipe": ("team.txt", _text("utf-8", "|")),
}
TEXT = frozenset({"csv", "csv with BOM", "csv semicolon", "csv Windows", "tsv", "UTF-16", "txt pipe"})
COMMA = frozenset({"csv semicolon", "csv Windows"})


def sheets_of(draft: Draft, kind: str) -> list[Sheet]:
    """The sheets that a format keeps."""
    return draft.sheets[:1] if kind in TEXT else draft.sheets
