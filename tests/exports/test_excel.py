"""The workbook read back says the same as the report, and holds nothing but text and numbers."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from dashboard.charts.theme import ramp
from dashboard.exports import excel
from dashboard.exports.excel.sheets import FIRST_ROW, LONGEST_NAME, add_sheet
from dashboard.report.building import build_report
from dashboard.report.section import Column, Report, Section, Table
from tests.report.teams import DAY, facts_of, payments, roles

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from dashboard.report.facts import Facts
    from dashboard.report.section import Value

PAYLOADS = (
    '=HYPERLINK("http://x","y")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\tcmd",
    "#N/A",
    "1e5",
    "2024-01-01",
    '<b>bold</b> & "quoted"',
    "مهارة",
    "🦊 fox",
    "  spaces  ",
    "line\nbreak",
    "a" * 300,
)


def opened(report: Report) -> Workbook:
    return load_workbook(BytesIO(excel.render(report)))


def table_of(sheet: Worksheet, columns: int) -> list[tuple[object, ...]]:
    rows = sheet.iter_rows(min_row=FIRST_ROW + 1, max_col=columns, values_only=True)
    return [tuple(row) for row in rows]


def nearly(value: object) -> object:
    """A number as far as a workbook holds it; a text as it is, an empty cell as an empty text."""
    return round(value, 12) if isinstance(value, float) else "" if value is None else value


def told(value: Value, kind: str) -> Value:
    """A report's value as it must stand in the workbook."""
    signs = {"uncovered": "✕", "one deep": "◐", "thin": "◕", "covered": "●", "not needed": "–"}
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{signs[str(value)]} {value}" if kind == "status" else value


@pytest.mark.parametrize("team", [payments, roles])
def test_every_table_of_the_report_stands_in_the_workbook(team: Callable[[], Facts]) -> None:
    report = build_report(team())
    book = opened(report)
    for section in report.sections:
        sheet = book[section.title]
        kinds = [column.kind for column in section.table.columns]
        assert sheet["A1"].value == section.finding
        assert [cell.value for cell in sheet[FIRST_ROW]][: len(kinds)] == [c.title for c in section.table.columns]
        expected = [tuple(told(v, k) for v, k in zip(row, kinds, strict=True)) for row in section.table.rows]
        expected = expected or [("Nothing to list.", *[None] * (len(kinds) - 1))]
        for row, values in zip(table_of(sheet, len(kinds)), expected, strict=True):
            assert [nearly(value) for value in row] == [nearly(value) for value in values], section.id


def test_the_cover_names_team_file_day_and_narrowing_and_leads_to_every_sheet() -> None:
    report = build_report(payments(narrowing=("Team Payments", "Role Developer")))
    book = opened(report)
    cover = book.worksheets[0]
    assert cover.title == "Cover"
    assert [cover.cell(row, 1).value for row in (1, 2, 3)] == [
        "Payments",
        "4 people · 7 skills · team.xlsx · 12 November 2026",
        "Narrowed to Team Payments, Role Developer.",
    ]
    links = {cell.value: cell.hyperlink.location for (cell,) in cover.iter_rows(max_col=1) if cell.hyperlink}
    assert list(links) == [section.title for section in report.sections]
    assert [str(location).replace("'", "") for location in links.values()] == [f"{title}!A1" for title in links]
    assert opened(build_report(payments())).worksheets[0]["A3"].value == "Everybody in the file is seen."


def test_the_map_shows_levels_in_the_ramp_and_capable_in_bold() -> None:
    sheet = opened(build_report(payments()))["Map"]
    heads = [cell.value for cell in sheet[FIRST_ROW] if cell.value]
    assert heads == ["Skill", "Area", "Level", "Ana", "Ben", "Chidi", "Dora", "Have", "Need", "Status"]
    kafka = [cell.value for cell in sheet[FIRST_ROW + 2]][:10]
    assert kafka == ["Kafka !", "Languages", 3, 1, 2, 5, "–", 1, 2, "◐ one deep"]
    look = ramp(6, dark=False)
    ben, chidi, dora = sheet.cell(FIRST_ROW + 2, 5), sheet.cell(FIRST_ROW + 2, 6), sheet.cell(FIRST_ROW + 2, 7)
    assert (ben.fill.fgColor.rgb[2:], chidi.fill.fgColor.rgb[2:]) == (look[2].fill[1:], look[5].fill[1:])
    assert (ben.font.bold, chidi.font.bold) == (False, True)
    assert chidi.font.color.rgb[2:] == look[5].text[1:]
    assert dora.fill.fill_type == "lightUp"
    foot = [cell.value for cell in sheet[FIRST_ROW + 8]][:10]
    assert foot == ["Alone capable in", None, None, 0, 0, 3, 0, 7, 12, "seats"]


def test_who_cannot_fill_a_seat_has_an_empty_cell_in_its_row() -> None:
    sheet = opened(build_report(roles()))["Map"]
    row = next(row for row in sheet.iter_rows(values_only=True) if row[0] == "Java (Lead)")
    assert row[3:6] == (5, None, None)


def test_numbers_have_their_formats() -> None:
    book = opened(build_report(payments()))
    overview = book["Overview"]
    assert [overview.cell(FIRST_ROW + at, 2).number_format for at in (1, 2)] == ['0"\u202f"%', "#,##0"]
    assert overview.cell(FIRST_ROW + 1, 2).value == pytest.approx(13 / 22)


def test_every_sheet_is_framed_for_reading_and_for_print() -> None:
    for sheet in opened(build_report(payments())).worksheets:
        assert sheet.page_setup.orientation == "landscape"
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.freeze_panes is not None
        assert not sheet.sheet_view.showGridLines


def test_labels_stay_text_in_every_cell() -> None:
    people = [f"{payload} " for payload in PAYLOADS]
    facts = facts_of({payload: [3.0] * len(people) for payload in PAYLOADS}, people, file=PAYLOADS[0], team=PAYLOADS[1])
    data = excel.render(build_report(facts))
    book = load_workbook(BytesIO(data))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert {type(cell.value) for cell in cells} <= {str, int, float}
    texts = {cell.value for cell in cells}
    assert set(PAYLOADS) <= texts
    quoted = [
        cell for cell in cells if isinstance(cell.value, str) and cell.value.startswith(("=", "+", "-", "@", "\t"))
    ]
    assert quoted
    assert all(cell.quotePrefix for cell in quoted)
    with ZipFile(BytesIO(data)) as parts:
        assert not any("externalLink" in name for name in parts.namelist())
        assert not any(b"<f>" in parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/"))


def test_what_excel_would_unescape_is_escaped() -> None:
    section = Section("x", "X", "_x0041_ and _x41_", Table((), ()))
    with ZipFile(BytesIO(excel.render(Report("t", "f", 1, 1, DAY, (section,))))) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert any(b"_x005F_x0041_ and _x41_" in sheet for sheet in sheets)


def test_what_no_workbook_can_hold_is_replaced_and_not_lost() -> None:
    bad = "a\x00b\x07c\ud800d\uffffe\x0bf"
    section = Section("x", "X", bad, Table((Column("a", bad),), ((bad,), ("b" * 40_000,))), bad, None, bad)
    sheet = opened(Report("t", bad, 1, 1, DAY, (section,)))["X"]
    assert sheet["A1"].value == "a�b�c�d�e�f"
    assert len(str(sheet.cell(FIRST_ROW + 2, 1).value)) == 32_767


def test_sheet_names_are_legal_and_different() -> None:
    book = load_workbook(BytesIO(excel.render(build_report(payments(), ["overview"]))))
    long = "A very long title that no sheet name can hold"
    names = [
        add_sheet(book, title).title for title in ("a/b:c*[d]?\\e", long, long, "'quoted'", "", "History", "OVERVIEW")
    ]
    assert names[0] == "a b c  d   e"
    assert all(len(name) <= LONGEST_NAME for name in names)
    assert len({name.casefold() for name in book.sheetnames}) == len(book.sheetnames)
    assert names[3:5] == ["quoted", "Sheet"]
    assert "history" not in {name.casefold() for name in names}


def test_a_team_too_wide_for_a_map_keeps_its_levels_on_the_matrix_sheet() -> None:
    people = [f"P{number}" for number in range(251)]
    book = opened(build_report(facts_of({"Java": [3.0] * 251}, people)))
    assert "Map" not in book.sheetnames
    assert len(table_of(book["The matrix as read"], 2)) == 251


def test_an_empty_team_is_a_workbook_too() -> None:
    book = opened(build_report(facts_of({}, [])))
    assert book["Overview"]["A1"].value == "There is nobody in this file."


def test_the_workbook_names_no_author_and_opens_on_its_cover() -> None:
    book = opened(build_report(payments()))
    assert (book.properties.creator or "") == ""
    assert book.active is book.worksheets[0]
    assert book.worksheets[0].title == "Cover"


def test_only_the_people_of_a_wide_map_stand_upright_in_the_heads() -> None:
    upright = {
        sheet.title: [cell.value for cell in sheet[FIRST_ROW] if cell.alignment.textRotation]
        for sheet in opened(build_report(payments())).worksheets[1:]
    }
    assert {title: heads for title, heads in upright.items() if heads} == {}


def test_a_table_of_many_texts_is_narrowed_until_its_print_can_be_read_and_shows_every_line() -> None:
    said = "three people could learn it within a month"
    columns = tuple(Column(f"c{at}", "Chance that enough can" if at else "Skill") for at in range(6))
    section = Section("s", "Wide", "Many texts.", Table(columns, ((said,) * 6,)))
    sheet = opened(Report("", "", 1, 1, DAY, (section,))).worksheets[1]
    width = sheet.column_dimensions["A"].width
    assert 26 <= width < len(said)
    assert sum(each.width for each in sheet.column_dimensions.values()) <= 200
    assert sheet.row_dimensions[FIRST_ROW + 1].height >= 15 * 2


def test_a_narrow_head_is_as_high_as_its_words() -> None:
    columns = (Column("skill", "Skill"), Column("chance", "Chance that enough can", "share"))
    section = Section("s", "Narrow", "One row.", Table(columns, (("Java", 0.5),)))
    sheet = opened(Report("", "", 1, 1, DAY, (section,))).worksheets[1]
    assert sheet.row_dimensions[FIRST_ROW].height == 15 * 4
