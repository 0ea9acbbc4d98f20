"""Decisions by people's names, and by the pseudonyms under which they are shown while names are hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.analysis.scenario import Scenario
    from dashboard.analysis.settings import Pair
    from dashboard.core.pseudonyms import Pseudonyms
    from dashboard.core.requirement import Requirement
    from dashboard.ui.decisions import Decisions

ABOUT_PEOPLE = ("locked", "forbidden", "by_hand", "validities", "interest")
"""Settings that name people, each beside a skill."""


def hidden(decisions: Decisions, names: Pseudonyms) -> Decisions:
    """The decisions as they are shown while names are hidden."""
    return _renamed(decisions, names.hide)


def revealed(decisions: Decisions, names: Pseudonyms) -> Decisions:
    """The decisions by the names behind the pseudonyms; what has a name already keeps it."""
    return _renamed(decisions, names.reveal)


def _renamed(decisions: Decisions, said: Callable[[str], str]) -> Decisions:
    settings = decisions.settings
    about_people = {name: _pairs(getattr(settings, name), said) for name in ABOUT_PEOPLE}
    return replace(
        decisions,
        asked=tuple(_asked(each, said) for each in decisions.asked),
        settings=replace(settings, **about_people),
        agreed=tuple(replace(each, what=said(each.what), who=said(each.who)) for each in decisions.agreed),
        scenarios=tuple(_scenario(each, said) for each in decisions.scenarios),
        renamed=tuple((said(before), said(now)) for before, now in decisions.renamed),
    )


def _scenario(scenario: Scenario, said: Callable[[str], str]) -> Scenario:
    """What could happen, to people under other names."""
    return replace(
        scenario,
        name=said(scenario.name),
        leave=tuple(said(person) for person in scenario.leave),
        hire=tuple(replace(each, name=said(each.name)) for each in scenario.hire),
        move={said(person): said(team) for person, team in scenario.move.items()},
        require=tuple(_asked(each, said) for each in scenario.require),
    )


def _pairs(held: Any, said: Callable[[str], str]) -> Any:
    """Pairs of person and skill, or what they lead to; skills are no people, whatever they are called."""
    if held is None:
        return None
    if isinstance(held, Mapping):
        return {_pair(pair, said): value for pair, value in held.items()}
    return tuple(_pair(pair, said) for pair in held)


def _pair(pair: Pair, said: Callable[[str], str]) -> Pair:
    person, skill = pair
    return said(person), skill


def _asked(requirement: Requirement, said: Callable[[str], str]) -> Requirement:
    """A team or role may be called after somebody."""
    role, team = (None if word is None else said(word) for word in (requirement.role, requirement.team))
    return replace(requirement, role=role, team=team)
