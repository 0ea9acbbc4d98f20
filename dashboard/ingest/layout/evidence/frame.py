"""A table of people down and skills across, as one candidate sees it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.ingest.layout.observed.codes import Block
    from dashboard.ingest.layout.observed.families import Family
    from dashboard.ingest.layout.observed.profiles import Profile
    from dashboard.ingest.layout.observed.view import View

ColumnKind = Literal["name", "attribute", "rating", "target", "interest", "total", "id", "ignored", "unrated"]
RowKind = Literal["person", "section", "total", "requirement", "target", "second", "note", "repeat", "blank"]


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """What one column is.

    Attributes:
        kind: its part in the table.
        label: the skill or the heading, as written.
        field: what the heading stands for, where it stands for something.
        heading: the category above it.
        said: the whole heading as written, where the label is only a part of it.
        part: which of a skill's several columns it is (level, interest, a period); empty where it has only one.
    """

    kind: ColumnKind
    label: str
    field: str = ""
    heading: str = ""
    said: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class RowUse:
    """What one row is: its kind, the name in it, and the field of a requirement row, or who else rates in it."""

    kind: RowKind
    name: str = ""
    field: str = ""


@dataclass(frozen=True, eq=False)
class Heading:
    """The heading rows of a table and what they say of each column.

    Attributes:
        row: the row with the labels.
        labels: each column's label, empty where there is none.
        above: category rows above it, nearest last.
        sub: the row below it that tells a skill's columns apart, if there is one.
        categories: each column's category.
        parts: for each column what its sub-heading says ("Current", "Target").
    """

    row: int
    labels: tuple[str, ...]
    above: tuple[int, ...] = ()
    sub: int | None = None
    categories: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    @property
    def last(self) -> int:
        """The last heading row."""
        return self.row if self.sub is None else max(self.row, self.sub)

    @property
    def first(self) -> int:
        """The first heading row."""
        return min((*self.above, self.row))


@dataclass(frozen=True, eq=False)
class Frame:
    """Heading, columns and rows of a candidate.

    Attributes:
        view: the sheet in the direction in which people stand in rows.
        heading: its heading rows.
        columns: what each column is.
        rows: what each row below the heading is, by row.
        families: the scales of the rating columns, the main one first.
        profiles: the columns below the heading.
        names: the columns that hold the people's names; empty when they have none.
        block: the cells of the rating columns below the heading.
        corner: what stands above the names.
    """

    view: View
    heading: Heading
    columns: tuple[ColumnUse, ...]
    rows: Mapping[int, RowUse]
    families: tuple[Family, ...]
    profiles: Mapping[int, Profile]
    names: tuple[int, ...]
    block: Block
    corner: str = ""

    @cached_property
    def ratings(self) -> tuple[int, ...]:
        """The columns that hold ratings."""
        return tuple(i for i, use in enumerate(self.columns) if use.kind == "rating")

    @cached_property
    def skills(self) -> tuple[int, ...]:
        """The columns that head a skill, rated or not."""
        return tuple(i for i, use in enumerate(self.columns) if use.kind in ("rating", "unrated"))

    @cached_property
    def people(self) -> tuple[int, ...]:
        """The rows that hold a person."""
        return tuple(row for row, use in self.rows.items() if use.kind == "person")
