"""Meeting: one finding a screen, large enough for a room; decisions written down as they fall."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ui.components import marks
from dashboard.ui.components.address import keep_in_address, restored
from dashboard.ui.components.mapping import deciding_together
from dashboard.ui.components.meeting import meeting_parts
from dashboard.ui.long_plan import plan_is_ready, show_search

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page: a screen, or what was decided, and below it the way on."""
    meeting_parts.show_style()
    steps = meeting_parts.steps(view)
    at = steps.index(next(iter(restored("screen", steps)), steps[0]))
    st.session_state["screen"] = steps[at]
    keep_in_address("meeting", {"screen": (steps[at],)})
    count = f"{at + 1} of {len(steps)}"
    if steps[at] == meeting_parts.DECIDED:
        about = ""
        deciding_together.show_list(view, count)
    else:
        planned = steps[at] not in meeting_parts.PLANNED or plan_is_ready(view)
        with st.spinner("Working it out …"):
            screen = meeting_parts.screen(view, steps[at], planned=planned)
        about = screen.question
        marks.show(meeting_parts.drawn(view, screen, count), "meeting")
        if not planned:
            show_search()
    with st.container(key="meeting_bar", horizontal=True, vertical_alignment="center", gap="small"):
        meeting_parts.show_way(steps, at)
        deciding_together.show_form(view, about)
        meeting_parts.show_way_out()
