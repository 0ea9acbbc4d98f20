"""What an Excel 97 workbook (xls) says beyond its values: records of a number, a length and their bytes."""

from __future__ import annotations

from contextlib import suppress
from struct import error as struct_error
from struct import unpack_from
from typing import TYPE_CHECKING

from dashboard.ingest.workbook.compound_file import CompoundFile
from dashboard.ingest.workbook.facts import Facts
from dashboard.ingest.workbook.limits import MAX_FACTS
from dashboard.ingest.workbook.number_formats import BUILT_IN_PERCENTS, is_percent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.ingest.workbook.facts import Address

ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_BEGIN, _END, _SHEET, _FORMAT, _STYLE = 0x809, 0x0A, 0x85, 0x41E, 0xE0
_ROW, _COLUMNS, _ERROR, _FORMULA, _NUMBER, _SHORT, _SHORTS = 0x208, 0x7D, 0x205, 0x06, 0x203, 0x27E, 0xBD
_NOTE, _OBJECT, _TEXT, _CONTINUED = 0x1C, 0x5D, 0x1B6, 0x3C
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x20, 0x01
_NO_NUMBER = b"\xff\xff"
"""Ends the result of a formula that is no number."""
_IS_ERROR = 2

Record = tuple[int, bytes]


def xls_facts(data: bytes) -> dict[str, Facts]:
    """The facts of each sheet by its name; none where the container or its records do not fit together."""
    facts: dict[str, Facts] = {}
    with suppress(ValueError, IndexError, struct_error):
        book = CompoundFile(data).find_stream("Workbook", "WORKBOOK") or b""
        records = list(_records(book, 0))
        percents = _percent_styles(records)
        for body in (body for kind, body in records if kind == _SHEET):
            (begin,) = unpack_from("<I", body)
            facts[_text(body[6], body[7:])] = _facts_of(_records(book, begin), percents)
    return facts


def _records(book: bytes, at: int) -> Iterator[Record]:
    """The records from here to the end of the part that begins here; charts in it are part of it."""
    depth = 0
    while at + 4 <= len(book):
        kind, length = unpack_from("<HH", book, at)
        yield kind, book[at + 4 : at + 4 + length]
        at += 4 + length
        depth += (kind == _BEGIN) - (kind == _END)
        if depth <= 0:
            return


def _text(length: int, said: bytes) -> str:
    """A text of so many letters: a byte that says how wide they are, then the letters."""
    wide = said[0] & 1
    return said[1 : 1 + length * (2 if wide else 1)].decode("utf-16-le" if wide else "latin-1", "replace")


def _percent_styles(records: list[Record]) -> set[int]:
    """The numbers of the cell styles that show a number as percent."""
    formats = set(BUILT_IN_PERCENTS)
    for body in (body for kind, body in records if kind == _FORMAT):
        number, length = unpack_from("<HH", body)
        if is_percent(_text(length, body[4:])):
            formats.add(number)
    styles = (unpack_from("<2xH", body)[0] for kind, body in records if kind == _STYLE)
    return {at for at, number in enumerate(styles) if number in formats}


def _facts_of(records: Iterator[Record], percents: set[int]) -> Facts:
    hidden_rows: list[int] = []
    hidden_columns: list[int] = []
    errors: list[tuple[int, int, str]] = []
    shown: list[Address] = []
    notes = _Notes()
    for kind, body in records:
        if kind == _ROW and body[12] & _HIDDEN_ROW:
            hidden_rows += unpack_from("<H", body)
        elif kind == _COLUMNS and body[8] & _HIDDEN_COLUMN:
            first, last = unpack_from("<HH", body)
            hidden_columns += range(first, min(last, 255) + 1)
        elif kind in {_NUMBER, _SHORT, _SHORTS, _FORMULA} and percents:
            shown += _in_styles(kind, body, percents)
        if kind in {_ERROR, _FORMULA} and (code := _error_in(kind, body)) is not None and len(errors) < MAX_FACTS:
            errors.append((*unpack_from("<HH", body), ERRORS.get(code, "#N/A")))
        notes.follow(kind, body)
    return Facts(
        hidden_rows=hidden_rows,
        hidden_columns=hidden_columns,
        errors=errors,
        percents=shown,
        comments=notes.comments(),
    )


def _error_in(kind: int, body: bytes) -> int | None:
    if kind == _ERROR:
        return body[6] if body[7] else None
    return body[8] if body[12:14] == _NO_NUMBER and body[6] == _IS_ERROR else None


def _in_styles(kind: int, body: bytes, percents: set[int]) -> Iterator[Address]:
    """The cells of one record whose style is one of these."""
    row, column, style = unpack_from("<HHH", body)
    if kind != _SHORTS:
        if style in percents:
            yield row, column
        return
    for at in range((len(body) - 6) // 6):
        if unpack_from("<H", body, 4 + 6 * at)[0] in percents:
            yield row, column + at


class _Notes:
    """Follows the remarks of a sheet: an object, its text, and last the cells with the objects' numbers."""

    def __init__(self) -> None:
        self._texts: dict[int, str] = {}
        self._places: list[tuple[int, int, int]] = []
        self._object = self._length = 0

    def follow(self, kind: int, body: bytes) -> None:
        """The next record of the sheet."""
        if kind == _OBJECT:
            (self._object,) = unpack_from("<6xH", body)
        elif kind == _TEXT:
            (self._length,) = unpack_from("<10xH", body)
        elif kind == _CONTINUED and self._length:
            self._texts[self._object] = _text(self._length, body).strip()
            self._length = 0
        elif kind == _NOTE and len(self._places) < MAX_FACTS:
            row, column, number = unpack_from("<HH2xH", body)
            self._places.append((row, column, number))

    def comments(self) -> list[tuple[int, int, str]]:
        """The remarks by row and column."""
        return [(row, column, text) for row, column, at in self._places if (text := self._texts.get(at))]
