"""What a budget of hours buys, as a curve whose steps can be chosen."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ui.components.charts import show_chart
from dashboard.ui.components.plan.plan_limits import set_budget

if TYPE_CHECKING:
    from dashboard.ui.view import View

_CURVE = "chart_trade_off"


def show_trade_off(view: View) -> None:
    """Draw the curve; a step that is pressed becomes the budget."""
    if not view.is_small and not st.toggle("What would other budgets buy?", key="other_budgets"):
        return
    with st.spinner("Trying other budgets …"):
        show_chart(view, "trade_off", on_select=_choose)


def _choose() -> None:
    points = st.session_state[_CURVE].selection.points
    if points:
        set_budget(math.ceil(points[0]["x"]))
