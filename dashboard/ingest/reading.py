"""The one door of this room: the bytes of a file in, a reading out."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from dashboard.ingest.corrections import LayoutCorrections
from dashboard.ingest.layout.reader import read_grids_as_team
from dashboard.ingest.result import Excerpt, Layout, Part, PeopleIn, Reading, Verdict, Why
from dashboard.ingest.watch import NOBODY, Progress, ReadingStoppedError, Watch
from dashboard.ingest.workbook.grids import read_grids
from dashboard.ingest.workbook.refusal import UnreadableFileError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.ingest.grid import Grid


def read(data: bytes, name: str, corrections: LayoutCorrections | None = None) -> Reading:
    """What one file says; a file that cannot be read is a refusal with its sentence, never an error."""
    return read_files([(name, data)], corrections)


def read_files(
    files: Sequence[tuple[str, bytes]], corrections: LayoutCorrections | None = None, watch: Watch = NOBODY
) -> Reading:
    """What several files say together: a file for each person or team becomes one team.

    Raises:
        ReadingStoppedError: whoever watches no longer wants it.
    """
    grids: list[Grid] = []
    with _without_collector():
        for name, data in files:
            try:
                grids.extend(read_grids(data, name, watch))
            except UnreadableFileError as error:
                return Reading("refused", str(error))
        return read_grids_as_team(grids, corrections or LayoutCorrections(), watch)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Nobody looks for circles of garbage meanwhile: a large reading makes many small things, and no circles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


__all__ = [
    "Excerpt",
    "Layout",
    "LayoutCorrections",
    "Part",
    "PeopleIn",
    "Progress",
    "Reading",
    "ReadingStoppedError",
    "Verdict",
    "Watch",
    "Why",
    "read",
    "read_files",
]
