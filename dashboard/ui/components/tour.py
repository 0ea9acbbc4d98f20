"""A tour in four steps, each on the page it is about; a quiet line that can be left at any time. And where to find help."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st
from markupsafe import Markup

from dashboard.ui.components import marks
from dashboard.ui.components.links import find_page, show_link

_AT = "tour"


class Step(NamedTuple):
    """What one page is good for."""

    page: str
    says: str


STEPS = (
    Step("Overview", "The title of every page is its finding. Press an underlined word and it says how it is counted."),
    Step(
        "Coverage",
        "A full cell is capable, a small one is not yet. Press any cell: what is asked, what is missing, "
        "and the cell of the file it came from.",
    ),
    Step(
        "Training plan",
        "Change a limit and the best plan within it is found again at once; what stays open says what stops it.",
    ),
    Step(
        "Data",
        "Put your own file in place of the sample here, and see how it was read. "
        "For the room there is Meeting: one finding a screen, and decisions written down as they fall.",
    ),
)


def start() -> None:
    """Begin with the first step."""
    st.session_state[_AT] = 0


def show_help() -> None:
    """The way to the definitions, and to the tour."""
    show_link("Method", "How every figure is counted")
    if st.button("Take the tour", type="tertiary", key="tour_start"):
        start()
        _go(STEPS[0].page)


def show_tour() -> None:
    """The step of the tour that one is at, with the way on and out; nothing when nobody is on the tour."""
    at: int | None = st.session_state.get(_AT)
    if at is None:
        return
    with st.container(key="tour", horizontal=True, vertical_alignment="center"):
        step = STEPS[at]
        line = Markup('<p><span class="strong">{}</span> <span class="quiet">Tour, {} of {}.</span> {}</p>')
        marks.show(line.format(step.page, at + 1, len(STEPS), step.says))
        is_last = at + 1 == len(STEPS)
        if not is_last and st.button("Next", key="tour_next"):
            st.session_state[_AT] = at + 1
            _go(STEPS[at + 1].page)
        said = "End the tour" if is_last else "Skip the tour"
        st.button(said, key="tour_end", type="tertiary", on_click=_end)


def _go(title: str) -> None:
    page = find_page(title)
    if page is not None:
        st.switch_page(page)


def _end() -> None:
    del st.session_state[_AT]
