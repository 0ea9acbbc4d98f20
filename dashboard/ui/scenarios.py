"""The scenarios that the manager keeps, and the one that she is changing."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.analysis import scenario as possible
from dashboard.analysis.scenario import Candidate, Scenario
from dashboard.core.requirement import Requirement
from dashboard.report.scenarios import NEW_HIRE, scenario_name
from dashboard.report.what_if import what_if, what_if_areas, what_if_skills
from dashboard.ui import workspace
from dashboard.ui.questions import answers_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.analysis.scenario import World
    from dashboard.report.section import Section
    from dashboard.ui.view import View

CHOSEN = "scenario"
"""The key of the scenario that is being changed, by its place."""

EMPTY = Scenario("")


def held(view: View) -> tuple[Scenario, ...]:
    """Every scenario, its skills as they are called today."""
    return tuple(_called(each, view.matrix.name_behind) for each in view.question.decisions.scenarios)


def place(view: View) -> int:
    """The place of the scenario that is being changed."""
    count = len(view.question.decisions.scenarios)
    at = st.session_state.get(CHOSEN)
    return at if isinstance(at, int) and at < count else max(0, count - 1)


def current(view: View) -> Scenario:
    """The scenario that is being changed; an empty one while there is none."""
    scenarios = held(view)
    return scenarios[place(view)] if scenarios else EMPTY


def keep(view: View, scenario: Scenario) -> None:
    """The scenario that is being changed, as it is from now on."""
    scenarios = list(held(view)) or [EMPTY]
    scenarios[place(view)] = scenario
    _decide(view, scenarios)


def add(view: View, scenarios: Sequence[Scenario]) -> None:
    """More scenarios; the last of them is the one to change."""
    everything = [*held(view), *scenarios]
    _decide(view, everything)
    st.session_state[CHOSEN] = len(everything) - 1


def remove(view: View) -> None:
    """The scenario that is being changed is forgotten."""
    scenarios, at = list(held(view)), place(view)
    del scenarios[at : at + 1]
    _decide(view, scenarios)
    st.session_state[CHOSEN] = max(0, at - 1)


def _decide(view: View, scenarios: Sequence[Scenario]) -> None:
    """Keep scenarios by the skills' first labels, which stay when their meaning changes."""
    kept = tuple(_called(each, view.matrix.label_of) for each in scenarios)
    workspace.decide(replace(workspace.current().decisions, scenarios=kept))


def _called(scenario: Scenario, said: Callable[[str], str]) -> Scenario:
    """The same scenario with other words for skills."""
    return replace(
        scenario,
        hire=tuple(
            replace(each, levels={said(skill): level for skill, level in each.levels.items()}) for each in scenario.hire
        ),
        require=tuple(replace(each, skill=said(each.skill)) for each in scenario.require),
    )


def worlds(view: View) -> tuple[World, ...]:
    """Today, then every scenario that changes something, under names of their own."""
    chosen = [each for each in held(view) if each != replace(EMPTY, name=each.name)]
    return possible.worlds(view.answers, chosen, partial(shown_name, view), partial(answers_in, view.question))


def what_if_sections(view: View) -> tuple[Section, ...]:
    """What the scenarios come to, beside today; none while nothing is tried out."""
    found = worlds(view)
    if len(found) == 1:
        return ()
    return what_if(found, plan=view.is_small), what_if_areas(found), what_if_skills(found)


def shown_name(view: View, scenario: Scenario) -> str:
    """What a scenario is called, without naming candidates while names are hidden."""
    if not view.facts.hidden:
        return scenario_name(scenario)
    hire = tuple(
        each if each.name == NEW_HIRE else replace(each, name=f"Candidate {at}")
        for at, each in enumerate(scenario.hire, start=1)
    )
    return scenario_name(replace(scenario, hire=hire))


def described_hire(scenario: Scenario) -> Candidate | None:
    """Somebody who is described on the screen and would join."""
    return next((each for each in scenario.hire if each.name == NEW_HIRE), None)


def with_hire(scenario: Scenario, hire: Candidate | None) -> Scenario:
    """The scenario with another description of who joins, or with nobody described."""
    others = tuple(each for each in scenario.hire if each.name != NEW_HIRE)
    return replace(scenario, hire=others if hire is None else (*others, hire))


def asking(scenario: Scenario, skill: str, level: float, people: int) -> Scenario:
    """The scenario with this asked of a skill."""
    others = tuple(each for each in scenario.require if each.skill != skill)
    return replace(scenario, require=(*others, Requirement(skill, level=level, people=people, origin="you")))
