"""Have against need: the seats of every row, and what each person lacks in each skill."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.planning import missing_after, planned_mask
from dashboard.analysis.staffing import TOLERANCE
from dashboard.report.section import Column, HaveNeed, Section, Table
from dashboard.report.standing import missing, of_many, seats_filled, without_figures
from dashboard.report.wording import digits, listed, number, people, plural, sentence, short

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.analysis.coverage import CoverageRow
    from dashboard.report.facts import Facts
    from dashboard.report.section import Value

COLUMNS = (
    Column("skill", "Skill"),
    Column("area", "Area"),
    Column("status", "Status", "status"),
    Column("have", "Have", "count"),
    Column("need", "Need", "count"),
    Column("seats_missing", "Seats missing", "count"),
    Column("below", "Below", "count"),
    Column("at", "At the level", "count"),
    Column("above", "Above", "count"),
    Column("not_assessed", "Not assessed", "count"),
    Column("mean_gap", "Mean gap of those below", "number"),
)
PERSON_COLUMNS = (
    Column("skill", "Skill"),
    Column("person", "Person"),
    Column("level", "Level", "level"),
    Column("required_level", "Required level", "level"),
    Column("gap", "Gap", "level"),
    Column("cell", "Cell"),
)
DEFINITION = (
    "Gap: max(0, required level − level) of one person in one skill. A surplus never cancels a gap elsewhere, "
    "and who is not assessed has no gap, but is counted as not assessed."
)
MOST_GAPS_LISTED = 10_000
"""So many gaps of people are listed; a longer list is read by nobody."""

_NAMED = 3
_NO_NEARER = 2
"""On a scale of so few levels everybody who is short is one level short, which need not be said."""


def gaps(facts: Facts) -> Section:
    """Seats filled against seats needed, worst first."""
    rows = [(at, facts.answers.coverage[at]) for at in facts.worst_first if facts.answers.coverage[at].people_needed]
    below, at_level, above = _row_counts(facts)
    means = _mean_gaps(facts)
    return Section(
        id="gaps",
        title="Have and need",
        finding=_finding(facts),
        base=seats_filled(facts),
        table=Table(
            COLUMNS,
            tuple(_record(facts, row, (below[at], at_level[at], above[at]), means[at]) for at, row in rows),
        ),
        chart=HaveNeed(
            labels=tuple(row.label for _, row in rows),
            have=tuple(row.people_needed - row.seats_missing for _, row in rows),
            need=tuple(row.people_needed for _, row in rows),
            statuses=tuple(row.status for _, row in rows),
            notes=tuple(_note(row) for _, row in rows),
        ),
        definition=DEFINITION,
    )


def gaps_arranged(facts: Facts, *, only_missing: bool, by_area: bool, with_plan: bool) -> Section:
    """The same for a chart: perhaps only rows with missing seats, by area, with what the plan adds."""
    section = gaps(facts)
    chart = section.chart
    if not isinstance(chart, HaveNeed):
        return section
    rows = [at for at in facts.worst_first if facts.answers.coverage[at].people_needed]
    added = _added(facts) if with_plan else {}
    order = [place for place, at in enumerate(rows) if facts.answers.coverage[at].seats_missing or not only_missing]
    if by_area:
        order.sort(key=lambda place: facts.area_position(facts.answers.coverage[rows[place]]))
    arranged = HaveNeed(
        labels=tuple(chart.labels[place] for place in order),
        have=tuple(chart.have[place] for place in order),
        need=tuple(chart.need[place] for place in order),
        statuses=tuple(chart.statuses[place] for place in order),
        planned=tuple(added.get(rows[place], 0) for place in order),
        notes=tuple(chart.notes[place] for place in order),
    )
    table = replace(section.table, rows=tuple(section.table.rows[place] for place in order))
    base = f"{section.base} {_planned_said(sum(added.values()))}" if with_plan else section.base
    return replace(section, chart=arranged, table=table, base=base)


def _added(facts: Facts) -> dict[int, int]:
    """Seats that the plan fills, by row."""
    staffing = facts.answers.staffing
    after = missing_after(staffing, planned_mask(staffing, facts.answers.plan))
    return {at: count for at, count in enumerate((staffing.missing - after).tolist()) if count}


def _planned_said(count: int) -> str:
    return f"Pale: {number(count)} {plural(count, 'seat')} that the plan fills." if count else "The plan fills none."


def _note(row: CoverageRow) -> str:
    """What else there is behind a bar: capable people beyond the seats, and who is nearly there."""
    able = people(row.capable) if row.capable else "nobody"
    nearly = people(row.bench) if row.bench else "nobody"
    return f"{sentence(able)} capable, {nearly} one level short"


def _row_counts(facts: Facts) -> tuple[list[int], list[int], list[int]]:
    """Of each row: people below what is asked of them, people exactly there, people above."""
    staffing = facts.answers.staffing
    over = staffing.capable & (staffing.matrix.levels > staffing.required + TOLERANCE)
    below, above = staffing.row_counts(staffing.learners), staffing.row_counts(over)
    return below.tolist(), (staffing.capable_counts - above).tolist(), above.tolist()


def _mean_gaps(facts: Facts) -> list[float | None]:
    """Of each row: the mean gap of its people who are below; None where nobody is."""
    staffing = facts.answers.staffing
    means: list[float | None] = []
    for at, row in enumerate(staffing.rows):
        learners = staffing.learners[:, row.skill] & staffing.in_row(at)
        below = facts.answers.gaps.gap[learners, row.skill]
        means.append(float(below.mean()) if len(below) else None)
    return means


def _record(facts: Facts, row: CoverageRow, counts: tuple[int, int, int], mean_gap: float | None) -> tuple[Value, ...]:
    have = row.people_needed - row.seats_missing
    return (
        row.label,
        facts.area_names(row),
        row.status,
        have,
        row.people_needed,
        row.seats_missing,
        *counts,
        row.people - row.assessed,
        mean_gap,
    )


def _finding(facts: Facts) -> str:
    if said := without_figures(facts):
        return said
    if not facts.seats_missing:
        return "No seat is missing."
    lacking = [row for row in facts.with_status("uncovered", "one deep", "thin") if row.seats_missing]
    if len(lacking) == 1:
        return f"{sentence(missing(facts.seats_missing))}, in {short(lacking[0].label)}."
    widest = sorted(lacking, key=lambda row: -row.seats_missing * row.weight)[:_NAMED]
    names = listed([short(row.label) for row in widest])
    return f"{number_of_missing(facts)}; {names} {plural(len(widest), 'lacks', 'lack')} most."


def number_of_missing(facts: Facts) -> str:
    """Missing seats of all seats, as the beginning of a sentence: ``16 of 74 seats are missing``."""
    verb = plural(facts.seats_missing, "is", "are")
    return sentence(f"{of_many(facts.seats_missing, facts.seats_needed, 'seat')} {verb} missing")


def person_gaps(facts: Facts) -> Section:
    """What each person lacks in each skill: skills worst first, nearest people first."""
    total = int(facts.answers.staffing.learners.sum())
    rows = tuple(islice(_short(facts), MOST_GAPS_LISTED))
    cut = f" The first {digits(len(rows))} are listed." if len(rows) < total else ""
    return Section(
        id="person_gaps",
        title="Gaps of people",
        finding=_person_finding(facts, total),
        base=f"Skills worst first, in each the nearest first.{cut}",
        table=Table(PERSON_COLUMNS, rows),
        definition=DEFINITION,
    )


def _short(facts: Facts) -> Iterator[tuple[Value, ...]]:
    staffing, gap = facts.answers.staffing, facts.answers.gaps.gap
    matrix = staffing.matrix
    for column in dict.fromkeys(staffing.rows[at].skill for at in facts.worst_first):
        learners = np.flatnonzero(staffing.learners[:, column])
        for person in learners[np.argsort(gap[learners, column], kind="stable")].tolist():
            yield (
                matrix.skills[column].name,
                matrix.people[person].name,
                float(matrix.levels[person, column]),
                float(staffing.required[person, column]),
                float(gap[person, column]),
                str(matrix.sources.place(person, column) or ""),
            )


def _person_finding(facts: Facts, total: int) -> str:
    if not facts.ratings:
        return without_figures(facts)
    if not total:
        return "Nobody who was assessed is below a required level."
    one_step = sum(row.bench for row in facts.answers.coverage if row.role is row.team is None)
    first = sentence(of_many(total, facts.ratings, "rating"))
    near = f"{'all' if one_step == total else number(one_step) if one_step else 'none'} of them by one level at most"
    if len(facts.answers.matrix.scale.steps) <= _NO_NEARER:
        return f"{first} {plural(total, 'lies', 'lie')} below the required level."
    if total == 1:
        near = "by one level at most" if one_step else "by more than one level"
    return f"{first} {plural(total, 'lies', 'lie')} below the required level, {near}."
