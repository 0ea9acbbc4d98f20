"""The needs as a table with marks: how much is missing, who is nearest, who could teach, what the plan does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from dashboard.report.needs import in_plan
from dashboard.report.wording import shown
from dashboard.ui.components import marks
from dashboard.ui.components.pressed import press_skill, show_pressable
from dashboard.ui.components.tables import grid

if TYPE_CHECKING:
    from dashboard.report.section import Section, Value
    from dashboard.ui.view import View

_HEADS = (
    ("No.", "right hide-s"),
    ("Skill", ""),
    ("Status", ""),
    ("Seats missing", "right"),
    ("Seats × weight", "hide-s"),
    ("Capable", "right hide-s"),
    ("Nearest learners", ""),
    ("Could teach it", ""),
)
_PLANNED = ("In the plan", "")


def show_needs(view: View, section: Section) -> int | None:
    """Draw the table; the place in the coverage of the need whose name was just pressed."""
    needs, records = view.answers.needs, section.table.records()
    heads = (*_HEADS, _PLANNED) if view.is_small else _HEADS
    head = marks.joined(Markup('<th scope="col" class="{}">{}</th>').format(side, title) for title, side in heads)
    most = max((float(record["weighted"] or 0) for record in records), default=1.0) or 1.0
    rows = marks.joined(
        _row(record, need.row, most, in_plan(view.facts, need) if view.is_small else None)
        for record, need in zip(records, needs, strict=True)
    )
    pressed = show_pressable(grid(head, rows) + marks.how(section.definition), "needs", "needs-table")
    return None if pressed is None else int(pressed)


def _row(record: dict[str, Value], position: int, most: float, planned: str | None) -> Markup:
    cells = (
        _cell("No.", record["rank"], "right hide-s"),
        _cell("Skill", press_skill(record["skill"], position), "lead"),
        _cell("Status", marks.status_mark(str(record["status"]))),
        _cell("Seats missing", record["seats_missing"], "right"),
        _cell("Seats × weight", _weighted(record, most), "nowrap hide-s"),
        _cell("Capable", record["doers"], "right hide-s"),
        _cell("Nearest learners", _text(record["nearest"])),
        _cell("Could teach it", _text(record["teacher_names"])),
        _cell(_PLANNED[0], _text(planned)) if planned is not None else Markup(""),
    )
    return Markup("<tr>{}</tr>").format(marks.joined(cells))


def _cell(title: str, said: Value | Markup, classes: str = "") -> Markup:
    return Markup('<td class="{}" data-label="{}">{}</td>').format(classes, title, said)


def _text(said: Value) -> Markup:
    return Markup("<bdi>{}</bdi>").format(said or "–")


def _weighted(record: dict[str, Value], most: float) -> Markup:
    """A bar as long as seats × weight, and the product where a seat weighs more than one."""
    weighted, weight = float(record["weighted"] or 0), float(record["weight"] or 1)
    times = f"{shown(record['seats_missing'])} × {shown(weight)} = " if weight != 1 else ""
    return Markup('{} <span class="num">{}{}</span>').format(marks.bar(weighted / most), times, shown(weighted))
