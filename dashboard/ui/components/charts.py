"""A section whose picture is plotly's: its finding above, the figure, its table one click away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ui.components import marks
from dashboard.ui.components.tables import table
from dashboard.ui.styling import is_dark

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.report.section import Section
    from dashboard.ui.view import View


def show_chart(
    view: View, section_id: str, title: str = "", *, tabled: bool = False, on_select: Callable[[], None] | None = None
) -> None:
    """Draw one section of the report, see ``draw_chart``."""
    draw_chart(view.section(section_id), title, tabled=tabled, on_select=on_select)


def draw_chart(
    section: Section,
    title: str = "",
    note: str = "",
    *,
    tabled: bool = False,
    on_select: Callable[[], None] | None = None,
) -> None:
    """Draw a section under its finding or a title with a note; nothing to draw leaves the words, never an empty chart.

    ``tabled`` says that its table stands on the page already; ``on_select`` is called when a point of it was pressed.
    """
    from dashboard.charts.figure import camera, figure

    marks.show(marks.heading(title or section.finding, note if title else section.base))
    if section.chart is None or not section.table.rows:
        return
    drawn = figure(section.chart, dark=is_dark())
    st.plotly_chart(
        drawn,
        theme=None,
        config=camera(drawn, section.id),
        alt=section.finding,
        key=f"chart_{section.id}",
        on_select=on_select or "ignore",
        selection_mode="points",
    )
    if tabled:
        return
    with st.expander("The same as a table"):
        marks.show(table(section.table, [column.key for column in section.table.columns]), "as-table")


def show_chart_on_wish(view: View, section_id: str, title: str) -> None:
    """A chart of what a table on the page shows already, for a slide; drawn only once somebody wants it."""
    with st.container(key=f"wish_{section_id}"):
        wanted = st.toggle("As a chart, for a slide", key=f"as_chart_{section_id}", persist_state="session")
    if wanted:
        show_chart(view, section_id, title, tabled=True)
