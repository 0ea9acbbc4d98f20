"""Which wishes of the manager about a layout a candidate meets, and where on a sheet they point."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.core.place import column_number
from dashboard.ingest.layout.candidates.long_frame import LongFrame
from dashboard.ingest.layout.candidates.own_frame import OwnFrame
from dashboard.ingest.layout.candidates.packed_frame import PackedFrame
from dashboard.ingest.layout.evidence.frame import Frame
from dashboard.ingest.layout.evidence.paired_columns import part_called
from dashboard.ingest.layout.observed.text import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dashboard.ingest.corrections import LayoutCorrections
    from dashboard.ingest.layout.candidates.candidate import AnyFrame, Candidate
    from dashboard.ingest.result import PeopleIn

_LETTERS = re.compile(r"[A-Za-z]{1,3}")


def find_column(said: str | None, labels: Sequence[str]) -> int | None:
    """The column that goes by this heading, else by this letter; None where there is no such column."""
    if said is None:
        return None
    headed = [column for column, label in enumerate(labels) if label and folded(label) == folded(said)]
    if headed or not _LETTERS.fullmatch(said.strip()):
        return next(iter(headed), None)
    column = column_number(said.strip())
    return column if column < len(labels) else None


def best_fitting(candidates: Iterable[Candidate], said: LayoutCorrections) -> list[Candidate]:
    """The candidates in the order in which they do what the manager says, then by what speaks for them."""
    return sorted(candidates, key=lambda candidate: (-len(met(candidate.frame, said)), -candidate.score))


def met(frame: AnyFrame, said: LayoutCorrections) -> frozenset[str]:
    """The settings about the layout that this frame does as they say, by their names."""
    return frozenset(name for name in said.about_layout if _MEETS[name](frame, said))


def header_rows(frame: AnyFrame) -> tuple[int, ...]:
    """The rows of the sheet with headings, from 1; where people stand across, those with their names."""
    if frame.view.across and isinstance(frame, Frame):
        return tuple(column + 1 for column in frame.names) or (1,)
    above = frame.heading.above if isinstance(frame, Frame) else ()
    return tuple(row + 1 for row in (*above, *range(frame.heading.row, frame.heading.last + 1)) if row >= 0)


def people_in(frame: AnyFrame) -> PeopleIn:
    """Where people stand, as a correction calls it."""
    if isinstance(frame, LongFrame) or (isinstance(frame, PackedFrame) and frame.lists_people):
        return "values"
    return "columns" if frame.view.across else "rows"


def name_columns(frame: AnyFrame) -> tuple[int, ...]:
    """The columns of the sheet with the names; none where people stand across."""
    if isinstance(frame, LongFrame):
        return frame.person
    if isinstance(frame, PackedFrame) and frame.lists_people:
        return ()
    return frame.names if isinstance(frame, Frame | PackedFrame) and not frame.view.across else ()


def skill_column(frame: AnyFrame) -> int | None:
    """The column of the sheet with the skills, in a list and where people stand across; None for any other table."""
    if isinstance(frame, Frame):
        return frame.heading.row if frame.view.across else None
    if isinstance(frame, PackedFrame):
        return frame.names[0] if frame.lists_people else None
    return frame.skill


def value_name(frame: AnyFrame) -> str:
    """What the column with the levels is called; empty where each skill has one column only."""
    if isinstance(frame, LongFrame | OwnFrame):
        return frame.heading.labels[frame.level]
    parts = [frame.columns[c].part for c in frame.ratings if frame.columns[c].part] if isinstance(frame, Frame) else []
    return next(iter(parts), "")


def is_ticks(frame: AnyFrame) -> bool:
    """Whether every entry counts as "has it"."""
    return isinstance(frame, LongFrame | PackedFrame) and frame.cast.kind == TICKED


TICKED = "ticked entries"
"""The kind of a scale on which whatever is listed counts as "has it"."""


def _meets_header(frame: AnyFrame, said: LayoutCorrections) -> bool:
    rows = header_rows(frame)
    labels = rows if frame.view.across else (frame.heading.row + 1, frame.heading.last + 1)
    return said.header_row in labels


def _meets_names(frame: AnyFrame, said: LayoutCorrections) -> bool:
    return find_column(said.name_column, frame.heading.labels) in name_columns(frame)


def _meets_skills(frame: AnyFrame, said: LayoutCorrections) -> bool:
    labels = [] if frame.view.across else frame.heading.labels
    width = frame.view.height if frame.view.across else frame.view.width
    column = find_column(said.skill_column, labels or [""] * width)
    return column is not None and column == skill_column(frame)


def _meets_value(frame: AnyFrame, said: str) -> bool:
    if isinstance(frame, LongFrame | OwnFrame):
        return find_column(said, frame.heading.labels) == frame.level
    return value_name(frame) == part_called(said)


def _labels(frame: AnyFrame) -> list[str]:
    """The headings that were read as skills."""
    return [frame.heading.labels[column] for column in frame.skills] if isinstance(frame, Frame) else []


def _names(frame: AnyFrame) -> list[str]:
    """The names that were read as people."""
    return [frame.rows[row].name for row in frame.people] if isinstance(frame, Frame) else []


_MEETS: dict[str, Callable[[AnyFrame, LayoutCorrections], bool]] = {
    "people_in": lambda frame, said: people_in(frame) == said.people_in,
    "header_row": _meets_header,
    "name_column": _meets_names,
    "skill_column": _meets_skills,
    "value_column": lambda frame, said: _meets_value(frame, said.value_column or ""),
    "ticks": lambda frame, _: is_ticks(frame),
    "also_skills": lambda frame, said: not set(said.also_skills).isdisjoint(_labels(frame)),
    "also_people": lambda frame, said: not set(said.also_people).isdisjoint(_names(frame)),
}
