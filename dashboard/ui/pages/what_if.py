"""What if: somebody leaves, joins or moves, or more is asked; scenarios side by side with today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.report.what_if import what_if, what_if_areas, what_if_skills
from dashboard.ui import scenarios
from dashboard.ui.components import marks
from dashboard.ui.components.what_if import what_if_parts
from dashboard.ui.components.what_if.scenario_choice import show_choice
from dashboard.ui.frame import show_title

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page; the title says what the scenarios come down to."""
    if not view.facts.ratings or not view.facts.needed:
        show_title(view.section("risk").finding)
        return
    title = st.container()
    choice, result = st.columns([0.75, 1.8], gap="large")
    with choice, st.container(key="scenario_choice"):
        show_choice(view)
    with st.spinner("Working it out …"):
        found = scenarios.worlds(view)
        section = what_if(found, plan=view.is_small)
    with title:
        if len(found) > 1:
            show_title(section.finding)
        else:
            show_title("Choose who leaves or joins, and see what changes.", "Nothing is changed in your data.")
    with result:
        marks.show(what_if_parts.side_by_side(section))
        if len(found) > 1:
            marks.show(what_if_parts.changed_skills(what_if_skills(found)), "changed")
            marks.show(what_if_parts.changed_areas(what_if_areas(found)), "changed")
