"""What a page shows: the reading, the team behind it, and the sections of the report for those who are seen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.report.building import build_section
from dashboard.report.building_change import CHANGED
from dashboard.report.facts import Facts, short_heading
from dashboard.ui.answering import Question, answers_to, reading_shown, team_behind
from dashboard.ui.comparing import change_section, has_earlier
from dashboard.ui.narrowing import CHOICES
from dashboard.ui.yardstick import own_name, taxonomy

if TYPE_CHECKING:
    from dashboard.analysis.answers import Answers
    from dashboard.core.matrix import SkillMatrix
    from dashboard.ingest.reading import Reading
    from dashboard.mapping import Team
    from dashboard.report.section import Section


_PLANNED_UNASKED = 10_000
"""So many people × skills at most are planned for where nobody asked for a plan."""


@dataclass(frozen=True, eq=False)
class View:
    """Everything that the pages of one team draw from.

    Attributes:
        question: the files, decisions and narrowing that are seen.
        reading: what the files say.
        team: the whole team, its skills found.
        facts: what the report says of those who are seen.
    """

    question: Question
    reading: Reading
    team: Team
    facts: Facts

    @property
    def answers(self) -> Answers:
        """The answers for those who are seen."""
        return self.facts.answers

    @property
    def matrix(self) -> SkillMatrix:
        """The people and skills that are seen."""
        return self.answers.matrix

    @property
    def is_small(self) -> bool:
        """Whether the plan of those who are seen is found quickly enough to be shown where nobody asked for it."""
        return self.matrix.levels.size <= _PLANNED_UNASKED

    def section(self, section_id: str) -> Section:
        """One section of the report, built when a page first shows it; KeyError for one that this team has not."""
        if section_id in CHANGED and self.has_earlier:
            return change_section(self.question, section_id)
        return _section(self.question, section_id)

    @property
    def has_earlier(self) -> bool:
        """Whether there is an earlier file to compare with."""
        return has_earlier(self.question)


def view_of(question: Question) -> View:
    """The view of a question whose files hold people."""
    dropped = question.dropped
    team = team_behind(dropped, question.decisions, question.names)
    facts = replace(_facts(question), agreed=question.decisions.agreed)
    return View(question, reading_shown(dropped, question.names), team, facts)


@st.cache_resource(max_entries=24, show_spinner=False, scope="session", hash_funcs={Question: repr})
def _facts(question: Question) -> Facts:
    reading, answers = reading_shown(question.dropped, question.names), answers_to(question)
    team = team_behind(question.dropped, question.decisions, question.names)
    teams, layout = answers.matrix.values_of("team"), reading.layout
    return Facts(
        answers=answers,
        made_on=datetime.now().astimezone().date(),
        team=teams[0] if len(teams) == 1 else "",
        file="" if question.names else ", ".join(question.dropped.names),
        hidden=question.names is not None,
        narrowing=narrowing_in_words(question),
        matches=team.matches,
        as_read=reading.matrix,
        own_guide=own_name(question.decisions),
        notices=(*reading.notices, *team.notices),
        whys=tuple((why.decision, why.evidence) for why in layout.why) if layout else (),
        people_in=layout.people_in if layout else "",
        sheets=layout.sheets if layout else (),
    )


@st.cache_resource(max_entries=64, show_spinner=False, scope="session", hash_funcs={Question: repr})
def _section(question: Question, section_id: str) -> Section:
    return build_section(_facts(question), section_id)


def narrowing_in_words(question: Question) -> tuple[str, ...]:
    """Each choice of the narrowing as a report names it: ``Team Payments``."""
    chosen = question.narrowing.chosen.items()
    return tuple(f"{CHOICES[key]} {narrowed_value(key, value)}" for key, values in chosen for value in values)


def narrowed_value(key: str, value: str) -> str:
    """How a value of a choice is called: an area by its heading, short enough for a chip."""
    return short_heading(taxonomy().area(value).name) if key in {"area", "responsibility"} else value
