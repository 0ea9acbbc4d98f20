"""Risk: who holds what alone, what nobody can, and what departures would cost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.report.depth import depth
from dashboard.report.risk import cost_of_departures
from dashboard.ui.components import marks, risk_parts
from dashboard.ui.components.behind import open_skill, position_of
from dashboard.ui.components.charts import show_chart_on_wish
from dashboard.ui.components.pressed import show_pressable
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
        alone_in = show_pressable(risk_parts.held_alone(exposed, view.matrix.scale), "held_alone")
        nobody = show_pressable(risk_parts.nobody_at_all(exposed), "nobody_at_all", "nobody")
        marks.show(risk_parts.how_deep(depth(view.facts)), "deep")
    with away:
        risk_parts.show_simulator(view)
        risk_parts.show_worst_cases(view, section)
        if any(worst.people for worst in view.answers.risk):
            show_chart_on_wish(view, "risk", cost_of_departures(view.facts))
    if (pressed := alone_in or nobody) and (position := position_of(view, pressed)) is not None:
        open_skill(view, position)
