"""A chosen layout in words and as marked ranges, for the Data page."""

from __future__ import annotations

from dataclasses import replace
from textwrap import shorten
from typing import TYPE_CHECKING

from dashboard.ingest.layout.candidates.long_frame import LongFrame
from dashboard.ingest.layout.candidates.own_frame import OwnFrame
from dashboard.ingest.layout.candidates.packed_frame import PackedFrame
from dashboard.ingest.layout.candidates.requirement_frame import RequirementFrame
from dashboard.ingest.layout.evidence.frame import Frame
from dashboard.ingest.layout.putting_right.wanted import header_rows
from dashboard.ingest.result import Excerpt, Layout, Part, PeopleIn, Why

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from dashboard.ingest.grid import Grid
    from dashboard.ingest.layout.candidates.candidate import AnyFrame, Candidate
    from dashboard.ingest.layout.evidence.frame import ColumnKind, RowKind

_SHOWN_ROWS = 60
_SHOWN_COLUMNS = 40
_MOST_PARTS = 400
_MOST_CELLS = 5
_MOST_LETTERS = 40

Marked = tuple[Part, int, int, int, int]

_COLUMN_PARTS: dict[ColumnKind, Part] = {
    "name": "people", "attribute": "attribute", "rating": "rating", "unrated": "rating", "target": "requirement",
    "interest": "ignored", "total": "total", "id": "attribute", "ignored": "ignored",
}  # fmt: skip
_KINDS = {"LongFrame": "long", "OwnFrame": "own sheet", "PackedFrame": "packed", "RequirementFrame": "requirements"}
_ROW_PARTS: dict[RowKind, Part] = {
    "section": "category", "total": "total", "requirement": "requirement", "target": "requirement", "second": "ignored", "note": "ignored", "repeat": "heading",
}  # fmt: skip


_ABOUT = {"Headings stand in column ": "skill_column", "Names stand in row ": "header_row",
          "People stand in column ": "name_column", "Skills stand in column ": "skill_column",
          "Headings": "header_row", "Names": "name_column", "Skills": "people_in", "People": "people_in",
          "Corner": "people_in", "Long list": "people_in", "Ratings": "value_column", "Levels": "value_column",
          "One person": "people_in", "Requirements": "value_column"}  # fmt: skip
"""The settings that change a decision, by the words that it begins with; the first that fit count."""


def about(decision: str) -> str:
    """The setting that changes a decision; empty where none does."""
    return next((setting for words, setting in _ABOUT.items() if decision.startswith(words)), "")


def layout_of(candidate: Candidate, runner_up: str, sheets: Sequence[str], told: Sequence[Why] = ()) -> Layout:
    """Where things are, why we think so, and what else it could have been; what was told takes the place of reasons."""
    frame = candidate.frame
    settled = {why.about for why in told}
    found = (Why(e.decision, e.because, about(e.decision)) for e in candidate.evidence if e.decision and e.because)
    why = tuple(dict.fromkeys((*told, *(each for each in found if each.about not in settled))))
    several = tuple(dict.fromkeys(sheets)) if len(sheets) > 1 else (frame.view.grid.sheet,)
    sheet = ", ".join(several)
    if not isinstance(frame, Frame):
        kind = _KINDS[type(frame).__name__]
        lists_people = isinstance(frame, PackedFrame) and frame.lists_people
        people_in: PeopleIn = "values" if kind == "long" or lists_people else "rows"
        return Layout(kind, sheet, header_rows(frame), people_in, why, tuple(_list_parts(frame)), runner_up, several)
    across: PeopleIn = "columns" if frame.view.across else "rows"
    return Layout("matrix", sheet, header_rows(frame), across, why, tuple(_matrix_parts(frame)), runner_up, several)


def _matrix_parts(frame: Frame) -> Iterator[Marked]:
    view, heading = frame.view, frame.heading
    left, right = _sides(frame)
    for row in heading.above:
        yield view.part("category", row, left, row, right)
    yield view.part("heading", heading.row, left, heading.last, right)
    rows = sorted(frame.rows)
    if not rows:
        return
    for column, use in list(enumerate(frame.columns))[:_MOST_PARTS]:
        if use.kind != "ignored" or frame.profiles[column].filled:
            yield view.part(_COLUMN_PARTS[use.kind], rows[0], column, rows[-1], column)
    for row in rows[:_MOST_PARTS]:
        part = _ROW_PARTS.get(frame.rows[row].kind)
        if part:
            yield view.part(part, row, left, row, right)


def _sides(frame: Frame) -> tuple[int, int]:
    """The first and last column of a table; where people stand across, titles above and notes below are none of it."""
    used = [at for at, use in enumerate(frame.columns) if use.kind != "ignored"]
    return (used[0], used[-1]) if frame.view.across and used else (0, frame.view.width - 1)


def _list_parts(frame: AnyFrame) -> Iterator[Marked]:
    first, last = frame.heading.last + 1, frame.view.height - 1
    if frame.heading.row >= 0:
        yield ("heading", frame.heading.row, 0, frame.heading.last, frame.view.width - 1)
    parts = _parts_of(frame)
    for column in range(min(frame.view.width, _MOST_PARTS)):
        yield (parts.get(column, "ignored"), first, column, last, column)


def _parts_of(frame: AnyFrame) -> dict[int, Part]:
    """What each column of a list is."""
    if isinstance(frame, LongFrame):
        attributes: dict[int, Part] = dict.fromkeys(frame.attributes or {}, "attribute")
        return {frame.skill: "category", frame.level: "rating", **dict.fromkeys(frame.person, "people"), **attributes}
    if isinstance(frame, OwnFrame):
        return {frame.skill: "category", frame.level: "rating"}
    if isinstance(frame, PackedFrame):
        rated = {entry.column for found in frame.entries.values() for entry in found}
        listed: Part = "category" if frame.lists_people else "people"
        return {**dict.fromkeys(rated, "rating"), **dict.fromkeys(frame.names, listed)}
    if isinstance(frame, RequirementFrame):
        asked = (frame.level, frame.people, frame.critical)
        return {frame.skill: "category", **{column: "requirement" for column in asked if column is not None}}
    return {}


def as_dropped(grid: Grid, grids: Sequence[Grid]) -> Grid:
    """The sheet that a table was found on, with all else that stands there."""
    return next((each for each in grids if (each.file, each.sheet) == (grid.file, grid.sheet)), grid)


def with_legend(layout: Layout | None, cells: Collection[tuple[int, int]]) -> Layout | None:
    """The layout with these cells marked as its legend."""
    if layout is None or not cells:
        return layout
    marked: list[Marked] = [("legend", row, column, row, column) for row, column in sorted(cells)[:_MOST_PARTS]]
    return replace(layout, parts=(*layout.parts, *marked))


def excerpt_of(grid: Grid) -> Excerpt:
    """The corner of a sheet for its picture."""
    cells = grid.texts
    rows = tuple(tuple(cells.listed(row)) for row in cells.codes[:_SHOWN_ROWS, :_SHOWN_COLUMNS])
    return Excerpt(rows, grid.height, grid.width, grid.sheet, grid.file)


def beginning_of(grid: Grid) -> tuple[str, ...]:
    """What a sheet begins with in one sentence, so that its owner recognises it; nothing for an empty one."""
    cells = grid.texts
    first = next((texts for row in cells.codes if (texts := list(filter(None, cells.listed(row))))), [])
    if not first:
        return ()
    where = f"Sheet “{grid.sheet}”" if grid.sheet else "The table"
    shown = ", ".join(shorten(text, _MOST_LETTERS, placeholder="…") for text in first[:_MOST_CELLS])
    more = f" and {len(first) - _MOST_CELLS} more" if len(first) > _MOST_CELLS else ""
    return (f"{where} has {grid.height} rows and {grid.width} columns, and begins with {shown}{more}.",)
