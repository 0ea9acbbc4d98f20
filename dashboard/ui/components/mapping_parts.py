"""Labels of the file and what they became."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from dashboard.ui.components import marks
from dashboard.ui.components.tables import grid

if TYPE_CHECKING:
    from dashboard.report.section import Section, Value

_SIGNS = {
    "certain": "=",
    "confirmed": "=",
    "outside": "=",
    "suggested": "?",
    "ambiguous": "?",
    "unmapped": "·",
    "not a skill": "–",
}
_HEADS = (
    ("Label in the file", ""),
    ("Sure", ""),
    ("Skill", ""),
    ("Area", ""),
    ("Why", ""),
    ("Where", "right"),
)


def label_table(section: Section) -> Markup:
    """All labels, those that wait for a decision first."""
    head = marks.joined(
        Markup('<th scope="col" class="{}">{}</th>').format(classes, title) for title, classes in _HEADS
    )
    rows = marks.joined(_row(record) for record in section.table.records())
    note = "What waits for a decision stands first; reasons in words"
    return marks.heading("All labels", note) + grid(head, rows) + marks.how(section.definition)


def _row(record: dict[str, Value]) -> Markup:
    status = str(record["status"])
    may_mean = Markup('<br><span class="note">may mean {}</span>').format(record["suggestions"])
    return Markup(
        '<tr><td class="first strong lead" data-label="Label"><bdi>{}</bdi></td><td class="nowrap" data-label="Sure"><span><span class="sure" aria-hidden="true">{}</span>{}</span>'
        '</td><td data-label="Skill"><bdi>{}</bdi></td><td class="quiet" data-label="Area">{}</td><td data-label="Why"><span>{}{}</span></td><td class="quiet right" data-label="Where">{}</td></tr>'
    ).format(
        record["label"],
        _SIGNS.get(status, ""),
        status,
        record["skill"] or "–",
        record["area"] or "–",
        record["reason"],
        may_mean if record["suggestions"] else "",
        record["where"],
    )
