"""Trust: how sure it is that enough people truly can, and answers that look less considered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ui.components import marks, trust_parts
from dashboard.ui.components.charts import show_chart
from dashboard.ui.components.tables import table
from dashboard.ui.frame import show_title

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page."""
    with st.spinner("Working out the chances …"):
        section = view.section("trust")
    show_title(section.finding, section.base)
    if not view.facts.ratings or not section.table.rows:
        return
    chances, beside = st.columns([1.8, 1], gap="large")
    with chances:
        show_chart(view, "trust", "The chance that enough people truly can")
        marks.show(marks.how(section.definition))
    with beside:
        trust_parts.show_assumptions(view)
        patterns = view.section("patterns")
        marks.show(marks.heading("Answer patterns", patterns.finding + " " + patterns.base), "patterns")
        if patterns.table.rows:
            marks.show(table(patterns.table, [column.key for column in patterns.table.columns]))
