"""Teams and settings at the edge: a well-defined answer each time, never a crash, a NaN or a warning."""

from __future__ import annotations

import json
import warnings
from datetime import date
from typing import TYPE_CHECKING

import pytest

from dashboard.analysis.answers import answer
from dashboard.analysis.breakdown import by_attribute
from dashboard.analysis.change import changes
from dashboard.analysis.hire import next_hire
from dashboard.analysis.plan_questions import equally_good, trade_off
from dashboard.analysis.settings import Settings
from dashboard.core.requirement import Requirement
from dashboard.report.contract import as_contract
from tests.analysis.guides import GUIDE
from tests.analysis.teams import matrix_of

if TYPE_CHECKING:
    from dashboard.core.matrix import SkillMatrix

TEAMS = {
    "one person without a skill": matrix_of([[]]),
    "one person, not assessed": matrix_of([[None]]),
    "no rating at all": matrix_of([[None, None]] * 3),
    "one person, one skill": matrix_of([[3]]),
    "a scale of one level": matrix_of([[None], [1]], steps=(1,)),
    "ticks": matrix_of([[0, 1]], steps=(0, 1)),
    "narrowed to nobody": matrix_of([[3, 2], [1, 0]]).narrowed(people=[]),
    "narrowed to no skill": matrix_of([[3, 2], [1, 0]]).narrowed(skills=[]),
    "everybody the same, between two levels": matrix_of([[2.5] * 4] * 6),
    "levels below zero": matrix_of([[0] * 3] * 5, steps=(-2, -1, 0, 1)),
}

SETTINGS = {
    "defaults": Settings(),
    "nobody needed": Settings(people_needed=0),
    "more needed than there are": Settings(people_needed=50),
    "no time to learn": Settings(hours_per_person=0, skills_per_person=0),
    "no budget": Settings(budget_hours=0),
    "no limit, no teacher": Settings(hours_per_person=None, skills_per_person=None, inside_only=True),
    "teachers who take nobody": Settings(inside_only=True, learners_per_teacher=0),
    "worthless ratings": Settings(validity=0),
    "perfect ratings": Settings(validity=1),
}


@pytest.mark.parametrize("chosen", SETTINGS.values(), ids=SETTINGS)
@pytest.mark.parametrize("matrix", TEAMS.values(), ids=TEAMS)
def test_there_is_always_an_answer(matrix: SkillMatrix, chosen: Settings) -> None:
    nobody = tuple(Requirement(skill.name, "Nobody", people=2) for skill in matrix.skills)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for requirements in ((), nobody):
            answers = answer(matrix, GUIDE, requirements, chosen)
            json.dumps(as_contract(answers, date(2026, 11, 12)), allow_nan=False)
            assert answers.plan.optimal
            assert not changes(answers, answers).moved
            assert sum(each.people for each in by_attribute(answers.staffing, "team")) <= len(matrix.people)
            assert next_hire(answers.staffing, 2).weighted <= float(answers.staffing.weights @ answers.staffing.missing)
            assert trade_off(answers.staffing, 3)[-1].weighted_missing >= 0
            assert len(equally_good(answers.staffing, answers.plan)) <= len(answers.plan.assignments)
            assert len(answers.spreads) == len(matrix.skills)


def test_hours_that_cost_nothing_plan_nothing_that_closes_no_seat() -> None:
    """Both could learn it for nothing; one seat is missing."""
    free = Settings(hours_per_level=(0, 0, 0, 0, 0))
    lead = Requirement("S0", "Lead", people=1)
    matrix = matrix_of([[3], [0], [0]], attributes=[{"role": "Dev"}, {"role": "Lead"}, {"role": "Dev"}])
    plan = answer(matrix, GUIDE, (lead,), free).plan
    assert [(a.person, a.hours) for a in plan.assignments] == [("P1", 0)]
    assert plan.seats_missing_after == 0


def test_nobody_who_was_not_assessed_teaches() -> None:
    """Neither where a scale has one level only, nor elsewhere."""
    for steps in ((1,), (1, 2)):
        answers = answer(matrix_of([[None, 1], [None, 1]], steps=steps), GUIDE, (), Settings(people_needed=3))
        assert [need.teachers for need in answers.needs if need.skill == "S0"] == [()]
