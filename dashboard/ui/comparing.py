"""The team beside earlier files of it: what changed since, in the people and skills that are seen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.analysis.change import Change, changes
from dashboard.analysis.settings import SettingsError
from dashboard.report.building_change import build_change
from dashboard.ui.answering import Question, answers_to
from dashboard.ui.reading_files import reading_of

if TYPE_CHECKING:
    from dashboard.analysis.answers import Answers
    from dashboard.report.section import Section


def has_earlier(question: Question) -> bool:
    """Whether there is an earlier team to compare with."""
    earlier = question.decisions.earlier
    return bool(earlier.files) and reading_of(earlier).matrix is not None


def _both(question: Question) -> str:
    """Everything on which a comparison depends."""
    return repr((question, question.decisions.earlier, question.decisions.renamed))


@st.cache_resource(max_entries=4, show_spinner=False, scope="session", hash_funcs={Question: _both})
def change_in(question: Question) -> Change:
    """What changed since the earlier file; while names are hidden nobody is proposed as the same, whose name it would tell."""
    found = changes(_before(question), answers_to(question), dict(question.decisions.renamed))
    return found if question.names is None else replace(found, renamed=())


def _before(question: Question) -> Answers:
    """The earlier team's answers, by the same decisions."""
    decisions = question.decisions
    earlier = replace(question, dropped=decisions.earlier)
    try:
        return answers_to(earlier)
    except SettingsError:
        # a required level of today's scale may lie outside the earlier one
        settings = replace(decisions.settings, required_level=None)
        return answers_to(replace(earlier, decisions=replace(decisions, settings=settings)))


@st.cache_resource(max_entries=16, show_spinner=False, scope="session", hash_funcs={Question: _both})
def change_section(question: Question, section_id: str) -> Section:
    """One section about what changed."""
    return build_change(change_in(question), section_id)
