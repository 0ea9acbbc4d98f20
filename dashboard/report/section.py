"""The shape of everything we say: a report of sections, each described once and rendered many ways."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date

    from dashboard.core.scale import Scale

Value = str | int | float | bool | None
"""A cell of a table: None means that there is no figure, which is never zero."""

Kind = Literal["text", "count", "share", "level", "status", "hours", "number"]
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

    def records(self) -> tuple[dict[str, Value], ...]:
        """The rows as values by the keys of their columns."""
        keys = [column.key for column in self.columns]
        return tuple(dict(zip(keys, row, strict=True)) for row in self.rows)


@dataclass(frozen=True)
class Figure:
    """One number that a page leads with.

    Attributes:
        key: its key for programs.
        title: what it counts, in a word or two.
        value: the number itself; None where there is no figure.
        kind: how the value is meant.
        base: what it is counted over.
        definition: how it is made, in one sentence.
    """

    key: str
    title: str
    value: Value
    kind: Kind
    base: str
    definition: str


@dataclass(frozen=True)
class HeatmapRow:
    """A skill across all people: its levels (None: not assessed), what it asks, and where it stands.

    Attributes:
        skill: its name, with the role or team whose people fill the seats where the row is not everybody's.
        area: the areas that it counts in, by name.
        required_level: what the row asks.
        people_needed: how many capable people it asks for.
        capable: how many there are.
        status: in one word.
        critical: whether a missing seat weighs more than an ordinary one.
        levels: of each person.
        capable_people: who meets what is asked of her.
        members: who can fill a seat of the row; empty when everybody can.
        position: its place in the file's order.
        area_position: the place of its first area in the guide's order.
        column: index of its skill in the matrix, from which the cell of a rating is found.
        usual_level: whether it asks for the level that is asked where nobody asks for one.
        usual_people: the same for the people needed.
    """

    skill: str
    area: str
    required_level: float
    people_needed: int
    capable: int
    status: str
    critical: bool
    levels: tuple[float | None, ...]
    capable_people: tuple[bool, ...]
    members: tuple[bool, ...] = ()
    position: int = 0
    area_position: int = 0
    column: int = 0
    usual_level: bool = True
    usual_people: bool = True


@dataclass(frozen=True)
class Heatmap:
    """People × skills with what each skill asks; the map that a meeting looks at.

    Attributes:
        scale: the levels that a rating can have.
        people: by name, in the file's order.
        rows: worst first.
        alone: for each person, in how many rows she is the only capable one.
        level_counts: for each step of the scale, how many ratings stand on it.
        not_assessed: how many ratings are missing.
        seats_filled: seats that somebody fills.
        seats_needed: seats in all.
    """

    scale: Scale
    people: tuple[str, ...]
    rows: tuple[HeatmapRow, ...]
    alone: tuple[int, ...]
    level_counts: tuple[int, ...] = ()
    not_assessed: int = 0
    seats_filled: int = 0
    seats_needed: int = 0


@dataclass(frozen=True)
class HaveNeed:
    """Bars of what is there against what is needed, one bar a label, in seats.

    Attributes:
        labels: one a bar.
        have: seats that are filled, at most those needed.
        need: seats that are needed.
        statuses: of each label; empty when the bars have none.
        planned: seats that the plan will add; empty when no plan is shown.
        notes: what else to say of each label when it is pointed at; empty when nothing.
    """

    labels: tuple[str, ...]
    have: tuple[float, ...]
    need: tuple[float, ...]
    statuses: tuple[str, ...] = ()
    planned: tuple[float, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class AreaBar:
    """One area: its seats, and one sign a skill.

    Attributes:
        id: of the area.
        name: short enough for a table.
        have: seats that are filled.
        need: seats that are needed.
        skills: each row that counts in it with its status, worst first.
    """

    id: str
    name: str
    have: int
    need: int
    skills: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class AreaBars:
    """The guide's areas, most missing seats first, then *Outside the guide*."""

    bars: tuple[AreaBar, ...]


@dataclass(frozen=True)
class RankedNeeds:
    """Rows with missing seats, first things first.

    Attributes:
        labels: one a need.
        seats_missing: how many.
        weights: of one seat; the bar is as long as seats × weight.
        statuses: of each row.
        notes: what to do next, in a few words.
    """

    labels: tuple[str, ...]
    seats_missing: tuple[int, ...]
    weights: tuple[float, ...]
    statuses: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class LevelSpread:
    """For each label, how many people stand on each level of the scale, and how many were not assessed."""

    scale: Scale
    labels: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    not_assessed: tuple[int, ...]


@dataclass(frozen=True)
class Departures:
    """What the team loses at worst when so many people leave.

    Attributes:
        away: how many people may leave.
        people: who costs most, by name; empty when nothing can be lost.
        lost: the rows that lose their last capable person.
    """

    away: tuple[int, ...]
    people: tuple[tuple[str, ...], ...]
    lost: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class StepCurve:
    """What a budget buys: seats still missing after the best plan within so many hours.

    Attributes:
        hours: budgets, rising from nought.
        seats_missing: with the best plan within each.
        chosen_hours: the hours of the plan that is shown.
        chosen_missing: the seats that it leaves missing.
    """

    hours: tuple[float, ...]
    seats_missing: tuple[int, ...]
    chosen_hours: float
    chosen_missing: int


@dataclass(frozen=True)
class Chances:
    """For each label, the chance that enough people are truly capable: today, and after the plan."""

    labels: tuple[str, ...]
    today: tuple[float, ...]
    after: tuple[float, ...]


@dataclass(frozen=True)
class CalendarBlock:
    """A stretch of weeks in which somebody learns or teaches a skill.

    Attributes:
        skill: what.
        start: weeks from the beginning.
        end: the same.
        hours: how long it takes her.
        other: the teacher of a learner, the learners of a teacher; empty for an outside course.
    """

    skill: str
    start: float
    end: float
    hours: float
    other: str = ""


@dataclass(frozen=True)
class CalendarLane:
    """One person's weeks: what she learns, and what she teaches."""

    person: str
    learns: tuple[CalendarBlock, ...]
    teaches: tuple[CalendarBlock, ...]


@dataclass(frozen=True)
class Calendar:
    """The weeks of a quarter, one lane a person."""

    weeks: int
    lanes: tuple[CalendarLane, ...]


@dataclass(frozen=True)
class Moves:
    """For each label, how many went up and how many went down: bars to the right and to the left of nought.

    Attributes:
        labels: one a bar.
        up: how many rose.
        down: how many fell.
        notes: what else to say of each label when it is pointed at; empty when nothing.
    """

    labels: tuple[str, ...]
    up: tuple[int, ...]
    down: tuple[int, ...]
    notes: tuple[str, ...] = ()


ChartData = (
    Heatmap | HaveNeed | AreaBars | RankedNeeds | LevelSpread | Departures | StepCurve | Chances | Calendar | Moves
)


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
        figures: the few numbers that it leads with, where it has any.
    """

    id: str
    title: str
    finding: str
    table: Table
    base: str = ""
    chart: ChartData | None = None
    definition: str = ""
    figures: tuple[Figure, ...] = ()


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
        hidden: whether people stand under pseudonyms.
    """

    team: str
    file: str
    people: int
    skills: int
    made_on: date
    sections: tuple[Section, ...]
    narrowing: tuple[str, ...] = field(default=())
    hidden: bool = False

    def section(self, section_id: str) -> Section:
        """The section with this id; KeyError when the report has none."""
        for section in self.sections:
            if section.id == section_id:
                return section
        raise KeyError(section_id)
