"""What the training plan serves of each heading of the guide."""

from __future__ import annotations

from dashboard.report.building import build_section
from tests.report.teams import facts_of


def test_each_heading_lists_what_is_learned_by_whom_in_how_many_hours() -> None:
    # level 3 is asked of two people: Ana is the nearest in Java, Ben in REST
    facts = facts_of({"Java": (2, 5, 0), "REST": (4, 2, None), "Gardening": (3, 3, 0)}, ("Ana", "Ben", "Chidi"))
    section = build_section(facts, "learning")
    plan = facts.answers.plan
    hours = {(each.person, each.skill): each.hours for each in plan.assignments}
    assert sorted(hours) == [("Ana", "Java"), ("Ben", "REST")]
    assert section.table.rows == (
        ("Languages", 1, hours["Ana", "Java"], "Java", "Ana"),
        ("API Design", 1, hours["Ben", "REST"], "REST", "Ben"),
    )
    assert section.finding == f"Two assignments in {plan.hours:g}\u202fh serve two of three headings of the guide."


def test_what_lies_outside_the_guide_serves_no_heading() -> None:
    section = build_section(facts_of({"Gardening": (2, 3, 0)}, ("Ana", "Ben", "Chidi")), "learning")
    hours = "32\u202fh"
    assert section.finding == f"One assignment in {hours} serves no heading of the guide: it lies outside."
    assert [row[0] for row in section.table.rows] == ["Outside the guide"]


def test_a_team_that_lacks_nobody_has_nothing_to_learn_for() -> None:
    section = build_section(facts_of({"Java": (5, 5)}, ("Ana", "Ben")), "learning")
    assert (section.finding, section.table.rows) == ("No seat is missing to learn for.", ())
