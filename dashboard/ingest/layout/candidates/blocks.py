"""Several tables on one sheet: each is read as if it stood on a sheet of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dashboard.ingest.layout.evidence.frame import Frame
from dashboard.ingest.layout.observed.headings import says
from dashboard.ingest.layout.observed.periods import find_period
from dashboard.ingest.layout.observed.text import folded

if TYPE_CHECKING:
    from dashboard.ingest.grid import Grid
    from dashboard.ingest.layout.candidates.candidate import AnyFrame

_MOST_ROWS = 5000


def blocks_of(frame: AnyFrame) -> tuple[Grid, ...]:
    """The tables of a sheet as grids of their own with all else blank; empty when the frame is all there is."""
    if not isinstance(frame, Frame) or frame.view.height > _MOST_ROWS:
        return ()
    return _beside(frame) or _by_period(frame) or _below(frame)


def _by_period(frame: Frame) -> tuple[Grid, ...]:
    """The same table once for each period, one below another, each with the heading and a title that names the period."""
    if frame.view.across:
        return ()
    repeats = [row for row, use in frame.rows.items() if use.kind == "repeat"]
    starts = [_title_above(frame, row) for row in (frame.heading.first, *repeats)]
    periods = {find_period(_lone_text(frame, row)) for row in starts}
    if len(starts) < 2 or None in periods or len(periods) < len(starts):
        return ()
    ends = [*starts[1:], frame.view.height]
    return tuple(_cut(frame, rows=range(start, end)) for start, end in zip(starts, ends, strict=True))


def _title_above(frame: Frame, row: int) -> int:
    """The row of the text that stands alone above a heading, the heading's own where there is none."""
    return next((above for above in range(row - 1, max(-1, row - 3), -1) if _lone_text(frame, above)), row)


def _lone_text(frame: Frame, row: int) -> str:
    said = [text for text in frame.view.texts(row) if text]
    return said[0] if len(said) == 1 else ""


def _below(frame: Frame) -> tuple[Grid, ...]:
    """The table itself and what stands below it, where another heading ended it."""
    last = max(frame.rows, default=frame.heading.last)
    if last + 1 >= frame.view.height:
        return ()
    while last > frame.heading.last and frame.rows[last].kind in ("blank", "note", "section"):
        last -= 1
    cut = last + 1
    return (_cut(frame, rows=range(cut)), _cut(frame, rows=range(cut, frame.view.height)))


def _beside(frame: Frame) -> tuple[Grid, ...]:
    """Tables that stand side by side with a blank column between them, each with names of its own."""
    segments = _segments(frame)
    named = [segment for segment in segments if _has_names(frame, segment)]
    if len(named) < 2 or len(named) != len(segments):
        return ()
    return tuple(_cut(frame, columns=segment) for segment in named)


def _segments(frame: Frame) -> list[range]:
    """Runs of columns between columns that are blank from the heading down."""
    used = [
        bool(frame.heading.labels[column]) or frame.profiles[column].filled > 0 for column in range(frame.view.width)
    ]
    found, start = [], None
    for column, is_used in enumerate([*used, False]):
        if is_used and start is None:
            start = column
        elif not is_used and start is not None:
            found.append(range(start, column))
            start = None
    return found


def _has_names(frame: Frame, columns: range) -> bool:
    label = next((frame.heading.labels[column] for column in columns if frame.heading.labels[column]), "")
    return len(columns) > 1 and (says(label, "person") or bool(frame.corner and folded(label) == folded(frame.corner)))


def _cut(frame: Frame, rows: range | None = None, columns: range | None = None) -> Grid:
    """The sheet with everything blank outside these rows and columns of the frame's view."""
    grid = frame.view.grid
    if frame.view.across:
        rows, columns = columns, rows
    kept_rows, kept_columns = rows or range(grid.height), columns or range(grid.width)
    left_out = np.ones((grid.height, grid.width), dtype=bool)
    left_out[kept_rows.start : kept_rows.stop, kept_columns.start : kept_columns.stop] = False
    return grid.without(left_out)
