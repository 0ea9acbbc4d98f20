"""What the meeting decided, in the order in which it fell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.report.section import Column, Section, Table
from dashboard.report.wording import counted, number, plural, sentence

if TYPE_CHECKING:
    from dashboard.report.facts import Facts

COLUMNS = (
    Column("what", "What"),
    Column("who", "Who"),
    Column("until", "Until"),
    Column("about", "While asking"),
)


def agreed(facts: Facts) -> Section:
    """The decisions as they were written down."""
    rows = tuple((each.what, each.who, each.until, each.about) for each in facts.agreed)
    return Section(
        id="agreed",
        title="Decisions",
        finding=_finding(len(rows), sum(not each.who for each in facts.agreed)),
        table=Table(COLUMNS, rows),
        definition="Written down in the meeting, as they were typed.",
    )


def _finding(count: int, nobody: int) -> str:
    if not count:
        return "Nothing has been decided yet."
    said = sentence(f"{counted(count, 'decision')} {plural(count, 'was', 'were')} written down")
    if nobody == count:
        return f"{said}; nobody is named yet."
    return f"{said}; {number(nobody)} {plural(nobody, 'names', 'name')} nobody yet." if nobody else f"{said}."
