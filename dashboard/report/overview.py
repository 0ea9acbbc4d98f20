"""The findings first: seat coverage, covered, one deep, uncovered, assessed, each with its base and definition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core.requirement import CRITICAL_WEIGHT
from dashboard.report.section import Column, Figure, Section, Table
from dashboard.report.standing import how_deep, most_exposed, seats_filled, seats_in_figures
from dashboard.report.wording import digits, plural

if TYPE_CHECKING:
    from dashboard.report.facts import Facts

COLUMNS = (
    Column("figure", "Figure"),
    Column("value", "Value", "number"),
    Column("base", "Counted over"),
    Column("definition", "How it is made"),
)


def overview(facts: Facts) -> Section:
    """How the team stands, in five figures."""
    figures = (_seat_coverage(facts), _covered(facts), _one_deep(facts), _uncovered(facts), _assessed(facts))
    rows = tuple((each.title, each.value, each.base, each.definition) for each in figures)
    return Section(
        id="overview",
        title="Overview",
        finding=how_deep(facts),
        base=" ".join(said for said in (seats_filled(facts), most_exposed(facts) if facts.ratings else "") if said),
        table=Table(COLUMNS, rows),
        figures=figures,
    )


def _seat_coverage(facts: Facts) -> Figure:
    base = f"{facts.seats_filled} of {seats_in_figures(facts.seats_needed)}"
    if any(row.critical for row in facts.needed):
        base += f"; critical count {digits(CRITICAL_WEIGHT)}"
    return Figure(
        key="seat_coverage",
        title="Seat coverage",
        value=facts.answers.seat_coverage,
        kind="share",
        base=base if facts.seats_needed else "nobody is needed",
        definition="A seat is one capable person whom a skill needs: the sum of weight × min(capable, needed), "
        "divided by the sum of weight × needed.",
    )


def _covered(facts: Facts) -> Figure:
    count, thin = len(facts.needed), len(facts.with_status("thin"))
    more = f"; {thin} more thin" if thin else ""
    return Figure(
        key="covered",
        title="Covered",
        value=len(facts.with_status("covered")),
        kind="count",
        base=f"of {count} {plural(count, facts.noun)}{more}",
        definition="Two capable people or more, and as many as are needed; thin: two or more, but fewer than needed.",
    )


def _one_deep(facts: Facts) -> Figure:
    rows = facts.with_status("one deep")
    holders = len(facts.answers.key_people)
    held = f"; {holders} {plural(holders, 'person holds', 'people hold')} {plural(len(rows), 'it', 'them')}"
    return Figure(
        key="one_deep",
        title="One deep",
        value=len(rows),
        kind="count",
        base=f"{plural(len(rows), facts.noun)}{held if rows else ''}",
        definition="Exactly one person is capable, also where one is all that is needed; "
        "engineers call it a bus factor of one.",
    )


def _uncovered(facts: Facts) -> Figure:
    rows = facts.with_status("uncovered")
    return Figure(
        key="uncovered",
        title="Uncovered",
        value=len(rows),
        kind="count",
        base=f"{plural(len(rows), facts.noun)} with nobody capable",
        definition="Somebody is needed and nobody is capable: no person's level reaches the required level.",
    )


def _assessed(facts: Facts) -> Figure:
    matrix = facts.answers.matrix
    cells = len(matrix.people) * len(matrix.skills)
    return Figure(
        key="assessed",
        title="Assessed",
        value=facts.ratings / cells if cells else None,
        kind="share",
        base=f"{facts.ratings} of {cells} ratings; {_by_half(facts)}",
        definition="Ratings that the file has, of people × skills; who is not assessed counts as not capable, "
        "never as the lowest level.",
    )


def _by_half(facts: Facts) -> str:
    """Of how many skills at least half of the people were assessed."""
    matrix = facts.answers.matrix
    enough = int((2 * matrix.assessed.sum(axis=0) >= max(len(matrix.people), 1)).sum())
    return f"{enough} of {len(matrix.skills)} {plural(len(matrix.skills), 'skill')} by at least half"
