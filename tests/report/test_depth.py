"""How deep the skills are, against counts done by hand."""

from __future__ import annotations

import pytest

from dashboard.report.depth import depth
from dashboard.report.needs import ways_to_learn
from tests.report.teams import facts_of, payments


def test_the_paper_team_by_its_capable_people() -> None:
    section = depth(payments())
    assert section.finding == "Two skills rest on exactly two people: one departure from one deep."
    assert section.table.rows == (
        (0, False, 1, "GraphQL"),
        (1, False, 3, "Kafka, Python and Gardening"),
        (2, False, 2, "REST and Java"),
    )


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        ((3, 0, 0), "No skill rests on more than one person."),
        ((3, 3, 0), "One skill rests on exactly two people: one departure from one deep."),
        ((3, 3, 3), "Every skill rests on three people or more."),
        ((None, None, None), "Nobody has been assessed yet."),
    ],
)
def test_what_is_next_to_hang_on_one_person(levels: tuple[float | None, ...], said: str) -> None:
    assert depth(facts_of({"A": levels}, ("Ana", "Ben", "Chidi"))).finding == said


def test_five_capable_people_or_more_are_told_together() -> None:
    people = tuple(f"Person {at}" for at in range(7))
    section = depth(facts_of({"A": (3,) * 7, "B": (3,) * 5 + (0, 0), "C": (3,) * 4 + (0,) * 3}, people))
    assert section.table.rows == ((4, False, 1, "C"), (5, True, 2, "B and A"))


def test_where_all_rest_on_many_the_fewest_are_told_apart() -> None:
    people = tuple(f"Person {at}" for at in range(9))
    levels = {name: (3,) * count + (0,) * (9 - count) for name, count in (("A", 6), ("B", 7), ("C", 9))}
    section = depth(facts_of(levels, people))
    assert section.finding == "Every skill rests on six people or more."
    assert section.table.rows == ((6, False, 1, "A"), (7, False, 1, "B"), (8, True, 1, "C"))
    alone = depth(facts_of({**levels, "D": (3,) + (0,) * 8}, people))
    assert alone.finding == "Beyond one deep, every skill has six people or more."


def test_the_ways_to_learn_a_need_with_their_hours_and_teachers() -> None:
    """Kafka: level 3 of 0 to 5 is asked, steps cost 8, 16, 32 h. Chidi, at 5, could teach; Ben climbs one step, Ana two."""
    facts = payments()
    kafka = next(need for need in facts.answers.needs if need.label == "Kafka")
    hours = "\N{NARROW NO-BREAK SPACE}h"
    assert ways_to_learn(facts, kafka, 3) == (
        ("Ben", f"2 → 3, 32{hours}, with Chidi"),
        ("Ana", f"1 → 3, 48{hours}, with Chidi"),
    )
    graphql = next(need for need in facts.answers.needs if need.label == "GraphQL")
    assert ways_to_learn(facts, graphql, 1) == (("Ana", f"2 → 3, 32{hours}, outside course"),)
