"""The three Excel files as a team would lay them out: a tidy table, a big overview, a sheet of ticks."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.formatting.rule import ColorScale, FormatObject, Rule
from openpyxl.styles import Alignment, Border, Color, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from sample_data.teams import Team

DARK, LIGHT, PALE = "1F3A5F", "DCE6F1", "F4F7FB"
THIN = Side(style="thin", color="C9D3DF")
FACE = "Calibri"
GRID = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
FLAT = Alignment(horizontal="left", vertical="bottom", wrap_text=True)
UPRIGHT = Alignment(horizontal="center", vertical="bottom", text_rotation=90)

PAYMENTS_LEGEND = (
    (0, "No knowledge"),
    (1, "Has read about it"),
    (2, "Works with help"),
    (3, "Works alone"),
    (4, "Helps others"),
    (5, "Sets the direction"),
)
PLATFORM_LEGEND = "1 = aware    2 = works with help    3 = works alone    4 = teaches others    empty = not assessed"
SHOP_LEGEND = "✓ = can do this alone    empty = cannot do this yet"
ABLE_FROM = 3


def payments_workbook(team: Team) -> Workbook:
    """One heading row, a person a row, and the scale explained on a sheet of its own."""
    book = Workbook()
    sheet = _first_sheet(book, "Skills")
    _heading(sheet, 1, ["Name", "Role", "Start date"], FLAT)
    _heading(sheet, 1, team.skills, UPRIGHT, first=4)
    for row, person in enumerate(team.people, start=2):
        at = row - 2
        started = date.fromisoformat(team.attributes["start date"][at])
        _line(sheet, row, [person, team.attributes["role"][at], started, *_numbers(team, person)])
        sheet.cell(row, 3).number_format = "yyyy-mm-dd"
    _widths(sheet, [20, 17, 12], len(team.skills), 5.5)
    sheet.row_dimensions[1].height = 110
    sheet.freeze_panes = "D2"
    levels = f"D2:{get_column_letter(3 + len(team.skills))}{1 + len(team.people)}"
    _colour(sheet, levels, lowest=0, highest=5)
    _drop_down(sheet, levels, "0,1,2,3,4,5")
    _payments_legend(book.create_sheet("Legend"))
    return book


def _payments_legend(sheet: Worksheet) -> None:
    _heading(sheet, 1, ["Level", "Meaning"], CENTRED)
    for row, (level, meaning) in enumerate(PAYMENTS_LEGEND, start=2):
        _line(sheet, row, [level, meaning])
    _widths(sheet, [9, 24], 0, 0)


def platform_workbook(team: Team) -> Workbook:
    """Titles above, categories merged down, people across under their team's name, totals at the foot."""
    book = Workbook()
    sheet = _first_sheet(book, "Overview")
    last = 4 + len(team.people)
    titles = ("Platform department: who can do what", "Self-assessment, autumn 2026", PLATFORM_LEGEND)
    for row, (title, size) in enumerate(zip(titles, (16, 11, 10), strict=True), start=1):
        sheet.cell(row, 1, title).font = Font(FACE, bold=row == 1, size=size, color=DARK)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=last)
    _team_band(sheet, 5, team)
    _heading(sheet, 6, ["Category", "Skill", "Required level", "People needed"], FLAT)
    _heading(sheet, 6, team.people, UPRIGHT, first=5)
    for row, skill in enumerate(team.skills, start=7):
        across = [_number(team.rating(person, skill)) for person in team.people]
        _line(sheet, row, [team.category[skill], skill, *team.required[skill], *across])
    _merge_categories(sheet, 7, team)
    _platform_totals(sheet, 7 + len(team.skills), team)
    _widths(sheet, [17, 22, 10, 9], len(team.people), 5)
    sheet.row_dimensions[6].height = 100
    sheet.freeze_panes = "E7"
    _colour(sheet, f"E7:{get_column_letter(last)}{6 + len(team.skills)}", lowest=1, highest=4)
    return book


def _team_band(sheet: Worksheet, row: int, team: Team) -> None:
    column = 5
    for name, members in groupby(team.attributes["team"]):
        width = len(list(members))
        _heading(sheet, row, [name], CENTRED, first=column)
        sheet.merge_cells(start_row=row, start_column=column, end_row=row, end_column=column + width - 1)
        column += width


def _merge_categories(sheet: Worksheet, first: int, team: Team) -> None:
    for category, rows in Counter(team.category[skill] for skill in team.skills).items():
        cell = sheet.cell(first, 1, category)
        cell.font, cell.alignment = Font(FACE, bold=True, color=DARK), CENTRED
        cell.fill = PatternFill("solid", fgColor=LIGHT)
        if rows > 1:
            sheet.merge_cells(start_row=first, start_column=1, end_row=first + rows - 1, end_column=1)
        first += rows


def _platform_totals(sheet: Worksheet, row: int, team: Team) -> None:
    columns = [[int(text) for (who, _), text in team.ratings.items() if who == person] for person in team.people]
    able = [sum(level >= ABLE_FROM for level in levels) for levels in columns]
    means = [round(sum(levels) / len(levels), 1) if levels else None for levels in columns]
    totals: tuple[tuple[str, list[float | None]], ...] = (("Average", means), ("Skills at 3 or above", [*able]))
    for at, (title, figures) in enumerate(totals):
        _line(sheet, row + at, [title, None, None, None, *figures])
        sheet.merge_cells(start_row=row + at, start_column=1, end_row=row + at, end_column=4)
        for (cell,) in sheet.iter_cols(min_row=row + at, max_row=row + at):
            cell.font, cell.fill = Font(FACE, bold=True, color=DARK), PatternFill("solid", fgColor=LIGHT)


def shop_workbook(team: Team) -> Workbook:
    """A person a row, a tick where she can do it, and below the table what the tick means."""
    book = Workbook()
    sheet = _first_sheet(book, "Who can do what")
    _heading(sheet, 1, ["Team member"], FLAT)
    _heading(sheet, 1, team.skills, UPRIGHT, first=2)
    for row, person in enumerate(team.people, start=2):
        _line(sheet, row, [person, *(team.rating(person, skill) for skill in team.skills)])
    sheet.cell(len(team.people) + 3, 1, SHOP_LEGEND).font = Font(FACE, italic=True, color=DARK)
    _widths(sheet, [22], len(team.skills), 5)
    sheet.row_dimensions[1].height = 90
    sheet.freeze_panes = "B2"
    return book


def _first_sheet(book: Workbook, title: str) -> Worksheet:
    sheet = book.worksheets[0]
    sheet.title = title
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    return sheet


def _heading(sheet: Worksheet, row: int, titles: Sequence[str], alignment: Alignment, first: int = 1) -> None:
    for column, title in enumerate(titles, start=first):
        cell = sheet.cell(row, column, title)
        cell.font, cell.fill = Font(FACE, bold=True, color="FFFFFF"), PatternFill("solid", fgColor=DARK)
        cell.alignment, cell.border = alignment, GRID


def _line(sheet: Worksheet, row: int, values: list[object]) -> None:
    for column, value in enumerate(values, start=1):
        cell = sheet.cell(row, column)
        cell.value, cell.border = value, GRID  # type: ignore[assignment]  # openpyxl takes what a cell can hold
        if not isinstance(value, str) or len(value) == 1:
            cell.alignment = CENTRED
        if row % 2:
            cell.fill = PatternFill("solid", fgColor=PALE)


def _numbers(team: Team, person: str) -> list[int | None]:
    return [_number(team.rating(person, skill)) for skill in team.skills]


def _number(text: str | None) -> int | None:
    return None if text is None else int(text)


def _widths(sheet: Worksheet, first: list[float], others: int, width: float) -> None:
    for column, wide in enumerate([*first, *[width] * others], start=1):
        sheet.column_dimensions[get_column_letter(column)].width = wide


def _colour(sheet: Worksheet, cells: str, *, lowest: int, highest: int) -> None:
    ends = [FormatObject(type="num", val=lowest), FormatObject(type="num", val=highest)]
    rule = Rule(type="colorScale", colorScale=ColorScale(cfvo=ends, color=[Color("FFFFFFFF"), Color("FF5B8DB8")]))
    sheet.conditional_formatting.add(cells, rule)


def _drop_down(sheet: Worksheet, cells: str, choices: str) -> None:
    choice = DataValidation(type="list", formula1=f'"{choices}"', allow_blank=True)
    choice.add(cells)
    sheet.add_data_validation(choice)
