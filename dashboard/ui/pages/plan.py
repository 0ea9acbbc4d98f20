"""Training plan: limits and wishes beside the result, who learns what from whom, the quarter, what stays open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ui import wishes
from dashboard.ui.components import marks
from dashboard.ui.components.links import show_link
from dashboard.ui.components.plan.calendar import calendar
from dashboard.ui.components.plan.plan_drawer import show_assignment
from dashboard.ui.components.plan.plan_limits import show_limits, show_wishes
from dashboard.ui.components.plan.plan_table import broken_limits, show_assignments, still_open
from dashboard.ui.components.plan.trade_off import show_trade_off
from dashboard.ui.components.plan.why_not import show_why_not
from dashboard.ui.frame import show_title
from dashboard.ui.long_plan import plan_is_ready, show_search

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page."""
    if not plan_is_ready(view):
        show_title("The best plan is being sought.", "Other pages can be looked at meanwhile.")
        show_search()
        return
    section = view.section("plan")
    show_title(section.finding, section.base)
    if not view.facts.ratings or not view.facts.seats_missing:
        if view.facts.needed and view.facts.ratings:
            show_link("Coverage", "Ask for more people, or a higher level")
            show_link("What if", "See what a departure would open")
        return
    edited = view.answers.edited_plan
    if edited is not None:
        marks.show(broken_limits(edited.broken))
        st.button("Back to the best plan", on_click=wishes.best_again, args=(view,))
    limits, plan, beside = st.columns([0.55, 1.5, 1], gap="large")
    with limits, st.container(key="limits"):
        show_limits(view)
        show_wishes(view)
    stays_open = still_open(view, view.section("still_open"), at_length=not section.table.rows)
    with plan:
        pressed = show_assignments(view, section) if section.table.rows else None
        if not section.table.rows:
            marks.show(stays_open)
        show_why_not(view)
    with beside:
        show_trade_off(view)
        if section.table.rows:
            marks.show(stays_open, "open")
    if section.table.rows:
        marks.show(calendar(view.section("quarter")), "quarter")
    if pressed is not None:
        show_assignment(view, pressed)
