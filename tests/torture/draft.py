"""A sheet being written: cells that remember which rating they hold, wherever decorations push them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from tests.torture.scales import WrittenScale
    from tests.torture.team import Team

Plain = str | float | bool | date | None


@dataclass(frozen=True)
class Rated:
    """A cell that holds a rating which counts: of which person in which skill, on which step.

    ``text`` is what the rating itself says when it shares its cell with others.
    """

    value: Plain
    person: int
    skill: int
    text: str | None = None


@dataclass(frozen=True)
class Several:
    """A cell that holds several ratings at once."""

    value: str
    ratings: tuple[Rated, ...]


Content = Plain | Rated | Several
Merge = tuple[int, int, int, int]


@dataclass
class Sheet:
    """Rows of cells, and ranges that are merged."""

    name: str
    rows: list[list[Content]]
    merges: list[Merge] = field(default_factory=list)
    hidden: bool = False

    @property
    def width(self) -> int:
        return max((len(row) for row in self.rows), default=0)

    def squared(self) -> None:
        """Make all rows equally long."""
        width = self.width
        for row in self.rows:
            row.extend([None] * (width - len(row)))

    def insert_row(self, at: int, cells: list[Content]) -> None:
        self.rows.insert(at, cells)
        self.merges = [(a + (a >= at), b, c + (c >= at), d) for a, b, c, d in self.merges]

    def insert_column(self, at: int, cells: list[Content]) -> None:
        self.squared()
        for row, cell in zip(self.rows, cells, strict=True):
            row.insert(at, cell)
        self.merges = [(a, b + (b >= at), c, d + (d >= at)) for a, b, c, d in self.merges]

    def transpose(self) -> None:
        self.squared()
        self.rows = [list(column) for column in zip(*self.rows, strict=True)]
        self.merges = [(b, a, d, c) for a, b, c, d in self.merges]


@dataclass
class Draft:
    """A file being written, with the truth about it.

    Attributes:
        shape: ``matrix`` while rows and columns may still be added along its axes, else ``long`` or ``other``.
        header_rows: heading rows of the first sheet's table.
        first_skill: the first column with ratings.
        people: the labels that must be read, in order; likewise skills.
        across: whether people stand in columns once it is finished.
        requires: the step that the file asks of each skill, where it does.
        requires_people: how many capable people the file asks of each skill, where it does.
        notes: what was done to it, for the report of a failure.
        sheets_needed: whether a text file cannot hold it.
    """

    rng: Random
    team: Team
    scale: WrittenScale
    sheets: list[Sheet]
    shape: str
    people: tuple[str, ...]
    skills: tuple[str, ...]
    header_rows: int = 1
    first_skill: int = 1
    across: bool = False
    requires: dict[str, float] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    sheets_needed: bool = False
    has_legend: bool = False

    @property
    def main(self) -> Sheet:
        return self.sheets[0]

    def value(self, step: int | None) -> Plain:
        """What stands in the cell for a step."""
        return None if step is None else self.scale.values[step]
