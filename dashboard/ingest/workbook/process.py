"""A worker process: bytes go in through a pipe, an answer comes out, and whatever happens inside stays there."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.ingest.workbook.limits import BASE_SECONDS, MAX_ANSWER_BYTES, MEGABYTE, SECONDS_PER_MEGABYTE
from dashboard.ingest.workbook.refusal import UnreadableFileError

if TYPE_CHECKING:
    from typing import IO

    from dashboard.ingest.watch import Watch

_ROOT = Path(__file__).resolve().parents[3]
_START = "import sys; sys.path[:] = sys.argv[1:]; from dashboard.ingest.workbook.worker import main; main()"
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_LOOK_EVERY = 0.05
"""Seconds between two looks whether to stop."""
_EXPECTED = 0.1, 0.6
"""Seconds that a small file takes, and those that each megabyte adds: only to say roughly how far it is."""
_PLACES = threading.BoundedSemaphore(max(2, os.cpu_count() or 2))
"""As many workers at once as there are processors; further files wait, so that many uploads do not eat all memory."""


def answer_to(data: bytes, name: str, watch: Watch) -> bytearray:
    """What a worker answers to these bytes; cut short or empty when the worker broke down.

    Raises:
        UnreadableFileError: its time was up.
        ReadingStoppedError: whoever watches no longer wants it.
    """
    while not _PLACES.acquire(timeout=_LOOK_EVERY):
        watch.say("waiting", name)
    try:
        return _answer(data, name, watch)
    finally:
        _PLACES.release()


def _answer(data: bytes, name: str, watch: Watch) -> bytearray:
    answer = bytearray()
    worker = _started()
    reader = threading.Thread(target=_collect, args=(worker.stdout, answer), daemon=True)
    feeder = threading.Thread(target=_feed, args=(worker.stdin, data), daemon=True)
    try:
        reader.start()
        feeder.start()
        _wait(reader, len(data) / MEGABYTE, name, watch)
    finally:
        worker.kill()
        worker.wait()
        reader.join()
        feeder.join()
    return answer


def _started() -> subprocess.Popen[bytes]:
    """A worker that finds the same packages as we do, whatever the working folder and the user's settings."""
    ours = str(_ROOT / "dashboard")
    paths = [str(_ROOT), *(path for path in sys.path if Path(path).is_absolute() and path != ours)]
    return subprocess.Popen(  # noqa: S603 - our own interpreter, started without a shell
        [sys.executable, "-I", "-S", "-c", _START, *paths],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=_NO_WINDOW,
    )


def _feed(pipe: IO[bytes], data: bytes) -> None:
    with suppress(OSError), pipe:  # a worker that ended early takes no more
        pipe.write(data)


def _collect(pipe: IO[bytes], answer: bytearray) -> None:
    with pipe:
        while piece := pipe.read(MEGABYTE):
            answer += piece
            if len(answer) > MAX_ANSWER_BYTES:
                answer.clear()
                return


def _wait(reader: threading.Thread, megabytes: float, name: str, watch: Watch) -> None:
    begin = time.monotonic()
    least, each = _EXPECTED
    while True:
        taken = time.monotonic() - begin
        watch.say("opening", name, 1 - exp(-taken / (least + each * megabytes)))
        reader.join(_LOOK_EVERY)
        if not reader.is_alive():
            return
        if taken > BASE_SECONDS + SECONDS_PER_MEGABYTE * megabytes:
            raise UnreadableFileError("too-slow")
