"""Answers to questions that are asked one by one, each kept for this visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.analysis.plan_questions import WhyNot, why_not
from dashboard.analysis.scenario import Scenario, answers_if
from dashboard.ui.answering import Question, answers_to

if TYPE_CHECKING:
    from dashboard.analysis.answers import Answers
    from dashboard.analysis.settings import Pair


@st.cache_resource(max_entries=64, show_spinner=False, scope="session", hash_funcs={Question: repr})
def why_not_in(question: Question, wanted: Pair, instead_of: Pair | None = None) -> WhyNot:
    """What it costs that one person learns one skill, perhaps instead of a pair of the plan."""
    answers = answers_to(question)
    return why_not(answers.staffing, wanted, instead_of, answers.best_plan)


@st.cache_resource(max_entries=32, show_spinner=False, scope="session", hash_funcs={Question: repr, Scenario: repr})
def answers_in(question: Question, scenario: Scenario) -> Answers:
    """All answers as they would be in a scenario."""
    return answers_if(answers_to(question), scenario)
