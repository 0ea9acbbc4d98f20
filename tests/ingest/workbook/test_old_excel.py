"""What Excel 97 workbooks (xls) say beyond their values."""

from __future__ import annotations

from io import BytesIO
from struct import pack
from typing import TYPE_CHECKING

import pytest
import xlwt
from xlwt.CompoundDoc import XlsDoc

from dashboard.ingest.workbook.compound_file import CompoundFile
from tests.ingest.workbook.files import SMALL, grid, xls

if TYPE_CHECKING:
    from collections.abc import Callable

_END = b"\x0a\x00\x00\x00"


def workbook(change: Callable[[xlwt.Worksheet], None], more: bytes = b"") -> bytes:
    """A workbook of one sheet with ``more`` records at its end."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Größe")
    change(sheet)
    stream = book.get_biff_data()
    assert stream.endswith(_END)
    buffer = BytesIO()
    XlsDoc().save(buffer, stream.removesuffix(_END) + more + _END)
    return buffer.getvalue()


def record(kind: int, body: bytes) -> bytes:
    return pack("<HH", kind, len(body)) + body


def remark(number: int, row: int, column: int, text: bytes, *, wide: bool) -> bytes:
    """A remark as Excel writes it: the object, its text, and the cell that it belongs to."""
    length = len(text) // (2 if wide else 1)
    return (
        record(0x5D, pack("<HHHH", 0x15, 0x12, 0x19, number) + bytes(14))
        + record(0x1B6, bytes(10) + pack("<HHI", length, 16, 0))
        + record(0x3C, bytes([wide]) + text)
        + record(0x1C, pack("<HHHH", row, column, 0, number) + b"\x01\x00\x00x\x00")
    )


def hide(sheet: xlwt.Worksheet) -> None:
    for row in range(3):
        for column in range(3):
            sheet.write(row, column, f"{row}{column}")
    sheet.row(1).hidden = True
    sheet.col(1).hidden = sheet.col(2).hidden = True


def test_hidden_rows_and_columns_are_known() -> None:
    sheet = grid(workbook(hide))
    assert (sheet.sheet, set(sheet.hidden_rows), set(sheet.hidden_columns)) == ("Größe", {1}, {1, 2})


def test_errors_are_told_from_empty_cells() -> None:
    def change(sheet: xlwt.Worksheet) -> None:
        sheet.write(0, 0, "Name")
        sheet.row(1).set_cell_error(1, "#N/A!")
        sheet.row(1).set_cell_boolean(2, True)

    sheet = grid(workbook(change))
    assert sheet.errors == {(1, 1): "#N/A"}
    assert [(notice.code, str(notice.place)) for notice in sheet.notices] == [("error-cells", "Größe!B2")]


def test_a_formula_that_came_to_an_error_is_one() -> None:
    result = bytes([2, 0, 0x07, 0, 0, 0, 0xFF, 0xFF])
    formula = record(0x06, pack("<HHH", 1, 1, 0) + result + pack("<HIH", 0, 0, 0))
    assert grid(workbook(hide, formula)).errors == {(1, 1): "#DIV/0!"}


@pytest.mark.parametrize("style", ["0%", "0.00%", "[Red]0.0%"])
def test_percent_is_read_as_the_sheet_shows_it(style: str) -> None:
    def change(sheet: xlwt.Worksheet) -> None:
        for column, value in enumerate(["Ada", 0.5, 1, 0.125, 2]):
            sheet.write(0, column, value, xlwt.easyxf(num_format_str=style))
        sheet.write(1, 1, 0.5)

    assert grid(workbook(change)).rows == [["Ada", "50%", "100%", "12.5%", "200%"], [None, 0.5, None, None, None]]


def test_remarks_are_kept_with_their_cells() -> None:
    more = remark(1, 0, 1, b"1 = none", wide=False) + remark(7, 2, 0, "Größe ✓".encode("utf-16-le"), wide=True)
    assert grid(workbook(hide, more)).comments == {(0, 1): "1 = none", (2, 0): "Größe ✓"}


def test_a_container_that_goes_round_in_a_circle_ends() -> None:
    data = bytearray(xls())
    table = 512 * (1 + int.from_bytes(data[76:80], "little"))
    for at in range(len(data) // 512 - 1):
        data[table + 4 * at : table + 4 * at + 4] = pack("<I", at)
    CompoundFile(bytes(data)).find_stream("Workbook")


def test_damage_beside_the_values_costs_no_values() -> None:
    good = workbook(hide)
    assert grid(workbook(hide, record(0x208, b"\x01"))).rows == grid(good).rows
    assert grid(xls()).rows == SMALL
