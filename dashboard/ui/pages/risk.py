"""Risk: who holds what alone, what nobody can, and what departures would cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.report.risk import cost_of_departures
from dashboard.ui.components import marks, risk_parts
from dashboard.ui.components.charts import draw_chart
from dashboard.ui.frame import show_title

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page."""
    section = view.section("risk")
    show_title(section.finding, section.base)
    if not view.facts.ratings or not view.facts.needed:
        return
    alone, away = st.columns([1.45, 1], gap="large")
    with alone:
        exposed = view.section("exposed")
        marks.show(risk_parts.held_alone(exposed, view.matrix.scale))
        marks.show(risk_parts.nobody_at_all(exposed), "nobody")
    with away:
        risk_parts.show_simulator(view)
        risk_parts.show_worst_cases(view, section)
        if any(worst.people for worst in view.answers.risk):
            draw_chart(section, cost_of_departures(view.facts), tabled=True)
