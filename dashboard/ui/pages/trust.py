"""Trust and change: how sure it is that enough people truly can, what speaks against it, and what changed since."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.report.trust import trust_today
from dashboard.ui.components import marks, trust_parts
from dashboard.ui.components.change_parts import show_change
from dashboard.ui.components.charts import draw_chart
from dashboard.ui.frame import show_title
from dashboard.ui.long_plan import plan_is_ready, show_search

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page."""
    planned = plan_is_ready(view)
    with st.spinner("Working out the chances …"):
        section = view.section("trust") if planned else trust_today(view.facts)
    show_title(section.finding, section.base)
    if view.facts.ratings and section.table.rows:
        chances, beside = st.columns([1.8, 1], gap="large")
        with chances:
            draw_chart(section, "The chance that enough people truly can", trust_parts.key(section))
            if not planned:
                show_search()
            marks.show(marks.how(section.definition))
        with beside:
            trust_parts.show_assumptions(view)
            trust_parts.show_beside(view, ("area_certainty", "age", "opinions", "opinion_differences", "patterns"))
    show_change(view)
