"""Overview: the finding, five figures, the guide's areas, what to do next, and what to doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ui.components import marks, overview_parts
from dashboard.ui.components.change_parts import show_since
from dashboard.ui.components.doubts import show_doubts
from dashboard.ui.components.links import show_link
from dashboard.ui.frame import show_title
from dashboard.ui.long_plan import plan_is_ready, show_search

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page."""
    overview = view.section("overview")
    show_title(overview.finding, overview.base)
    marks.show(overview_parts.figures(overview.figures))
    areas, next_steps = st.columns([1.35, 1], gap="large")
    with areas:
        marks.show(overview_parts.area_table(view.section("areas")))
        show_since(view)
    with next_steps:
        planned = view.is_small and plan_is_ready(view)
        marks.show(overview_parts.first_needs(view, planned=planned), "needs")
        if view.is_small and not planned:
            show_search()
        if view.facts.seats_missing:
            show_link("Training plan", "See the whole plan")
        else:
            show_link("What if", "See what a departure would change")
        show_doubts(view)
