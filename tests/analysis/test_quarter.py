"""A plan in weeks: everything fits, and nobody does two things at once."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.plan import Assignment
from dashboard.analysis.quarter import WEEKS, Quarter, quarter_of


def learns(person: str, skill: str, hours: float, teacher: str | None = None) -> Assignment:
    return Assignment(person, skill, 2, 3, hours, teacher)


def weeks(found: Quarter) -> list[tuple[float, float]]:
    return [(round(block.start, 2), round(block.end, 2)) for block in found.blocks]


def test_one_assignment_is_spread_over_the_quarter_in_whole_hours_a_week() -> None:
    # 32 hours in 13 weeks: two a week would take 16 weeks, three take 10 2/3
    found = quarter_of([learns("Ana", "Kafka", 32)])
    assert found.weekly_hours == 3
    assert weeks(found) == [(0, 10.67)]


def test_a_learner_takes_one_skill_after_the_other() -> None:
    # 40 hours need four a week (10 weeks); the longer comes first
    found = quarter_of([learns("Ana", "Java", 16), learns("Ana", "Kafka", 24)])
    assert found.weekly_hours == 4
    assert weeks(found) == [(6, 10), (0, 6)]


def test_a_teacher_teaches_two_learners_of_one_skill_together_and_two_skills_one_after_the_other() -> None:
    same = quarter_of([learns("Ana", "Kafka", 13, "Eva"), learns("Ben", "Kafka", 13, "Eva")])
    assert (same.weekly_hours, weeks(same)) == (1, [(0, 13), (0, 13)])
    other = quarter_of([learns("Ana", "Kafka", 13, "Eva"), learns("Ben", "Java", 13, "Eva")])
    assert (other.weekly_hours, weeks(other)) == (2, [(0, 6.5), (6.5, 13)])


def test_nothing_planned_takes_no_time() -> None:
    assert quarter_of([]) == Quarter(1, ())


PEOPLE = st.sampled_from("ABCDE")
PLANS = st.lists(
    st.builds(learns, PEOPLE, st.sampled_from(("Java", "Kafka", "Go")), st.sampled_from((0, 8, 16, 50, 120)), PEOPLE),
    max_size=12,
    unique_by=lambda each: (each.person, each.skill),
).map(lambda plan: [each for each in plan if each.teacher != each.person])


@given(PLANS)
def test_every_plan_fits_and_nobody_does_two_things_at_once(planned: list[Assignment]) -> None:
    found = quarter_of(planned)
    assert [block.assignment for block in found.blocks] == planned
    for block in found.blocks:
        assert 0 <= block.start <= block.end <= WEEKS + 1e-6
        assert (block.end - block.start) * found.weekly_hours == pytest.approx(block.assignment.hours)
    for one, other in combinations(found.blocks, 2):
        mine, yours = one.assignment, other.assignment
        taught_together = mine.teacher == yours.teacher and mine.skill == yours.skill and mine.person != yours.person
        if {mine.person, mine.teacher} & {yours.person, yours.teacher} and not taught_together:
            assert one.end <= other.start + 1e-6 or other.end <= one.start + 1e-6
