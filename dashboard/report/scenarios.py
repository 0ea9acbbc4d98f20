"""What a scenario is called: as the manager named it, else by what happens in it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dashboard.report.wording import digits, listed, plural, sentence

if TYPE_CHECKING:
    from dashboard.analysis.scenario import Scenario

NEW_HIRE = "New hire"
"""The name of somebody who is described on the screen and not read from a file."""

_NAMED = 2


def scenario_name(scenario: Scenario) -> str:
    """A name that says what happens, as a heading says it: ``Ana leaves, the hire joins``."""
    if scenario.name:
        return scenario.name
    parts = (_leave(scenario), _join(scenario), _move(scenario), _require(scenario))
    return sentence(", ".join(part for part in parts if part)) or "Nothing changed yet"


def _leave(scenario: Scenario) -> str:
    if not scenario.leave:
        return ""
    names = listed(scenario.leave, most=_NAMED)
    return f"{names} {plural(len(scenario.leave), 'leaves', 'leave')}{day_said(scenario.on)}"


def _join(scenario: Scenario) -> str:
    names = ["the hire" if each.name == NEW_HIRE else each.name for each in scenario.hire]
    return f"{listed(names, most=_NAMED)} {plural(len(names), 'joins', 'join')}" if names else ""


def _move(scenario: Scenario) -> str:
    moved = [f"{person} to {team}" for person, team in scenario.move.items()]
    return f"{listed(moved, most=_NAMED)} {plural(len(moved), 'moves', 'move')}" if moved else ""


def _require(scenario: Scenario) -> str:
    skills = [each.skill for each in scenario.require]
    return f"more is asked of {listed(skills, most=_NAMED)}" if skills else ""


def day_said(day: str) -> str:
    """A day as it follows a verb: `` on 1 March 2027``; empty for none, as it stands for what is no date."""
    if not day:
        return ""
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return f" on {day}"
    return f" on {digits(found.day)} {found:%B %Y}"
