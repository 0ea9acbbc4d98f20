"""Questions about a plan, on the team of the paper: Ben, Cem and Ana; Kafka critical; 120 hours a person."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from dashboard.analysis.answers import answer
from dashboard.analysis.pairs import wish_notices
from dashboard.analysis.plan_questions import edited_plan, equally_good, trade_off, why_not
from dashboard.analysis.planning import best_plan
from dashboard.analysis.settings import Course, Settings
from dashboard.analysis.staffing import Staffing, staff
from dashboard.core.taxonomy import Taxonomy
from tests.analysis.teams import matrix_of, random_team
from tests.analysis.test_on_paper import paper

ROOMY = Settings(hours_per_person=120)


def staffing(settings: Settings = ROOMY) -> Staffing:
    return paper(settings).staffing


def test_each_budget_buys_the_most_it_can() -> None:
    """32 hours buy Kafka (3), 64 also Ben's Redis, 112 Go as well, 168 Ana's Redis too."""
    points = {round(p.budget): (p.hours, p.weighted_missing, p.seats_missing) for p in trade_off(staffing(), 22)}
    assert points[0] == (0, 7, 5)
    assert points[32] == (32, 4, 4)
    assert points[56] == (32, 4, 4)
    assert points[64] == (64, 3, 3)
    assert points[112] == (112, 2, 2)
    assert points[168] == (168, 1, 1)


@pytest.mark.parametrize("seed", range(30))
def test_more_budget_never_misses_more(seed: int) -> None:
    asked = random_team(seed, 8, 6, draws=3)
    points = trade_off(staff(asked.matrix, asked.requirements, Settings()), 6)
    missing = [point.weighted_missing for point in points]
    assert missing == sorted(missing, reverse=True)
    assert all(point.hours <= point.budget + 1e-6 and point.optimal for point in points)


def test_why_not_costs_what_forcing_it_costs() -> None:
    """Cem could learn Kafka for 56 hours instead of Ben's 32; and at 40 hours a person he cannot at all."""
    instead = why_not(staffing(), ("Cem", "Kafka"), instead_of=("Ben", "Kafka"))
    assert (instead.possible, instead.extra_hours, instead.extra_weighted_missing) == (True, 24, 0)
    both = why_not(staffing(), ("Cem", "Kafka"))
    assert (both.possible, both.extra_hours) == (True, 24)
    assert not why_not(staffing(Settings()), ("Cem", "Kafka")).possible
    assert not why_not(staffing(), ("Dia", "Kafka")).possible


def test_what_would_do_as_well_is_named() -> None:
    """Two people one step short of the one missing seat; the first in the file is planned."""
    team = staff(matrix_of([[3], [2], [2], [0]]), (), Settings())
    plan = best_plan(team)
    assert [(a.person, a.skill) for a in plan.assignments] == [("P1", "S0")]
    ((assignment, instead),) = equally_good(team, plan)
    assert (assignment.person, instead) == ("P1", (("P2", "S0"),))
    assert equally_good(staff(matrix_of([[3], [2], [0]]), (), Settings()), best_plan(team)) == ()


def test_a_plan_edited_by_hand_is_worked_out_at_once() -> None:
    team = staffing(Settings(skills_per_person=1, budget_hours=50))
    edit = edited_plan(team, [("Ben", "Kafka"), ("Ben", "Redis"), ("Dia", "Go"), ("Zoe", "Go")])
    assert [(a.person, a.skill) for a in edit.plan.assignments] == [("Ben", "Kafka"), ("Ben", "Redis")]
    assert (edit.extra_hours, edit.extra_weighted_missing) == (32, -1)
    assert edit.broken == (
        "Ben would learn 64 hours; 40 are allowed.",
        "Ben would learn 2 skills; 1 are allowed.",
        "The plan takes 64 hours; the budget is 50.",
    )
    assert not edit.plan.optimal


def test_the_best_plan_taken_over_by_hand_is_still_the_best() -> None:
    team = staffing()
    edit = edited_plan(team, [(a.person, a.skill) for a in best_plan(team).assignments])
    assert (edit.plan.optimal, edit.extra_hours, edit.extra_weighted_missing, edit.broken) == (True, 0, 0, ())


def test_teachers_who_are_full_are_not_asked() -> None:
    """P0 can teach; one learner each: only one of the two missing seats is filled."""
    inside = Settings(inside_only=True, learners_per_teacher=1)
    matrix = matrix_of([[5, 5], [2, 2], [2, 2], [0, 0]])
    plan = best_plan(staff(matrix, (), inside))
    assert [(a.person, a.skill, a.teacher) for a in plan.assignments] == [("P1", "S0", "P0")]
    assert plan.taught_hours == {"P0": 32}


def test_courses_are_booked_by_the_group_and_paid_from_their_budget() -> None:
    """Two seats in S0 and S1, no teachers; a course for two costs 500 in S0, 300 a head in S1."""
    matrix = matrix_of([[2, 2], [2, 2], [0, 0]])
    courses = (Course("S0", 500, 2), Course("S1", 300), Course("Cobol", 1))
    roomy = Settings(hours_per_person=100, courses=courses)
    plan = best_plan(staff(matrix, (), roomy))
    assert (plan.hours, plan.money, dict(plan.groups)) == (128, 1100, {"S0": 1, "S1": 2})
    poor = best_plan(staff(matrix, (), replace(roomy, budget_money=800)))
    assert (poor.hours, poor.money, poor.seats_missing_after) == (96, 800, 1)
    assert [(u.skill, u.limit, u.reason) for u in poor.uncovered] == [
        ("S1", "budget", "The budget of 800 in money does not reach.")
    ]
    team = staff(matrix, (), replace(roomy, budget_money=300))
    edit = edited_plan(team, [("P0", "S0"), ("P1", "S0")])
    assert edit.broken == ("The plan costs 500; the budget is 300.",)
    assert [each.code for each in wish_notices(team)] == ["course-unknown-skill"]


def test_who_finds_her_teacher_busy_goes_to_the_course() -> None:
    """P0 can teach one; two seats miss in S0, so one of two learners goes to the course for 300, and the money is short."""
    matrix = matrix_of([[5], [2], [2], [0]])
    busy = Settings(learners_per_teacher=1, people_needed=3, courses=(Course("S0", 300),))
    plan = best_plan(staff(matrix, (), busy))
    assert [(a.person, a.teacher) for a in plan.assignments] == [("P1", "P0"), ("P2", None)]
    assert (plan.money, dict(plan.groups), plan.seats_missing_after) == (300, {"S0": 1}, 0)
    poor = best_plan(staff(matrix, (), replace(busy, budget_money=299)))
    assert (len(poor.assignments), poor.money, poor.seats_missing_after) == (1, 0, 1)


def test_nothing_can_be_planned_is_optimal() -> None:
    for matrix in (matrix_of([[None, None]]), matrix_of([[5], [5]]), matrix_of([[]])):
        plan = best_plan(staff(matrix, (), Settings()))
        assert (plan.assignments, plan.hours, plan.optimal, plan.gap) == ((), 0, True, 0)


def test_wishes_that_no_limit_allows_leave_an_impossible_plan() -> None:
    plan = best_plan(staffing(Settings(hours_per_person=8, locked=(("Ben", "Kafka"),))))
    assert (plan.possible, plan.assignments) == (False, ())


def test_stopping_gives_the_best_so_far_or_nothing_but_never_a_false_proof() -> None:
    asked = random_team(3, 30, 30, draws=4)
    team = staff(asked.matrix, asked.requirements, Settings())
    stopped = best_plan(team, stop=lambda: True)
    assert stopped.weighted_missing_after >= best_plan(team).weighted_missing_after
    assert stopped.optimal == (stopped.gap == 0)


def test_no_time_is_no_proof() -> None:
    asked = random_team(3, 30, 30, draws=4)
    plan = best_plan(staff(asked.matrix, asked.requirements, Settings(seconds=0.0)))
    assert 0 <= plan.gap <= 1
    assert plan.optimal == (plan.gap == 0)


def test_the_same_team_gives_the_same_plan() -> None:
    asked = random_team(5, 25, 20, draws=4)
    team = staff(asked.matrix, asked.requirements, Settings())
    assert best_plan(team) == best_plan(replace(team))


def test_the_solver_prints_nothing() -> None:
    code = "from tests.analysis.test_on_paper import paper\nassert paper().plan.assignments and paper().risk\n"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert (done.stdout, done.stderr) == ("", "")


def test_the_manager_s_own_choice_is_the_plan_and_what_she_left_out_is_said() -> None:
    """S0 and S1 both miss a seat that P1 fills for 32 hours; she takes S1 out."""
    asked = matrix_of([[3, 3], [2, 2], [0, 0]])
    answers = answer(asked, Taxonomy((), {}), (), Settings(hours_per_person=80, by_hand=(("P1", "S0"),)))
    assert [(a.person, a.skill) for a in answers.plan.assignments] == [("P1", "S0")]
    assert [(a.person, a.skill) for a in answers.best_plan.assignments] == [("P1", "S0"), ("P1", "S1")]
    assert [(u.label, u.seats, u.limit) for u in answers.plan.uncovered] == [("S1", 1, "by hand")]


def test_what_no_plan_can_fill_is_not_blamed_on_the_manager() -> None:
    answers = answer(matrix_of([[3, 0], [2, 0], [0, 0]]), Taxonomy((), {}), (), Settings(by_hand=()))
    stopped = {u.skill: u.limit for u in answers.plan.uncovered}
    assert stopped == {"S0": "by hand", "S1": "hours per person"}


def test_an_assignment_says_how_much_she_wants_it_and_nothing_of_others() -> None:
    """Only Ana learns Java and only Ben learns Go; the file says nothing of Ben's wishes."""
    team = matrix_of([[2, 5], [5, 2]], people=("Ana", "Ben"), skills=("Java", "Go"))
    plan = best_plan(staff(team, (), Settings(people_needed=2, interest={("Ana", "Java"): 4.0})))
    assert [(each.person, each.skill, each.interest) for each in plan.assignments] == [
        ("Ana", "Java", 4.0),
        ("Ben", "Go", 0.0),
    ]
