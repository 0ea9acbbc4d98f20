"""Workbooks to cells, by the library that reads them all."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from python_calamine import PasswordError, SheetTypeEnum, SheetVisibleEnum

from dashboard.ingest.workbook.book import Book
from dashboard.ingest.workbook.facts import Facts
from dashboard.ingest.workbook.limits import (
    MAX_CELL_TEXT,
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_SHEETS,
)
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.xls_facts import xls_facts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from python_calamine import CalamineSheet, SheetMetadata

    from dashboard.ingest.workbook.facts import Address
    from dashboard.ingest.workbook.packing import Cells

_NO_FACTS: Mapping[str, Facts] = {}
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BEGIN_WORKBOOK = re.compile(rb"\x09\x08(?:\x10\x00\x00\x06|\x08\x00\x00\x05)\x05\x00", re.DOTALL)
_FILE_PASS = b"\x2f\x00"
_FIRST_RECORDS = 4
_WORKBOOKS = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book", "WORKBOOK", "BOOK"))
_OTHERS = tuple((name.encode("utf-16-le"), code) for name, code in (("WordDocument", "word"), ("PowerPoint", "slides")))


def read_ole(data: bytes, cells: Cells) -> dict[str, Any]:
    """An Excel 97 workbook, or the reason why this container is none."""
    if _ENCRYPTED in data or _is_protected(data):
        raise UnreadableFileError("password")
    if not any(name in data for name in _WORKBOOKS):
        raise UnreadableFileError(next((code for name, code in _OTHERS if name in data), "not-excel"))
    return {"kind": "xls", "sheets": read_sheets(Book(data), cells, xls_facts(data))}


def _is_protected(data: bytes) -> bool:
    """Whether the workbook's first records say that the rest is encrypted."""
    begin = _BEGIN_WORKBOOK.search(data)
    at = begin.start() if begin else len(data)
    for _ in range(_FIRST_RECORDS):
        if data[at : at + 2] == _FILE_PASS:
            return True
        at += 4 + int.from_bytes(data[at + 2 : at + 4], "little")
    return False


def read_sheets(book: Book, cells: Cells, facts: Mapping[str, Facts] = _NO_FACTS) -> list[dict[str, Any]]:
    """Adds the cells of every worksheet, and says how large each is and what is known beyond its values."""
    try:
        return _sheets_of(book, cells, facts)
    except (UnreadableFileError, MemoryError):
        raise
    except PasswordError as error:
        raise UnreadableFileError("password") from error
    except BaseException as error:  # the library's panics are no Exception
        raise UnreadableFileError("not-excel") from error


def _sheets_of(book: Book, cells: Cells, facts: Mapping[str, Facts]) -> list[dict[str, Any]]:
    workbook = book.workbook()
    if len(workbook.sheets_metadata) > MAX_SHEETS:
        raise UnreadableFileError("too-many-sheets", count=len(workbook.sheets_metadata), limit=MAX_SHEETS)
    room = MAX_CELLS
    sheets = []
    for at, metadata in enumerate(workbook.sheets_metadata):
        if metadata.typ == SheetTypeEnum.WorkSheet:
            said = facts.get(metadata.name, Facts())
            sheets.append(_sheet_of(metadata, book.sheet(at), room, cells, said))
            room -= sheets[-1]["height"] * sheets[-1]["width"]
    if cells.longest_text() > MAX_CELL_TEXT:
        raise UnreadableFileError("cell-too-long", limit=MAX_CELL_TEXT)
    return sheets


def _sheet_of(metadata: SheetMetadata, sheet: CalamineSheet, room: int, cells: Cells, said: Facts) -> dict[str, Any]:
    height, width = (sheet.end[0] + 1, sheet.end[1] + 1) if sheet.end else (0, 0)
    refuse_size(height, width, room)
    cells.add(_rows(sheet, said.percents))
    merged = [(*first, *last) for first, last in sheet.merged_cell_ranges or []]
    hidden = metadata.visible != SheetVisibleEnum.Visible
    more = said._replace(merged=merged).plain() if merged else said.plain()
    return {"name": metadata.name, "hidden": hidden, "height": height, "width": width, **more}


def _rows(sheet: CalamineSheet, percents: Iterable[Address]) -> Iterator[list[Any]]:
    """The rows, with the numbers that the sheet shows as percent the way it shows them."""
    columns = defaultdict(list)
    for row, column in percents:
        columns[row].append(column)
    for at, cells in enumerate(_from_first_column(sheet)):
        for column in columns.get(at, ()):
            value = cells[column] if column < len(cells) else None
            if isinstance(value, (int, float)):
                cells[column] = f"{100 * value:.10g}%"
        yield cells


def _from_first_column(sheet: CalamineSheet) -> Iterator[list[Any]]:
    """The rows with the empty columns on the left, which the library leaves out, though not the empty rows above."""
    before = [""] * (sheet.start[1] if sheet.start else 0)
    return (before + row for row in sheet.iter_rows()) if before else iter(sheet.iter_rows())


def refuse_size(height: int, width: int, room: int) -> None:
    """Raises UnreadableFileError for a sheet of more rows, columns or cells than can be read."""
    if height > MAX_ROWS:
        raise UnreadableFileError("too-many-rows", count=height, limit=MAX_ROWS)
    if width > MAX_COLUMNS:
        raise UnreadableFileError("too-many-columns", count=width, limit=MAX_COLUMNS)
    if height * width > room:
        raise UnreadableFileError("too-many-cells")
