"""What is asked: by role and team, from several origins, and with mistakes in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.analysis.answers import Answers, answer
from dashboard.analysis.settings import Settings, SettingsError
from dashboard.core.requirement import Requirement
from tests.analysis.guides import GUIDE
from tests.analysis.teams import matrix_of

if TYPE_CHECKING:
    from dashboard.core.matrix import SkillMatrix

LEAD, DEV = "Tech Lead", "Developer"
WHO = [
    {"role": LEAD, "team": "Red"},
    {"role": LEAD, "team": "Blue"},
    {"role": DEV, "team": "Red"},
    {"role": DEV, "team": "Blue"},
]


def team() -> SkillMatrix:
    """Ana (Lead, Red) 4, Ben (Lead, Blue) 3, Cem (Developer, Red) 3, Dia (Developer, Blue) 2 in Java."""
    return matrix_of([[4], [3], [3], [2]], people=["Ana", "Ben", "Cem", "Dia"], skills=["Java"], attributes=WHO)


def answers_for(*requirements: Requirement, settings: Settings | None = None) -> Answers:
    return answer(team(), GUIDE, requirements, settings)


def capable(*requirements: Requirement) -> list[bool]:
    return [bool(one) for one in answers_for(*requirements).staffing.capable[:, 0]]


def test_she_is_capable_when_she_meets_what_her_own_role_asks() -> None:
    assert capable() == [True, True, True, False]
    assert capable(Requirement("Java", LEAD, level=4)) == [True, False, True, False]
    assert capable(Requirement("Java", DEV, level=2)) == [True, True, True, True]


def test_her_role_goes_before_her_team_and_her_team_before_everybody() -> None:
    red = Requirement("Java", team="Red", level=5)
    assert capable(red) == [False, True, False, False]
    assert capable(red, Requirement("Java", LEAD, level=2)) == [True, True, False, False]
    both = Requirement("Java", LEAD, "Red", level=5)
    assert capable(Requirement("Java", LEAD, level=2), both) == [False, True, True, False]


def test_a_role_level_makes_no_row_and_a_head_count_does() -> None:
    assert len(answers_for(Requirement("Java", LEAD, level=4)).coverage) == 1
    rows = answers_for(Requirement("Java", LEAD, level=4, people=2)).coverage
    assert [(r.label, r.required_level, r.people, r.assessed, r.capable, r.status) for r in rows] == [
        ("Java", 3, 4, 4, 2, "covered"),
        ("Java (Tech Lead)", 4, 2, 2, 1, "one deep"),
    ]


def test_a_row_of_a_team_and_a_row_of_both() -> None:
    red = Requirement("Java", team="Red", people=1)
    both = Requirement("Java", DEV, "Blue", people=1)
    rows = answers_for(red, both).coverage
    assert [(r.label, r.people, r.capable, r.status) for r in rows[1:]] == [
        ("Java (Red)", 2, 2, "covered"),
        ("Java (Developer, Blue)", 1, 0, "uncovered"),
    ]


def test_a_learner_climbs_to_what_her_own_role_asks_and_fills_every_row_that_is_hers() -> None:
    """Ben 3→4 costs 64 hours; he fills the Tech Leads' second seat and everybody's third."""
    asked = (Requirement("Java", people=3), Requirement("Java", LEAD, level=4, people=2))
    plan = answers_for(*asked, settings=Settings(hours_per_person=100)).plan
    (one,) = plan.assignments
    assert (one.person, one.to_level, one.hours, one.closes) == ("Ben", 4, 64, ("Java", "Java (Tech Lead)"))
    assert plan.uncovered == ()


def test_a_role_that_nobody_has_is_uncovered_with_a_notice() -> None:
    answers = answers_for(Requirement("Java", "Architect", people=1))
    assert (answers.coverage[1].status, answers.coverage[1].people) == ("uncovered", 0)
    assert answers.trust[1].assessed_share is None
    assert [each.code for each in answers.notices] == ["role-nobody-has"]
    assert answers.plan.uncovered[0].limit == "nobody to learn"


def test_roles_are_compared_without_case_and_spaces() -> None:
    row = answers_for(Requirement("Java", " tech  lead ", people=1)).coverage[1]
    assert (row.role, row.people) == (LEAD, 2)


def test_the_last_line_counts_figure_by_figure() -> None:
    answers = answers_for(Requirement("Java", level=5, people=4, critical=True), Requirement("Java", people=1))
    row = answers.coverage[0]
    assert (row.required_level, row.people_needed, row.weight) == (5, 1, 3)
    assert [each.code for each in answers.notices] == ["same-requirement"]


def test_two_labels_that_ask_differently_give_the_higher_level_and_the_larger_head_count() -> None:
    lines = Requirement("Java", level=4, people=1, label="Java 17"), Requirement("Java", level=2, people=3, label="JDK")
    answers = answers_for(*lines)
    assert (answers.coverage[0].required_level, answers.coverage[0].people_needed) == (4, 3)
    assert [each.code for each in answers.notices] == ["labels-ask-differently"]


def test_a_stronger_origin_overrides_without_a_word() -> None:
    file = Requirement("Java", level=4, people=3, critical=True)
    you = Requirement("Java", level=2, critical=False, origin="you")
    answers = answers_for(you, file)
    row = answers.coverage[0]
    assert (row.required_level, row.people_needed, row.weight) == (2, 3, 1)
    assert answers.notices == ()


def test_one_weight_for_all_rows_of_a_skill() -> None:
    answers = answers_for(Requirement("Java", LEAD, people=1, critical=True))
    assert [row.weight for row in answers.coverage] == [3, 3]


def test_a_new_default_never_replaces_what_the_file_asks() -> None:
    settings = Settings(required_level=5, people_needed=7)
    assert answers_for(settings=settings).coverage[0].people_needed == 7
    asked = answers_for(Requirement("Java", level=2, people=1), settings=settings).coverage[0]
    assert (asked.required_level, asked.people_needed) == (2, 1)


def test_impossible_lines_are_left_out_with_a_notice() -> None:
    lines = Requirement("Java", level=9), Requirement("Java", LEAD, people=-1), Requirement("Cobol", level=1)
    answers = answers_for(*lines)
    assert (len(answers.coverage), answers.coverage[0].required_level) == (1, 3)
    codes = {each.code for each in answers.notices}
    assert codes == {"required-level-outside-scale", "people-needed-negative", "requirement-unknown-skill"}


@pytest.mark.parametrize(("people", "needed"), [(1, 1), (2, 1), (3, 2)])
def test_a_small_team_needs_one_counted_before_narrowing(people: int, needed: int) -> None:
    matrix = matrix_of([[3]] * people)
    assert answer(matrix, GUIDE, ()).coverage[0].people_needed == needed
    assert answer(matrix.narrowed(people=[0]), GUIDE, ()).coverage[0].people_needed == needed


@pytest.mark.parametrize(
    "settings",
    [
        Settings(required_level=6),
        Settings(required_level=float("nan")),
        Settings(people_needed=-1),
        Settings(people_needed=0.5),  # type: ignore[arg-type]
        Settings(hours_per_person=-1),
        Settings(hours_per_person=float("inf")),
        Settings(budget_hours=float("nan")),
        Settings(skills_per_person=-1),
        Settings(hours_per_level=(8, 16)),
        Settings(hours_per_level=(8, 16, 32, 64, -1)),
        Settings(validity=1.1),
        Settings(validity=-0.1),
        Settings(base_rate=0),
        Settings(validities={("Ana", "Java"): 2.0}),
        Settings(taught_hour_cost=-1),
        Settings(learners_per_teacher=-1),
    ],
)
def test_settings_that_make_no_sense_are_refused_in_a_sentence(settings: Settings) -> None:
    with pytest.raises(SettingsError, match=r"^[A-Z].*\.$"):
        answers_for(settings=settings)


def test_people_and_skills_that_nobody_knows_are_noticed() -> None:
    wishes = (("Zoe", "Java"), ("Ana", "Cobol"), ("Ana", "Java"))
    codes = [each.code for each in answers_for(settings=Settings(locked=wishes)).notices]
    assert codes == ["plan-unknown-person", "plan-unknown-skill", "plan-nothing-to-learn"]
