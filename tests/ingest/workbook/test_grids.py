"""The door: bytes in, grids or one sentence out."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.ingest.workbook.grids import UnreadableFileError, read_grids
from tests.ingest.workbook.files import edited, grid, ods, text, xls, xlsx

ROWS: list[list[object]] = [["Name", "Python", "SQL"], ["Ada", 3, 1], ["Bo", None, 4.5]]
READ = [["Name", "Python", "SQL"], ["Ada", 3.0, 1.0], ["Bo", None, 4.5]]


@pytest.mark.parametrize(("kind", "data"), [("xlsx", xlsx(ROWS)), ("xls", xls(ROWS)), ("ods", ods(ROWS))])
def test_workbooks_keep_what_their_cells_hold(kind: str, data: bytes) -> None:
    (sheet,) = read_grids(data, "team.bin")
    assert sheet.rows == READ
    assert (sheet.file, sheet.sheet, sheet.kind, sheet.hidden, sheet.notices) == ("team.bin", "Team", kind, False, ())


def test_a_text_keeps_its_cells_as_text() -> None:
    (sheet,) = read_grids(text(ROWS).encode(), "team.csv")
    assert sheet.rows == [["Name", "Python", "SQL"], ["Ada", "3", "1"], ["Bo", None, "4.5"]]
    assert (sheet.sheet, sheet.kind, sheet.notices) == ("", "text", ())


def test_truth_dates_and_times_are_told_from_numbers() -> None:
    day, moment, hour = (
        dt.date(2026, 5, 3),
        dt.datetime.fromisoformat("2026-05-03T09:30"),
        dt.time(9, 30),
    )
    row = [True, 1, False, 0, day, moment, hour, dt.timedelta(hours=30)]
    cells = grid(xlsx([row])).rows[0]
    assert cells == [True, 1.0, False, 0.0, day, moment, hour, "30:00:00"]
    assert [type(cell) for cell in cells[:4]] == [bool, float, bool, float]


def test_empty_rows_and_columns_are_kept_before_the_table_and_cut_after_it() -> None:
    rows: list[list[object]] = [[None, None], [None, None, "Name", None], [None, None, "Ada", "  "], ["", None]]
    assert grid(xlsx(rows)).rows == [[None] * 3, [None, None, "Name"], [None, None, "Ada"]]


def test_a_blank_cell_is_an_empty_one() -> None:
    assert grid(xlsx([["Name", " \t "], ["\xa0", "x"]])).rows == [["Name", None], [None, "x"]]


def test_odd_characters_survive() -> None:
    odd = ["\x07bell", "a\u200bb", "\u202eevil", "👩‍💻", "=1+1", "nan", "None", "N/A", "'x"]
    assert grid(text([odd, odd]).encode()).rows == [odd, odd]


def test_numbers_that_are_none_become_text() -> None:
    data = xlsx([["Name", "Python"], ["Ada", 7]])
    for written in (b"NaN", b"inf"):
        cell = grid(edited(data, "xl/worksheets/sheet1.xml", b"<v>7</v>", b"<v>" + written + b"</v>")).rows[1][1]
        assert isinstance(cell, str)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This file is empty"),
        (b"\xef\xbb\xbf", "every cell in it is empty"),
        (b"\r\n" * 500, "every cell in it is empty"),
        (xlsx([]), "every cell in it is empty"),
    ],
)
def test_nothing_is_refused_as_nothing(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableFileError, match=sentence):
        read_grids(data, "team.csv")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("team.csv", xlsx(ROWS), "ends in .csv, but it is an Excel workbook"),
        ("team.xlsx", text(ROWS).encode(), "ends in .xlsx, but it is a text file"),
        ("team.xls", ods(ROWS), "ends in .xls, but it is an OpenDocument spreadsheet"),
        ("team.xlsx", xls(ROWS), "ends in .xlsx, but it is an Excel 97 workbook"),
    ],
)
def test_a_wrong_ending_is_read_and_said(name: str, data: bytes, said: str) -> None:
    sheet = grid(data, name)
    assert sheet.height == len(ROWS)
    assert [(notice.code, said in notice.text) for notice in sheet.notices] == [("other-ending", True)]


@pytest.mark.parametrize("name", ["team", "team.XLSX", "../team.xlsm", "team.xlsx.bak"])
def test_an_ending_that_fits_or_says_nothing_is_not_mentioned(name: str) -> None:
    assert grid(xlsx(ROWS), name).notices == ()
