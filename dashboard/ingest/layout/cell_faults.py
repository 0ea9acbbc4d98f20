"""Errors and unsolved formulas in a sheet: a doubt where they hide a rating, a remark where they stand beside the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core.notice import Notice, notice
from dashboard.ingest.layout.evidence.frame import Frame

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from dashboard.ingest.grid import Grid
    from dashboard.ingest.layout.sheets import SheetReading

_FAULTS = {"error-cells": "errors-elsewhere", "unsolved-formulas": "unsolved-elsewhere"}
_IDLE_ROWS = {"total", "note", "repeat", "blank"}


def grid_notices(grid: Grid, tables: Sequence[SheetReading]) -> Iterator[Notice]:
    """What was noticed of a sheet's cells; faults outside the tables that were read on it are no doubts.

    ::

        Ana      3   4      Average   #DIV/0!      a remark: the row was left out
        Ben      2   #REF!                         a warning: his level cannot be known
    """
    frames = [table.candidate.frame if table.candidate else None for table in tables]
    plain = [frame for frame in frames if isinstance(frame, Frame)]
    for said in grid.notices:
        cells = _faulty(grid, said.code)
        told = cells and len(plain) == len(frames) and not any(_is_read(frame, cells) for frame in plain)
        yield notice(_FAULTS[said.code], said.place, count=len(cells)) if told else said


def _faulty(grid: Grid, code: str) -> Collection[tuple[int, int]]:
    if code == "unsolved-formulas":
        return grid.unsolved
    return grid.errors if code == "error-cells" else ()


def _is_read(frame: Frame, cells: Collection[tuple[int, int]]) -> bool:
    """Whether any of these cells stands where the table holds names, levels, or what is asked or known of people."""
    turned = ((column, row) for row, column in cells) if frame.view.across else iter(cells)
    return any(_counts(frame, row, column) for row, column in turned)


def _counts(frame: Frame, row: int, column: int) -> bool:
    if row < frame.heading.first or column >= len(frame.columns):
        return False
    if frame.columns[column].kind == "total" or not frame.columns[column].label:
        return False
    use = frame.rows.get(row)
    return use.kind not in _IDLE_ROWS if use else row <= frame.heading.last
