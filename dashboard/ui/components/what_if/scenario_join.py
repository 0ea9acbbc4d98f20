"""Who joins in a scenario: somebody described on the screen, or the people of a file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.analysis.candidates import candidates_in, tried_on
from dashboard.analysis.hire import next_hire
from dashboard.analysis.scenario import Candidate
from dashboard.report.scenarios import NEW_HIRE
from dashboard.report.wording import counted, listed
from dashboard.ui import scenarios, workspace
from dashboard.ui.answering import team_behind
from dashboard.ui.components import marks
from dashboard.ui.components.words import plain
from dashboard.ui.decisions import Dropped
from dashboard.ui.questions import answers_in
from dashboard.ui.reading_files import reading_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.analysis.candidates import Candidates
    from dashboard.analysis.scenario import Scenario
    from dashboard.ui.view import View

_BROUGHT = 3
_MOST_NAMED = 6


def show_join(view: View, scenario: Scenario) -> None:
    """Somebody new, at what is asked of her unless a level is chosen."""
    skills = [skill.name for skill in view.matrix.skills]
    hire = scenarios.described_hire(scenario)
    st.session_state["joins"] = [skill for skill in (hire.levels if hire else ()) if skill in skills]
    st.multiselect(
        "joins, capable in",
        skills,
        key="joins",
        placeholder="Skills of somebody new",
        on_change=_keep_joins,
        args=(view,),
    )
    with st.container(horizontal=True, vertical_alignment="center", key="hire_acts"):
        st.button("What should a hire bring?", on_click=_suggest, args=(view,))
        if hire:
            with st.popover("Her levels", type="tertiary"):
                _show_levels(view, hire)


def _keep_joins(view: View) -> None:
    now = scenarios.current(view)
    before = scenarios.described_hire(now) or Candidate(NEW_HIRE, {})
    levels = {skill: before.levels.get(skill, _asked(view, before, skill)) for skill in st.session_state["joins"]}
    scenarios.keep(view, scenarios.with_hire(now, replace(before, levels=levels) if levels else None))


def _asked(view: View, hire: Candidate, skill: str) -> float:
    at = view.matrix.column_of[skill]
    return view.answers.staffing.level_asked(at, hire.attributes.get("role"), hire.attributes.get("team"))


def _suggest(view: View) -> None:
    """The skills with which one hire closes most, after those have left."""
    now = scenarios.current(view)
    without = answers_in(view.question, scenarios.with_hire(now, None))
    best = next_hire(without.staffing, _BROUGHT)
    levels = {each.skill: each.level for each in best.skills}
    scenarios.keep(view, scenarios.with_hire(now, Candidate(NEW_HIRE, levels) if levels else None))


def _show_levels(view: View, hire: Candidate) -> None:
    """Her level in each skill that she brings, and whose seats she could fill."""
    scale = view.matrix.scale
    for skill, level in hire.levels.items():
        key = f"hire_level_{skill}"
        steps = sorted({*scale.steps, level})
        st.session_state[key] = level
        st.selectbox(
            plain(skill), steps, format_func=scale.named, key=key, on_change=_keep_level, args=(view, skill, key)
        )
    for attribute in ("role", "team"):
        if values := view.team.matrix.values_of(attribute):
            _show_attribute(view, hire, attribute, values)


def _show_attribute(view: View, hire: Candidate, attribute: str, values: Sequence[str]) -> None:
    key = f"hire_{attribute}"
    now = hire.attributes.get(attribute)
    st.session_state[key] = now if now in values else None
    st.selectbox(
        f"Her {attribute}",
        values,
        index=None,
        key=key,
        placeholder=f"No {attribute}",
        on_change=_keep_attribute,
        args=(view, attribute, key),
    )


def _change_hire(view: View, change: Callable[[Candidate], Candidate]) -> None:
    now = scenarios.current(view)
    hire = scenarios.described_hire(now)
    if hire is not None:
        scenarios.keep(view, scenarios.with_hire(now, change(hire)))


def _keep_level(view: View, skill: str, key: str) -> None:
    level = float(st.session_state[key])
    _change_hire(view, lambda hire: replace(hire, levels={**hire.levels, skill: level}))


def _keep_attribute(view: View, attribute: str, key: str) -> None:
    chosen = st.session_state[key]
    now = scenarios.described_hire(scenarios.current(view))
    others = {name: value for name, value in (now.attributes if now else {}).items() if name != attribute}
    _change_hire(view, lambda hire: replace(hire, attributes=others | ({attribute: chosen} if chosen else {})))


def show_candidates(view: View) -> None:
    """The people of another file, each tried on in a scenario of her own."""
    taken = st.file_uploader("A file with people to try on", accept_multiple_files=True, key="candidates")
    if not taken:
        marks.show(
            marks.heading("Any skills file will do", "One person or several; skills are matched as in your own file")
        )
        return
    files = tuple((each.name, each.getvalue()) for each in taken)
    reading = reading_of(Dropped(workspace.digest(files), files))
    if reading.matrix is None:
        marks.show(marks.heading("Nobody is rated in this file", reading.reason or ""))
        return
    people = team_behind(Dropped(workspace.digest(files), files), view.question.decisions, None)
    found = candidates_in(people.matrix, view.matrix)
    marks.show(marks.heading(counted(len(found.people), "candidate").capitalize(), _said(found)))
    st.button("Try each on, beside today", type="primary", on_click=scenarios.add, args=(view, tried_on(found)))


def _said(found: Candidates) -> str:
    """What of the file counts here."""
    said = [f"Not asked here: {listed(found.not_asked, _MOST_NAMED)}."] if found.not_asked else []
    if found.not_told:
        said.append(f"The file says nothing of {listed(found.not_told, _MOST_NAMED)}.")
    if found.other_scale:
        said.append("Levels of another scale stand at the same share of yours.")
    return " ".join(said)
