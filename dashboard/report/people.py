"""The people by name, with what hangs on them: never a ranking."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.needs import teachers_of_row
from dashboard.report.coverage import alone_in
from dashboard.report.exposed import holder
from dashboard.report.section import Column, Section, Table
from dashboard.report.standing import of_many, without_figures
from dashboard.report.wording import counted, plural, sentence

if TYPE_CHECKING:
    from dashboard.report.facts import Facts
    from dashboard.report.section import Value

DEFINITION = "Holds alone: nobody else is capable. Could teach: one level above the required level, or at the top."


def everybody(facts: Facts) -> Section:
    """Everybody by name: what the file says of her, how far she was assessed, what she alone holds."""
    keys = tuple(facts.answers.matrix.attributes)
    columns = (
        Column("person", "Person"),
        *(Column(key, sentence(key)) for key in keys),
        Column("assessed", "Skills assessed", "count"),
        Column("of_skills", "Of skills", "count"),
        Column("alone", "Holds alone", "count"),
        Column("alone_skills", "Which"),
        Column("teaches", "Could teach"),
    )
    return Section(
        id="people",
        title="People",
        finding=_finding(facts),
        base="A map for planning, not an appraisal: people stand by name.",
        table=Table(columns, _records(facts, keys)),
        definition=DEFINITION,
    )


def _records(facts: Facts, keys: tuple[str, ...]) -> tuple[tuple[Value, ...], ...]:
    matrix = facts.answers.matrix
    assessed, alone, teaches = matrix.assessed.sum(axis=1).tolist(), _alone(facts), teachable(facts)
    by_name = sorted(range(len(matrix.people)), key=lambda at: matrix.people[at].name.casefold())
    records: list[tuple[Value, ...]] = []
    for at in by_name:
        person = matrix.people[at]
        told = (person.attributes.get(key) for key in keys)
        held = alone[person.name]
        names = (", ".join(held), ", ".join(teaches[person.name]))
        records.append((person.name, *told, assessed[at], len(matrix.skills), len(held), *names))
    return tuple(records)


def _alone(facts: Facts) -> dict[str, list[str]]:
    """By person, the rows that she alone holds, worst first."""
    held: dict[str, list[str]] = defaultdict(list)
    for at in facts.worst_first:
        row = facts.answers.coverage[at]
        if row.status == "one deep" and (name := holder(facts, at)):
            held[name].append(row.label)
    return held


def teachable(facts: Facts) -> dict[str, list[str]]:
    """By person, the skills that she could teach, in the file's order; at the level that is asked of everybody."""
    teaches: dict[str, list[str]] = defaultdict(list)
    people = facts.answers.matrix.people
    for at, row in enumerate(facts.answers.coverage):
        if row.role is row.team is None:
            for person in np.flatnonzero(teachers_of_row(facts.answers.staffing, at)).tolist():
                teaches[people[person].name].append(row.skill)
    return teaches


def _finding(facts: Facts) -> str:
    if said := without_figures(facts):
        return said
    matrix = facts.answers.matrix
    count = len(matrix.people)
    if count == 1:
        ratings = of_many(facts.ratings, len(matrix.skills), "skill")
        return f"{matrix.people[0].name} is assessed in {ratings}."
    holding = sum(alone > 0 for alone in alone_in(facts))
    blank = int((~matrix.assessed.any(axis=1)).sum())
    first = _hold(holding, count, facts.noun)
    end = f"; {counted(blank, 'person', 'people')} {plural(blank, 'was', 'were')} not assessed" if blank else ""
    return sentence(f"{first}{end}.")


def _hold(holding: int, count: int, noun: str) -> str:
    if not holding:
        return f"nobody holds a {noun} alone"
    verb = plural(holding, "holds", "hold")
    return f"{of_many(holding, count, 'person', 'people')} {verb} something alone"
