"""Binary Excel workbooks (xlsb)."""

from __future__ import annotations

import pytest

from tests.ingest.workbook.binary_excel import xlsb
from tests.ingest.workbook.files import SMALL, grid, refusal, repacked

SHEET = "xl/worksheets/sheet1.bin"


def test_the_cells_are_those_that_were_written() -> None:
    sheet = grid(xlsb([*SMALL, ["Çelik, Ö.", True, "x" * 300]]), "team.xlsb")
    assert (sheet.kind, sheet.sheet, sheet.notices) == ("xlsb", "Team", ())
    assert sheet.rows == [*SMALL, ["Çelik, Ö.", True, "x" * 300]]


def test_a_binary_workbook_of_another_ending_is_named() -> None:
    (said,) = grid(xlsb(SMALL), "team.xlsx").notices
    assert said.code == "other-ending"
    assert "a binary Excel workbook" in said.text


@pytest.mark.parametrize("part", [b"", b"\x81\x01", b"\xff" * 100, b"\x91\x01\xff\xff\xff\xff\x0f"])
def test_a_sheet_of_no_sense_is_refused(part: bytes) -> None:
    assert refusal(repacked(xlsb(SMALL), {SHEET: part})) in {"not-excel", "damaged"}
