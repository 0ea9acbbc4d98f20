"""Coverage: the map of people × skills, the gap chart, and what each skill asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.report.section import Heatmap
from dashboard.ui.components import heatmap as maps
from dashboard.ui.components import marks
from dashboard.ui.components.charts import show_chart
from dashboard.ui.components.drawer import show_drawer
from dashboard.ui.components.requirements import show_requirements
from dashboard.ui.frame import show_title

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page."""
    section = view.section("coverage")
    show_title(section.finding, section.base)
    chart = section.chart
    if not isinstance(chart, Heatmap) or not chart.people or not chart.rows:
        return
    _show_map(view, chart)
    marks.show(marks.how(section.definition))
    asks, gaps = st.columns([1, 1.35], gap="large")
    with asks:
        marks.show(marks.heading("What each skill asks", "From the file where it says so, else the default"))
        show_requirements(view)
    with gaps:
        show_chart(view, "gaps")


def _show_map(view: View, chart: Heatmap) -> None:
    with st.container(key="controls", horizontal=True, vertical_alignment="center", gap="medium"):
        wanted = st.text_input("Find a skill", placeholder="Find a skill", label_visibility="collapsed", width=200)
        order = st.segmented_control(
            "Order", maps.ORDERS, default=maps.ORDERS[0], label_visibility="collapsed", required=True
        )
        compact = st.toggle("Compact", key="compact", persist_state="session")
        across = st.toggle("Skills across", key="across", persist_state="session")
    rows = maps.ordered(chart, order or maps.ORDERS[0], wanted)
    marks.show(maps.level_key(chart))
    if not rows:
        marks.show(marks.heading("", f"No skill is called like “{wanted.strip()}”."))
        return
    chosen = maps.show_heatmap(chart, rows, compact=compact, across=across)
    if chosen is not None:
        show_drawer(view, chart, chosen)
