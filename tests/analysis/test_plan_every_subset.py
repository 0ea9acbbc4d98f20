"""The plan against every subset of what could be learned, on small random teams: the same plan, pair by pair."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import pytest

from dashboard.analysis.planning import best_plan
from dashboard.analysis.settings import Course, Settings
from dashboard.analysis.staffing import staff
from tests.analysis.slow_truth import SlowTeam
from tests.analysis.teams import Asked, random_team

if TYPE_CHECKING:
    from dashboard.analysis.plan import Plan

MOST_PAIRS = 11
FEW_PAIRS = 8
Choices = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Case:
    """A team small enough to try everything, with random limits."""

    asked: Asked
    slow: SlowTeam
    settings: Settings
    pairs: list[tuple[int, int]]


def random_case(seed: int) -> Case:
    random = np.random.default_rng(seed + 10_000)
    while True:
        asked = random_team(int(random.integers(1 << 30)), 5, 4)
        slow = SlowTeam(asked)
        pairs = slow.learners()
        if 0 < len(pairs) <= MOST_PAIRS:
            break
    names = [(slow.people[p], slow.skills[s]) for p, s in pairs]
    settings = Settings(
        hours_per_person=float(random.choice([8, 24, 40, 100])) if random.random() < 0.9 else None,
        skills_per_person=int(random.integers(0, 4)) if random.random() < 0.9 else None,
        budget_hours=float(random.choice([0, 10, 50, 100])) if random.random() < 0.3 else None,
        inside_only=bool(random.random() < 0.3),
        taught_hour_cost=float(random.choice([0.0, 0.5])),
        interest={name: float(random.integers(0, 3)) for name in names} if random.random() < 0.3 else {},
        forbidden=tuple(name for name in names if random.random() < 0.1),
        learners_per_teacher=int(random.integers(1, 3)) if random.random() < 0.3 else None,
        courses=tuple(
            Course(skill, float(random.choice([100, 250])), int(random.integers(1, 3)))
            for skill in slow.skills
            if random.random() < 0.3
        ),
        budget_money=float(random.choice([0, 100, 300])) if random.random() < 0.3 else None,
        locked=tuple(name for name in names if random.random() < 0.03),
        hour_price=float(random.choice([2.0, 7.5])) if random.random() < 0.2 else 0.0,
    )
    return Case(asked, slow, settings, pairs)


def every_choice(case: Case) -> Choices:
    """All subsets of the pairs that the limits allow."""
    slow, settings, pairs = case.slow, case.settings, case.pairs
    choices = np.array(list(product([0, 1], repeat=len(pairs))))
    hours = np.array([slow.hours(p, s) for p, s in pairs])
    allowed = cost_of(case, choices) <= (np.inf if settings.budget_hours is None else settings.budget_hours + 1e-9)
    if settings.budget_money is not None:
        allowed &= money_of(case, choices) <= settings.budget_money + 1e-9
    for person in range(len(slow.people)):
        own = np.array([p == person for p, _ in pairs])
        if settings.hours_per_person is not None:
            allowed &= choices @ (hours * own) <= settings.hours_per_person + 1e-9
        if settings.skills_per_person is not None:
            allowed &= choices @ own <= settings.skills_per_person
    for at, (person, skill) in enumerate(pairs):
        name = (slow.people[person], slow.skills[skill])
        if name in settings.locked:
            allowed &= choices[:, at] == 1
        elif name in settings.forbidden or (settings.inside_only and not taught(case, person, skill)):
            allowed &= choices[:, at] == 0
    if settings.inside_only and settings.learners_per_teacher is not None:
        allowed &= [bool(ok) and everybody_is_taught(case, choice) for ok, choice in zip(allowed, choices, strict=True)]
    return choices[allowed]


def everybody_is_taught(case: Case, choice: Choices) -> bool:
    """Whether the learners can be divided among the teachers, by trying every way."""
    slow, people = case.slow, range(len(case.slow.people))
    learners = [
        [t for t in people if slow.teaches(t, s, slow.required(p, s))]
        for (p, s), taken in zip(case.pairs, choice, strict=True)
        if taken
    ]
    most = case.settings.learners_per_teacher or 0
    return any(all(way.count(t) <= most for t in people) for way in product(*learners))


def taught(case: Case, person: int, skill: int) -> bool:
    required = case.slow.required(person, skill)
    return any(case.slow.teaches(other, skill, required) for other in range(len(case.slow.people)))


def cost_of(case: Case, choices: Choices) -> npt.NDArray[np.float64]:
    extra = case.settings.taught_hour_cost
    cost = [case.slow.hours(p, s) * (1 + extra * taught(case, p, s)) for p, s in case.pairs]
    return np.asarray(choices @ np.array(cost))


def money_of(case: Case, choices: Choices) -> npt.NDArray[np.float64]:
    """The hours of learning, and each course by the started group of learners who have no teacher inside."""
    money = np.asarray(choices @ np.array([case.slow.hours(p, s) for p, s in case.pairs])) * case.settings.hour_price
    if case.settings.learners_per_teacher is not None and not case.settings.inside_only and case.settings.courses:
        return money + [least_for_courses(case, choice) for choice in choices]
    for course in case.settings.courses:
        outside = [case.slow.skills[s] == course.skill and not taught(case, p, s) for p, s in case.pairs]
        money += course.price * np.ceil(choices @ np.array(outside) / course.seats)
    return money


def least_for_courses(case: Case, choice: Choices) -> float:
    """The cheapest courses over all ways to divide the learners among teachers who take only so many, and courses."""
    courses = {course.skill: course for course in case.settings.courses}
    learners = [at for at in np.flatnonzero(choice).tolist() if case.slow.skills[case.pairs[at][1]] in courses]
    costs = []
    for inside in product([False, True], repeat=len(learners)):
        some = np.zeros(len(choice), dtype=int)
        some[[at for at, is_inside in zip(learners, inside, strict=True) if is_inside]] = 1
        if everybody_is_taught(case, some):
            outside = [
                case.slow.skills[case.pairs[at][1]]
                for at, is_inside in zip(learners, inside, strict=True)
                if not is_inside
            ]
            costs.append(sum(c.price * -(-outside.count(skill) // c.seats) for skill, c in courses.items()))
    return float(min(costs))


def aims(case: Case, choices: Choices) -> list[npt.NDArray[np.float64]]:
    """What is made as small as possible, the most important first."""
    slow, pairs = case.slow, case.pairs
    weighted, seats = np.zeros(len(choices)), np.zeros(len(choices))
    for row in slow.rows:
        inside = np.array([s == row.skill and p in row.members for p, s in pairs])
        missing = np.maximum(row.people - slow.capable_in(row) - choices @ inside, 0)
        weighted += row.weight * missing
        seats += missing
    hours = np.array([slow.hours(p, s) for p, s in pairs])
    squares = sum(
        (choices @ (hours * np.array([p == person for p, _ in pairs]))) ** 2 for person in range(len(slow.people))
    )
    wishes = np.array([case.settings.interest.get((slow.people[p], slow.skills[s]), 0.0) for p, s in pairs])
    order = [-choices[:, at].astype(float) for at in range(len(pairs))]
    return [
        weighted,
        cost_of(case, choices),
        seats,
        money_of(case, choices),
        -(choices @ wishes),
        np.asarray(squares),
        *order,
    ]


def best_choice(case: Case) -> tuple[list[tuple[str, str]], float, float, float, float] | None:
    """The best subset by trying all: its pairs, weighted seats missing, hours, seats missing, money."""
    choices = every_choice(case)
    if not len(choices):
        return None
    figures = [np.round(aim, 6) for aim in aims(case, choices)]
    best = np.arange(len(choices))
    for aim in figures:
        best = best[aim[best] == aim[best].min()]
    (one,) = best
    chosen = [pair for pair, taken in zip(case.pairs, choices[one], strict=True) if taken]
    names = [(case.slow.people[p], case.slow.skills[s]) for p, s in chosen]
    return names, float(figures[0][one]), float(figures[1][one]), float(figures[2][one]), float(figures[3][one])


def plan_for(case: Case) -> Plan:
    return best_plan(staff(case.asked.matrix, case.asked.requirements, case.settings))


@pytest.mark.parametrize("block", range(10))
def test_the_plan_is_the_best_of_all_subsets(block: int) -> None:
    for seed in range(block * 30, block * 30 + 30):
        case = random_case(seed)
        plan, best = plan_for(case), best_choice(case)
        if best is None:
            assert not plan.possible, seed
            continue
        names, weighted, hours, seats, money = best
        assert plan.optimal, seed
        assert plan.gap == 0, seed
        assert plan.weighted_missing_after == pytest.approx(weighted), seed
        assert plan.hours == pytest.approx(hours), seed
        assert plan.seats_missing_after == pytest.approx(seats), seed
        assert plan.money == pytest.approx(money), seed
        assert [(each.person, each.skill) for each in plan.assignments] == names, seed


def with_busy_teachers(seed: int) -> Case:
    """A case in which each teacher takes one learner at most, and most skills have a course."""
    case, random = random_case(seed), np.random.default_rng(seed)
    courses = tuple(
        Course(skill, float(random.choice([100, 250])), int(random.integers(1, 3)))
        for skill in case.slow.skills
        if random.random() < 0.8
    )
    settings = replace(
        case.settings,
        inside_only=False,
        taught_hour_cost=0.0,
        learners_per_teacher=int(random.integers(0, 2)),
        hours_per_person=None,
        budget_hours=None,
        courses=courses,
        budget_money=float(random.choice([100, 300, 600])) if random.random() < 0.5 else None,
    )
    return replace(case, settings=settings)


def test_learners_whose_teachers_are_busy_are_charged_their_course() -> None:
    """At least ten of the cases have such a learner, and the money is the least over all ways to divide them."""
    charged = 0
    for seed in range(200):
        case = with_busy_teachers(seed)
        if len(case.pairs) > FEW_PAIRS:
            continue
        plan, best = plan_for(case), best_choice(case)
        if best is None:
            assert not plan.possible, seed
            continue
        names, _, hours, _, money = best
        assert (plan.optimal, [(each.person, each.skill) for each in plan.assignments]) == (True, names), seed
        assert plan.hours == pytest.approx(hours), seed
        assert plan.money == pytest.approx(money), seed
        places = [(case.slow.people.index(e.person), case.slow.skills.index(e.skill), e) for e in plan.assignments]
        charged += any(each.teacher is None and taught(case, p, s) for p, s, each in places)
    assert charged >= 10
