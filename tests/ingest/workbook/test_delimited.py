"""Text to cells, whatever parts them, and however damaged it is."""

from __future__ import annotations

import pytest

from dashboard.ingest.workbook import limits
from tests.ingest.workbook.files import SMALL, grid, refusal, text

READ = [["Name", "Python", "SQL"], ["Ada", "3", "1"], ["Bo", None, "4.5"]]


def codes(data: str) -> list[str]:
    return [notice.code for notice in grid(data.encode()).notices]


@pytest.mark.parametrize("line_end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_and_line_ends_are_found(delimiter: str, line_end: str) -> None:
    assert grid(text(SMALL, delimiter, line_end).encode()).rows == READ


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("Name;A;B\nAda;3,5;1,0\n", [["Name", "A", "B"], ["Ada", "3,5", "1,0"]]),
        ("Name;Note\nAda;likes a, b, c\nBo;a, b\n", [["Name", "Note"], ["Ada", "likes a, b, c"], ["Bo", "a, b"]]),
        ("Ada\tRate, from 1 to 5 [SQL]\nBo\t3\n", [["Ada", "Rate, from 1 to 5 [SQL]"], ["Bo", "3"]]),
        ("sep=|\nA;1|B;2\nC;3|D;4\n", [["A;1", "B;2"], ["C;3", "D;4"]]),
        ('Name,Skills\nAda,"Python; SQL; Go"\n', [["Name", "Skills"], ["Ada", "Python; SQL; Go"]]),
        (
            "Survey, 2026\n\nName;A\nAda;1\nBo;2\n",
            [["Survey, 2026", None], [None, None], ["Name", "A"], ["Ada", "1"], ["Bo", "2"]],
        ),
        ("Name\nAda\n", [["Name"], ["Ada"]]),
        ('"Name,A"\n"Ada,1"\n', [["Name", "A"], ["Ada", "1"]]),
        ("a,b\r\nc,d\re,f\ng,h", [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]]),
        ("Name,A\r\nAda,1\r\n\x1a", [["Name", "A"], ["Ada", "1"]]),
        ('"Full\nname",A\r\n"Ada ""the"" B.",1', [["Full\nname", "A"], ['Ada "the" B.', "1"]]),
        ('Name, A\n"Bo, Dr.", "1, 2"\n', [["Name", "A"], ["Bo, Dr.", "1, 2"]]),
        ("\ufeff\ufeffName,A\nBo,1\n", [["Name", "A"], ["Bo", "1"]]),
        ('Name,A\n12" screen,1\n', [["Name", "A"], ['12" screen', "1"]]),
        ("Name,A\n\u2028x,1\n\x0by,2\n", [["Name", "A"], ["\u2028x", "1"], ["\x0by", "2"]]),
    ],
)
def test_cells_are_parted_as_their_author_meant(table: str, rows: list[list[str | None]]) -> None:
    assert grid(table.encode()).rows == rows


def test_a_table_pasted_from_a_sheet_is_read() -> None:
    pasted = 'Name\t"Python\n(0-5)"\tSQL\nAda\t3\t\nBo\t1\t2'
    assert grid(pasted.encode()).rows == [["Name", "Python\n(0-5)", "SQL"], ["Ada", "3", None], ["Bo", "1", "2"]]


def test_a_quotation_mark_that_nothing_closes_swallows_nobody() -> None:
    sheet = grid(b'Name,A,B\n"Ada,1,2\nBo,3,4\n"Cy, Dr.",5,6\n')
    assert sheet.rows == [["Name", "A", "B"], ['"Ada', "1", "2"], ["Bo", "3", "4"], ["Cy, Dr.", "5", "6"]]
    assert [(notice.code, str(notice.place)) for notice in sheet.notices] == [("open-quotes", "row 2")]


def test_text_after_a_closing_quotation_mark_is_kept() -> None:
    sheet = grid(b'Name,A\n"Ada" ,1\n"Bo",2\n')
    assert sheet.rows == [["Name", "A"], ["Ada ", "1"], ["Bo", "2"]]
    assert sheet.notices == ()


def test_rows_of_another_length_are_kept_and_said() -> None:
    sheet = grid(b"Name,A,B\nAda,1\nBo,1,2,3,4\nCy,1,2\nDi,1,2\n")
    assert sheet.rows[1:3] == [["Ada", "1", None, None, None], ["Bo", "1", "2", "3", "4"]]
    assert [(notice.code, notice.severity, str(notice.place)) for notice in sheet.notices] == [
        ("rows-too-long", "warning", "row 3"),
        ("rows-too-short", "info", "row 2"),
    ]


@pytest.mark.parametrize(
    "table", ["Title\nName,A\nAda,1\nBo,2\n", "Name,A,,\nAda,1\nBo,2\nCy,3\n", "Name\nAda\nBo\n", "a,b,c\nd,e\n\nf\n"]
)
def test_titles_and_empty_cells_at_the_end_are_not_mentioned(table: str) -> None:
    assert "rows-too-long" not in codes(table)


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#NAME?", "#NV", "#WERT!", "#N/D", "#¡VALOR!", " #NULL! "])
def test_errors_are_known_in_other_languages(error: str) -> None:
    sheet = grid(f"Name,A,B\nAda,1,{error}\n".encode())
    assert (sheet.errors, sheet.rows[1]) == ({(1, 2): error}, ["Ada", "1", None])


@pytest.mark.parametrize("text", ["#1", "C#", "#team", "#N", "# of years"])
def test_a_number_sign_alone_is_no_error(text: str) -> None:
    assert grid(f"Name,A,B\nAda,1,{text}\n".encode()).rows[1][2] == text


def test_errors_are_told_from_empty_cells_and_other_texts() -> None:
    sheet = grid(b"Name,A,C#\nAda,#N/A,#1\nBo,#DIV/0!,2\n")
    assert sheet.rows == [["Name", "A", "C#"], ["Ada", None, "#1"], ["Bo", None, "2"]]
    assert sheet.errors == {(1, 1): "#N/A", (2, 1): "#DIV/0!"}
    assert [notice.code for notice in sheet.notices] == ["error-cells"]


@pytest.mark.parametrize(
    ("code", "data"),
    [
        ("cell-too-long", b"Name,A\nAda," + b"5" * (limits.MAX_CELL_TEXT + 1)),
        ("cell-too-long", b"Name,A\n" + b'"' * (4 * limits.MAX_CELL_TEXT)),
        ("cell-too-long", b'Name,A\n"Ada' + b"\n1,2" * limits.MAX_CELL_TEXT + b'"x"' * limits.MAX_CELL_TEXT),
        ("too-many-columns", b"Name" + b",S" * limits.MAX_COLUMNS),
        ("too-many-rows", b"a,1\n" * (limits.MAX_ROWS + 1)),
        ("too-many-cells", b"a,1,2\n" + b"," * limits.MAX_CELLS),
        ("too-many-cells", b"a" + b",1" * 999 + b"\na" * (limits.MAX_CELLS // 1000)),
    ],
)
def test_what_no_sheet_holds_is_refused(code: str, data: bytes) -> None:
    assert refusal(data) == code


def test_the_line_below_the_heading_of_a_table_in_markdown_is_no_row() -> None:
    table = "| Name | Java |\n|:-----|-----:|\n| Ana | 3 |\n"
    assert [row[1:3] for row in grid(table.encode()).rows] == [[" Name ", " Java "], [None, None], [" Ana ", " 3 "]]


def test_columns_that_only_spaces_align_are_read_where_none_is_blank() -> None:
    aligned = "Skills in May\n\nName      Go   SQL\nAna Lim   3    1\nBo Dahl   2    4\n"
    assert grid(aligned.encode()).rows[2:] == [["Name", "Go", "SQL"], ["Ana Lim", "3", "1"], ["Bo Dahl", "2", "4"]]
    uneven = grid((aligned + "Cy Ode         5\n").encode())
    assert uneven.width == 1
