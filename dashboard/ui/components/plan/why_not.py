"""Why not somebody for something: the question, its answer with the cost, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.report.alternatives import can_learn, why_not_said
from dashboard.ui import wishes
from dashboard.ui.components import marks
from dashboard.ui.components.plan.plan_drawer import show_alternatives
from dashboard.ui.questions import why_not_in

if TYPE_CHECKING:
    from dashboard.analysis.settings import Pair
    from dashboard.ui.view import View


def show_why_not(view: View) -> None:
    """Choose a person and a skill, and be told why the plan has them or not; on paper there is nothing to choose."""
    with st.container(key="why"):
        _show_question(view)
    if st.session_state.pop("show_alternatives", False):
        show_alternatives(view)


def _show_question(view: View) -> None:
    marks.show(marks.heading("Why not … for …?", "Or add somebody to the plan"), "part")
    people = [person.name for person in view.matrix.people]
    skills = list(dict.fromkeys([need.skill for need in view.answers.needs] + [s.name for s in view.matrix.skills]))
    with st.container(horizontal=True, vertical_alignment="bottom", key="why_not"):
        person = st.selectbox("Person", people, index=None, placeholder="Somebody", key="why_person", width=220)
        skill = st.selectbox("Skill", skills, index=None, placeholder="A skill", key="why_skill", width=260)
        st.button("What would do as well?", type="tertiary", on_click=_look_for_alternatives)
    if person is not None and skill is not None:
        _show_answer(view, (person, skill))


def _look_for_alternatives() -> None:
    st.session_state["show_alternatives"] = True


def _show_answer(view: View, wanted: Pair) -> None:
    planned = {(each.person, each.skill) for each in view.answers.plan.assignments}
    open_to_it = can_learn(view.facts, wanted)
    other = None
    if open_to_it and wanted not in planned:
        with st.spinner("Planning with it …"):
            other = why_not_in(view.question, wanted)
    marks.show(Markup('<p class="strong" role="status">{}</p>').format(why_not_said(view.facts, wanted, other)))
    if not open_to_it:
        return
    with st.container(horizontal=True, key="why_choices"):
        if wanted in view.answers.settings.locked:
            st.button("No longer my wish", on_click=wishes.leave_open, args=(view, wanted))
        else:
            st.button("Keep it in any plan", on_click=wishes.want, args=(view, wanted))
        if wanted not in planned:
            st.button("Add it, keep the rest", on_click=wishes.put_in, args=(view, wanted))
        st.button("Never", help="Plan without it", on_click=wishes.spare, args=(view, wanted))
