"""What the meeting decides: written down while it is said, listed at the end, to be changed or taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.core.agreement import Agreement
from dashboard.report.agreed import agreed
from dashboard.report.wording import counted
from dashboard.ui import workspace
from dashboard.ui.components import marks
from dashboard.ui.components.downloads import excel_button, file_stem
from dashboard.ui.components.meeting import meeting_parts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.ui.view import View

_WHAT, _WHO, _UNTIL = "decision_what", "decision_who", "decision_until"


def show_form(view: View, about: str) -> None:
    """One line to write a decision down, and how many there are."""
    with st.form("decision", clear_on_submit=True, border=False), st.container(horizontal=True, gap="small"):
        _fields(view, Agreement(""), "")
        st.form_submit_button("Write down", on_click=_write_down, args=(about,))
    count = len(view.facts.agreed)
    if count:
        said = f"{counted(count, 'decision')}"
        st.button(
            said, key="meeting_decided", type="tertiary", on_click=meeting_parts.go, args=(meeting_parts.DECIDED,)
        )


def _fields(view: View, start: Agreement, suffix: str) -> None:
    """What, who and until; who is somebody of the team or any other name."""
    names = sorted((person.name for person in view.matrix.people), key=str.casefold)
    options = names if start.who in {"", *names} else [start.who, *names]
    st.text_input(
        "Decision", start.what, key=_WHAT + suffix, placeholder="Decision: what", label_visibility="collapsed"
    )
    st.selectbox(
        "Who",
        options,
        index=options.index(start.who) if start.who else None,
        key=_WHO + suffix,
        placeholder="who",
        accept_new_options=True,
        label_visibility="collapsed",
        width=190,
    )
    st.text_input(
        "Until", start.until, key=_UNTIL + suffix, placeholder="until", label_visibility="collapsed", width=130
    )


def _typed(about: str, suffix: str = "") -> Agreement:
    what, who, until = (" ".join((st.session_state[key + suffix] or "").split()) for key in (_WHAT, _WHO, _UNTIL))
    return Agreement(what, who, until, about)


def _write_down(about: str) -> None:
    """Nothing is written down without saying what."""
    said = _typed(about)
    if said.what:
        _decide([*workspace.current().decisions.agreed, said])


def _decide(all_of_them: Sequence[Agreement]) -> None:
    workspace.decide(replace(workspace.current().decisions, agreed=tuple(all_of_them)))


def show_list(view: View, count: str) -> None:
    """Everything that was written down, each to be changed or removed, and the way to take it along."""
    section = agreed(view.facts)
    marks.show(meeting_parts.heading(view, "What was decided", section.finding, count), "meeting")
    if not view.facts.agreed:
        marks.show(Markup('<p class="aside">{}</p>').format(_EMPTY), "meeting")
        return
    with st.container(key="decided", gap=None):
        for at, each in enumerate(view.facts.agreed):
            _show_decision(view, at, each)
    with st.container(key="take_along", horizontal=True, gap="small"):
        excel_button(view)
        _csv_button(view)


_EMPTY = "Write a decision into the line below while it is said: what, who, until when. It is listed here at the end."


def _show_decision(view: View, at: int, each: Agreement) -> None:
    with st.container(key=f"decision_{at}", horizontal=True, vertical_alignment="center", gap="small"):
        marks.show(_said(each), "decision")
        with st.popover("Change", type="tertiary"), st.form(f"change_{at}_{hash(each)}", border=False):
            _fields(view, each, f"_{at}_{hash(each)}")
            st.form_submit_button("Save", on_click=_change, args=(at, each.about, f"_{at}_{hash(each)}"))
        st.button("Remove", key=f"remove_{at}", type="tertiary", on_click=_remove, args=(at,))


def _said(each: Agreement) -> Markup:
    told = [part for part in (each.who, f"until {each.until}" if each.until else "", each.about) if part]
    dots = Markup(" · ").join(Markup("<bdi>{}</bdi>").format(part) for part in told)
    return Markup('<p class="what"><bdi>{}</bdi></p><p class="who">{}</p>').format(each.what, dots)


def _change(at: int, about: str, suffix: str) -> None:
    said, before = _typed(about, suffix), workspace.current().decisions.agreed
    if said.what:
        _decide([*before[:at], said, *before[at + 1 :]])


def _remove(at: int) -> None:
    before = workspace.current().decisions.agreed
    _decide([*before[:at], *before[at + 1 :]])


def _csv_button(view: View) -> None:
    st.download_button(
        "Decisions, CSV",
        lambda: _csv(view),
        file_name=f"{file_stem(view)}-decisions.csv",
        mime="text/csv",
        on_click="ignore",
    )


def _csv(view: View) -> bytes:
    from dashboard.exports.comma_separated import render_section

    return render_section(agreed(view.facts))
