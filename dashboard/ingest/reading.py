"""The one door of this room: the bytes of a file in, a reading out."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.core.notice import notice
from dashboard.core.place import Place
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

    One that cannot be read is left out with a notice; where none can, the reading is refused for the first one's reason.

    Raises:
        ReadingStoppedError: whoever watches no longer wants it.
    """
    grids: list[Grid] = []
    failed: dict[str, str] = {}
    with _without_collector():
        for name, data in files:
            try:
                grids.extend(read_grids(data, name, watch))
            except UnreadableFileError as error:
                failed[name] = str(error)
        if failed and not grids:
            return Reading("refused", next(iter(failed.values())))
        reading = read_grids_as_team(grids, corrections or LayoutCorrections(), watch)
    left_out = (notice("file-left-out", Place(file=name), name=name, why=why) for name, why in failed.items())
    return replace(reading, notices=(*left_out, *reading.notices))


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
