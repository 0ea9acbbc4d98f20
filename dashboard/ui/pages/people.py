"""People: one person at a time, by name; never a ranking."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ui.components import marks
from dashboard.ui.components.address import keep_in_address, restored
from dashboard.ui.components.people import person_parts
from dashboard.ui.components.words import plain
from dashboard.ui.frame import show_title
from dashboard.ui.long_plan import plan_is_ready, show_search

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page."""
    names = sorted((person.name for person in view.matrix.people), key=str.casefold)
    if not names or not view.matrix.skills:
        show_title(view.section("people").finding)
        return
    st.session_state["person"] = next(iter(restored("person", names)), names[0])
    with st.container(key="person_controls", horizontal=True, vertical_alignment="center"):
        name = st.selectbox(
            "Person", names, key="person", persist_state="session", label_visibility="collapsed", width=280
        )
        _show_neighbours(names, names.index(name))
        person_parts.show_handover_button(view, name)
    keep_in_address("person", {"person": (name,)})
    person = [each.name for each in view.matrix.people].index(name)
    found = person_parts.standings(view, person)
    show_title(person_parts.person_title(name, found), person_parts.person_base(view, person, found))
    levels, beside = st.columns([1.8, 1], gap="large")
    with levels:
        marks.show(person_parts.level_strips(view, found))
    with beside:
        marks.show(person_parts.alone(view, name), "alone")
        marks.show(person_parts.could_teach(view, name), "part")
        if plan_is_ready(view):
            marks.show(person_parts.learns_and_teaches(view, name))
        else:
            show_search()


def _show_neighbours(names: list[str], at: int) -> None:
    """The way to the person before and after, by name."""
    for step, arrow in ((-1, "← {}"), (1, "{} →")):
        if 0 <= at + step < len(names):
            neighbour = names[at + step]
            st.button(
                arrow.format(plain(neighbour)), type="tertiary", key=f"step{step}", on_click=_go, args=(neighbour,)
            )


def _go(name: str) -> None:
    st.session_state["person"] = name
