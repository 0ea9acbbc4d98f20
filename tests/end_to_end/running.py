"""The dashboard as it really runs: started as ``make run`` starts it, ended as Ctrl-C ends it."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SAID_AT_START = "The dashboard is at "


@contextmanager
def running_app(log: Path) -> Iterator[str]:
    """The address of an app that runs for as long as this lasts; its log goes to a file."""
    command = [sys.executable, str(ROOT / "scripts" / "start.py")]
    with log.open("w", encoding="utf-8") as errors:
        app = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, text=True)
        try:
            yield _address_said_by(app, log)
        finally:
            app.send_signal(signal.SIGINT)
            app.wait(timeout=30)


def _address_said_by(app: subprocess.Popen[str], log: Path) -> str:
    # reading its lines waits until it is ready, or until it has ended
    for line in app.stdout or ():
        if line.startswith(SAID_AT_START):
            return line.removeprefix(SAID_AT_START).split()[0]
    raise RuntimeError(f"the app did not start:\n{log.read_text(encoding='utf-8')}")
