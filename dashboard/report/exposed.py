"""What hangs on one person, on whom, and what has nobody at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dashboard.report.coverage import holders
from dashboard.report.section import Column, Section, Table
from dashboard.report.standing import without_figures
from dashboard.report.wording import counted, listed, number, people, plural, sentence, short

if TYPE_CHECKING:
    from dashboard.core.matrix import Mask
    from dashboard.report.facts import Facts
    from dashboard.report.section import Value

COLUMNS = (
    Column("status", "Status", "status"),
    Column("holder", "Holds it alone"),
    Column("skill", "Skill"),
    Column("area", "Area"),
    Column("level", "Holder's level", "level"),
    Column("required_level", "Required level", "level"),
    Column("seats_missing", "Seats missing", "count"),
    Column("weight", "Weight", "number"),
    Column("bench", "One level short"),
)
DEFINITION = (
    "One deep: exactly one person is capable, also where one is all that is needed. Uncovered: nobody is. "
    "One level short: the people who could stand in soonest."
)
_BENCH_NAMED = 3


def exposed(facts: Facts) -> Section:
    """Where the team is one person deep: uncovered rows, then each holder's rows."""
    return Section(
        id="exposed",
        title="One deep and uncovered",
        finding=_finding(facts),
        base=_base(facts),
        table=Table(COLUMNS, tuple(_record(facts, at) for at in _order(facts))),
        definition=DEFINITION,
    )


def holder(facts: Facts, at: int) -> str | None:
    """The only capable person of a row; None where there are none or several."""
    found = np.flatnonzero(holders(facts, at))
    return facts.answers.matrix.people[int(found[0])].name if len(found) == 1 else None


def _order(facts: Facts) -> list[int]:
    """Uncovered rows first, then one deep ones, those of one holder together, who holds most first."""
    place = {each.people[0]: at for at, each in enumerate(facts.answers.key_people)}
    rows = facts.answers.coverage
    found = [at for at in facts.worst_first if rows[at].status in ("uncovered", "one deep")]
    return sorted(found, key=lambda at: place.get(holder(facts, at) or "", -1))


def _record(facts: Facts, at: int) -> tuple[Value, ...]:
    row, staffing = facts.answers.coverage[at], facts.answers.staffing
    alone = np.flatnonzero(holders(facts, at))
    level = float(staffing.matrix.levels[alone[0], staffing.rows[at].skill]) if len(alone) else None
    return (
        row.status,
        holder(facts, at),
        row.label,
        facts.area_names(row),
        level,
        row.required_level,
        row.seats_missing,
        row.weight,
        listed(bench_names(facts, at), most=_BENCH_NAMED) or "nobody",
    )


def bench_names(facts: Facts, at: int) -> tuple[str, ...]:
    """The people of a row who are at most one step short, in the file's order."""
    staffing = facts.answers.staffing
    column = staffing.rows[at].skill
    short: Mask = staffing.required_positions[:, column] - staffing.positions[:, column] <= 1 + 1e-9
    return staffing.names(np.flatnonzero(short & staffing.learners[:, column] & staffing.in_row(at)))


def _finding(facts: Facts) -> str:
    if said := without_figures(facts):
        return said
    one_deep, uncovered = len(facts.with_status("one deep")), len(facts.with_status("uncovered"))
    if not one_deep and not uncovered:
        return f"No {facts.noun} hangs on one person, and none is uncovered."
    nobody = f"{number(uncovered)} {plural(uncovered, 'has', 'have')} nobody"
    if not one_deep:
        return sentence(
            f"{counted(uncovered, facts.noun)} {plural(uncovered, 'has', 'have')} nobody; none is one deep."
        )
    names = [each.people[0] for each in facts.answers.key_people]
    hang = f"{counted(one_deep, facts.noun)} {plural(one_deep, 'hangs', 'hang')}"
    on = f"on {names[0]} alone" if len(names) == 1 else f"on {people(len(names))}"
    return sentence(f"{hang} {on}{f'; {nobody}' if uncovered else ''}.")


def _base(facts: Facts) -> str:
    key = facts.answers.key_people
    if len(key) < 2 or key[0].weight_lost == key[1].weight_lost:
        return ""
    return f"Most hangs on {key[0].people[0]}: {listed([short(skill) for skill in key[0].skills_lost], most=4)}."
