"""Each team, role and responsibility by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ui.components import marks
from dashboard.ui.components.tables import table

if TYPE_CHECKING:
    from dashboard.ui.view import View

_COLUMNS = ("name", "by", "people", "skills", "assessed", "met", "seat_coverage")
_ASIDE = frozenset({"skills", "assessed", "met"})


def show_groups(view: View) -> None:
    """The table, where the file names several teams or several roles."""
    section = view.section("groups")
    if any(count is not None for count in section.table.column("people")):
        drawn = table(section.table, _COLUMNS, _ASIDE) + marks.how(section.definition)
        marks.show(marks.heading(section.finding, section.base) + drawn, "groups")
