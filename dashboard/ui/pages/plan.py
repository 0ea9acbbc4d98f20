"""Training plan: limits beside the result, who learns what from whom, what more hours would buy, what stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ui.components import marks, plan_parts
from dashboard.ui.components.charts import show_chart
from dashboard.ui.frame import show_title

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page."""
    with st.spinner("Looking for the best plan …"):
        section = view.section("plan")
    show_title(section.finding, section.base)
    if not view.facts.ratings or not view.facts.seats_missing:
        return
    limits, plan, beside = st.columns([0.55, 1.5, 1], gap="large")
    with limits, st.container(key="limits"):
        plan_parts.show_limits(view)
    with plan:
        if section.table.rows:
            marks.show(plan_parts.assignments(view, section))
            marks.show(plan_parts.by_person(view.answers.plan.assignments), "quarter")
    with beside:
        with st.spinner("Trying other budgets …"):
            show_chart(view, "trade_off")
        marks.show(plan_parts.still_open(view.section("still_open")), "open")
