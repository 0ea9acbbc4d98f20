"""A report to the bytes of a workbook."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import Workbook

from dashboard.exports.excel.cells import cell_at
from dashboard.exports.excel.cover import write_cover
from dashboard.exports.excel.heatmap import MOST_PEOPLE, LevelLook, add_heatmap
from dashboard.exports.excel.sheets import FIRST_ROW
from dashboard.exports.excel.tables import add_section
from dashboard.report.section import Heatmap

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from dashboard.core.scale import Scale
    from dashboard.report.section import Report, Section

MOST_COLOURED = 100_000
"""Levels beyond so many are written without their shade, which nobody would see."""


def render(report: Report) -> bytes:
    """One workbook: the cover, the map, and every section's table, with the same numbers as the screen."""
    book = Workbook()
    del book[book.sheetnames[0]]
    links: dict[str, str] = {}
    heatmap = _heatmap_of(report)
    for section in report.sections:
        sheet = add_section(book, section)
        links[section.id] = sheet.title
        if section.id == "matrix" and heatmap is not None:
            _shade(sheet, section, heatmap.scale)
        if section.chart is heatmap and heatmap is not None and len(heatmap.people) <= MOST_PEOPLE:
            add_heatmap(book, section, heatmap)
    write_cover(book, report, links)
    book.active = 0
    book.properties.title = report.team or report.file
    book.properties.creator = ""
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _heatmap_of(report: Report) -> Heatmap | None:
    charts = (section.chart for section in report.sections)
    return next((chart for chart in charts if isinstance(chart, Heatmap)), None)


def _shade(sheet: Worksheet, section: Section, scale: Scale) -> None:
    """The levels of a table in the shades of the map."""
    if len(section.table.rows) * len(section.table.columns) > MOST_COLOURED:
        return
    look = LevelLook(scale)
    levels = [at for at, column in enumerate(section.table.columns) if column.kind == "level"]
    for row, values in enumerate(section.table.rows, start=FIRST_ROW + 1):
        for at in levels:
            level = values[at]
            if isinstance(level, int | float):
                look.put_on(cell_at(sheet, row, at + 1), float(level))
