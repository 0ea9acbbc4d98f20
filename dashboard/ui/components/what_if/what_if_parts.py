"""Worlds side by side: the same figures beside today's, and the areas and skills in which they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from dashboard.report.section import Column
from dashboard.report.wording import MINUS, shown, signed
from dashboard.ui.components import marks
from dashboard.ui.components.tables import grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.report.section import Section, Value

_BETTER = {"seat_coverage": 1, "covered": 1, "seats_missing": -1, "uncovered": -1, "seats_missing_after": -1}
"""Figures of which it is certain that more is better (1) or worse (−1); fewer one deep may be more uncovered."""

_STATUSES = {"uncovered": "uncovered", "one_deep": "one deep", "thin": "thin", "covered": "covered"}
_COVERAGE = Column("seat_coverage", "", "share")
_WHOLE = 1e-9


def side_by_side(section: Section) -> Markup:
    """One column a world, one row a figure, with the difference against today."""
    first, *others = section.table.columns
    names = section.table.column(first.key)
    rows = marks.joined(_figure_row(column, section.table.column(column.key)) for column in others)
    return marks.heading("Side by side", section.base) + _by_world(names, rows, "right") + marks.how(section.definition)


def _by_world(names: Sequence[Value], rows: Markup, side: str) -> Markup:
    head = Markup("<td></td>") + marks.joined(
        Markup('<th scope="col" class="world {}"><bdi>{}</bdi></th>').format(side, name) for name in names
    )
    return Markup('<div class="{}">{}</div>').format(
        "one-world" if len(names) == 1 else "", grid(head, rows, stacked=False)
    )


def _figure_row(column: Column, values: Sequence[Value]) -> Markup:
    status = _STATUSES.get(column.key)
    title = marks.status_mark(status) if status else Markup("{}").format(column.title)
    cells = marks.joined(_figure_cell(column, value, values[0]) for value in values)
    return Markup('<tr><th scope="row" class="rowhead">{}</th>{}</tr>').format(title, cells)


def _figure_cell(column: Column, value: Value, today: Value) -> Markup:
    said = shown(value, column.kind)
    if not isinstance(value, (int, float)) or not isinstance(today, (int, float)):
        return Markup('<td class="right">{}</td>').format(said)
    points = 100 if column.kind == "share" else 1
    change = round(value * points) - round(today * points)
    tail = Markup(' <span class="{}">{}</span>').format(_direction(column.key, change), signed(change))
    return Markup('<td class="right">{}{}</td>').format(said, tail if change else "")


def _direction(key: str, change: float) -> str:
    """Coloured only where better or worse is certain."""
    way = _BETTER.get(key, 0) * change
    return "better" if way > 0 else "worse" if way < 0 else "quiet"


def changed_skills(section: Section) -> Markup:
    """The rows whose status is not the same in every world, today's beside the others."""
    names = [column.title for column in section.table.columns[1:]]
    rows = marks.joined(_changed_row(*row) for row in section.table.rows)
    heading = marks.heading(section.finding, section.base)
    return heading + _by_world(names, rows, "") if section.table.rows else heading


def _changed_row(skill: Value, today: Value, *others: Value) -> Markup:
    cells = marks.joined(_status_cell(each, today) for each in others)
    return Markup('<tr><th scope="row" class="rowhead"><bdi>{}</bdi></th><td>{}</td>{}</tr>').format(
        skill, marks.status_mark(str(today)) if today is not None else "", cells
    )


def _status_cell(status: Value, today: Value) -> Markup:
    if status == today:
        return Markup('<td class="quiet">as today</td>')
    return Markup("<td>{}</td>").format(marks.status_mark(str(status)) if status is not None else MINUS)


def changed_areas(section: Section) -> Markup:
    """The areas of the guide whose coverage is not the same in every world."""
    changed = [row for row in section.table.rows if any(_differs(each, row[1]) for each in row[2:])]
    if not changed:
        return Markup("")
    names = [column.title for column in section.table.columns[1:]]
    rows = marks.joined(_area_row(row) for row in changed)
    return marks.heading(section.finding, section.definition) + _by_world(names, rows, "right")


def _differs(value: Value, today: Value) -> bool:
    if isinstance(value, (int, float)) and isinstance(today, (int, float)):
        return abs(value - today) > _WHOLE
    return value != today


def _area_row(row: Sequence[Value]) -> Markup:
    name, today, *others = row
    cells = marks.joined(_figure_cell(_COVERAGE, value, today) for value in (today, *others))
    return Markup('<tr><th scope="row" class="rowhead">{}</th>{}</tr>').format(name, cells)
