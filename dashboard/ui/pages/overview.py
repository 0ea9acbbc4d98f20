"""Overview: the finding, five figures, the guide's areas, what to do next, and what to doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ui.components import behind, overview_parts
from dashboard.ui.components.change_parts import show_since
from dashboard.ui.components.links import find_page, show_link
from dashboard.ui.components.pressed import show_pressable
from dashboard.ui.components.reading.doubts import show_doubts
from dashboard.ui.frame import show_title
from dashboard.ui.long_plan import plan_is_ready, show_search

if TYPE_CHECKING:
    from dashboard.ui.view import View

_PAGE_OF = {"covered": "Coverage", "one_deep": "Risk", "uncovered": "Risk", "assessed": "Trust and change"}
"""The page on which what a figure counts is seen one by one."""


def show(view: View) -> None:
    """Draw the page; what was pressed opens what stands behind it."""
    overview = view.section("overview")
    show_title(overview.finding, overview.base)
    figure = show_pressable(overview_parts.figures(overview.figures), "figures")
    areas, next_steps = st.columns([1.35, 1], gap="large")
    with areas:
        area = show_pressable(overview_parts.area_table(view.section("areas")), "areas")
        show_since(view)
    with next_steps:
        planned = view.is_small and plan_is_ready(view)
        need = show_pressable(overview_parts.first_needs(view, planned=planned), "first_needs", "needs")
        if view.is_small and not planned:
            show_search()
        if view.facts.seats_missing:
            show_link("Training plan", "See the whole plan")
        else:
            show_link("What if", "See what a departure would change")
        show_doubts(view)
    if figure is not None:
        _lead_on(view, figure)
    elif area is not None:
        behind.open_area(view, area)
    elif need is not None:
        behind.open_skill(view, int(need))


def _lead_on(view: View, figure: str) -> None:
    """To what stands behind one of the leading figures."""
    if figure == "seat_coverage":
        behind.open_seat_coverage(view)
    elif (page := find_page(_PAGE_OF[figure])) is not None:
        st.switch_page(page)
