"""What must hold for every team."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.analysis.answers import Answers, answer
from dashboard.analysis.settings import Settings
from dashboard.core.requirement import Requirement
from dashboard.core.sources import no_sources
from tests.analysis.guides import GUIDE, team_skills
from tests.analysis.teams import Asked, random_team

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.matrix import Person, SkillMatrix

SEEDS = st.integers(0, 10**6)
LABELS = ["Java", "MySQL", "Redis", "Rest/Redis", "Odata", "Excel"]


def team(seed: int) -> Asked:
    """A random team whose skills are in the guide."""
    asked = random_team(seed, 6, 6)
    skills = team_skills(LABELS)[: len(asked.matrix.skills)]
    names = {f"S{at}": skill.name for at, skill in enumerate(skills)}
    return Asked(
        replace(asked.matrix, skills=skills), tuple(replace(r, skill=names[r.skill]) for r in asked.requirements)
    )


def answers_of(asked: Asked, chosen: Settings | None = None) -> Answers:
    return answer(asked.matrix, GUIDE, asked.requirements, chosen)


def with_levels(matrix: SkillMatrix, levels: np.ndarray, people: Sequence[Person]) -> SkillMatrix:
    sources = no_sources(len(people), len(matrix.skills))
    return replace(matrix, people=tuple(people), levels=levels, sources=sources)


@given(SEEDS, st.integers(0, 35))
@settings(max_examples=150, deadline=None)
def test_a_better_rating_never_lowers_a_coverage(seed: int, at: int) -> None:
    asked = team(seed)
    person, skill = at % len(asked.matrix.people), at // 6 % len(asked.matrix.skills)
    levels = asked.matrix.levels.copy()
    levels[person, skill] = asked.matrix.scale.highest
    before = answers_of(asked)
    after = answers_of(replace(asked, matrix=with_levels(asked.matrix, levels, asked.matrix.people)))
    assert (after.seat_coverage or 0) >= (before.seat_coverage or 0)
    for old, new in zip(before.areas, after.areas, strict=True):
        assert (old.coverage is None) == (new.coverage is None)
        assert (new.coverage or 0) >= (old.coverage or 0)
    for earlier, later in zip(before.trust, after.trust, strict=True):
        assert later.chance_enough >= earlier.chance_enough - 1e-12


@given(SEEDS)
@settings(max_examples=100, deadline=None)
def test_a_lower_requirement_never_adds_a_gap(seed: int) -> None:
    asked = team(seed)
    lowest = asked.matrix.scale.lowest
    lower = [replace(r, level=lowest) for r in asked.requirements]
    everywhere = [Requirement(skill.name, level=lowest, origin="you") for skill in asked.matrix.skills]
    before = answers_of(asked).gaps.gap
    after = answers_of(replace(asked, requirements=(*lower, *everywhere))).gaps.gap
    assert not (np.nan_to_num(after) > np.nan_to_num(before)).any()


@given(SEEDS, st.floats(0, 200), st.floats(0, 200))
@settings(max_examples=60, deadline=None)
def test_more_budget_never_adds_missing_seats(seed: int, one: float, other: float) -> None:
    asked = team(seed)
    low, high = sorted((one, other))
    poor, rich = (answers_of(asked, Settings(budget_hours=budget)).plan for budget in (low, high))
    assert rich.weighted_missing_after <= poor.weighted_missing_after
    assert poor.hours <= low + 1e-6


@given(SEEDS)
@settings(max_examples=100, deadline=None)
def test_reordering_people_and_skills_changes_no_figure(seed: int) -> None:
    asked = team(seed)
    people = np.random.default_rng(seed).permutation(len(asked.matrix.people)).tolist()
    skills = np.random.default_rng(seed + 1).permutation(len(asked.matrix.skills)).tolist()
    before = answers_of(asked)
    after = answers_of(replace(asked, matrix=asked.matrix.narrowed(people=people, skills=skills)))
    rows = {row.label: (row.capable, row.assessed, row.status, row.people_needed) for row in before.coverage}
    assert {row.label: (row.capable, row.assessed, row.status, row.people_needed) for row in after.coverage} == rows
    assert after.seat_coverage == before.seat_coverage
    assert [(a.area, a.coverage) for a in after.areas] == [(a.area, a.coverage) for a in before.areas]
    assert [(w.weight_lost, len(w.skills_lost), w.ties) for w in after.risk] == [
        (w.weight_lost, len(w.skills_lost), w.ties) for w in before.risk
    ]
    old, new = before.plan, after.plan
    assert (new.weighted_missing_after, round(new.hours, 6)) == (old.weighted_missing_after, round(old.hours, 6))
    assert set(after.blind_spots) == set(before.blind_spots)


@given(SEEDS)
@settings(max_examples=100, deadline=None)
def test_splitting_a_team_and_adding_up_its_counts_gives_the_whole(seed: int) -> None:
    asked = team(seed)
    half = np.arange(len(asked.matrix.people)) % 2 == 0
    whole = answers_of(asked).coverage
    parts = [answers_of(replace(asked, matrix=asked.matrix.narrowed(people=side))).coverage for side in (half, ~half)]
    for row, one, other in zip(whole, *parts, strict=True):
        assert row.capable == one.capable + other.capable
        assert row.assessed == one.assessed + other.assessed
        assert row.people == one.people + other.people


@given(SEEDS, st.integers(0, 5))
@settings(max_examples=100, deadline=None)
def test_a_duplicate_of_a_person_never_lowers_what_the_team_survives(seed: int, who: int) -> None:
    asked = team(seed)
    matrix, at = asked.matrix, who % len(asked.matrix.people)
    twin = replace(matrix.people[at], name="Twin")
    levels = np.vstack([matrix.levels, matrix.levels[at]])
    before = answers_of(asked)
    after = answers_of(replace(asked, matrix=with_levels(matrix, levels, (*matrix.people, twin))))
    assert (before.survived_departures is None) or (after.survived_departures or 0) >= before.survived_departures
    assert all(new.weight_lost <= old.weight_lost for old, new in zip(before.risk, after.risk, strict=False))


@given(SEEDS)
@settings(max_examples=100, deadline=None)
def test_a_row_survives_k_departures_exactly_when_more_are_capable(seed: int) -> None:
    answers = answers_of(team(seed))
    held = [row.capable for row in answers.coverage if row.people_needed and row.capable]
    for worst in answers.risk:
        assert bool(worst.people) == any(capable <= worst.k for capable in held)
    assert answers.survived_departures == (min(held) - 1 if held else None)
