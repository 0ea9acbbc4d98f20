"""The scenarios of a saved session, and back; what is no text or number where one belongs is an error."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.analysis.scenario import Candidate, Scenario
from dashboard.core.requirement import Requirement
from dashboard.ui.saved_values import head_count_in, level_in, text_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


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
        name=text_in(held["name"]),
        leave=tuple(text_in(name) for name in held["leave"]),
        hire=tuple(
            Candidate(
                text_in(each["name"]),
                {text_in(skill): float(level) for skill, level in each["levels"].items()},
                {text_in(key): text_in(value) for key, value in each["attributes"].items()},
            )
            for each in held["hire"]
        ),
        move={text_in(person): text_in(team) for person, team in held["move"].items()},
        require=tuple(_requirement(each) for each in held["require"]),
        on=text_in(held["on"]),
    )


def _requirement(held: Mapping[str, Any]) -> Requirement:
    return Requirement(
        text_in(held["skill"]), level=level_in(held["level"]), people=head_count_in(held["people"]), origin="you"
    )
