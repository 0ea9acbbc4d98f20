"""Data: how the sheet was read and why, what to know about it, its scale, the matrix as read, replace and remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.report.section import Heatmap
from dashboard.ui import workspace
from dashboard.ui.components import marks
from dashboard.ui.components.coverage.heatmap import level_key
from dashboard.ui.components.reading import data_parts
from dashboard.ui.components.reading.reading_changes import Subject
from dashboard.ui.components.reading.reading_why import show_other, show_why
from dashboard.ui.components.reading.sheet import sheet_picture
from dashboard.ui.components.reading.ways_in import show_ways_in
from dashboard.ui.frame import show_title

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page."""
    reading = view.section("reading")
    show_title(reading.finding, reading.base)
    sheet, beside = st.columns([1.8, 1], gap="large")
    with sheet:
        show_other(Subject(view.reading, view.question.decisions.layout))
        heading = marks.heading("How the sheet was read", "Your file, with every part marked")
        marks.show(heading + sheet_picture(view.reading))
        show_why(view)
    with beside:
        marks.show(data_parts.notices(view.section("notices")), "notices")
        chart = view.section("coverage").chart
        key = level_key(chart, on_map=False) if isinstance(chart, Heatmap) else ""
        marks.show(data_parts.scale_words(view.team.matrix.scale) + key)
        marks.show(data_parts.left_out(view))
        with st.container(horizontal=True):
            with st.popover("Replace the file"):
                show_ways_in()
            st.button("Remove the data", type="tertiary", on_click=workspace.close)
    data_parts.show_matrix(view.section("matrix"))
