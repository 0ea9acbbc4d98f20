"""The questions of one scenario: who leaves, who joins, who moves, what more is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.analysis.scenario import Scenario
from dashboard.report.wording import listed
from dashboard.ui import scenarios
from dashboard.ui.components import marks
from dashboard.ui.components.what_if.scenario_join import show_candidates, show_join
from dashboard.ui.components.what_if.scenario_more import show_move, show_require, show_taken_back
from dashboard.ui.components.words import plain

if TYPE_CHECKING:
    from dashboard.ui.view import View

_MOST_PILLS = 40


def show_choice(view: View) -> None:
    """Draw the questions of the scenario that is being changed; every answer takes effect at once."""
    scenario = scenarios.current(view)
    _show_scenarios(view)
    _show_leave(view, scenario)
    show_join(view, scenario)
    with st.container(horizontal=True, key="scenario_more"):
        with st.popover("Candidates from a file", type="tertiary"):
            show_candidates(view)
        if len(view.team.matrix.values_of("team")) > 1:
            with st.popover("Somebody moves", type="tertiary"):
                show_move(view)
        with st.popover("More is asked", type="tertiary"):
            show_require(view)
    show_taken_back(view, scenario)


def _show_scenarios(view: View) -> None:
    """The scenarios by their names, and what can be done with the one that is chosen."""
    kept = scenarios.held(view)
    if not kept:
        marks.show(marks.heading("If …"))
        _show_worst(view)
        return
    names = [plain(scenarios.shown_name(view, each)) for each in kept]
    st.session_state[scenarios.CHOSEN] = scenarios.place(view)
    if len(kept) > 1:
        st.selectbox("Scenario", range(len(kept)), format_func=names.__getitem__, key=scenarios.CHOSEN)
    st.session_state["scenario_name"] = scenarios.current(view).name
    st.text_input(
        "Name",
        key="scenario_name",
        placeholder=scenarios.shown_name(view, scenarios.current(view)),
        on_change=_name,
        args=(view,),
    )
    with st.container(horizontal=True, key="scenario_acts"):
        st.button(
            "Another",
            help="A scenario of its own, beside this one",
            on_click=scenarios.add,
            args=(view, [scenarios.EMPTY]),
        )
        st.button(
            "Copy",
            help="Go on from this one",
            on_click=scenarios.add,
            args=(view, [replace(scenarios.current(view), name="")]),
        )
        st.button("Remove", on_click=scenarios.remove, args=(view,))


def _show_worst(view: View) -> None:
    """A beginning: the departure that would cost most."""
    worst = next((each for each in view.answers.risk if each.people), None)
    if worst is not None:
        label = plain(f"Begin with the worst: {listed(worst.people)}")
        st.button(label, on_click=scenarios.add, args=(view, [Scenario("", leave=worst.people)]))


def _name(view: View) -> None:
    scenarios.keep(view, replace(scenarios.current(view), name=st.session_state["scenario_name"].strip()))


def _show_leave(view: View, scenario: Scenario) -> None:
    names = [person.name for person in view.matrix.people]
    st.session_state["leave"] = [name for name in scenario.leave if name in names]
    changed = partial(_keep_leave, view)
    if len(names) <= _MOST_PILLS:
        st.pills("leaves", names, selection_mode="multi", format_func=plain, key="leave", wrap=True, on_change=changed)
    else:
        st.multiselect("leaves", names, key="leave", placeholder="Names", on_change=changed)
    if scenario.leave:
        st.session_state["leave_on"] = _day(scenario.on)
        st.date_input(
            "on", value=None, key="leave_on", format="YYYY-MM-DD", width=200, on_change=_keep_day, args=(view,)
        )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _keep_leave(view: View) -> None:
    leave = tuple(st.session_state["leave"])
    now = scenarios.current(view)
    scenarios.keep(view, replace(now, leave=leave, on=now.on if leave else ""))


def _keep_day(view: View) -> None:
    day = st.session_state["leave_on"]
    scenarios.keep(view, replace(scenarios.current(view), on=day.isoformat() if day else ""))
