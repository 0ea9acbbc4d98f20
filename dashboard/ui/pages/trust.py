"""Trust and change: how sure it is that enough people truly can, what speaks against it, and what changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ui.components import marks, trust_parts
from dashboard.ui.components.change_parts import show_change
from dashboard.ui.components.charts import show_chart
from dashboard.ui.frame import show_title

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page."""
    with st.spinner("Working out the chances …"):
        section = view.section("trust")
    show_title(section.finding, section.base)
    if view.facts.ratings and section.table.rows:
        chances, beside = st.columns([1.8, 1], gap="large")
        with chances:
            show_chart(view, "trust", "The chance that enough people truly can")
            marks.show(marks.how(section.definition))
        with beside:
            trust_parts.show_assumptions(view)
            trust_parts.show_beside(view, ("area_certainty", "age", "opinions", "opinion_differences", "patterns"))
    show_change(view)
