"""Training needs: what to train first, who is nearest, who could teach, and what the plan does about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ui.components.behind import open_skill
from dashboard.ui.components.charts import show_chart_on_wish
from dashboard.ui.components.links import show_link
from dashboard.ui.components.needs_table import show_needs
from dashboard.ui.frame import show_title
from dashboard.ui.long_plan import plan_is_ready, show_search

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page; a name that is pressed opens the skill."""
    section = view.section("needs")
    show_title(section.finding, section.base)
    if not section.table.rows:
        if view.facts.needed and view.facts.ratings:
            show_link("Coverage", "Ask for more people, or a higher level")
        return
    planned = view.is_small and plan_is_ready(view)
    pressed = show_needs(view, section, planned=planned)
    if view.is_small and not planned:
        show_search()
    with st.container(horizontal=True, key="needs_ways"):
        show_link("Training plan", "See the whole plan")
        show_link("Coverage", "Change what a skill asks")
    show_chart_on_wish(view, "needs", "Seats missing, each times its weight")
    if pressed is not None:
        open_skill(view, pressed)
