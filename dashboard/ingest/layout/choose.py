"""The best layout of a sheet, and the next best with the distance between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.ingest.layout.candidate import Candidate
from dashboard.ingest.layout.heading_rows import heading_like
from dashboard.ingest.layout.long_candidates import long_again, long_candidates
from dashboard.ingest.layout.long_frame import LongFrame
from dashboard.ingest.layout.matrix_candidates import frame_at, matrix_candidates
from dashboard.ingest.layout.view import sample_of, view_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.grid import Grid

_CLOSE = 4.0


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
    def runner_up(self) -> str:
        """The next best of another kind in words, when it is near; empty otherwise."""
        if self.best is None:
            return ""
        others = [c for c in self.candidates[1:] if shape_of(c) != shape_of(self.best)]
        if not others or self.best.score - others[0].score > _CLOSE:
            return ""
        return f"{shape_of(others[0])}; {self.best.score - others[0].score:.1f} points behind"


def shape_of(candidate: Candidate) -> str:
    """A candidate's shape in words."""
    if isinstance(candidate.frame, LongFrame):
        return "a long list"
    return "people across" if candidate.frame.view.across else "people down"


def read_whole(candidate: Candidate, legends: Sequence[Legend]) -> Candidate:
    """A candidate found in the corner of a large sheet, read on the whole of it."""
    frame = candidate.frame
    view = view_of(frame.view.grid, across=frame.view.across)
    if (view.height, view.width) == (frame.view.height, frame.view.width):
        return candidate
    heading = heading_like(view, frame.heading)
    whole = (
        long_again(view, heading, frame, legends) if isinstance(frame, LongFrame) else frame_at(view, heading, legends)
    )
    return Candidate(whole, candidate.evidence) if whole is not None else candidate


def candidates_of(grid: Grid, legends: Sequence[Legend]) -> Choice:
    """Every way to read one sheet, the likeliest first."""
    found: list[Candidate] = []
    down, across = sample_of(view_of(grid, across=False)), sample_of(view_of(grid, across=True))
    found.extend(matrix_candidates(down, legends))
    found.extend(matrix_candidates(across, legends))
    found.extend(long_candidates(down, legends))
    return Choice(grid, tuple(sorted(found, key=lambda candidate: -candidate.score)))
