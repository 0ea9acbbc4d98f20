"""Training needs: what to train first, who is nearest, who could teach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ui.components import marks
from dashboard.ui.components.charts import show_chart
from dashboard.ui.components.tables import table
from dashboard.ui.frame import show_title

if TYPE_CHECKING:
    from dashboard.ui.view import View

_COLUMNS = (
    "rank",
    "skill",
    "status",
    "seats_missing",
    "weight",
    "weighted",
    "doers",
    "teachers",
    "nearest",
    "teacher_names",
)
_ASIDE = frozenset({"rank", "weight", "weighted", "doers", "teachers"})


def show(view: View) -> None:
    """Draw the page."""
    section = view.section("needs")
    show_title(section.finding, section.base)
    if not section.table.rows:
        return
    marks.show(table(section.table, _COLUMNS, _ASIDE) + marks.how(section.definition), "needs-table")
    show_chart(view, "needs", "Seats missing, each times its weight", tabled=True)
