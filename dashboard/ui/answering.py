"""From the dropped files to the answers, each step kept for this visit while what it depends on stays the same.

Caches are keyed on the ``repr`` of a frozen question, in which the files stand as their digest.
"""

from __future__ import annotations

import gc
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import streamlit as st

from dashboard.analysis.answers import Answers, answer
from dashboard.analysis.settings import with_skills_called
from dashboard.core.pseudonyms import Pseudonyms, pseudonyms
from dashboard.ingest.hiding import without_names
from dashboard.mapping import Team, team_of
from dashboard.report.scenarios import NEW_HIRE
from dashboard.ui.decisions import Decisions, Dropped
from dashboard.ui.reading_files import reading_of
from dashboard.ui.yardstick import asked_by, meanings_key, measured_by, named_by

if TYPE_CHECKING:
    from dashboard.core.requirement import Requirement
    from dashboard.ingest.reading import Reading
    from dashboard.ui.narrowing import Narrowing
    from dashboard.ui.workspace import Workspace


@dataclass(frozen=True)
class Question:
    """All that an answer depends on.

    Attributes:
        dropped: the files.
        decisions: what the manager decided, by the names that are shown.
        narrowing: who and what is seen.
        names: the pseudonyms under which people are shown; None while their names are.
    """

    dropped: Dropped
    decisions: Decisions
    narrowing: Narrowing
    names: Pseudonyms | None = None


@st.cache_resource(show_spinner=False)
def settle() -> None:
    """Once a process: what is loaded by now will stay, so the collector need not look at it after every run."""
    gc.collect()
    gc.freeze()


def names_behind(workspace: Workspace) -> Pseudonyms | None:
    """The pseudonyms of a visit that hides names, else None."""
    if not workspace.hidden:
        return None
    decisions = workspace.decisions
    candidates = tuple(each.name for scenario in decisions.scenarios for each in scenario.hire if each.name != NEW_HIRE)
    return _pseudonyms_of(workspace.read_as, decisions.earlier, candidates, workspace.seed)


@st.cache_resource(max_entries=3, show_spinner=False, scope="session", hash_funcs={Dropped: repr})
def _pseudonyms_of(dropped: Dropped, earlier: Dropped, candidates: tuple[str, ...], seed: str) -> Pseudonyms:
    now, before = _named_in(dropped), _named_in(earlier)
    further = (*before.people, *candidates)
    return pseudonyms(now.people, seed, further=further, spared=(*now.skills, *before.skills))


class _Named(NamedTuple):
    """The names of people and skills in files."""

    people: tuple[str, ...]
    skills: tuple[str, ...]


def _named_in(dropped: Dropped) -> _Named:
    matrix = reading_of(dropped).matrix if dropped.files else None
    if matrix is None:
        return _Named((), ())
    skills = (text for skill in matrix.skills for text in (skill.name, *skill.labels))
    return _Named(tuple(person.name for person in matrix.people), tuple(skills))


@st.cache_resource(max_entries=3, show_spinner=False, scope="session", hash_funcs={Dropped: repr, Pseudonyms: repr})
def reading_shown(dropped: Dropped, names: Pseudonyms | None) -> Reading:
    """What the files say, without a name in it while names are hidden."""
    reading = reading_of(dropped)
    return reading if names is None else without_names(reading, names)


@st.cache_resource(
    max_entries=8,
    show_spinner=False,
    scope="session",
    hash_funcs={Dropped: repr, Decisions: meanings_key, Pseudonyms: repr},
)
def team_behind(dropped: Dropped, decisions: Decisions, names: Pseudonyms | None = None) -> Team:
    """The team of a reading that holds people, its labels become skills."""
    reading = reading_shown(dropped, names)
    if reading.matrix is None:
        raise ValueError("only a reading with people has a team")
    asked = (*reading.requirements, *asked_by(decisions, reading.matrix.scale))
    return team_of(reading.matrix, asked, named_by(decisions), decisions.corrections)


@st.cache_resource(max_entries=24, show_spinner=False, scope="session", hash_funcs={Question: repr})
def answers_to(question: Question) -> Answers:
    """The answers for the people and skills that are seen; SettingsError for a setting that makes no sense."""
    team = team_behind(question.dropped, question.decisions, question.names)
    guide = measured_by(question.decisions)
    seen = question.narrowing.matrix(team.matrix, guide)
    asked = (*team.requirements, *_wishes(question.decisions.asked, team))
    settings = with_skills_called(question.decisions.settings, team.matrix.name_behind)
    return answer(seen, guide, question.narrowing.requirements(asked, seen), settings)


def _wishes(asked: tuple[Requirement, ...], team: Team) -> tuple[Requirement, ...]:
    """What the manager asks, by the skill's name of today: a label keeps its wish when its mapping changes."""
    return tuple(replace(each, skill=team.matrix.name_behind(each.skill)) for each in asked if each.origin == "you")
