"""Pages of the web with a table in them, as programs export them under a spreadsheet's ending."""

from __future__ import annotations

from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from dashboard.ingest.workbook import limits, web_table
from tests.ingest.workbook.files import grid, grids, refusal

NAMES = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><!--[if gte mso 9]><x:Name>Skills</x:Name><![endif]-->'


def page(body: str) -> bytes:
    return f"<!DOCTYPE html><html><head><title>Export</title></head><body>{body}</body></html>".encode()


def test_a_table_is_read_cell_by_cell() -> None:
    sheet = grid(page("<table><tr><th>Name</th><th>Python</th></tr><tr><td>Ada &amp; Bo</td><td> 3 </td></tr></table>"))
    assert (sheet.kind, sheet.sheet, sheet.notices) == ("html", "", ())
    assert sheet.rows == [["Name", "Python"], ["Ada & Bo", "3"]]


def test_tags_may_be_left_open() -> None:
    sheet = grid(b"<html><head><meta charset=utf-8><table><tr><th>Name<th>Go<tr><td>Ada<br>Lee&nbsp;<td>2</table>")
    assert sheet.rows == [["Name", "Go"], ["Ada\nLee", "2"]]


def test_text_around_a_table_stands_in_rows_of_its_own() -> None:
    sheet = grid(
        page(
            "<h1>Our <b>team</b></h1><p>0 = none<p>5 = expert<table><caption>May</caption><tr><td>Name<tr><td>Ada</table>after"
        )
    )
    assert [row[0] for row in sheet.rows] == [
        "Our team",
        "0 = none",
        "5 = expert",
        "May",
        None,
        "Name",
        "Ada",
        None,
        "after",
    ]


def test_cells_that_span_others_are_merged() -> None:
    rows = "<tr><th rowspan=2>Name<th colspan=2>Web<th>SQL<tr><th>CSS<th>JS<th>v1<tr><td>Ada<td>1<td>2<td>3"
    sheet = grid(page(f"<p>Title<table>{rows}</table>"))
    assert sheet.rows[2:] == [["Name", "Web", None, "SQL"], [None, "CSS", "JS", "v1"], ["Ada", "1", "2", "3"]]
    assert sheet.merged == ((2, 0, 3, 0), (2, 1, 2, 2))


def test_a_table_within_a_table_comes_after_it() -> None:
    sheet = grid(page("<table><tr><td>Menu</td><td><table><tr><td>Name</td><td>Go</td></tr></table></td></tr></table>"))
    assert sheet.rows == [["Menu", None], [None, None], ["Name", "Go"]]


def test_what_a_page_hides_is_known_and_what_it_never_shows_is_left_out() -> None:
    hidden = '<table><col><col style="display: none"><tr><td>Name<td>Go<tr hidden><td>Ada<td>1</table>'
    sheet = grid(page(f"<script>if (a<b) x='<table>'</script><style>td {{}}</style><nav>Home</nav>{hidden}"))
    assert sheet.rows == [["Name", "Go"], ["Ada", "1"]]
    assert (set(sheet.hidden_rows), set(sheet.hidden_columns)) == ({1}, {1})


def test_pictures_and_boxes_show_their_words() -> None:
    cells = '<td><img alt="(tick)" src=x><td><input type=checkbox checked><td><input type=checkbox><td><input value=3>'
    assert grid(page(f"<table><tr>{cells}</table>")).rows == [["(tick)", "☑", "☐", "3"]]


@pytest.mark.parametrize(("said", "encoding"), [("windows-1250", "cp1250"), ("iso-8859-1", "cp1252")])
def test_the_letters_are_those_that_the_page_declares(said: str, encoding: str) -> None:
    name = "Müller – é" if encoding == "cp1252" else "Łukasz Žák"
    data = page(f"<meta charset={said}><table><tr><td>{name}").decode().encode(encoding)
    assert grid(data).rows == [[name]]


def test_excel_names_the_sheet_and_the_ending_is_told() -> None:
    sheet = grid((NAMES + "<table><tr><td>Name</table>").encode(), "export.xls")
    assert (sheet.sheet, [notice.code for notice in sheet.notices]) == ("Skills", ["other-ending"])


def test_an_archive_of_pages_gives_a_sheet_for_each_that_has_a_table() -> None:
    letter = MIMEMultipart("related")
    for body in ("<html><frameset><frame></frameset>", "<table><tr><td>Größe</table>", "<table><tr><td>Go</table>"):
        letter.attach(MIMEText(body, "html", "utf-8"))
    sheets = grids(letter.as_bytes())
    assert [(sheet.sheet, list(sheet.rows)) for sheet in sheets] == [("Page 1", [["Größe"]]), ("Page 2", [["Go"]])]


@pytest.mark.parametrize("body", ["<p>Sign in</p>", "<table></table>", "<table><tr><td> &nbsp; </td></tr></table>", ""])
def test_a_page_without_a_table_is_refused(body: str) -> None:
    assert refusal(page(body)) == "web-page"


def test_pages_that_would_become_too_large_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_table, "MAX_CELLS", 5_000)
    monkeypatch.setattr(web_table, "MAX_ROWS", 3)
    assert (
        refusal(page("<table><tr>" + "<td colspan=1000>x" * 4 + "<tr>" + "<td colspan=1000>" * 2)) == "too-many-cells"
    )
    assert refusal(page("<table><tr>" + "<td colspan=99999>x" * 11)) == "too-many-cells"
    assert refusal(page("<table>" + "<tr><td>x" * 4)) == "too-many-rows"
    assert refusal(page("<table><tr><td>" + "x" * (limits.MAX_CELL_TEXT + 1))) == "cell-too-long"


def test_a_page_of_many_columns_is_refused() -> None:
    assert refusal(page("<table><tr>" + "<td colspan=1000>x" * 11)) == "too-many-columns"


def test_a_row_spanned_far_below_ends_with_the_sheet() -> None:
    sheet = grid(page("<table><tr><td rowspan=65000>Ada<td>1<tr><td>2</table>"))
    assert (sheet.rows, sheet.merged) == ([["Ada", "1"], [None, "2"]], ((0, 0, 1, 0),))
