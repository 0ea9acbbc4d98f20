"""One small team worked out on paper.

Scale 0–5, so level 3 is asked and two people are needed; hours for a step: 8, 16, 32, 64, 120.

          Java  Kafka  Redis  Go
    Ana     5     3      0    –
    Ben     3     2      2    –
    Cem     2     0      –    1
    Dia     –     –      –    –      listed, not assessed

    Java   Ana, Ben capable: covered.
    Kafka  Ana capable: one deep, 1 seat missing. Ben is one step short: a bench.
    Redis  nobody: uncovered, 2 missing. Ben 1 short, Ana 3.
    Go     nobody: uncovered, 2 missing. Cem 2 short. Only she was assessed.

Kafka is critical: weight 3.
"""

from __future__ import annotations

import pytest

from dashboard.analysis.answers import Answers, answer
from dashboard.analysis.risk import departure
from dashboard.analysis.settings import Settings
from dashboard.core.requirement import Requirement
from tests.analysis.guides import GUIDE
from tests.analysis.teams import matrix_of

PEOPLE, SKILLS = ("Ana", "Ben", "Cem", "Dia"), ("Java", "Kafka", "Redis", "Go")
LEVELS: list[list[float | None]] = [[5, 3, 0, None], [3, 2, 2, None], [2, 0, None, 1], [None] * 4]


def paper(settings: Settings | None = None) -> Answers:
    matrix = matrix_of(LEVELS, people=PEOPLE, skills=SKILLS)
    return answer(matrix, GUIDE, (Requirement("Kafka", critical=True),), settings)


def test_coverage() -> None:
    rows = [(r.skill, r.assessed, r.capable, r.bench, r.seats_missing, r.weight, r.status) for r in paper().coverage]
    assert rows == [
        ("Java", 3, 2, 1, 0, 1.0, "covered"),
        ("Kafka", 3, 1, 1, 1, 3.0, "one deep"),
        ("Redis", 2, 0, 1, 2, 1.0, "uncovered"),
        ("Go", 1, 0, 0, 2, 1.0, "uncovered"),
    ]
    assert paper().seat_coverage == pytest.approx((2 + 3 * 1) / (2 + 3 * 2 + 2 + 2))


def test_gaps_are_never_negative_and_not_assessed_has_none() -> None:
    gap = paper().gaps.gap
    assert gap[0].tolist()[:3] == [0, 0, 3]
    assert gap[0, 3] != gap[0, 3]
    assert paper().gaps.largest[:3] == (("Ana", "Redis", 3.0), ("Cem", "Kafka", 3.0), ("Cem", "Go", 2.0))


def test_levels_spread() -> None:
    java = paper().spreads[0]
    assert (java.below, java.at, java.above, java.not_assessed) == (1, 1, 1, 1)
    assert java.counts == (0, 0, 1, 1, 0, 1)


def test_needs() -> None:
    """Kafka 1 × 3 comes first; Redis before Go: as many seats and doers, no teachers, but a nearer learner."""
    needs = paper().needs
    assert [need.label for need in needs] == ["Kafka", "Redis", "Go"]
    assert [[(near.person, near.gap) for near in need.nearest] for need in needs] == [
        [("Ben", 1.0), ("Cem", 3.0)],
        [("Ben", 1.0), ("Ana", 3.0)],
        [("Cem", 2.0)],
    ]
    assert [need.teachers for need in needs] == [(), (), ()]


def test_risk() -> None:
    """Ana alone holds Kafka; Java needs both Ana and Ben to leave."""
    one, two, three = paper().risk
    assert (one.people, one.skills_lost, one.weight_lost, one.seats_lost, one.ties) == (("Ana",), ("Kafka",), 3, 4, 0)
    assert (two.people, two.skills_lost, two.weight_lost, two.seats_lost) == (("Ana", "Ben"), ("Java", "Kafka"), 4, 5)
    assert (three.people, three.ties) == (("Ana", "Ben"), 0)
    assert paper().survived_departures == 0
    assert [each.people for each in paper().key_people] == [("Ana",)]
    assert departure(paper().staffing, [1]).fall_to_one == ("Java",)


def test_plan() -> None:
    """Ben 2→3 in Kafka and in Redis, 32 hours each, but 40 a person: Kafka, being critical.

    Redis by Ana would be 8 + 16 + 32 = 56; Go by Cem 16 + 32 = 48: both more than 40.
    """
    plan = paper().plan
    assert [(a.person, a.skill, a.from_level, a.to_level, a.hours, a.teacher) for a in plan.assignments] == [
        ("Ben", "Kafka", 2, 3, 32, None)
    ]
    assert (plan.hours, plan.optimal, plan.gap) == (32, True, 0)
    assert (plan.seats_missing_before, plan.seats_missing_after, plan.weighted_missing_after) == (5, 4, 4)
    assert [(u.skill, u.seats, u.limit) for u in plan.uncovered] == [
        ("Redis", 2, "hours per person"),
        ("Go", 2, "hours per person"),
    ]


def test_plan_with_more_hours() -> None:
    """With 120 hours a person Ben learns both, Ana Redis, Cem Go; the second Go has nobody who was assessed."""
    plan = paper(Settings(hours_per_person=120)).plan
    assert [(a.person, a.skill, a.hours) for a in plan.assignments] == [
        ("Ana", "Redis", 56),
        ("Ben", "Kafka", 32),
        ("Ben", "Redis", 32),
        ("Cem", "Go", 48),
    ]
    assert [(u.skill, u.seats, u.limit) for u in plan.uncovered] == [("Go", 1, "nobody to learn")]


def test_limits_are_named() -> None:
    roomy = Settings(hours_per_person=120, skills_per_person=1)
    assert [(u.skill, u.limit) for u in paper(roomy).plan.uncovered] == [
        ("Redis", "skills per person"),
        ("Go", "nobody to learn"),
    ]
    poor = Settings(hours_per_person=120, budget_hours=0)
    assert [u.limit for u in paper(poor).plan.uncovered] == ["budget"] * 3
    alone = Settings(hours_per_person=120, inside_only=True)
    assert [u.limit for u in paper(alone).plan.uncovered] == ["no teacher"] * 3
    stuck = Settings(hours_per_person=0, budget_hours=0)
    assert [u.limit for u in paper(stuck).plan.uncovered] == ["several"] * 3


def test_trust() -> None:
    """p = .5226 for r = .5 and b = .3; Java: both claims p²; Kafka: one claim, two needed, two after the plan."""
    java, kafka, redis, go = paper().trust
    assert java.chance_enough == pytest.approx(0.5226**2, abs=1e-4)
    assert (kafka.chance_enough, redis.chance_enough, go.chance_enough) == (0, 0, 0)
    assert kafka.chance_enough_after == pytest.approx(java.chance_enough)
    assert [row.assessed_share for row in (java, kafka, redis, go)] == [0.75, 0.75, 0.5, 0.25]


def test_as_many_weighted_seats_in_as_many_hours_go_to_more_seats() -> None:
    """24 hours buy one critical seat (8 + 16 up to level 2 of 0–3) or three ordinary ones for 8 hours each."""
    levels = [[0, 1, 1, 1], [2, 2, 2, 2]]
    one_each = tuple(Requirement(f"S{at}", level=2, people=2, critical=at == 0) for at in range(4))
    cheap = Settings(budget_hours=24, hours_per_level=(16, 8, 8), skills_per_person=None)
    plan = answer(matrix_of(levels, steps=(0, 1, 2, 3)), GUIDE, one_each, cheap).plan
    assert [a.skill for a in plan.assignments] == ["S1", "S2", "S3"]
    assert (plan.hours, plan.weighted_missing_after, plan.seats_missing_after) == (24, 3, 1)


def test_part_of_a_step_costs_its_share() -> None:
    """From 2.3 to 3: seven tenths of the third step's 32 hours; from 0.5 to 3: half of 8, then 16 and 32."""
    team = matrix_of([[2.3], [0.5], [5]], people=["Ana", "Ben", "Cem"])
    (ana,) = answer(team, GUIDE, ()).plan.assignments
    assert (ana.person, round(ana.hours, 9)) == ("Ana", 22.4)
    three = (Requirement("S0", people=3),)
    ana, ben = answer(team, GUIDE, three, Settings(hours_per_person=60)).plan.assignments
    assert (round(ana.hours, 9), ben.person, round(ben.hours, 9)) == (22.4, "Ben", 52)


def test_the_nearest_learners_come_first_then_the_willing_then_by_name_case_aside() -> None:
    team = matrix_of([[1], [2], [2], [2], [0], [None]], people=["Eva", "bo", "Cy", "Al", "Di", "Fay"], skills=["Go"])
    (need,) = answer(team, GUIDE, (), Settings(people_needed=2, interest={("Cy", "Go"): 2.0})).needs
    assert [learner.person for learner in need.nearest] == ["Cy", "Al", "bo", "Eva", "Di"]
    assert need.first_learners(2) == need.nearest[:2]
    assert [learner.interest for learner in need.first_learners(2)] == [2.0, 0.0]
