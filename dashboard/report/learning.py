"""Continuous learning, which the guide asks for at its end: what the training plan serves of each heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.report.section import Column, Section, Table
from dashboard.report.wording import counted, hours, listed, number, plural, sentence

if TYPE_CHECKING:
    from dashboard.analysis.plan import Assignment
    from dashboard.report.facts import Facts

COLUMNS = (
    Column("area", "Heading of the guide"),
    Column("assignments", "Assignments", "count"),
    Column("hours", "Hours", "hours"),
    Column("skills", "What is learned"),
    Column("people", "By whom"),
)
TITLE = "Continuous learning"
DEFINITION = (
    "Every assignment of the training plan under the headings in which its skill counts; one that counts under two "
    "headings stands under both."
)
_MOST_NAMED = 6


def learning(facts: Facts) -> Section:
    """What is learned under each heading, in the guide's order, *Outside the guide* last."""
    assignments = facts.answers.plan.assignments
    served = [(area.area, [each for each in assignments if each.skill in area.skills]) for area in facts.answers.areas]
    rows = tuple(_record(facts, area, members) for area, members in served if members)
    inside = sum(bool(members) for _, members in served[:-1])
    return Section(
        id="learning",
        title=TITLE,
        finding=_finding(facts, inside, len(served) - 1),
        base="" if rows else "Where nothing can be planned, nothing is served.",
        table=Table(COLUMNS, rows),
        definition=DEFINITION,
    )


def _record(facts: Facts, area: str, members: list[Assignment]) -> tuple[str | int | float, ...]:
    skills = list(dict.fromkeys(each.skill for each in members))
    people = list(dict.fromkeys(each.person for each in members))
    return (
        facts.area_name(area),
        len(members),
        sum(each.hours for each in members),
        listed(skills, most=_MOST_NAMED),
        listed(people, most=_MOST_NAMED),
    )


def _finding(facts: Facts, inside: int, headings: int) -> str:
    plan = facts.answers.plan
    if not plan.assignments:
        return (
            "The training plan holds nothing to learn." if facts.seats_missing else "No seat is missing to learn for."
        )
    what = f"{counted(len(plan.assignments), 'assignment')} in {hours(plan.hours)}"
    serve = plural(len(plan.assignments), "serves", "serve")
    if not inside:
        lies = plural(len(plan.assignments), "it lies", "they lie")
        return f"{sentence(what)} {serve} no heading of the guide: {lies} outside."
    where = f"{number(inside)} of {number(headings)} {plural(headings, 'heading')}"
    return f"{sentence(what)} {serve} {where} of the guide."
