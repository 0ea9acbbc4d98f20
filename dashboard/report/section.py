"""The shape of everything we say: a report of sections, each described once and rendered many ways."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from dashboard.core.scale import Scale

Value = str | int | float | bool | None
"""A cell of a table: None means that there is no figure, which is never zero."""

Kind = Literal["text", "count", "share", "level", "status", "hours"]
"""How a column's values are meant, so that each renderer aligns and formats them alike; a share is 0 to 1."""


@dataclass(frozen=True)
class Column:
    """One column of a table: its key for programs, its heading for people, and what its values mean."""

    key: str
    title: str
    kind: Kind = "text"


@dataclass(frozen=True)
class Table:
    """Rows of values under described columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    def column(self, key: str) -> tuple[Value, ...]:
        """All values of one column; ValueError when there is no such column."""
        at = [column.key for column in self.columns].index(key)
        return tuple(row[at] for row in self.rows)


@dataclass(frozen=True)
class HeatmapRow:
    """A skill across all people: its levels (None: not assessed), what it asks, and where it stands."""

    skill: str
    area: str
    required_level: float
    people_needed: int
    capable: int
    status: str
    critical: bool
    levels: tuple[float | None, ...]
    capable_people: tuple[bool, ...]


@dataclass(frozen=True)
class Heatmap:
    """People × skills with what each skill asks; the map that a meeting looks at."""

    scale: Scale
    people: tuple[str, ...]
    rows: tuple[HeatmapRow, ...]
    alone: tuple[int, ...]
    """For each person, in how many skills she is the only capable one."""


@dataclass(frozen=True)
class HaveNeed:
    """Bars of what is there against what is needed, one bar a label, in seats."""

    labels: tuple[str, ...]
    have: tuple[float, ...]
    need: tuple[float, ...]
    statuses: tuple[str, ...] = ()


@dataclass(frozen=True)
class LevelSpread:
    """For each label, how many people stand on each level of the scale, and how many were not assessed."""

    scale: Scale
    labels: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    not_assessed: tuple[int, ...]


ChartData = Heatmap | HaveNeed | LevelSpread


@dataclass(frozen=True)
class Section:
    """One thing we say.

    Attributes:
        id: its key for programs.
        title: the topic, as a heading of the page or sheet.
        finding: the one sentence that it comes down to, with its numbers.
        base: what the numbers are counted over, in one quieter sentence.
        table: the figures themselves.
        chart: what a picture of it would draw; None when the table is the picture.
        definition: how the figures are made, in one sentence.
    """

    id: str
    title: str
    finding: str
    table: Table
    base: str = ""
    chart: ChartData | None = None
    definition: str = ""


@dataclass(frozen=True)
class Report:
    """Everything we say about one team on one day.

    Attributes:
        team: what the team is called; empty when nothing names it.
        file: the file that it was read from.
        people: how many people are seen, after narrowing.
        skills: how many skills are seen, after narrowing.
        made_on: the day the report was made.
        narrowing: what was narrowed, in words (``Team Payments``); empty when everybody is seen.
        sections: in the order in which a meeting asks.
    """

    team: str
    file: str
    people: int
    skills: int
    made_on: date
    sections: tuple[Section, ...]
    narrowing: tuple[str, ...] = field(default=())

    def section(self, section_id: str) -> Section:
        """The section with this id; KeyError when the report has none."""
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)
