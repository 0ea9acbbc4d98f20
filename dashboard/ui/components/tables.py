"""Tables of the report as markup: one heading, one finding, rows with marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from dashboard.report.wording import shown
from dashboard.ui.components import marks

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dashboard.report.section import Column, Table, Value

_TO_THE_RIGHT = frozenset({"count", "share", "level", "hours", "number"})


def table(described: Table, columns: Sequence[str], aside: Collection[str] = ()) -> Markup:
    """A described table as markup; columns by key, rows in their order, ``aside`` left out on a phone."""
    at = {column.key: index for index, column in enumerate(described.columns)}
    chosen = [(described.columns[at[key]], at[key]) for key in columns]
    lead = next((key for key in columns if described.columns[at[key]].kind == "text"), "")
    head = marks.joined(_head(column) for column, _ in chosen)
    body = marks.joined(
        Markup("<tr>{}</tr>").format(
            marks.joined(_cell(column, row[index], _phone(column.key, lead, aside)) for column, index in chosen)
        )
        for row in described.rows
    )
    return grid(head, body)


def grid(head: Markup, body: Markup, *, stacked: bool = True) -> Markup:
    """A table that scrolls in its own box where it is too wide; on a phone a row may become lines of its own."""
    return Markup(
        '<div class="scroll"><table class="{}"><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>'
    ).format("stack-s" if stacked else "", head, body)


def tall(label: str, body: Markup) -> Markup:
    """A long table in a box of its own that scrolls, by keyboard too."""
    return Markup('<div class="tall" tabindex="0" role="region" aria-label="{}">{}</div>').format(label, body)


def _head(column: Column) -> Markup:
    side = "right" if column.kind in _TO_THE_RIGHT else ""
    return Markup('<th scope="col" class="{}">{}</th>').format(side, column.title)


def _phone(key: str, lead: str, aside: Collection[str]) -> str:
    """How a cell stands on a phone: as the row's own heading, with its column's heading, or not at all."""
    return "lead" if key == lead else "hide-s" if key in aside else ""


def _cell(column: Column, value: Value, phone: str) -> Markup:
    if column.kind == "status" and isinstance(value, str):
        return Markup('<td data-label="{}">{}</td>').format(column.title, marks.status_mark(value))
    side = "right" if column.kind in _TO_THE_RIGHT else ""
    said = shown(value, column.kind) if value != "" else "–"
    return Markup('<td class="{} {}" data-label="{}"><bdi>{}</bdi></td>').format(side, phone, column.title, said)
