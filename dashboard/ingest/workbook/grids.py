"""The door of this room: the bytes of a file in, its sheets as grids out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.ingest.grid import Grid
from dashboard.ingest.workbook.limits import MAX_FILE_BYTES, MEGABYTE
from dashboard.ingest.workbook.process import answer_to
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.unpacking import unpacked

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.ingest.grid import Cell, Merged

__all__ = ["UnreadableFileError", "read_grids"]


def read_grids(data: bytes, name: str, stopped: Callable[[], bool] = lambda: False) -> tuple[Grid, ...]:
    """The sheets of a file in their order, hidden ones too, parsed in a process of its own.

    What the file is comes from its bytes; ``name`` only labels the grids. ``stopped`` is asked several times a second
    and ends the reading when it is true.

    Raises:
        UnreadableFileError: it is no table, damaged, protected, empty or too large; its text is one sentence.
    """
    if len(data) > MAX_FILE_BYTES:
        raise UnreadableFileError("file-too-large", limit=MAX_FILE_BYTES // MEGABYTE)
    kind, sheets = unpacked(answer_to(data, stopped))
    grids = tuple(_grid(name, kind, facts, rows) for facts, rows in sheets)
    if not grids:
        raise UnreadableFileError("no-sheets")
    if not any(grid.rows for grid in grids):
        raise UnreadableFileError("no-data")
    return grids


def _grid(file: str, kind: str, facts: dict[str, Any], rows: list[list[Cell]]) -> Grid:
    merged = tuple(_within(area, rows) for area in facts["merged"] if area[0] < len(rows) and area[1] < len(rows[0]))
    return Grid(file, facts["name"], rows, merged=merged, hidden=facts["hidden"], kind=kind)


def _within(area: list[int], rows: list[list[Cell]]) -> Merged:
    return area[0], area[1], min(area[2], len(rows) - 1), min(area[3], len(rows[0]) - 1)
