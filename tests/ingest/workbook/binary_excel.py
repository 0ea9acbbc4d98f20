"""A binary Excel workbook (xlsb) of few records, each of a number, a length and its bytes."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO
from struct import pack
from typing import TYPE_CHECKING
from zipfile import ZipFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_ROW, _ERROR, _BOOLEAN, _REAL, _TEXT = b"\x00", b"\x03", b"\x04", b"\x05", b"\x06"
_BEGIN_SHEET, _END_SHEET = b"\x81\x01", b"\x82\x01"
_BEGIN_BOOK, _END_BOOK = b"\x83\x01", b"\x84\x01"
_BEGIN_SHEETS, _END_SHEETS, _SHEET = b"\x8f\x01", b"\x90\x01", b"\x9c\x01"
_BEGIN_CELLS, _END_CELLS, _SIZE = b"\x91\x01", b"\x92\x01", b"\x94\x01"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_BEGIN_FORMATS, _FORMAT, _END_FORMATS = b"\xe7\x04", b"\x2c", b"\xe8\x04"
_BEGIN_STYLES, _STYLE, _END_STYLES = b"\xe9\x04", b"\x2f", b"\xea\x04"
_COLUMNS, _MERGED, _COMMENT, _COMMENT_TEXT = b"\x3c", b"\xb0\x01", b"\xfb\x04", b"\xfd\x04"
_HIDDEN_ROW = 0x10
PERCENT_STYLES = {1: 9, 2: 170}
"""Cell styles of the workbook and their number formats: one built in, one of its own."""
ERRORS = {"#DIV/0!": 0x07, "#N/A": 0x2A}


@dataclass(frozen=True)
class Beside:
    """What a sheet says beside its values, rows and columns from 0."""

    hidden_rows: Sequence[int] = ()
    hidden_columns: tuple[int, int] | None = None
    merged: tuple[int, int, int, int] | None = None
    comment: tuple[int, int, str] | None = None
    styles: Mapping[tuple[int, int], int] = field(default_factory=dict)


NOTHING = Beside()


def xlsb(rows: Sequence[Sequence[object]], title: str = "Team", beside: Beside = NOTHING) -> bytes:
    """A workbook of one sheet; an error is written by its text."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        package.writestr("xl/workbook.bin", _book(title))
        package.writestr("xl/_rels/workbook.bin.rels", _relations("worksheet", "worksheets/sheet1.bin"))
        package.writestr("xl/worksheets/sheet1.bin", _sheet(rows, beside))
        package.writestr("xl/styles.bin", _styles())
        if beside.comment:
            package.writestr("xl/worksheets/_rels/sheet1.bin.rels", _relations("comments", "../comments1.bin"))
            package.writestr("xl/comments1.bin", _comment(*beside.comment))
    return buffer.getvalue()


def _relations(kind: str, target: str) -> str:
    related = f'<Relationship Id="rId1" Type="{_RELATED}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{_PACKAGE}">{related}</Relationships>'


def _styles() -> bytes:
    own = _record(_BEGIN_FORMATS, pack("<I", 1)) + _record(_FORMAT, pack("<H", 170) + _text("0.0%"))
    styles = b"".join(_record(_STYLE, pack("<HH", 0, number) + bytes(12)) for number in (0, *PERCENT_STYLES.values()))
    count = pack("<I", len(PERCENT_STYLES) + 1)
    return own + _record(_END_FORMATS) + _record(_BEGIN_STYLES, count) + styles + _record(_END_STYLES)


def _comment(row: int, column: int, text: str) -> bytes:
    begin = _record(_COMMENT, pack("<5I", 0, row, row, column, column) + bytes(16))
    return begin + _record(_COMMENT_TEXT, b"\0" + _text(text))


def _book(title: str) -> bytes:
    sheet = _record(_SHEET, pack("<II", 0, 1) + _text("rId1") + _text(title))
    return b"".join(
        [_record(_BEGIN_BOOK), _record(_BEGIN_SHEETS), sheet, _record(_END_SHEETS), _record(_END_BOOK)],
    )


def _sheet(rows: Sequence[Sequence[object]], beside: Beside) -> bytes:
    size = pack("<IIII", 0, len(rows) - 1, 0, max(map(len, rows)) - 1)
    columns = [_record(_COLUMNS, pack("<4IH", *beside.hidden_columns, 0, 0, 1))] if beside.hidden_columns else []
    begin = [_record(_BEGIN_SHEET), _record(_SIZE, size), *columns, _record(_BEGIN_CELLS)]
    merged = [_record(_MERGED, pack("<4I", *beside.merged))] if beside.merged else []
    return b"".join([*begin, *_cells(rows, beside), _record(_END_CELLS), *merged, _record(_END_SHEET)])


def _cells(rows: Sequence[Sequence[object]], beside: Beside) -> Iterator[bytes]:
    for at, row in enumerate(rows):
        hidden = _HIDDEN_ROW if at in beside.hidden_rows else 0
        yield _record(_ROW, pack("<I7xB5x", at, hidden))
        for column, value in enumerate(row):
            if value is not None:
                kind, said = _value(value)
                yield _record(kind, pack("<II", column, beside.styles.get((at, column), 0)) + said)


def _value(value: object) -> tuple[bytes, bytes]:
    if isinstance(value, bool):
        return _BOOLEAN, pack("<B", value)
    if isinstance(value, (int, float)):
        return _REAL, pack("<d", value)
    text = str(value)
    return (_ERROR, pack("<B", ERRORS[text])) if text in ERRORS else (_TEXT, _text(text))


def _text(text: str) -> bytes:
    return pack("<I", len(text)) + text.encode("utf-16-le")


def _record(number: bytes, body: bytes = b"") -> bytes:
    """Lengths are written seven bits at a time, the lowest first."""
    assert len(body) < 1 << 14
    low, high = len(body) & 0x7F, len(body) >> 7
    return number + (bytes([low | 0x80, high]) if high else bytes([low])) + body
