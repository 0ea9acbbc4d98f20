"""One person's page: her part of the plan, what hangs on her, her levels against what is asked."""

from __future__ import annotations

import pytest

from dashboard.report.handover import handover
from tests.report.teams import facts_of, payments, roles

NARROW = "\u202f"


def test_a_learner_sees_what_from_whom_and_how_long() -> None:
    page = handover(payments(), "Ben")
    assert page.finding == f"Ben learns one skill in 32{NARROW}h."
    learns = page.sections[0]
    assert learns.table.rows == (("REST", 2, 3, "Chidi", 32),)


def test_a_teacher_sees_whom_she_teaches_and_what_hangs_on_her() -> None:
    page = handover(payments(), "Chidi")
    _, teaches, holds, _ = page.sections
    assert page.finding == "Chidi teaches one colleague."
    assert teaches.table.rows == (("REST", "Ben", 3, 32),)
    # Ben is one level short in Kafka (2 of 3); in Python and Gardening nobody is
    assert holds.table.rows == (("Kafka", "Ben"), ("Python", "nobody"), ("Gardening", "nobody"))


def test_levels_stand_beside_what_is_asked_and_nobody_assessed_has_no_gap() -> None:
    levels = handover(payments(), "Ana").sections[-1]
    assert levels.finding == "At or above the required level in 3 of seven skills."
    assert dict(zip(levels.table.column("skill"), levels.table.column("gap"), strict=True)) == {
        "Java": 0, "Python": 3, "Kafka": 2, "REST": 0, "GraphQL": 1, "Scrum": 0, "Gardening": None,
    }  # fmt: skip


def test_a_role_asks_its_own_level_and_each_skill_stands_once() -> None:
    page = handover(roles(), "Ana")
    assert page.told == ("Lead", "Core")
    assert page.sections[-1].table.rows[0] == ("Java", "Languages", 5, 5, 0)
    assert page.sections[-1].table.column("skill") == ("Java", "REST")


def test_nothing_planned_is_said() -> None:
    page = handover(facts_of({"Java": (5, 5)}, ("Ana", "Ben")), "Ana")
    assert page.finding == "Nothing is planned for Ana next quarter."


def test_nobody_of_that_name() -> None:
    with pytest.raises(KeyError, match="Zoe"):
        handover(payments(), "Zoe")
