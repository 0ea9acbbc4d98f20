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
_DEEP = 5
"""So many capable people or more are told together; two more than the fewest where all rest on more."""

_NAMED = 6


def depth(facts: Facts) -> Section:
    """The rows with people needed, by how many are capable, the fewest first."""
    fewest = min((row.capable for row in facts.needed), default=0)
    deep = _DEEP if fewest < _DEEP else fewest + 2
    return Section(
        id="depth",
        title="How deep",
        finding=_finding(facts),
        base="",
        table=Table(
            COLUMNS, tuple(_record(facts, capable, deep) for capable in range(deep + 1) if _at(facts, capable, deep))
        ),
        definition=DEFINITION,
    )


def _record(facts: Facts, capable: int, deep: int) -> tuple[int, bool, int, str]:
    rows = _at(facts, capable, deep)
    return capable, capable == deep, len(rows), listed([short(row.label) for row in rows], most=_NAMED)


def _at(facts: Facts, capable: int, deep: int = _DEEP) -> list[CoverageRow]:
    """The rows with so many capable people, critical ones first; ``deep`` stands for as many or more."""
    rows = [row for row in facts.needed if min(row.capable, deep) == capable]
    return sorted(rows, key=lambda row: (row.capable, -row.weight))


def _finding(facts: Facts) -> str:
    if said := without_figures(facts):
        return said
    next_in_line = _at(facts, 2)
    if next_in_line:
        rest = plural(len(next_in_line), "rests", "rest")
        return sentence(
            f"{counted(len(next_in_line), facts.noun)} {rest} on exactly two people: one departure from one deep."
        )
    held = [row.capable for row in facts.needed if row.capable > 1]
    if not held:
        return f"No {facts.noun} rests on more than one person."
    if len(held) == len(facts.needed):
        return f"Every {facts.noun} rests on {people(min(held))} or more."
    return f"Beyond one deep, every {facts.noun} has {people(min(held))} or more."
