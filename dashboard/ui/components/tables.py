"""Tables of the report as markup: one heading, one finding, rows with marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from dashboard.report.wording import shown
from dashboard.ui.components import marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.report.section import Column, Section, Table, Value

_TO_THE_RIGHT = frozenset({"count", "share", "level", "hours", "number"})


def section_table(section: Section, columns: Sequence[str], most: int | None = None) -> Markup:
    """The table of a section with some of its columns and, where there are many, its first rows."""
    return table(section.table, columns, most)


def table(described: Table, columns: Sequence[str], most: int | None = None) -> Markup:
    """A described table as markup; columns by key, rows in their order."""
    at = {column.key: index for index, column in enumerate(described.columns)}
    chosen = [(described.columns[at[key]], at[key]) for key in columns]
    head = marks.joined(_head(column) for column, _ in chosen)
    rows = described.rows if most is None else described.rows[:most]
    body = marks.joined(
        Markup("<tr>{}</tr>").format(marks.joined(_cell(column, row[index]) for column, index in chosen))
        for row in rows
    )
    return grid(head, body)


def grid(head: Markup, body: Markup, *, stacked: bool = True) -> Markup:
    """A table that scrolls in its own box where it is too wide; on a phone a row may become lines of its own."""
    return Markup(
        '<div class="scroll"><table class="{}"><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>'
    ).format("stack-s" if stacked else "", head, body)


def _head(column: Column) -> Markup:
    side = "right" if column.kind in _TO_THE_RIGHT else ""
    return Markup('<th scope="col" class="{}">{}</th>').format(side, column.title)


def _cell(column: Column, value: Value) -> Markup:
    if column.kind == "status" and isinstance(value, str):
        return Markup('<td data-label="{}">{}</td>').format(column.title, marks.status_mark(value))
    side = "right" if column.kind in _TO_THE_RIGHT else ""
    said = shown(value, column.kind) if value != "" else "–"
    return Markup('<td class="{}" data-label="{}"><bdi>{}</bdi></td>').format(side, column.title, said)
