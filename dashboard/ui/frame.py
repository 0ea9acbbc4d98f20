"""What stands on top of every page: whose skills these are, the narrowing with its chips, undo, the downloads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.core.taxonomy import OUTSIDE
from dashboard.ui import workspace
from dashboard.ui.answering import Question, names_behind, team_behind
from dashboard.ui.components import marks
from dashboard.ui.components.address import keep_in_address, restored
from dashboard.ui.components.downloads import show_downloads
from dashboard.ui.components.name_switch import show_name_switch
from dashboard.ui.components.words import plain
from dashboard.ui.naming import hidden
from dashboard.ui.narrowing import Narrowing
from dashboard.ui.view import View, area_name, view_of
from dashboard.ui.yardstick import taxonomy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.core.matrix import SkillMatrix

VISIT = "visit"
"""The key of the visit in the address."""

_CHOICES = {"team": "Team", "role": "Role", "area": "Area"}
"""The keys of the narrowing, in the address too, with their words."""

_NAMES: dict[str, Callable[[str], str]] = {"team": str, "role": str, "area": area_name}
"""How the values of each choice are called."""


def show_frame() -> View:
    """Draw the top of the page; what was narrowed there decides what the page below sees."""
    here = workspace.current()
    here.names = names_behind(here)
    decisions = here.decisions if here.names is None else hidden(here.decisions, here.names)
    whole = team_behind(here.dropped, decisions, here.names).matrix
    with st.container(key="tools", horizontal=True, vertical_alignment="center"):
        context = st.container()
        with st.popover("Narrow", type="tertiary"):
            narrowing = _show_narrowing(whole)
        show_name_switch()
        _show_steps_back()
        view = view_of(Question(here.dropped, decisions, narrowing, here.names))
        with st.popover("Download", type="tertiary"):
            show_downloads(view)
    with context:
        marks.show(_context(view), "context-line")
    _show_chips(narrowing)
    keep_in_address(
        "frame", {"team": narrowing.teams, "role": narrowing.roles, "area": narrowing.areas, VISIT: (here.token,)}
    )
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


def _show_narrowing(whole: SkillMatrix) -> Narrowing:
    """The three choices, where the file has something to choose from; kept in the address and between pages."""
    present = {area for skill in whole.skills for area in skill.areas or (OUTSIDE,)}
    return Narrowing(
        teams=_choose("team", whole.values_of("team")),
        roles=_choose("role", whole.values_of("role")),
        areas=_choose("area", [area.id for area in taxonomy().areas if area.id in present]),
    )


def _choose(key: str, options: Sequence[str]) -> tuple[str, ...]:
    if len(options) < 2:  # noqa: PLR2004  one value leaves nothing to choose
        return ()
    word = _CHOICES[key]
    st.session_state[key] = restored(key, options)
    chosen = st.multiselect(
        word,
        options,
        format_func=_NAMES[key],
        key=key,
        persist_state="session",
        placeholder=f"Every {word.lower()}",
        width=320,
    )
    return tuple(chosen)


def _show_steps_back() -> None:
    """Undo and redo, once there is something to undo."""
    here = workspace.current()
    if here.past or here.future:
        st.button("Undo", type="tertiary", disabled=not here.past, on_click=workspace.undo)
        st.button("Redo", type="tertiary", disabled=not here.future, on_click=workspace.redo)


def _show_chips(narrowing: Narrowing) -> None:
    """Every active choice with its way out."""
    chosen = {"team": narrowing.teams, "role": narrowing.roles, "area": narrowing.areas}
    if not any(chosen.values()):
        return
    with st.container(key="chips", horizontal=True, gap="small"):
        for key, values in chosen.items():
            for value in values:
                said = f"{_CHOICES[key]}: {plain(_NAMES[key](value))} ✕"
                st.button(
                    said, key=f"chip_{key}_{value}", help="See everybody again", on_click=_drop, args=(key, value)
                )
        st.button("Clear all", type="tertiary", key="chip_none", on_click=_drop_all)


def _drop(key: str, value: str) -> None:
    st.session_state[key] = [each for each in st.session_state[key] if each != value]


def _drop_all() -> None:
    for key in _CHOICES:
        if key in st.session_state:
            st.session_state[key] = []
