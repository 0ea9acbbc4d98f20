"""What if: somebody leaves, somebody joins, side by side with today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ui.components import marks, what_if_parts
from dashboard.ui.frame import show_title

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page; the title says what the choice below it comes down to."""
    if not view.facts.ratings or not view.facts.needed:
        show_title(view.section("risk").finding)
        return
    title = st.container()
    choice, result = st.columns([0.7, 1.8], gap="large")
    with choice:
        chosen = what_if_parts.show_choice(view)
    found = what_if_parts.worlds(view, chosen)
    with title:
        show_title(*what_if_parts.what_if_title(found))
    with result:
        marks.show(what_if_parts.side_by_side(found))
        if len(found) > 1:
            marks.show(what_if_parts.changed_skills(found), "changed")
