"""What else a sheet could be read as, so that a correction begins with what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from dashboard.core.place import column_letters
from dashboard.ingest.corrections import LayoutCorrections
from dashboard.ingest.layout.candidates.long_frame import LongFrame
from dashboard.ingest.layout.candidates.own_frame import OwnFrame
from dashboard.ingest.layout.evidence.frame import Frame
from dashboard.ingest.layout.putting_right.forced import forced_candidates
from dashboard.ingest.layout.putting_right.wanted import header_rows, name_columns, people_in, skill_column, value_name
from dashboard.ingest.result import Choices

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.ingest.grid import Grid
    from dashboard.ingest.layout.candidates.candidate import AnyFrame, Candidate
    from dashboard.ingest.layout.sheets import SheetReading

T = TypeVar("T")

_MOST = 5
_TICKABLE = frozenset({"list without ratings", "skill slots"})
_FAR = 0.0
"""Less than this speaks for what nobody would call a reading."""


def choices_of(main: SheetReading, grids: Sequence[Grid], said: LayoutCorrections) -> Choices:
    """Where each correction of the main sheet begins; other readings only while the manager has not decided on one."""
    frames = [candidate.frame for candidate in main.choice.candidates]
    read = main.candidate.frame if main.candidate else None
    alike = [frame for frame in frames if read is None or _shape(frame) == _shape(read)]
    alike = [read, *alike] if read is not None else alike
    other = None if said.sets_layout else _other(main)
    return Choices(
        sheets=tuple(dict.fromkeys(grid.sheet for grid in grids if grid.height and grid.sheet)),
        sheet=main.grid.sheet,
        heading_rows=_first(row for frame in alike if (row := _heading_row(frame)) is not None),
        name_columns=_first(column_letters(column) for frame in alike for column in name_columns(frame)[:1]),
        skill_columns=_first(column_letters(at) for frame in alike if (at := skill_column(frame)) is not None),
        values=_first(name for frame in alike for name in _values(frame) if name),
        heading_row=_heading_row(read) if read is not None else _unrated_row(main),
        name_column=_name_letter(read) if read is not None else _unrated_letter(main),
        skill_column=column_letters(at) if read is not None and (at := skill_column(read)) is not None else "",
        ticks=said.ticks or _can_be_ticked(main),
        other=None if other is None else corrections_for(other.frame),
        other_said="" if other is None else said_of(other.frame),
    )


def _first(found: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(found))[:_MOST]


def _shape(frame: AnyFrame) -> tuple[type, bool]:
    return type(frame), frame.view.across


def _heading_row(frame: AnyFrame) -> int | None:
    """The row that the manager would point at: of the labels, of the names where people stand across; None without one."""
    return header_rows(frame)[0] if frame.view.across else frame.heading.row + 1 or None


def _name_letter(frame: AnyFrame) -> str:
    return next((column_letters(column) for column in name_columns(frame)[:1]), "")


def _unrated_letter(main: SheetReading) -> str:
    """The column of the names of a team in which nobody is rated yet; none where people stand across."""
    if main.unrated is None or main.unrated.layout.people_in != "rows" or not main.unrated.team.people:
        return ""
    place = main.unrated.team.people[0].place
    return column_letters(place.column) if place is not None and place.column is not None else ""


def _unrated_row(main: SheetReading) -> int | None:
    """The heading row of a team in which nobody is rated yet."""
    return main.unrated.layout.header_rows[0] if main.unrated is not None else None


def _values(frame: AnyFrame) -> list[str]:
    if isinstance(frame, LongFrame | OwnFrame):
        return [value_name(frame)]
    parts = [use.part for use in frame.columns if use.part] if isinstance(frame, Frame) else []
    return sorted(parts, key=lambda part: part != value_name(frame))


def _can_be_ticked(main: SheetReading) -> bool:
    """Whether this is a list of people and skills without a level that can be counted entry by entry."""
    if main.miss is None or main.miss.kind not in _TICKABLE:
        return False
    return next(forced_candidates(main.grid, (), LayoutCorrections(ticks=True)), None) is not None


def _other(main: SheetReading) -> Candidate | None:
    """The runner-up of a sheet that was read; of one that was refused, what came nearest to a reading."""
    if main.candidate is not None:
        near = main.choice.near
    else:
        near = tuple(candidate for candidate in main.choice.candidates if candidate.score > _FAR)
    return next((candidate for candidate in near if isinstance(candidate.frame, Frame | LongFrame)), None)


def corrections_for(frame: AnyFrame) -> LayoutCorrections:
    """The settings that lead to this frame."""
    names, skill = name_columns(frame)[:1], skill_column(frame)
    return LayoutCorrections(
        people_in=people_in(frame),
        header_row=_heading_row(frame),
        name_column=column_letters(names[0]) if names else None,
        skill_column=None if skill is None else column_letters(skill),
        value_column=value_name(frame) if isinstance(frame, LongFrame) and value_name(frame) else None,
    )


def said_of(frame: AnyFrame) -> str:
    """A frame in words, to choose it by."""
    if isinstance(frame, LongFrame):
        return f"a list: a row for each person and skill, levels in “{value_name(frame)}”"
    if not isinstance(frame, Frame):
        return "one person's sheet"
    people, skills = _counted(len(frame.people), "person", "people"), _counted(len(frame.skills), "skill", "skills")
    return f"{skills} down and {people} across" if frame.view.across else f"{people} down and {skills} across"


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
