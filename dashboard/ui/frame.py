"""What stands on top of every page: whose skills these are, the narrowing with its chips, undo, the downloads."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from dashboard.ui import workspace
from dashboard.ui.answering import Question, names_behind, team_behind
from dashboard.ui.components import marks
from dashboard.ui.components.address import keep_in_address
from dashboard.ui.components.downloads import show_downloads
from dashboard.ui.components.empty import show_what_to_do
from dashboard.ui.components.name_switch import show_name_switch
from dashboard.ui.components.narrow import show_chips, show_narrowing
from dashboard.ui.components.tour import show_help, show_tour
from dashboard.ui.long_plan import held_no_more
from dashboard.ui.naming import hidden
from dashboard.ui.view import View, view_of


def show_frame() -> View:
    """Draw the top of the page; what was narrowed there decides what the page below sees."""
    held_no_more()
    here = workspace.current()
    here.names = names_behind(here)
    decisions = here.decisions if here.names is None else hidden(here.decisions, here.names)
    whole = team_behind(here.read_as, decisions, here.names).matrix
    # first on the page, so that nothing which comes or goes above it makes the browser draw it again as it was
    address = st.container(key="address_first")
    with st.container(key="tools", horizontal=True, vertical_alignment="center"):
        context = st.container()
        with st.popover("Narrow", type="tertiary"):
            narrowing = show_narrowing(whole)
        # before anything is worked out, so that no choice is lost when the page is left or loaded again meanwhile
        with address:
            keep_in_address("frame", {**narrowing.chosen, workspace.VISIT: (here.token,)})
        show_name_switch()
        _show_steps_back()
        view = view_of(Question(here.read_as, decisions, narrowing, here.names))
        with st.popover("Download", type="tertiary"):
            show_downloads(view)
        with st.popover("Help", type="tertiary"):
            show_help()
    show_tour()
    with context:
        marks.show(_context(view), "context-line")
    show_chips(narrowing)
    show_what_to_do(view)
    return view


def show_title(title: str, base: str = "") -> None:
    """The page's title is its finding; under it, quieter, what it is counted over."""
    below = Markup('<p class="sub">{}</p>').format(base) if base else Markup("")
    marks.show(Markup("<h1>{}</h1>{}").format(title, below), "title")


def _context(view: View) -> Markup:
    seen, facts = view.matrix, view.facts
    people, skills = len(seen.people), len(seen.skills)
    parts = [
        Markup("<b>{}</b>").format(facts.team) if facts.team else None,
        f"{people:,} {'person' if people == 1 else 'people'}"
        + (f" of {seen.listed:,}" if people < seen.listed else ""),
        f"{skills:,} {'skill' if skills == 1 else 'skills'}",
        "names hidden" if facts.hidden else facts.file,
    ]
    dot = Markup('<span class="dot">·</span>')
    return Markup('<p class="context">{}</p>').format(dot.join(part for part in parts if part))


def _show_steps_back() -> None:
    """Undo and redo, once there is something to undo."""
    here = workspace.current()
    if here.past or here.future:
        st.button("Undo", type="tertiary", disabled=not here.past, on_click=workspace.undo)
        st.button("Redo", type="tertiary", disabled=not here.future, on_click=workspace.redo)
