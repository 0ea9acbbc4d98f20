"""The first sheet: whose team, from which file, what each sheet says, and what its figures mean."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink

from dashboard.exports.excel import sheets
from dashboard.exports.excel.cells import set_width, write_status, write_text
from dashboard.exports.excel.looks import FINDING, HEAD, INK, LINK, QUIET, dress
from dashboard.report.wording import digits, plural

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from dashboard.report.section import Report, Section

_WIDTHS = (26.0, 62.0, 78.0)
_LINE = 15.0
_STATUS_WORDS = {
    "uncovered": "nobody is capable",
    "one deep": "exactly one person is capable",
    "thin": "two or more are capable, but fewer than needed",
    "covered": "two or more are capable, and as many as needed",
    "not needed": "nobody is needed",
}


def write_cover(book: Workbook, report: Report, links: dict[str, str]) -> None:
    """The cover before all other sheets; ``links`` names the sheet of each section by its id."""
    sheet = sheets.add_sheet(book, "Cover")
    book.move_sheet(sheet, -len(book.sheetnames) + 1)
    for at, width in enumerate(_WIDTHS, start=1):
        set_width(sheet, at, width)
    write_text(sheet, 1, 1, report.team or report.file or "Team skills", FINDING)
    sheet.row_dimensions[1].height = 26
    write_text(sheet, 2, 1, _context(report), QUIET)
    write_text(sheet, 3, 1, _seen(report), QUIET)
    after = _write_contents(sheet, 5, report.sections, links)
    _write_signs(sheet, after + 2)
    sheet.freeze_panes = "A6"
    sheets.page(sheet, heads=5, columns=len(_WIDTHS))


def _context(report: Report) -> str:
    said = [
        f"{digits(report.people)} {plural(report.people, 'person', 'people')}",
        f"{digits(report.skills)} {plural(report.skills, 'skill')}",
        report.file,
        f"{report.made_on.day} {report.made_on:%B %Y}",
    ]
    return " · ".join(part for part in said if part)


def _seen(report: Report) -> str:
    seen = f"Narrowed to {', '.join(report.narrowing)}." if report.narrowing else "Everybody in the file is seen."
    return f"{seen} Names are hidden." if report.hidden else seen


def _write_contents(sheet: Worksheet, at: int, sections: tuple[Section, ...], links: dict[str, str]) -> int:
    """What each sheet says; returns the last row written."""
    for column, title in enumerate(("Sheet", "What it says", "How the figures are made"), start=1):
        write_text(sheet, at, column, title, HEAD)
    for section in sections:
        at += 1
        _write_link(sheet, at, section.title, links[section.id])
        write_text(sheet, at, 2, section.finding, replace(INK, wrap=True, vertical="top", edge="row"))
        write_text(sheet, at, 3, section.definition, replace(QUIET, wrap=True, vertical="top", edge="row"))
        sheet.row_dimensions[at].height = _height(section)
    return at


def _write_link(sheet: Worksheet, at: int, title: str, name: str) -> None:
    cell = write_text(sheet, at, 1, title)
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quote_sheetname(name)}!A1")
    dress(cell, replace(LINK, vertical="top", edge="row"))  # a new link brings a style of its own


def _height(section: Section) -> float:
    lines = max(len(section.finding) / (_WIDTHS[1] * 0.95), len(section.definition) / (_WIDTHS[2] * 1.05))
    return _LINE * (int(lines) + 1) + 2


def _write_signs(sheet: Worksheet, at: int) -> None:
    write_text(sheet, at, 1, "Signs", HEAD)
    for row, (status, words) in enumerate(_STATUS_WORDS.items(), start=at + 1):
        write_status(sheet, row, 1, status)
        write_text(sheet, row, 2, words, QUIET)
