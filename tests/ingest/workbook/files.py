"""Files of every kind with the same table in them, and packages tampered with."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook

from dashboard.ingest.workbook.assembly import grids_of
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.worker import answer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from dashboard.ingest.grid import Grid

    Rows = Sequence[Sequence[object]]

SMALL: list[list[object]] = [["Name", "Python", "SQL"], ["Ada", 3, 1], ["Bo", None, 4.5]]


def grids(data: bytes, name: str = "team") -> tuple[Grid, ...]:
    """What a worker makes of the bytes, without a process; for files that are known to be tame."""
    return grids_of(b"".join(bytes(piece) for piece in answer(data)), name)


def grid(data: bytes, name: str = "team") -> Grid:
    """The file's only sheet."""
    (sheet,) = grids(data, name)
    return sheet


def refusal(data: bytes) -> str:
    """The key of the sentence by which the bytes are refused."""
    with pytest.raises(UnreadableFileError) as refused:
        grids(data)
    return refused.value.code


def nothing(_sheet: Worksheet) -> None:
    """Leaves the sheet as it is."""


def xlsx(rows: Rows = SMALL, change: Callable[[Worksheet], None] = nothing, title: str = "Team") -> bytes:
    """An Excel workbook of one sheet."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    change(sheet)
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def xls(rows: Rows = SMALL) -> bytes:
    """An Excel 97 workbook of one sheet."""
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("Team")
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell is not None:
                sheet.write(at, column, cell)
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def ods(rows: Rows = SMALL, change: Callable[[Table], None] | None = None) -> bytes:
    """An OpenDocument spreadsheet of one sheet."""
    document = OpenDocumentSpreadsheet()
    table = Table(name="Team")
    for row in rows:
        line = TableRow()
        for cell in row:
            line.addElement(ods_cell(cell))
        table.addElement(line)
    if change:
        change(table)
    document.spreadsheet.addElement(table)
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def ods_cell(value: object, **attributes: object) -> TableCell:
    """One cell as LibreOffice writes it."""
    if value is None:
        return TableCell(**attributes)
    kind = "boolean" if isinstance(value, bool) else "float" if isinstance(value, (int, float)) else "string"
    said = {"booleanvalue": str(value).lower()} if kind == "boolean" else {"value": value} if kind == "float" else {}
    cell = TableCell(**{"valuetype": kind, **said, **attributes})
    cell.addElement(P(text=str(value)))
    return cell


def text(rows: Rows = SMALL, delimiter: str = ",", line_end: str = "\r\n") -> str:
    """The table as a text file; cells with a delimiter, a quotation mark or a line break are quoted."""
    return "".join(delimiter.join(quoted(cell, delimiter) for cell in row) + line_end for row in rows)


def quoted(cell: object, delimiter: str) -> str:
    """One cell as a spreadsheet writes it."""
    shown = "" if cell is None else str(cell)
    if any(sign in shown for sign in (delimiter, '"', "\n", "\r")):
        return '"' + shown.replace('"', '""') + '"'
    return shown


def repacked(package: bytes, changes: Mapping[str, bytes | None]) -> bytes:
    """The package with some parts replaced, added, or (None) left out."""
    buffer = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changes:
                new.writestr(name, old.read(name))
        for name, part in changes.items():
            if part is not None:
                new.writestr(name, part)
    return buffer.getvalue()


def part_of(package: bytes, name: str) -> bytes:
    """One part of a package."""
    with ZipFile(BytesIO(package)) as opened:
        return opened.read(name)


def edited(package: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The package with one piece of one part replaced."""
    part = part_of(package, name)
    assert old in part
    return repacked(package, {name: part.replace(old, new)})
