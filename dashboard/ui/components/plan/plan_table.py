"""Who learns what from whom: rows that open what can be done about them; what stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from dashboard.report.wording import digits, hours
from dashboard.ui.components import marks
from dashboard.ui.components.pressed import more, show_pressable
from dashboard.ui.components.tables import grid

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.analysis.plan import Assignment
    from dashboard.report.section import Section, Value
    from dashboard.ui.view import View

_MOST_ROWS = 20
"""A longer plan scrolls in its own box."""

_STOPPED = {
    "budget": "hours in all",
    "hours per person": "hours a person",
    "skills per person": "skills a person",
    "several": "several limits",
}
"""Limits as their fields on the page are called."""

_HEADS = (("Person", ""), ("Skill", ""), ("Level", "hide-s"), ("With", ""), ("Hours", "right"))


def show_assignments(view: View, section: Section) -> Assignment | None:
    """Draw the plan as a table; the assignment that was just pressed."""
    planned = view.answers.plan.assignments
    statuses = {row.skill: row.status for row in reversed(view.answers.coverage)}
    head = marks.joined(Markup('<th scope="col" class="{}">{}</th>').format(side, title) for title, side in _HEADS)
    rows = marks.joined(
        _assignment(at, record, statuses, locked=planned[at].locked)
        for at, record in enumerate(section.table.records())
    )
    total = Markup(
        '<tr class="total"><td class="quiet" colspan="2">Together</td><td class="hide-s"></td><td></td><td class="right strong">{}</td><td></td></tr>'
    ).format(hours(view.answers.plan.hours))
    drawn = (
        marks.heading("Who learns what, from whom", "Press a line to keep it, change it, or ask who else could")
        + grid(head + Markup("<td></td>"), rows + total, stacked=False)
        + marks.how(section.definition)
    )
    pressed = show_pressable(drawn, "assignments", "assignments long" if len(planned) > _MOST_ROWS else "assignments")
    return planned[int(pressed)] if pressed is not None and int(pressed) < len(planned) else None


def _assignment(at: int, record: dict[str, Value], statuses: Mapping[str, str], *, locked: bool) -> Markup:
    status = statuses.get(str(record["skill"]), "")
    way = f"{digits(float(record['from_level'] or 0))} → {digits(float(record['to_level'] or 0))}"
    wish = Markup(' <span class="quiet">· your wish</span>') if locked else Markup("")
    return Markup(
        '<tr data-press="{}"><td><bdi>{}</bdi>{}</td><td><span class="with-sign" title="{}">{}<bdi>{}</bdi></span></td>'
        '<td class="nowrap num hide-s">{}</td><td class="quiet"><bdi>{}</bdi></td><td class="right">{}</td><td>{}</td></tr>'
    ).format(
        at,
        record["person"],
        wish,
        status,
        marks.sign(status),
        record["skill"],
        way,
        record["teacher"],
        digits(float(record["hours"] or 0)),
        more(at, f"{record['person']}, {record['skill']}: change"),
    )


def broken_limits(broken: tuple[str, ...]) -> Markup:
    """The limits that a plan of the manager's own breaks, each in a sentence."""
    items = marks.joined(Markup('<p class="broken">{}</p>').format(said) for said in broken)
    return Markup('<div role="status">{}</div>').format(items)


def still_open(view: View, section: Section, *, at_length: bool = False) -> Markup:
    """What the plan leaves open, and the limit that stops each; ``at_length`` where there is room for a sentence."""
    has_money = view.answers.settings.budget_money is not None
    said = {**_STOPPED, "budget": "the budget"} if has_money else _STOPPED
    rows = marks.joined(
        Markup('<tr><td><bdi>{}</bdi></td><td class="right">{}</td><td class="quiet" title="{}">{}</td></tr>').format(
            record["skill"],
            record["seats"],
            record["reason"],
            record["reason"] if at_length else said.get(str(record["limit"]), record["limit"]),
        )
        for record in section.table.records()
    )
    if not rows:
        return marks.heading("What stays open", section.finding)
    head = Markup('<th scope="col">Skill</th><th scope="col" class="right">Seats</th><th scope="col">Stopped by</th>')
    return marks.heading("What stays open, and what stops it", section.finding) + grid(head, rows, stacked=False)
