"""The best layout of a sheet, and the next best with the distance between them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.ingest.layout.candidates.candidate import Candidate
from dashboard.ingest.layout.candidates.grouped_list import grouped_candidates
from dashboard.ingest.layout.candidates.level_columns import level_column_candidates
from dashboard.ingest.layout.candidates.lists_by_level import list_by_level_candidates
from dashboard.ingest.layout.candidates.long_candidates import long_again, long_candidates
from dashboard.ingest.layout.candidates.long_frame import LongFrame
from dashboard.ingest.layout.candidates.matrix_candidates import frame_at, matrix_candidates
from dashboard.ingest.layout.candidates.own_frame import OwnFrame
from dashboard.ingest.layout.candidates.own_sheet import own_candidates
from dashboard.ingest.layout.candidates.packed import packed_candidates
from dashboard.ingest.layout.candidates.packed_frame import PackedFrame
from dashboard.ingest.layout.candidates.requirement_list import requirement_candidates
from dashboard.ingest.layout.candidates.slots import slot_candidates
from dashboard.ingest.layout.evidence.frame import Frame
from dashboard.ingest.layout.evidence.heading_rows import heading_like
from dashboard.ingest.layout.observed.view import sample_of, view_of
from dashboard.ingest.layout.putting_right.forced import forced_again, forced_candidates
from dashboard.ingest.layout.putting_right.wanted import best_fitting, people_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.corrections import LayoutCorrections
    from dashboard.ingest.grid import Grid
    from dashboard.ingest.layout.observed.view import View

    Find = Callable[[View, Sequence[Legend]], Iterator[Candidate]]

_CLOSE = 4.0
_DOWN: tuple[Find, ...] = (
    matrix_candidates, long_candidates, own_candidates, packed_candidates, slot_candidates, requirement_candidates,
    grouped_candidates, level_column_candidates, list_by_level_candidates,
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Choice:
    """The candidates of one sheet, the best first."""

    grid: Grid
    candidates: tuple[Candidate, ...]

    @property
    def best(self) -> Candidate | None:
        """The candidate for which the most speaks."""
        return self.candidates[0] if self.candidates else None

    @property
    def near(self) -> tuple[Candidate, ...]:
        """The candidates of another shape than the best for which nearly as much speaks, the nearest first."""
        if self.best is None:
            return ()
        others = (c for c in self.candidates[1:] if shape_of(c) != shape_of(self.best))
        return tuple(other for other in others if self.best.score - other.score <= _CLOSE)

    @property
    def runner_up(self) -> str:
        """The next best of another shape in words, when it is near; empty otherwise."""
        if self.best is None or not self.near:
            return ""
        return f"{shape_of(self.near[0])}; {self.best.score - self.near[0].score:.1f} points behind"


def shape_of(candidate: Candidate) -> str:
    """A candidate's shape in words."""
    frame = candidate.frame
    if isinstance(frame, Frame):
        return "people across" if frame.view.across else "people down"
    if isinstance(frame, LongFrame):
        return "a long list"
    if isinstance(frame, OwnFrame):
        return "one person's sheet"
    return "ratings packed in one column" if isinstance(frame, PackedFrame) else "a list of requirements"


def candidates_of(grid: Grid, legends: Sequence[Legend]) -> Choice:
    """Every way to read one sheet, the likeliest first."""
    down, across = sample_of(grid, across=False), sample_of(grid, across=True)
    found = [candidate for find in _DOWN for candidate in find(down, legends)]
    found.extend(matrix_candidates(across, legends))
    return Choice(grid, tuple(sorted(found, key=lambda candidate: -candidate.score)))


def as_said(found: Choice, legends: Sequence[Legend], said: LayoutCorrections) -> Choice:
    """The candidates by what the manager said, those included that are there only because she pointed at them."""
    if not said.sets_layout and not said.scale_order:
        return found
    # a row or column is meant in the direction in which the sheet was shown to her
    if said.people_in is None and found.best is not None:
        said = replace(said, people_in=people_in(found.best.frame))
    every = best_fitting([*forced_candidates(found.grid, legends, said), *found.candidates], said)
    return Choice(found.grid, tuple(every))


def read_whole(candidate: Candidate, legends: Sequence[Legend], said: LayoutCorrections) -> Candidate:
    """A candidate found in the corner of a large sheet, read on the whole of it."""
    frame = candidate.frame
    view = view_of(frame.view.grid, across=frame.view.across)
    if (view.height, view.width) == (frame.view.height, frame.view.width):
        return candidate
    if said.sets_layout:
        return forced_again(candidate, legends, said)
    if isinstance(frame, Frame) or (isinstance(frame, LongFrame) and frame.owners is None):
        heading = heading_like(view, frame.heading)
        again = (
            frame_at(view, heading, legends) if isinstance(frame, Frame) else long_again(view, heading, frame, legends)
        )
        return Candidate(again, candidate.evidence) if again is not None else candidate
    same = (
        other
        for find in _DOWN[2:]
        for other in find(view, legends)
        if type(other.frame) is type(frame) and other.frame.heading.row == frame.heading.row
    )
    return next(same, candidate)
