"""Coverage, needs, risk and trust against the definitions worked out person by person and set by set."""

from __future__ import annotations

from itertools import product
from math import prod

import pytest

from dashboard.analysis.answers import Answers, answer
from dashboard.analysis.chance import chance_of_claim
from dashboard.core.taxonomy import Area, Taxonomy
from tests.analysis.slow_truth import SlowRow, SlowTeam
from tests.analysis.teams import random_team

NO_GUIDE = Taxonomy((Area("outside", "Outside the guide", "bucket"),), {})
BLOCK = 60


def both(seed: int) -> tuple[Answers, SlowTeam]:
    asked = random_team(seed)
    return answer(asked.matrix, NO_GUIDE, asked.requirements), SlowTeam(asked)


def seeds(block: int) -> range:
    return range(block * BLOCK, (block + 1) * BLOCK)


@pytest.mark.parametrize("block", range(5))
def test_every_row_is_what_the_definitions_say(block: int) -> None:
    for seed in seeds(block):
        answers, slow = both(seed)
        assert len(answers.coverage) == len(slow.rows), seed
        for row, true in zip(answers.coverage, slow.rows, strict=True):
            capable = slow.capable_in(true)
            assert (row.skill, row.role, row.team) == (slow.skills[true.skill], true.role, true.team), seed
            assert (row.required_level, row.people_needed, row.weight) == (true.level, true.people, true.weight), seed
            assert row.assessed == sum(slow.level[p][true.skill] is not None for p in true.members), seed
            assert row.capable == capable, seed
            assert row.seats_missing == max(0, true.people - capable), seed
            assert row.status == status(capable, true.people), seed
        asked = sum(r.weight * r.people for r in slow.rows)
        filled = sum(r.weight * min(slow.capable_in(r), r.people) for r in slow.rows)
        assert answers.seat_coverage == (pytest.approx(filled / asked) if asked else None), seed


def status(capable: int, needed: int) -> str:
    if needed == 0:
        return "not needed"
    if capable == 0:
        return "uncovered"
    if capable == 1:
        return "one deep"
    return "covered" if capable >= needed else "thin"


@pytest.mark.parametrize("block", range(5))
def test_the_worst_departures_are_the_worst_of_all_sets(block: int) -> None:
    for seed in seeds(block):
        answers, slow = both(seed)
        assert [worst.k for worst in answers.risk] == list(range(1, min(3, len(slow.people)) + 1)), seed
        for worst in answers.risk:
            sets, weight, count = slow.worst(worst.k)
            people = sets[0] if sets else ()
            lost = slow.lost(people)
            assert worst.people == tuple(slow.people[p] for p in people), seed
            assert (worst.weight_lost, len(worst.skills_lost)) == (weight, count), seed
            assert worst.skills_lost == tuple(named(slow, row) for row in lost), seed
            assert worst.ties == max(len(sets) - 1, 0), seed
            assert worst.others == tuple(tuple(slow.people[p] for p in each) for each in sets[1:21]), seed
            before = sum(r.weight * slow.seats_missing(r) for r in slow.rows)
            after = sum(r.weight * slow.seats_missing(r, without=people) for r in slow.rows)
            assert worst.seats_lost == after - before, seed


def named(slow: SlowTeam, row: SlowRow) -> str:
    whose = ", ".join(part for part in (row.role, row.team) if part)
    return f"{slow.skills[row.skill]} ({whose})" if whose else slow.skills[row.skill]


@pytest.mark.parametrize("block", range(5))
def test_needs_are_ranked_as_defined(block: int) -> None:
    for seed in seeds(block):
        answers, slow = both(seed)
        expected = []
        for at, row in enumerate(slow.rows):
            missing = slow.seats_missing(row)
            if missing:
                learners = [
                    (slow.required(p, s) - (slow.level[p][s] or 0), slow.people[p])
                    for p, s in slow.learners()
                    if s == row.skill and p in row.members
                ]
                teachers = [slow.people[p] for p in range(len(slow.people)) if slow.teaches(p, row.skill, row.level)]
                nearest = min((gap for gap, _ in learners), default=float("inf"))
                rank = (-missing * row.weight, slow.capable_in(row), len(teachers), nearest, slow.skills[row.skill], at)
                expected.append((rank, missing, teachers, sorted(learners)))
        expected.sort(key=lambda each: each[0])
        got = [
            (need.seats_missing, list(need.teachers), [(near.gap, near.person) for near in need.nearest])
            for need in answers.needs
        ]
        assert got == [(missing, teachers, learners) for _, missing, teachers, learners in expected], seed


@pytest.mark.parametrize("block", range(3))
def test_the_chance_of_enough_is_the_sum_over_every_truth(block: int) -> None:
    p = chance_of_claim(0.5, 0.3)
    for seed in seeds(block):
        answers, slow = both(seed)
        planned = {(each.person, each.skill) for each in answers.plan.assignments}
        for row, true in zip(answers.trust, slow.rows, strict=True):
            claims = slow.capable_in(true)
            learning = sum((slow.people[who], row.skill) in planned for who in true.members)
            share = [slow.level[who][true.skill] is not None for who in true.members]
            assert row.claimed == claims, seed
            assert row.chance_enough == pytest.approx(at_least(true.people, claims, p), abs=1e-12), seed
            assert row.chance_enough_after == pytest.approx(at_least(true.people, claims + learning, p), abs=1e-12)
            assert row.assessed_share == (sum(share) / len(share) if share else None), seed


def at_least(needed: int, claims: int, p: float) -> float:
    """Over every way in which the claims can be true or not."""
    return sum(
        prod(p if true else 1 - p for true in truth)
        for truth in product([True, False], repeat=claims)
        if sum(truth) >= needed
    )


@pytest.mark.parametrize("block", range(3))
def test_what_stays_uncovered_is_named_with_what_stops_it(block: int) -> None:
    for seed in seeds(block):
        answers, slow = both(seed)
        learned = [(slow.people.index(e.person), slow.skills.index(e.skill)) for e in answers.plan.assignments]
        left = {named(slow, row): slow.seats_missing(row, learned) for row in slow.rows}
        assert {each.label: each.seats for each in answers.plan.uncovered} == {k: v for k, v in left.items() if v}, seed
        for each in answers.plan.uncovered:
            row = next(row for row in slow.rows if named(slow, row) == each.label)
            idle = [p for p, s in slow.learners() if s == row.skill and p in row.members and (p, s) not in learned]
            assert (each.limit == "nobody to learn") == (not idle), seed


@pytest.mark.parametrize("block", range(3))
def test_a_learner_has_the_nearest_teacher_who_has_fewest_learners(block: int) -> None:
    for seed in seeds(block):
        answers, slow = both(seed)
        learners = dict.fromkeys(slow.people, 0)
        for each in answers.plan.assignments:
            person, skill = slow.people.index(each.person), slow.skills.index(each.skill)
            required, own = slow.required(person, skill), slow.place(each.from_level)
            able = [p for p in range(len(slow.people)) if slow.teaches(p, skill, required)]
            above = {p: slow.place(slow.level[p][skill] or 0) - own for p in able}
            far = [p for p in able if above[p] >= 1]
            best = min((above[p] for p in far), default=max(above.values(), default=0))
            equal = [slow.people[p] for p in able if above[p] == pytest.approx(best)]
            teacher = min(equal, key=lambda name: (learners[name], slow.people.index(name)), default=None)
            assert each.teacher == teacher, seed
            if teacher:
                learners[teacher] += 1
