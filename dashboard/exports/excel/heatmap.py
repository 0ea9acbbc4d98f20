"""The map of people × skills as a coloured sheet: the level by the shade, capable by bold in a frame."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.charts.theme import level_step, ramp
from dashboard.exports.excel import sheets
from dashboard.exports.excel.cells import set_width, write, write_status, write_text
from dashboard.exports.excel.looks import BOLD, HATCH, HEAD, INK, QUIET, Look, argb, centred, dress

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from dashboard.core.scale import Scale
    from dashboard.report.section import Heatmap, HeatmapRow, Section

MOST_PEOPLE = 250
"""Beyond so many columns nobody reads a map; the matrix sheet holds everybody, people down."""

_LEFT_COLUMNS = 3
_UPRIGHT_FROM = 6
_PERSON_WIDTH = 5.2
_HINT_ROW = 4
HINT = "The darker, the higher the level. Bold in a frame: capable. –: not assessed. !: critical."
_NOT_ASSESSED = Look(ink=argb("ink2"), horizontal="center", edge="gap", fill=HATCH)


class LevelLook:
    """The looks of a scale's levels: the shade, and the text that reads on it."""

    def __init__(self, scale: Scale) -> None:
        self._scale = scale
        self._looks = [
            Look(ink=each.text.lstrip("#"), fill=each.fill.lstrip("#"), horizontal="center", edge="gap")
            for each in ramp(len(scale.steps), dark=False)
        ]

    def put_on(self, cell: Cell, level: float, *, capable: bool = False) -> None:
        """The shade of a level; bold in a frame where it is enough."""
        look = self._looks[level_step(self._scale, level)]
        dress(cell, replace(look, bold=True, edge="frame") if capable else look)


def add_heatmap(book: Workbook, section: Section, chart: Heatmap) -> Worksheet:
    """A sheet with the map, its key, and what hangs on each person at the foot."""
    sheet = sheets.add_sheet(book, "Map")
    widths = [
        _width(row.skill for row in chart.rows),
        _width(row.area for row in chart.rows),
        9.0,
        *[_PERSON_WIDTH] * len(chart.people),
        7.0,
        7.0,
        15.0,
    ]
    for at, width in enumerate(widths, start=1):
        set_width(sheet, at, width)
    headed = sheets.head(sheet, section, widths)
    look = LevelLook(chart.scale)
    write_text(sheet, _HINT_ROW, 1, HINT, QUIET)
    _write_heads(sheet, chart)
    for at, row in enumerate(chart.rows, start=sheets.FIRST_ROW + 1):
        _write_row(sheet, at, row, look)
    foot = sheets.FIRST_ROW + 1 + len(chart.rows)
    _write_foot(sheet, foot, chart)
    _write_key(sheet, foot + 2, chart, look)
    sheet.freeze_panes = f"B{sheets.FIRST_ROW + 1}"
    sheets.page(sheet, heads=sheets.FIRST_ROW, columns=max(len(widths), headed))
    return sheet


def _width(texts: Iterable[str]) -> float:
    return min(56.0, max(14.0, max(map(len, texts), default=0) + 5.0))


def _write_key(sheet: Worksheet, at: int, chart: Heatmap, look: LevelLook) -> None:
    """What the shades mean, and how many ratings each has, below the map."""
    write_text(sheet, at, 1, "Level", HEAD)
    write_text(sheet, at, 2, "Ratings", HEAD)
    for step, count in zip(chart.scale.steps, chart.level_counts, strict=True):
        at += 1
        write_text(sheet, at, 1, chart.scale.named(step), INK)
        dress(write(sheet, at, 2, count, "count"), INK)
        look.put_on(write(sheet, at, 3, step, "level"), step)
    write_text(sheet, at + 1, 1, "not assessed", INK)
    dress(write(sheet, at + 1, 2, chart.not_assessed, "count"), INK)
    dress(write(sheet, at + 1, 3, None, "level"), _NOT_ASSESSED)


def _write_heads(sheet: Worksheet, chart: Heatmap) -> None:
    titles = ("Skill", "Area", "Level", *chart.people, "Have", "Need", "Status")
    upright = any(len(person) >= _UPRIGHT_FROM for person in chart.people)
    for at, title in enumerate(titles, start=1):
        person = _LEFT_COLUMNS < at <= _LEFT_COLUMNS + len(chart.people)
        look = centred(replace(HEAD, ink=INK.ink, turned=upright)) if person else HEAD
        write_text(sheet, sheets.FIRST_ROW, at, title, look)
    longest = max((len(person) for person in chart.people), default=0)
    sheet.row_dimensions[sheets.FIRST_ROW].height = min(160, max(20, longest * 6.5)) if upright else 20


def _write_row(sheet: Worksheet, at: int, row: HeatmapRow, look: LevelLook) -> None:
    write_text(sheet, at, 1, row.skill + (" !" if row.critical else ""), BOLD if row.critical else INK)
    write_text(sheet, at, 2, row.area, QUIET)
    dress(
        write(sheet, at, 3, row.required_level, "level"), replace(INK, number_format='"≥ "General', horizontal="right")
    )
    for person, level in enumerate(row.levels):
        if not row.members or row.members[person]:
            capable = row.capable_people[person]
            _write_level(sheet, at, _LEFT_COLUMNS + 1 + person, level, look, capable=capable)
    after = _LEFT_COLUMNS + len(row.levels)
    write(sheet, at, after + 1, row.capable, "count")
    write(sheet, at, after + 2, row.people_needed, "count")
    write_status(sheet, at, after + 3, row.status)


def _write_level(
    sheet: Worksheet, row: int, column: int, level: float | None, look: LevelLook, *, capable: bool
) -> None:
    cell = write(sheet, row, column, level, "level")
    if level is None:
        dress(cell, _NOT_ASSESSED)
    else:
        look.put_on(cell, level, capable=capable)


def _write_foot(sheet: Worksheet, at: int, chart: Heatmap) -> None:
    write_text(sheet, at, 1, "Alone capable in", QUIET)
    for person, count in enumerate(chart.alone):
        dress(write(sheet, at, _LEFT_COLUMNS + 1 + person, count, "count"), centred(INK if count else QUIET))
    after = _LEFT_COLUMNS + len(chart.people)
    for column, seats in ((after + 1, chart.seats_filled), (after + 2, chart.seats_needed)):
        write(sheet, at, column, seats, "count")
    write_text(sheet, at, after + 3, "seats", QUIET)
