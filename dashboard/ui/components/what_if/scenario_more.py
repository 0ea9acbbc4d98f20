"""What else can happen in a scenario: somebody moves, more is asked; and the way back from each."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.report.scenarios import NEW_HIRE
from dashboard.ui import scenarios
from dashboard.ui.components.words import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.analysis.scenario import Scenario
    from dashboard.ui.view import View

_MOST_PEOPLE = 999


def show_move(view: View) -> None:
    """Somebody goes to another team of the file."""
    people = [person.name for person in view.matrix.people]
    person = st.selectbox("Who", people, index=None, placeholder="Somebody", key="moves")
    team = st.selectbox("To team", view.team.matrix.values_of("team"), index=None, placeholder="A team", key="moves_to")
    ready = person is not None and team is not None
    st.button("Move her", disabled=not ready, on_click=_keep_move, args=(view, person, team))


def _keep_move(view: View, person: str, team: str) -> None:
    now = scenarios.current(view)
    scenarios.keep(view, replace(now, move={**now.move, person: team}))


def show_require(view: View) -> None:
    """Another level or head-count for a skill, in this scenario only."""
    rows = {row.skill: row for row in reversed(view.answers.coverage) if row.role is row.team is None}
    skill = st.selectbox("Skill", list(reversed(rows)), index=None, placeholder="A skill", key="required_skill")
    if skill is None:
        return
    scale, row = view.matrix.scale, rows[skill]
    steps = sorted({*scale.steps, row.required_level})
    level = st.selectbox("Required level", steps, index=steps.index(row.required_level), format_func=scale.named)
    people = st.number_input("People needed", 0, _MOST_PEOPLE, row.people_needed)
    st.button("Ask this", on_click=_keep_require, args=(view, skill, level, people))


def _keep_require(view: View, skill: str, level: float, people: int) -> None:
    scenarios.keep(view, scenarios.asking(scenarios.current(view), skill, level, people))


def show_taken_back(view: View, scenario: Scenario) -> None:
    """Who moves, who joins from a file, and what more is asked, each with its way out."""
    keep = partial(scenarios.keep, view)
    for person, team in scenario.move.items():
        moves = {other: to for other, to in scenario.move.items() if other != person}
        _chip(f"{person} moves to {team}", partial(keep, replace(scenario, move=moves)))
    for at, each in enumerate(scenario.hire):
        if each.name != NEW_HIRE:
            hire = scenario.hire[:at] + scenario.hire[at + 1 :]
            said = f"Candidate {at + 1}" if view.facts.hidden else each.name
            _chip(f"{said} joins", partial(keep, replace(scenario, hire=hire)))
    for asked in scenario.require:
        require = tuple(each for each in scenario.require if each != asked)
        level = view.matrix.scale.named(asked.level) if asked.level is not None else ""
        _chip(f"{asked.skill}: level {level}, {asked.people} needed", partial(keep, replace(scenario, require=require)))


def _chip(said: str, away: Callable[[], None]) -> None:
    st.button(plain(f"{said} ✕"), key=f"scenario_part_{said}", help="Take this back", on_click=away)
