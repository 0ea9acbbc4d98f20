"""One person's page, to hand over to her: what she learns and from whom, whom she teaches, what hangs on her."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.report.exposed import bench_names, holder
from dashboard.report.section import Column, Section, Table
from dashboard.report.wording import counted, hours, listed, sentence

if TYPE_CHECKING:
    from dashboard.analysis.plan import Assignment
    from dashboard.report.facts import Facts
    from dashboard.report.section import Value

_OUTSIDE = "outside course"
LEARNS_COLUMNS = (
    Column("skill", "Skill"),
    Column("from_level", "From", "level"),
    Column("to_level", "To", "level"),
    Column("teacher", "With"),
    Column("hours", "Hours", "hours"),
)
TEACHES_COLUMNS = (
    Column("skill", "Skill"),
    Column("person", "Whom"),
    Column("to_level", "Up to", "level"),
    Column("hours", "Hours", "hours"),
)
HOLDS_COLUMNS = (Column("skill", "Skill"), Column("bench", "One level short"))
LEVELS_COLUMNS = (
    Column("skill", "Skill"),
    Column("area", "Area"),
    Column("level", "Level", "level"),
    Column("required_level", "Required", "level"),
    Column("gap", "Gap", "number"),
)


@dataclass(frozen=True)
class Handover:
    """What one person takes away.

    Attributes:
        name: hers.
        told: what the file says of her, such as role and team.
        finding: her part of the plan in one sentence.
        sections: what she learns, whom she teaches, what she holds alone, her levels.
    """

    name: str
    told: tuple[str, ...]
    finding: str
    sections: tuple[Section, ...]


def handover(facts: Facts, name: str) -> Handover:
    """The page of the person of this name; KeyError when nobody is called so."""
    person = facts.answers.matrix.place_of[name]
    planned = facts.answers.plan.assignments
    learns = [each for each in planned if each.person == name]
    teaches = [each for each in planned if each.teacher == name]
    attributes = facts.answers.matrix.people[person].attributes
    return Handover(
        name=name,
        told=tuple(value for key, value in attributes.items() if key in {"role", "team"}),
        finding=_finding(name, learns, teaches),
        sections=(_learns(learns), _teaches(teaches), holds_alone(facts, name), _levels(facts, person)),
    )


def _finding(name: str, learns: list[Assignment], teaches: list[Assignment]) -> str:
    said = []
    if learns:
        said.append(f"learns {counted(len(learns), 'skill')} in {hours(_hours(learns))}")
    if teaches:
        said.append(f"teaches {counted(len({each.person for each in teaches}), 'colleague')}")
    return f"{name} {listed(said)}." if said else f"Nothing is planned for {name} next quarter."


def _hours(assignments: list[Assignment]) -> float:
    return sum(each.hours for each in assignments)


def _learns(learns: list[Assignment]) -> Section:
    rows = tuple((each.skill, each.from_level, each.to_level, each.teacher or _OUTSIDE, each.hours) for each in learns)
    return Section(
        id="learns",
        title="Learns next quarter",
        finding=f"{sentence(counted(len(learns), 'skill'))}, {hours(_hours(learns))}."
        if learns
        else "Nothing planned.",
        table=Table(LEARNS_COLUMNS, rows),
    )


def _teaches(teaches: list[Assignment]) -> Section:
    rows = tuple((each.skill, each.person, each.to_level, each.hours) for each in teaches)
    colleagues, skills = len({each.person for each in teaches}), len({each.skill for each in teaches})
    said = sentence(f"{counted(colleagues, 'colleague')}, {counted(skills, 'skill')}.")
    return Section(
        id="teaches",
        title="Teaches next quarter",
        finding=said if teaches else "Nothing planned.",
        table=Table(TEACHES_COLUMNS, rows),
    )


def holds_alone(facts: Facts, name: str) -> Section:
    """What only this person can, and who could stand in soonest."""
    rows = tuple(
        (facts.answers.coverage[at].label, listed(bench_names(facts, at), most=4) or "nobody")
        for at in facts.worst_first
        if facts.answers.coverage[at].status == "one deep" and holder(facts, at) == name
    )
    said = (
        f"{sentence(counted(len(rows), facts.noun))}; show somebody how."
        if rows
        else "Nothing hangs on this person alone."
    )
    return Section(
        id="holds_alone",
        title="Holds alone",
        finding=said,
        table=Table(HOLDS_COLUMNS, rows),
        definition="Nobody else is capable; beside it who is one level short and could stand in soonest.",
    )


def _levels(facts: Facts, person: int) -> Section:
    """Every skill once, in the guide's order."""
    staffing, coverage = facts.answers.staffing, facts.answers.coverage
    order = sorted(range(len(coverage)), key=lambda at: facts.area_position(coverage[at]))
    areas: dict[int, str] = {}
    for at in order:
        areas.setdefault(staffing.rows[at].skill, facts.area_names(coverage[at]))
    rows = [_level(facts, person, column, area) for column, area in areas.items()]
    reached = sum(row[4] == 0 for row in rows)
    return Section(
        id="levels",
        title="Levels",
        finding=f"At or above the required level in {reached} of {counted(len(rows), 'skill')}.",
        table=Table(LEVELS_COLUMNS, tuple(rows)),
        definition="Gap: max(0, required level − level); none where she was not assessed.",
    )


def _level(facts: Facts, person: int, column: int, area: str) -> tuple[Value, ...]:
    matrix, required = facts.answers.matrix, float(facts.answers.staffing.required[person, column])
    level = float(matrix.levels[person, column])
    name = matrix.skills[column].name
    if np.isnan(level):
        return (name, area, None, required, None)
    return (name, area, level, required, max(0.0, required - level))
