"""The training plan over the weeks of a quarter: who learns when, who teaches whom."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.analysis.quarter import WEEKS, quarter_of
from dashboard.report.plan import OUTSIDE
from dashboard.report.section import Calendar, CalendarBlock, CalendarLane, Column, Section, Table
from dashboard.report.standing import without_figures
from dashboard.report.wording import digits, listed, plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.quarter import Block, Quarter
    from dashboard.report.facts import Facts

COLUMNS = (
    Column("person", "Person"),
    Column("skill", "Skill"),
    Column("teacher", "With"),
    Column("first_week", "First week", "count"),
    Column("last_week", "Last week", "count"),
    Column("hours", "Hours", "hours"),
)
DEFINITION = (
    "Nobody does two things at once: she learns one skill, or teaches one skill to any number of learners. "
    "The longest come first, each as early as learner and teacher are free; the hours a week are the fewest that we "
    "found with which everything ends within the quarter."
)
_END_OF_WEEK = 1e-6


def quarter(facts: Facts) -> Section:
    """The plan in weeks, in the plan's order."""
    planned = facts.answers.plan.assignments
    found = quarter_of(planned)
    return Section(
        id="quarter",
        title="The quarter",
        finding=without_figures(facts) or _finding(found),
        base=_teaching(facts) if planned else "",
        table=Table(COLUMNS, tuple(_record(block) for block in found.blocks)),
        chart=Calendar(WEEKS, _lanes(facts, found)),
        definition=DEFINITION,
    )


def _finding(found: Quarter) -> str:
    if not found.blocks:
        return "Nothing is planned for the quarter."
    weekly = found.weekly_hours
    return f"At {digits(weekly)} {plural(weekly, 'hour')} a week each, everything fits into {WEEKS} weeks."


def _teaching(facts: Facts) -> str:
    taught = facts.answers.plan.taught_hours
    if not taught:
        return "Nobody in the team teaches; everything is learned outside."
    said = listed([f"{name} {digits(round(hours, 1))}" for name, hours in taught.items()], most=6)
    return f"Hours taught: {said}."


def _record(block: Block) -> tuple[str | int | float, ...]:
    each = block.assignment
    first, last = int(block.start + _END_OF_WEEK) + 1, max(1, -int(-(block.end - _END_OF_WEEK) // 1))
    return (each.person, each.skill, each.teacher or OUTSIDE, first, max(first, last), each.hours)


def _lanes(facts: Facts, found: Quarter) -> tuple[CalendarLane, ...]:
    """Everybody who learns or teaches, in the file's order."""
    learns: dict[str, list[Block]] = defaultdict(list)
    teaches: dict[str, list[Block]] = defaultdict(list)
    for block in found.blocks:
        learns[block.assignment.person].append(block)
        if block.assignment.teacher is not None:
            teaches[block.assignment.teacher].append(block)
    people = (person.name for person in facts.answers.matrix.people)
    return tuple(
        CalendarLane(name, _learned(learns[name]), _taught(teaches[name]))
        for name in people
        if name in learns or name in teaches
    )


def _learned(blocks: Sequence[Block]) -> tuple[CalendarBlock, ...]:
    return tuple(
        CalendarBlock(b.assignment.skill, b.start, b.end, b.assignment.hours, b.assignment.teacher or "")
        for b in sorted(blocks, key=lambda b: b.start)
    )


def _taught(blocks: Sequence[Block]) -> tuple[CalendarBlock, ...]:
    """What a teacher teaches, those of one skill whose weeks touch as one block."""
    joined: list[list[Block]] = []
    for block in sorted(blocks, key=lambda b: (b.assignment.skill, b.start)):
        last = joined[-1] if joined else []
        same = last and last[0].assignment.skill == block.assignment.skill
        if same and block.start < max(each.end for each in last):
            last.append(block)
        else:
            joined.append([block])
    found = (
        CalendarBlock(
            group[0].assignment.skill,
            group[0].start,
            max(each.end for each in group),
            sum(each.assignment.hours for each in group),
            listed([each.assignment.person for each in group], most=3),
        )
        for group in joined
    )
    return tuple(sorted(found, key=lambda block: block.start))
