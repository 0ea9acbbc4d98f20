"""The needs as a table with marks: how much is missing, who is nearest, who could teach, what the plan does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from dashboard.report.needs import planned_for
from dashboard.report.wording import digits, hours, shown
from dashboard.ui.components import marks
from dashboard.ui.components.pressed import press_skill, show_pressable
from dashboard.ui.components.tables import grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.plan import Assignment
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
_MOST_NAMED = 3
_PLANNED = ("In the plan", "")


def show_needs(view: View, section: Section, *, planned: bool) -> int | None:
    """Draw the table, with what the plan does once it is known; the place in the coverage of the need just pressed."""
    needs, records = view.answers.needs, section.table.records()
    heads = (*_HEADS, _PLANNED) if planned else _HEADS
    head = marks.joined(Markup('<th scope="col" class="{}">{}</th>').format(side, title) for title, side in heads)
    most = max((float(record["weighted"] or 0) for record in records), default=1.0) or 1.0
    rows = marks.joined(
        _row(record, need.row, most, planned_for(view.facts, need) if planned else None)
        for record, need in zip(records, needs, strict=True)
    )
    pressed = show_pressable(grid(head, rows) + marks.how(section.definition), "needs", "needs-table")
    return None if pressed is None else int(pressed)


def _row(record: dict[str, Value], position: int, most: float, planned: Sequence[Assignment] | None) -> Markup:
    cells = (
        _cell("No.", record["rank"], "right hide-s"),
        _cell("Skill", press_skill(record["skill"], position), "lead"),
        _cell("Status", marks.status_mark(str(record["status"]))),
        _cell("Seats missing", record["seats_missing"], "right"),
        _cell("Seats × weight", _weighted(record, most), "nowrap hide-s"),
        _cell("Capable", record["doers"], "right hide-s"),
        _cell("Nearest learners", _text(record["nearest"])),
        _cell("Could teach it", _text(record["teacher_names"])),
        _cell(_PLANNED[0], _planned(planned)) if planned is not None else Markup(""),
    )
    return Markup("<tr>{}</tr>").format(marks.joined(cells))


def _cell(title: str, said: Value | Markup, classes: str = "") -> Markup:
    return Markup('<td class="{}" data-label="{}">{}</td>').format(classes, title, said)


def _text(said: Value) -> Markup:
    """Names with their ways up, which no line parts."""
    return Markup("<bdi>{}</bdi>").format(str(said).replace(" → ", "\u00a0→\u00a0") if said else "–")


def _planned(found: Sequence[Assignment]) -> Markup:
    """Who learns it, each name set apart from the others whichever way it is written, and the hours."""
    if not found:
        return Markup("–")
    names = Markup(", ").join(Markup("<bdi>{}</bdi>").format(each.person) for each in found[:_MOST_NAMED])
    more = f" and {digits(len(found) - _MOST_NAMED)} more" if len(found) > _MOST_NAMED else ""
    return Markup('{}{} <span class="quiet nowrap">{}</span>').format(
        names, more, hours(sum(each.hours for each in found))
    )


def _weighted(record: dict[str, Value], most: float) -> Markup:
    """A bar as long as seats × weight, and the product where a seat weighs more than one."""
    weighted, weight = float(record["weighted"] or 0), float(record["weight"] or 1)
    product = f"{shown(record['seats_missing'])} × {shown(weight)} = {shown(weighted)}" if weight != 1 else ""
    return Markup('{} <span class="num">{}</span>').format(marks.bar(weighted / most), product)
