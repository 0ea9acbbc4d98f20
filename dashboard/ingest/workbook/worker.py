"""What runs inside a worker process: bytes from standard input, cells to standard output."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from dashboard.ingest.workbook.kinds import OLE, PACKAGE, TEXT, kind_of
from dashboard.ingest.workbook.limits import BASE_SECONDS, MEGABYTE, MEMORY_BYTES, SECONDS_PER_MEGABYTE
from dashboard.ingest.workbook.package import read_package
from dashboard.ingest.workbook.packing import Cells
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.spreadsheet import read_ole
from dashboard.ingest.workbook.texts import read_text

if sys.platform != "win32":
    import resource
if TYPE_CHECKING:
    from collections.abc import Sequence

_READERS = {PACKAGE: read_package, OLE: read_ole, TEXT: read_text}


def main() -> None:
    """Reads standard input to its end and writes one answer."""
    _limit_memory()
    gc.disable()  # nothing here lives long enough to be worth looking for
    data = sys.stdin.buffer.read()
    _limit_time(len(data))
    for piece in answer(data):
        sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()
    os._exit(0)  # frees millions of cells faster than tidying up


def answer(data: bytes) -> Sequence[Any]:
    """The pieces of the answer to these bytes; see dashboard.ingest.workbook.packing."""
    cells = Cells()
    try:
        return cells.packed(_READERS[kind_of(data)](data, cells))
    except UnreadableFileError as refusal:
        return Cells().packed({"refused": refusal.code, "facts": refusal.facts})
    except MemoryError:
        return Cells().packed({"refused": "too-hungry", "facts": {}})


def _limit_memory() -> None:
    """Holds the process to its memory and keeps it from leaving a core file."""
    _limit("RLIMIT_AS", MEMORY_BYTES)
    _limit("RLIMIT_CORE", 0)


def _limit_time(size: int) -> None:
    """Holds the process to its time even if nobody is left to end it."""
    _limit("RLIMIT_CPU", int(2 * BASE_SECONDS + SECONDS_PER_MEGABYTE * size / MEGABYTE))


def _limit(name: str, value: int) -> None:
    """Sets one of the system's limits where the system has it."""
    if sys.platform != "win32":
        with suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, name), (value, value))
