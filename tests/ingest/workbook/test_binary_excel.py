"""Binary Excel workbooks (xlsb)."""

from __future__ import annotations

import pytest

from tests.ingest.workbook.binary_excel import Beside, xlsb
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


def test_what_is_hidden_merged_noted_or_without_value_is_known() -> None:
    beside = Beside(
        hidden_rows=(1,), hidden_columns=(1, 2), merged=(2, 3, 0, 1), comment=(0, 1, "0 = none\n5 = Größe ✓")
    )
    sheet = grid(xlsb([*SMALL[:2], ["Bo", "#N/A", 2], [None, None, 3]], beside=beside))
    assert (set(sheet.hidden_rows), set(sheet.hidden_columns), sheet.merged) == ({1}, {1, 2}, ((2, 0, 3, 1),))
    assert sheet.comments == {(0, 1): "0 = none\n5 = Größe ✓"}
    assert sheet.errors == {(2, 1): "#N/A"}
    assert [notice.code for notice in sheet.notices] == ["error-cells"]


def test_percent_is_read_as_the_sheet_shows_it() -> None:
    rows: list[list[object]] = [["Name", "Go", "C"], ["Ada", 0.5, 0.125], ["Bo", 0.5, "x"]]
    styles = {(1, 1): 1, (1, 2): 2, (2, 2): 1}
    assert grid(xlsb(rows, beside=Beside(styles=styles))).rows[1:] == [["Ada", "50%", "12.5%"], ["Bo", 0.5, "x"]]


def test_records_of_no_sense_beside_the_values_cost_no_values() -> None:
    data = xlsb(SMALL, beside=Beside(comment=(0, 1, "1 = none")))
    sheet = grid(repacked(data, {"xl/comments1.bin": b"\xfb\x04\x05\x01"}))
    assert (sheet.rows, sheet.comments) == (SMALL, {})
