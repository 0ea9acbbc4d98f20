"""What differs from the file and the default, each with its way back; requirements as a small file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.analysis.requirements_file import (
    RequirementsFileError,
    everything_asked,
    read_requirements,
    write_requirements,
)
from dashboard.ui import workspace
from dashboard.ui.components import marks
from dashboard.ui.components.downloads import file_stem
from dashboard.ui.components.words import plain

if TYPE_CHECKING:
    from dashboard.core.requirement import Requirement
    from dashboard.core.scale import Scale
    from dashboard.ui.view import View

_SAID = "requirements_said"
_MOST_SAID = 5
_MOST_LISTED = 12


def show_changed(view: View) -> None:
    """What was asked on the screen or by a requirements file, each with its way back."""
    asked = view.question.decisions.asked
    if not asked:
        return
    loaded = sum(each.origin == "requirements file" for each in asked)
    note = f"{loaded} of them from the requirements file" if loaded else ""
    marks.show(marks.heading("Changed by you", note))
    for each in asked[:_MOST_LISTED]:
        said = _said(view.matrix.scale, each)
        key = f"asked_{each.origin}_{each.skill}_{each.role}_{each.team}"
        st.button(plain(f"{said} ✕"), key=key, help="Take this back", on_click=_take_back, args=(each,))
    if len(asked) > _MOST_LISTED:
        marks.show(Markup('<p class="note">and {} more, all of them in the CSV</p>').format(len(asked) - _MOST_LISTED))
    st.button("Reset all to what the file asks", type="tertiary", on_click=workspace.ask_nothing)


def _take_back(asked: Requirement) -> None:
    workspace.ask_nothing([(asked.skill, asked.role, asked.team)])


def _said(scale: Scale, asked: Requirement) -> str:
    whose = ", ".join(part for part in (asked.role, asked.team) if part)
    figures = (
        f"level {scale.named(asked.level)}" if asked.level is not None else "",
        f"people needed {asked.people}" if asked.people is not None else "",
        {True: "critical", False: "not critical", None: ""}[asked.critical],
    )
    return f"{asked.skill}{f' ({whose})' if whose else ''}: {', '.join(figure for figure in figures if figure)}"


def show_file(view: View) -> None:
    """Save everything that is asked, and load it again, after other hands have changed it."""
    st.download_button(
        "Save what is asked as CSV",
        lambda: write_requirements(everything_asked(view.answers.staffing), view.matrix.scale),
        file_name=f"{file_stem(view)}-requirements.csv",
        mime="text/csv",
        on_click="ignore",
        type="tertiary",
    )
    with st.popover("Load a CSV", type="tertiary"):
        marks.show(marks.heading("Columns: skill, role, team, level, people, critical", "An empty cell says nothing"))
        st.file_uploader("A requirements file", key="requirements_file", on_change=_load, args=(view.matrix.scale,))
    for said in st.session_state.get(_SAID, ()):
        marks.show(Markup('<p class="note broken" role="status">{}</p>').format(said))


def _load(scale: Scale) -> None:
    taken = st.session_state["requirements_file"]
    st.session_state[_SAID] = ()
    if taken is None:
        return
    try:
        requirements, notices = read_requirements(taken.getvalue(), scale, taken.name)
    except RequirementsFileError as error:
        st.session_state[_SAID] = (str(error),)
        return
    said = [each.text for each in notices]
    more = [f"and {len(said) - _MOST_SAID} more"] if len(said) > _MOST_SAID else []
    st.session_state[_SAID] = (*said[:_MOST_SAID], *more)
    workspace.ask_this(requirements)
