"""A large workbook is read while its parts are looked at: the answer is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.ingest.workbook import package
from dashboard.ingest.workbook.book import Book
from tests.ingest.workbook.files import edited, grids, refusal, repacked, xlsx

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

SHEET = "xl/worksheets/sheet1.xml"
DEFINITIONS = b'<!DOCTYPE x [<!ENTITY a "lol">]>'


def several_sheets(sheet: Worksheet) -> None:
    """A chart sheet before the team's, another sheet after it, and a hidden row."""
    assert sheet.parent is not None
    sheet.parent.create_chartsheet("Picture", 0)
    sheet.parent.create_sheet("Notes").append(["a", 1])
    sheet.row_dimensions[2].hidden = True


@pytest.mark.parametrize(
    "data",
    [
        xlsx(),
        xlsx(change=several_sheets),
        edited(xlsx(), SHEET, b'ref="A1:C3"', b'ref="A1:XFD99999999"'),
        edited(xlsx(), SHEET, b'ref="A1:C3"', b'ref="A1:B1"'),
    ],
)
def test_sheets_are_the_same(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    before = [(grid.sheet, list(grid.rows), grid.hidden_rows) for grid in grids(data)]
    monkeypatch.setattr(package, "_LARGE", 0)
    assert [(grid.sheet, list(grid.rows), grid.hidden_rows) for grid in grids(data)] == before


@pytest.mark.parametrize(
    "data",
    [
        edited(xlsx(), SHEET, b"</sheetData>", b""),
        edited(xlsx(), "xl/workbook.xml", b"<workbook", DEFINITIONS + b"<workbook"),
        repacked(xlsx(), {SHEET: b"\x00" * 9}),
    ],
)
def test_refusals_are_the_same(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    before = refusal(data)
    monkeypatch.setattr(package, "_LARGE", 0)
    assert refusal(data) == before


def test_only_a_large_workbook_is_read_before_it_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[Book] = []

    def begin(book: Book) -> None:
        begun.append(book)

    monkeypatch.setattr(Book, "begin", begin)
    assert grids(xlsx())[0].height
    assert begun == []
    monkeypatch.setattr(package, "_LARGE", 0)
    assert grids(xlsx())[0].height
    assert len(begun) == 1
