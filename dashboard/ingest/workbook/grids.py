"""The door of this room: the bytes of a file in, its sheets as grids out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ingest.watch import NOBODY
from dashboard.ingest.workbook.assembly import grids_of
from dashboard.ingest.workbook.limits import MAX_FILE_BYTES, MEGABYTE
from dashboard.ingest.workbook.process import answer_to
from dashboard.ingest.workbook.refusal import UnreadableFileError

if TYPE_CHECKING:
    from dashboard.ingest.grid import Grid
    from dashboard.ingest.watch import Watch

__all__ = ["UnreadableFileError", "read_grids"]


def read_grids(data: bytes, name: str, watch: Watch = NOBODY) -> tuple[Grid, ...]:
    """The sheets of a file in their order, hidden ones too, parsed in a process of its own.

    What the file is comes from its bytes; ``name`` only labels the grids.

    Raises:
        UnreadableFileError: it is no table, damaged, protected, empty or too large; its text is one sentence.
        ReadingStoppedError: whoever watches no longer wants it.
    """
    if len(data) > MAX_FILE_BYTES:
        raise UnreadableFileError("file-too-large", limit=MAX_FILE_BYTES // MEGABYTE)
    answer = answer_to(data, name, watch)
    watch.say("cells", name)
    grids = grids_of(answer, name)
    if not grids:
        raise UnreadableFileError("no-sheets")
    if not any(grid.rows for grid in grids):
        raise UnreadableFileError("no-data")
    return grids
