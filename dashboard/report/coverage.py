"""Every skill with its capable people against the people needed, and the map of people × skills."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dashboard.report.section import Column, Heatmap, HeatmapRow, Section, Table
from dashboard.report.standing import missing, of_many, seats_filled, without_figures
from dashboard.report.wording import number, plural, sentence

if TYPE_CHECKING:
    from dashboard.analysis.coverage import CoverageRow
    from dashboard.core.matrix import Mask
    from dashboard.report.facts import Facts

COLUMNS = (
    Column("skill", "Skill"),
    Column("area", "Area"),
    Column("status", "Status", "status"),
    Column("required_level", "Required level", "level"),
    Column("capable", "Have", "count"),
    Column("people_needed", "Need", "count"),
    Column("seats_missing", "Seats missing", "count"),
    Column("weight", "Weight", "number"),
    Column("bench", "One level short", "count"),
    Column("assessed", "Assessed", "count"),
    Column("people", "Of people", "count"),
)
DEFINITION = (
    "Capable: at or above the required level. Seats missing: people needed beyond those capable. "
    "Uncovered: nobody; one deep: exactly one; thin: two or more, but fewer than needed; covered: two or more, and enough."
)


def coverage(facts: Facts) -> Section:
    """Are we covered: the rows worst first."""
    rows = facts.answers.coverage
    return Section(
        id="coverage",
        title="Coverage",
        finding=_finding(facts),
        base=seats_filled(facts),
        table=Table(COLUMNS, tuple(_record(facts, rows[at]) for at in facts.worst_first)),
        chart=heatmap(facts),
        definition=DEFINITION,
    )


def _record(facts: Facts, row: CoverageRow) -> tuple[str | int | float, ...]:
    return (
        row.label,
        facts.area_names(row),
        row.status,
        row.required_level,
        row.capable,
        row.people_needed,
        row.seats_missing,
        row.weight,
        row.bench,
        row.assessed,
        row.people,
    )


def _finding(facts: Facts) -> str:
    if said := without_figures(facts):
        return said
    count, covered = len(facts.needed), len(facts.with_status("covered"))
    short = sum(row.seats_missing > 0 for row in facts.needed)
    first = f"{of_many(covered, count, facts.noun)} {plural(covered or 1, 'is', 'are')} covered"
    if not short:
        return sentence(f"{first}; no seat is missing.")
    end = "" if short == 1 or facts.seats_missing == short == count else f" in {number(short)}"
    return sentence(f"{first}; {missing(facts.seats_missing)}{end}.")


def heatmap(facts: Facts) -> Heatmap:
    """The levels of all people in all rows, worst first, with what hangs on each person."""
    matrix, rows = facts.answers.matrix, facts.answers.coverage
    return Heatmap(
        scale=matrix.scale,
        people=tuple(person.name for person in matrix.people),
        rows=tuple(_heatmap_row(facts, at, rows[at]) for at in facts.worst_first),
        alone=alone_in(facts),
        level_counts=tuple(np.sum([each.counts for each in facts.answers.spreads], axis=0, dtype=int).tolist())
        if matrix.skills
        else (0,) * len(matrix.scale.steps),
        not_assessed=int((~matrix.assessed).sum()),
        seats_filled=facts.seats_filled,
        seats_needed=facts.seats_needed,
    )


def _heatmap_row(facts: Facts, at: int, row: CoverageRow) -> HeatmapRow:
    staffing = facts.answers.staffing
    column = staffing.rows[at].skill
    inside = staffing.in_row(at)
    levels = staffing.matrix.levels[:, column]
    return HeatmapRow(
        skill=row.label,
        area=facts.area_names(row),
        required_level=row.required_level,
        people_needed=row.people_needed,
        capable=row.capable,
        status=row.status,
        critical=row.critical,
        levels=tuple(None if level != level else level for level in levels.tolist()),  # noqa: PLR0124 - NaN is not itself
        capable_people=tuple((staffing.capable[:, column] & inside).tolist()),
        members=() if inside.all() else tuple(inside.tolist()),
        position=at,
        area_position=facts.area_position(row),
        column=column,
        usual_level=row.required_level == facts.answers.settings.required_level,
        usual_people=row.people_needed == facts.answers.settings.people_needed,
    )


def holders(facts: Facts, at: int) -> Mask:
    """Who is capable in a row, of the people who can fill its seats."""
    staffing = facts.answers.staffing
    return staffing.capable[:, staffing.rows[at].skill] & staffing.in_row(at)


def alone_in(facts: Facts) -> tuple[int, ...]:
    """For each person, in how many rows of which somebody is needed she is the only capable one."""
    counts = np.zeros(len(facts.answers.matrix.people), dtype=int)
    for at, row in enumerate(facts.answers.coverage):
        if row.status == "one deep":
            counts += holders(facts, at)
    return tuple(counts.tolist())
