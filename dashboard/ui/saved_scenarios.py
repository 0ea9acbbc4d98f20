"""The scenarios of a saved session, and back; what is no text or number where one belongs is an error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.analysis.scenario import Candidate, Scenario
from dashboard.core.requirement import Requirement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MOST_PEOPLE = 100_000


def held_scenarios(scenarios: Iterable[Scenario]) -> list[dict[str, Any]]:
    """The scenarios as JSON writes them."""
    return [
        {
            "name": each.name,
            "leave": list(each.leave),
            "hire": [
                {"name": one.name, "levels": dict(one.levels), "attributes": dict(one.attributes)} for one in each.hire
            ],
            "move": dict(each.move),
            "require": [{"skill": one.skill, "level": one.level, "people": one.people} for one in each.require],
            "on": each.on,
        }
        for each in scenarios
    ]


def scenarios_in(held: Iterable[Mapping[str, Any]]) -> tuple[Scenario, ...]:
    """The scenarios that were held; TypeError, KeyError or ValueError for anything else."""
    return tuple(_scenario(each) for each in held)


def _scenario(held: Mapping[str, Any]) -> Scenario:
    return Scenario(
        name=_text(held["name"]),
        leave=tuple(_text(name) for name in held["leave"]),
        hire=tuple(
            Candidate(
                _text(each["name"]),
                {_text(skill): float(level) for skill, level in each["levels"].items()},
                {_text(key): _text(value) for key, value in each["attributes"].items()},
            )
            for each in held["hire"]
        ),
        move={_text(person): _text(team) for person, team in held["move"].items()},
        require=tuple(_requirement(each) for each in held["require"]),
        on=_text(held["on"]),
    )


def _requirement(held: Mapping[str, Any]) -> Requirement:
    level, people = held["level"], held["people"]
    if people is not None and not 0 <= people <= _MOST_PEOPLE:
        raise ValueError("nobody needs so many people")
    return Requirement(
        _text(held["skill"]),
        level=None if level is None else float(level),
        people=None if people is None else int(people),
        origin="you",
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is a text")
    return value
