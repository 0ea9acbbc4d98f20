"""How deep each skill is: how many rest on nobody, on one, two, three people, and which are next to hang on one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.report.section import Column, Section, Table
from dashboard.report.standing import without_figures
from dashboard.report.wording import counted, listed, people, plural, sentence, short

if TYPE_CHECKING:
    from dashboard.analysis.coverage import CoverageRow
    from dashboard.report.facts import Facts

COLUMNS = (
    Column("capable", "Capable people", "count"),
    Column("or_more", "Or more"),
    Column("count", "Skills", "count"),
    Column("skills", "Which"),
)
DEFINITION = (
    "Every skill that needs somebody, by how many people reach its required level; "
    "it survives as many departures as it has capable people, less one."
)
DEEP = 5
"""So many capable people or more are told together."""

_PAIR = 2
_NAMED = 6


def depth(facts: Facts) -> Section:
    """The rows with people needed, by how many are capable, the fewest first."""
    return Section(
        id="depth",
        title="How deep",
        finding=_finding(facts),
        base="",
        table=Table(COLUMNS, tuple(_record(facts, capable) for capable in range(DEEP + 1) if _at(facts, capable))),
        definition=DEFINITION,
    )


def _record(facts: Facts, capable: int) -> tuple[int, bool, int, str]:
    rows = _at(facts, capable)
    return capable, capable == DEEP, len(rows), listed([short(row.label) for row in rows], most=_NAMED)


def _at(facts: Facts, capable: int) -> list[CoverageRow]:
    """The rows with so many capable people, critical ones first."""
    rows = [row for row in facts.needed if min(row.capable, DEEP) == capable]
    return sorted(rows, key=lambda row: (row.capable, -row.weight))


def _finding(facts: Facts) -> str:
    if said := without_figures(facts):
        return said
    next_in_line = _at(facts, _PAIR)
    if next_in_line:
        rest = plural(len(next_in_line), "rests", "rest")
        return sentence(
            f"{counted(len(next_in_line), facts.noun)} {rest} on exactly two people: one departure from one deep."
        )
    held = [row.capable for row in facts.needed if row.capable > 1]
    if not held:
        return f"No {facts.noun} rests on more than one person."
    return f"Beyond one deep, every {facts.noun} has {people(min(held))} or more."
