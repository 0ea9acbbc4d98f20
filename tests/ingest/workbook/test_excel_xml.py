"""Excel 2003 XML workbooks, and flat OpenDocuments."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from dashboard.ingest.workbook import excel_xml_sheet, limits
from tests.ingest.workbook.files import SMALL, grid, grids, ods, refusal

if TYPE_CHECKING:
    from dashboard.ingest.grid import Grid

HEAD = '<?xml version="1.0" encoding="{encoding}"?>\n<?mso-application progid="Excel.Sheet"?>\n'
ROOT = (
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
    '<Styles><Style ss:ID="s1"><NumberFormat ss:Format="0.0%"/></Style></Styles>'
)


def workbook(*sheets: str, encoding: str = "utf-8", before: str = "") -> bytes:
    body = "".join(f'<Worksheet ss:Name="S{at}">{sheet}</Worksheet>' for at, sheet in enumerate(sheets, 1))
    return (HEAD.format(encoding=encoding) + before + ROOT + body + "</Workbook>").encode(encoding)


def table(cells: str) -> Grid:
    return grid(workbook(f"<Table>{cells}</Table>"))


def cell(kind: str, value: str, **said: object) -> str:
    attributes = "".join(f' ss:{name}="{each}"' for name, each in said.items())
    return f'<Cell{attributes}><Data ss:Type="{kind}">{value}</Data></Cell>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1252"])
def test_values_are_what_the_file_says_they_are(encoding: str) -> None:
    cells = [
        cell("String", "Zoë &lt;3"),
        cell("Number", "3.5"),
        cell("Number", "0.25", StyleID="s1"),
        cell("Boolean", "1"),
        cell("DateTime", "2026-03-01T00:00:00.000"),
        cell("DateTime", "2026-03-01T08:30:00.000"),
        cell("Number", "many"),
        '<Cell><ss:Data ss:Type="String" xmlns="x"><B>bold</B> and <I>not</I></ss:Data></Cell>',
    ]
    sheet = grid(workbook(f"<Table><Row>{''.join(cells)}</Row></Table>", encoding=encoding), "team.xml")
    assert (sheet.kind, sheet.sheet, sheet.notices) == ("xml", "S1", ())
    day = [date(2026, 3, 1), datetime(2026, 3, 1, 8, 30)]  # noqa: DTZ001 - a sheet's times name no zone
    assert sheet.rows == [["Zoë <3", 3.5, "25%", True, *day, "many", "bold and not"]]


def test_rows_and_cells_may_be_skipped() -> None:
    sheet = table(
        f'<Row ss:Index="2">{cell("String", "Name")}{cell("String", "Go", Index=3)}</Row><Row/>'
        f"<Row><Cell/>{cell('Number', '1')}</Row>"
    )
    assert sheet.rows == [[None] * 3, ["Name", None, "Go"], [None] * 3, [None, 1.0, None]]


def test_merged_cells_move_those_that_follow() -> None:
    sheet = table(f"<Row>{cell('String', 'Web', MergeAcross=1, MergeDown=1)}{cell('String', 'SQL')}</Row>")
    assert (sheet.rows, sheet.merged) == ([["Web", None, "SQL"]], ((0, 0, 0, 1),))


def test_what_is_hidden_noted_or_without_value_is_known() -> None:
    note = '<Comment ss:Author="x"><ss:Data><B>Boss:</B> 5 = expert</ss:Data></Comment>'
    sheet = table(
        '<Column/><Column ss:Hidden="1" ss:Span="1"/>'
        f'<Row><Cell><Data ss:Type="String">Name</Data>{note}</Cell>{cell("String", "Go")}{cell("String", "C")}</Row>'
        f'<Row ss:Hidden="1">{cell("Error", "#N/A")}<Cell ss:Formula="=1+1"/>{cell("Number", "1")}</Row>'
    )
    assert (set(sheet.hidden_rows), set(sheet.hidden_columns)) == ({1}, {1, 2})
    assert sheet.comments == {(0, 0): "Boss: 5 = expert"}
    assert (sheet.errors, set(sheet.unsolved)) == ({(1, 0): "#N/A"}, {(1, 1)})
    assert [notice.code for notice in sheet.notices] == ["error-cells", "unsolved-formulas"]


def test_hidden_sheets_are_read_and_known() -> None:
    one = f"<Table><Row>{cell('Number', '1')}</Row></Table>"
    hidden = '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>'
    sheets = grids(workbook(one, one + hidden))
    assert [(sheet.sheet, sheet.hidden, list(sheet.rows)) for sheet in sheets] == [
        ("S1", False, [[1.0]]),
        ("S2", True, [[1.0]]),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_definitions_of_its_own_are_refused(encoding: str) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    assert refusal(workbook("<Table/>", encoding=encoding, before=laughs)) == "definitions"


def test_a_workbook_that_was_cut_off_is_damaged() -> None:
    whole = workbook(f"<Table><Row>{cell('String', 'Name')}</Row></Table>")
    assert [refusal(whole[:-at]) for at in (1, 20, 60)] == ["damaged"] * 3


def test_what_lies_too_far_out_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    far = f'<Table><Row ss:Index="{limits.MAX_ROWS + 1}">{cell("Number", "1")}</Row></Table>'
    wide = f"<Table><Row>{cell('Number', '1', Index=limits.MAX_COLUMNS + 1)}</Row></Table>"
    assert [refusal(workbook(far)), refusal(workbook(wide))] == ["too-many-rows", "too-many-columns"]
    monkeypatch.setattr(excel_xml_sheet, "MAX_CELLS", 3)
    assert refusal(workbook(f"<Table><Row>{cell('Number', '1') * 4}</Row></Table>")) == "too-many-cells"


def test_a_flat_open_document_is_read_as_the_package_would_be() -> None:
    with ZipFile(BytesIO(ods())) as package:
        content = package.read("content.xml").decode()
    kind = ' office:mimetype="application/vnd.oasis.opendocument.spreadsheet" '
    flat = content.replace("document-content ", "document" + kind).replace("document-content>", "document>")
    indented = flat.replace("><table:table-row", ">\n  <table:table-row").replace(
        "</table:table-cell><", "</table:table-cell>\n<"
    )
    assert [grid(each.encode(), "team.fods").rows for each in (flat, indented)] == [SMALL, SMALL]
