"""Tables that are there because the manager pointed at their headings, names or levels, whatever else speaks for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.core.place import column_letters
from dashboard.ingest.layout.candidates.candidate import Candidate
from dashboard.ingest.layout.candidates.long_candidates import long_at
from dashboard.ingest.layout.candidates.matrix_candidates import frame_at, matrix_evidence
from dashboard.ingest.layout.candidates.own_sheet import own_at, own_evidence
from dashboard.ingest.layout.candidates.ticked import ticked_at
from dashboard.ingest.layout.evidence.heading_rows import find_headings, headings_in_row
from dashboard.ingest.layout.evidence.paired_columns import part_called
from dashboard.ingest.layout.observed.view import sample_of, view_of
from dashboard.ingest.layout.putting_right.set_by_you import legend_of
from dashboard.ingest.layout.putting_right.wanted import best_fitting, find_column
from dashboard.ingest.layout.putting_right.wishes import Wishes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.corrections import LayoutCorrections
    from dashboard.ingest.grid import Grid
    from dashboard.ingest.layout.evidence.frame import Heading
    from dashboard.ingest.layout.observed.view import View


def forced_candidates(grid: Grid, legends: Sequence[Legend], said: LayoutCorrections) -> Iterator[Candidate]:
    """Every way to read a sheet that begins where the manager says."""
    if said.people_in in (None, "rows", "values"):
        yield from _down(_seen(grid, said, across=False), legends, said)
    if said.people_in in (None, "columns") and not said.ticks:
        yield from _across(_seen(grid, said, across=True), legends, said)


def _seen(grid: Grid, said: LayoutCorrections, *, across: bool) -> View:
    """The corner of a large sheet, the whole of it where the heading lies further down."""
    sample = sample_of(grid, across=across)
    height = sample.width if across else sample.height
    return sample if (said.header_row or 0) < height else view_of(grid, across=across)


def _down(view: View, legends: Sequence[Legend], said: LayoutCorrections) -> Iterator[Candidate]:
    for heading in pointed_headings(view, said):
        wishes = wishes_at(heading, said)
        if said.ticks:
            yield from ticked_at(view, heading, wishes)
            continue
        if said.people_in != "values":
            yield from _matrix(view, heading, legends, wishes)
            yield from _own(view, heading, legends, wishes)
        if said.people_in != "rows" and heading.sub is None:
            yield from long_at(view, heading, legends, wishes)


def _across(view: View, legends: Sequence[Legend], said: LayoutCorrections) -> Iterator[Candidate]:
    """Turned over, the row of the names is a column, and the column of the skills is the heading."""
    for heading in pointed_headings(view, said):
        names = pointed_names(heading, said, across=True)
        wishes = replace(wishes_at(heading, said), names=names, skill=None, level=None)
        yield from _matrix(view, heading, legends, wishes)


def pointed_headings(view: View, said: LayoutCorrections) -> Iterator[Heading]:
    """The headings of a table of people and skills that she can mean: those in the row, or column, that she named."""
    if view.across:
        return _headings(view, find_column(said.skill_column, [""] * view.height))
    return _headings(view, None if said.header_row is None else said.header_row - 1)


def pointed_names(heading: Heading, said: LayoutCorrections, *, across: bool) -> tuple[int, ...] | None:
    """The column with the names that she pointed at; where people stand across, the row; None where she did not."""
    if not across:
        return _at(said.name_column, heading.labels)
    return None if said.header_row is None or said.header_row > len(heading.labels) else (said.header_row - 1,)


def _headings(view: View, row: int | None) -> Iterator[Heading]:
    if row is None:
        yield from find_headings(view)
    elif row < view.height - 1:
        yield from headings_in_row(view, row)


def wishes_at(heading: Heading, said: LayoutCorrections) -> Wishes:
    """What the manager pointed at below one heading, people down."""
    labels = heading.labels
    return Wishes(
        names=_at(said.name_column, labels),
        skill=_at(said.skill_column, labels),
        level=_at(said.value_column, labels),
        part=part_called(said.value_column) if said.value_column else "",
        legend=next(iter(legend_of(said)), None),
        also_skills=said.also_skills,
        also_people=said.also_people,
        pointed_at=said.sets_layout,
    )


def _at(said: str | None, labels: Sequence[str]) -> tuple[int, ...] | None:
    column = find_column(said, labels)
    return None if column is None else (column,)


def _matrix(view: View, heading: Heading, legends: Sequence[Legend], wishes: Wishes) -> Iterator[Candidate]:
    frame = frame_at(view, heading, legends, wishes)
    if frame is not None and frame.people:
        yield Candidate(frame, matrix_evidence(frame))


def _own(view: View, heading: Heading, legends: Sequence[Legend], wishes: Wishes) -> Iterator[Candidate]:
    frame = own_at(view, heading, legends, wishes) if heading.sub is None else None
    if frame is not None:
        yield Candidate(frame, own_evidence(frame))


def forced_again(candidate: Candidate, legends: Sequence[Legend], said: LayoutCorrections) -> Candidate:
    """A candidate of a large sheet's corner, read on the whole of it."""
    frame = candidate.frame
    view = view_of(frame.view.grid, across=frame.view.across)
    if frame.view.across:
        names = getattr(frame, "names", ()) or (None,)
        fixed = replace(said, skill_column=column_letters(frame.heading.row), header_row=names[0] and names[0] + 1)
        again = _across(view, legends, fixed)
    else:
        again = _down(view, legends, replace(said, header_row=frame.heading.row + 1))
    same = [other for other in again if type(other.frame) is type(frame) and _begins_alike(other, candidate)]
    return next(iter(best_fitting(same, said)), candidate)


def _begins_alike(one: Candidate, other: Candidate) -> bool:
    return one.frame.heading.row == other.frame.heading.row and one.frame.heading.last == other.frame.heading.last
