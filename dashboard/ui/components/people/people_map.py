"""The map with its controls: search, order, compact, turned round, and the drawer behind each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ui.components import marks
from dashboard.ui.components.coverage import heatmap as maps
from dashboard.ui.components.drawer import show_drawer

if TYPE_CHECKING:
    from dashboard.report.section import Heatmap
    from dashboard.ui.view import View


def show_map(view: View, chart: Heatmap) -> None:
    """Draw the controls, the key and the map; a click opens the drawer."""
    with st.container(key="controls", horizontal=True, vertical_alignment="center", gap="medium"):
        st.toggle("Show", key="show_controls", help="Search, order and size of the map", persist_state="session")
        wanted = st.text_input("Find a skill", placeholder="Find a skill", label_visibility="collapsed", width=200)
        order = st.segmented_control(
            "Order", maps.ORDERS, default=maps.ORDERS[0], label_visibility="collapsed", required=True
        )
        compact = st.toggle("Compact", key="compact", persist_state="session")
        across = st.toggle("Skills across", key="across", persist_state="session")
        people = _people(chart)
    marks.show(maps.level_key(chart))
    rows = maps.ordered(chart, order or maps.ORDERS[0], wanted)
    if not rows:
        marks.show(marks.heading("No such skill", f"No skill is called like “{wanted.strip()}”."))
        return
    chosen = maps.show_heatmap(maps.only(chart, people), rows, compact=compact, across=across)
    if chosen is not None:
        person = None if chosen.person is None else chosen.person + people.start
        show_drawer(view, chart, maps.Chosen(chosen.row, person))


def _people(chart: Heatmap) -> slice:
    """Which people are drawn: all, or the chosen part of a large team."""
    parts = maps.parts(chart)
    if len(parts) == 1:
        return next(iter(parts.values()))
    return parts[st.selectbox("People", list(parts), label_visibility="collapsed", width=240)]
