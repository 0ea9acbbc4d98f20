"""The picture beside the map: have against need with what the plan adds, or how the levels spread."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.report.gaps import gaps_arranged
from dashboard.ui.components.charts import draw_chart, show_chart
from dashboard.ui.long_plan import plan_is_ready, show_search

if TYPE_CHECKING:
    from dashboard.ui.view import View

_MISSING, _ALL, _BY_AREA, _SPREAD = "Missing seats", "All skills", "By area", "Levels"


def show_gaps(view: View) -> None:
    """Draw the picture that is chosen, and nothing of the others."""
    pictures = [_MISSING, _ALL, _BY_AREA, _SPREAD] if view.facts.seats_missing else [_SPREAD, _ALL, _BY_AREA]
    with st.container(horizontal=True, vertical_alignment="center", key="pictures"):
        chosen = st.segmented_control(
            "Picture", pictures, default=pictures[0], required=True, label_visibility="collapsed", key="gap_picture"
        )
        with_plan = (
            chosen != _SPREAD and bool(view.facts.seats_missing) and st.toggle("With the plan", value=view.is_small)
        )
    if chosen == _SPREAD:
        show_chart(view, "spread")
        return
    known = with_plan and plan_is_ready(view)
    draw_chart(gaps_arranged(view.facts, only_missing=chosen == _MISSING, by_area=chosen == _BY_AREA, with_plan=known))
    if with_plan and not known:
        show_search()
