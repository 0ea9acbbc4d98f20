"""What a sheet says beyond its values: in Excel's workbooks and in OpenDocument's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from odf.office import Annotation
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableRow
from odf.text import P
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from dashboard.ingest.grid import Choices
from tests.ingest.workbook.files import edited, grid, grids, ods, ods_cell, part_of, repacked, xlsx

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl.worksheet.worksheet import Worksheet

SHEET = "xl/worksheets/sheet1.xml"


def changed(*cells: tuple[str, str | float], style: str = "General") -> Callable[[Worksheet], None]:
    """Puts values into cells, shown in a style."""

    def change(sheet: Worksheet) -> None:
        for address, value in cells:
            sheet[address] = value
            sheet[address].number_format = style

    return change


def prefixed(data: bytes) -> bytes:
    """The workbook as some programs write it: every element of the sheet with a prefix."""
    body = re.sub(rb"<(/?)([a-zA-Z])", rb"<\1x:\2", part_of(data, SHEET))
    return repacked(data, {SHEET: body.replace(b"<x:worksheet xmlns=", b"<x:worksheet xmlns:x=")})


def hide(sheet: Worksheet) -> None:
    sheet.row_dimensions[2].hidden = True
    for letter in ("B", "AA"):
        sheet.column_dimensions[letter].hidden = True


@pytest.mark.parametrize("written", [bytes, prefixed])
def test_hidden_rows_and_columns_are_known(written: Callable[[bytes], bytes]) -> None:
    sheet = grid(written(xlsx(change=hide)))
    assert (set(sheet.hidden_rows), set(sheet.hidden_columns)) == ({1}, {1})
    assert sheet.rows == grid(xlsx()).rows


def test_hidden_sheets_are_read_and_known() -> None:
    def change(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        for state in ("hidden", "veryHidden"):
            sheet.parent.create_sheet(state)["B2"] = 1
            sheet.parent[state].sheet_state = state
        sheet.parent.create_chartsheet("Chart")

    sheets = grids(xlsx(change=change))
    assert [(sheet.sheet, sheet.hidden, sheet.height) for sheet in sheets] == [
        ("Team", False, 3),
        ("hidden", True, 2),
        ("veryHidden", True, 2),
    ]


def test_merged_ranges_end_with_the_sheet() -> None:
    def change(sheet: Worksheet) -> None:
        for area in ("A1:B1", "C2:Z9", "H1:XFD1048576"):
            sheet.merge_cells(area)

    data = edited(xlsx(), SHEET, b"</sheetData>", b"</sheetData><mergeCells>MERGED</mergeCells>")
    areas = b"".join(b'<mergeCell ref="' + area + b'"/>' for area in (b"A1:B1", b"C2:Z9", b"H1:XFD1048576"))
    assert grid(edited(data, SHEET, b"MERGED", areas)).merged == ((0, 0, 0, 1), (1, 2, 2, 2))


def test_errors_are_told_from_empty_cells() -> None:
    cells = b'<row r="4"><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C4" s="0" t="e"><v>#N/A</v></c></row>'
    sheet = grid(edited(xlsx(), SHEET, b"</sheetData>", cells + b"</sheetData>"))
    assert sheet.errors == {(3, 1): "#DIV/0!", (3, 2): "#N/A"}
    assert sheet.height == 3
    assert [(notice.code, str(notice.place), "#DIV/0!" in notice.text) for notice in sheet.notices] == [
        ("error-cells", "Team!B4", True)
    ]


@pytest.mark.parametrize(
    ("cell", "unsolved"),
    [
        (b'<c r="B4"><f>1+1</f></c>', True),
        (b'<c r="B4"><f>1+1</f><v></v></c>', True),
        (b'<c r="B4"><f>1+1</f><v/></c>', True),
        (b'<c r="B4"><f t="shared" si="0"/></c><c r="C4"><f>1</f><v>1</v></c>', True),
        (b'<c r="B4"><f>1+1</f><v>2</v></c>', False),
        (b'<c r="B4" t="str"><f>IF(1,"")</f><v></v></c>', False),
    ],
)
def test_formulas_without_a_result_are_told(cell: bytes, unsolved: bool) -> None:  # noqa: FBT001 - a case of the table
    row = b'<row r="4"><c r="A4"><v>9</v></c>' + cell + b"</row></sheetData>"
    sheet = grid(edited(xlsx(), SHEET, b"</sheetData>", row))
    assert sheet.unsolved == ({(3, 1)} if unsolved else set())
    assert [notice.code for notice in sheet.notices] == (["unsolved-formulas"] if unsolved else [])


@pytest.mark.parametrize("style", ["0%", "0.00%", "[Red]0.0%;-0%"])
def test_percent_is_read_as_the_sheet_shows_it(style: str) -> None:
    change = changed(("B2", 0.5), ("B3", 0.125), ("C2", 1), ("C3", "x"), style=style)
    assert [row[1:] for row in grid(xlsx(change=change)).rows[1:]] == [["50%", "100%"], ["12.5%", "x"]]


@pytest.mark.parametrize("style", ['0" %"', "0\\%", "0.00", "General"])
def test_a_percent_sign_that_is_only_text_changes_no_number(style: str) -> None:
    assert grid(xlsx(change=changed(("B2", 0.5), style=style))).rows[1][1] == 0.5


def test_comments_are_kept_with_their_cells() -> None:
    def change(sheet: Worksheet) -> None:
        sheet["B1"].comment = Comment("1 = none\n5 = expert", "Boss")

    assert grid(xlsx(change=change)).comments == {(0, 1): "1 = none\n5 = expert"}


def lists(sheet: Worksheet) -> None:
    assert sheet.parent is not None
    other = sheet.parent.create_sheet("My 'lists'")
    other["A1"], other["A2"] = "Low", "High"
    sheet.parent.defined_names["Levels"] = DefinedName("Levels", attr_text="'My ''lists'''!$A$1:$A$2")
    for formula, area in (
        ('"None,Basic, Good"', "B2:B3"),
        ("'My ''lists'''!$A$1:$A$2", "C2:C99"),
        ("$A$2:$A$3", "A1"),
        ("OFFSET(A1,0,0)", "A2"),
        ("Levels", "A3"),
    ):
        validation = DataValidation(type="list", formula1=formula)
        validation.add(area)
        sheet.add_data_validation(validation)
    sheet.add_data_validation(DataValidation(type="whole", operator="between", formula1="1", formula2="5", sqref="B2"))


def test_drop_down_lists_offer_their_options_in_order() -> None:
    assert grids(xlsx(change=lists))[0].choices == (
        Choices(("None", "Basic", "Good"), ((1, 1, 2, 1),)),
        Choices(("Low", "High"), ((1, 2, 2, 2),)),
        Choices(("Ada", "Bo"), ((0, 0, 0, 0),)),
        Choices(("Low", "High"), ((2, 0, 2, 0),)),
    )


def decorate(table: Table) -> None:
    table.insertBefore(TableColumn(), table.firstChild)
    table.insertBefore(TableColumn(visibility="collapse", numbercolumnsrepeated=2), table.childNodes[1])
    noted, note = ods_cell("Cy"), Annotation()
    note.addElement(P(text="on leave"))
    note.addElement(P(text="until May"))
    noted.insertBefore(note, noted.firstChild)
    share = TableCell(valuetype="percentage", value=0.5)
    error = TableCell(formula="of:=NA()", valuetype="string", stringvalue="")
    error.addElement(P(text="#N/A"))
    merged = ods_cell("Merged", numbercolumnsspanned=3, numberrowsspanned=2)
    for cells, said in (
        ((noted, share, error, TableCell(formula="of:=1+1")), {"visibility": "filter"}),
        ((merged, CoveredTableCell(numbercolumnsrepeated=2), ods_cell(1)), {}),
        ((ods_cell("again", numbercolumnsrepeated=2),), {"numberrowsrepeated": 2}),
    ):
        row = TableRow(**said)
        for cell in cells:
            row.addElement(cell)
        table.addElement(row)


def test_an_open_document_says_the_same() -> None:
    sheet = grid(ods(change=decorate))
    assert sheet.rows[3:] == [
        ["Cy", "50%", None, None],
        ["Merged", None, None, 1.0],
        ["again", "again", None, None],
        ["again", "again", None, None],
    ]
    assert (set(sheet.hidden_rows), set(sheet.hidden_columns)) == ({3}, {1, 2})
    assert sheet.comments == {(3, 0): "on leave\nuntil May"}
    assert sheet.errors == {(3, 2): "#N/A"}
    assert sheet.unsolved == {(3, 3)}
    assert sheet.merged == ((4, 0, 5, 2),)


def test_an_open_document_offers_its_lists() -> None:
    said = (
        b'<table:content-validations><table:content-validation table:name="v" table:condition="'
        b'of:cell-content-is-in-list(&quot;Low&quot;;&quot;High&quot;)"/><table:content-validation table:name="w" '
        b'table:condition="of:cell-content-is-in-list([$Team.$A$2:.$A$3])"/></table:content-validations><table:table '
    )
    data = edited(ods(change=listed), "content.xml", b"<table:table ", said)
    assert grid(data).choices == (
        Choices(("Low", "High"), ((3, 0, 3, 0),)),
        Choices(("Ada", "Bo"), ((3, 1, 3, 1),)),
    )


def listed(table: Table) -> None:
    row = TableRow()
    row.addElement(ods_cell("x", contentvalidationname="v"))
    row.addElement(ods_cell("y", contentvalidationname="w"))
    table.addElement(row)


def test_damage_beside_the_values_costs_no_values() -> None:
    def change(sheet: Worksheet) -> None:
        sheet["B1"].comment = Comment("1 = none", "Boss")

    data, part = xlsx(change=change), "xl/comments/comment1.xml"
    sheet = grid(repacked(data, {part: part_of(data, part).replace(b"</", b"<")}))
    assert (sheet.rows, sheet.comments) == (grid(data).rows, {})
