"""A binary Excel workbook (xlsb) of few records, each of a number, a length and its bytes."""

from __future__ import annotations

from io import BytesIO
from struct import pack
from typing import TYPE_CHECKING
from zipfile import ZipFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ROW, _ERROR, _BOOLEAN, _REAL, _TEXT = b"\x00", b"\x03", b"\x04", b"\x05", b"\x06"
_BEGIN_SHEET, _END_SHEET = b"\x81\x01", b"\x82\x01"
_BEGIN_BOOK, _END_BOOK = b"\x83\x01", b"\x84\x01"
_BEGIN_SHEETS, _END_SHEETS, _SHEET = b"\x8f\x01", b"\x90\x01", b"\x9c\x01"
_BEGIN_CELLS, _END_CELLS, _SIZE = b"\x91\x01", b"\x92\x01", b"\x94\x01"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONS = (
    f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{_RELATED}/worksheet"'
    ' Target="worksheets/sheet1.bin"/></Relationships>'
)
ERRORS = {"#DIV/0!": 0x07, "#N/A": 0x2A}


def xlsb(rows: Sequence[Sequence[object]], title: str = "Team") -> bytes:
    """A workbook of one sheet; an error is written by its text."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        package.writestr("xl/workbook.bin", _book(title))
        package.writestr("xl/_rels/workbook.bin.rels", _RELATIONS)
        package.writestr("xl/worksheets/sheet1.bin", _sheet(rows))
    return buffer.getvalue()


def _book(title: str) -> bytes:
    sheet = _record(_SHEET, pack("<II", 0, 1) + _text("rId1") + _text(title))
    return b"".join(
        [_record(_BEGIN_BOOK), _record(_BEGIN_SHEETS), sheet, _record(_END_SHEETS), _record(_END_BOOK)],
    )


def _sheet(rows: Sequence[Sequence[object]]) -> bytes:
    size = pack("<IIII", 0, len(rows) - 1, 0, max(map(len, rows)) - 1)
    begin = [_record(_BEGIN_SHEET), _record(_SIZE, size), _record(_BEGIN_CELLS)]
    return b"".join([*begin, *_cells(rows), _record(_END_CELLS), _record(_END_SHEET)])


def _cells(rows: Sequence[Sequence[object]]) -> Iterator[bytes]:
    for at, row in enumerate(rows):
        yield _record(_ROW, pack("<I", at) + bytes(13))
        for column, value in enumerate(row):
            if value is not None:
                kind, said = _value(value)
                yield _record(kind, pack("<II", column, 0) + said)


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
