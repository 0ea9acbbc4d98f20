"""Mapping: every label of the file with the skill and area it became, how sure that is, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ui.components import marks
from dashboard.ui.components.label_drawer import show_label_drawer
from dashboard.ui.components.label_table import show_label_table
from dashboard.ui.components.label_tools import show_tools
from dashboard.ui.frame import show_title

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page."""
    section = view.section("mapping")
    show_title(section.finding, section.base)
    records, taxonomy = section.table.records(), view.answers.taxonomy
    seen = {record["label"] for record in records}
    matches = {match.label: match for match in view.team.matches if match.label in seen}
    if records:
        found = show_tools(records, matches, {label: at for at, label in enumerate(matches)}, taxonomy)
        changed = show_label_table(found, matches, taxonomy)
        marks.show(marks.how(section.definition))
        if changed is not None:
            record = next(each for each in records if each["label"] == changed)
            show_label_drawer(record, matches[changed], taxonomy)
