"""Coverage: the map of people × skills, what each skill asks, have against need, the spread of levels, each team and role."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.report.section import Heatmap
from dashboard.ui.components import marks
from dashboard.ui.components.coverage.gap_charts import show_gaps
from dashboard.ui.components.coverage.requirements import show_default, show_requirements
from dashboard.ui.components.coverage.requirements_kept import show_changed, show_file
from dashboard.ui.components.group_table import show_groups
from dashboard.ui.components.people.people_map import show_map
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
    show_map(view, chart)
    marks.show(marks.how(section.definition))
    asks, gaps = st.columns([1, 1.35], gap="large")
    with asks, st.container(key="asks"):
        marks.show(marks.heading("What each skill asks", "From the file where it says so, else the default"))
        show_requirements(view)
        show_changed(view)
        with st.container(horizontal=True, key="asks_files"):
            with st.popover("The default", type="tertiary"):
                show_default(view)
            show_file(view)
    with gaps:
        show_gaps(view)
    show_groups(view)
