"""Mapping: every label of the file with the skill and area it became, how sure that is, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ui.components import marks
from dashboard.ui.components.deciding import show_change, show_waiting
from dashboard.ui.components.mapping_parts import label_table
from dashboard.ui.frame import show_title

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page."""
    section = view.section("mapping")
    show_title(section.finding, section.base or section.definition)
    show_waiting(view)
    if section.table.rows:
        marks.show(label_table(section), "labels")
    show_change(view)
