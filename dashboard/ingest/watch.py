"""Somebody who watches a reading: told how far it has come, and asked whether it is still wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

Stage = Literal["waiting", "opening", "cells", "layout", "team"]


class ReadingStoppedError(Exception):
    """The reading is no longer wanted; nothing of it is kept, and its worker process has ended."""

    def __init__(self) -> None:
        super().__init__("Reading was stopped before the file was read.")


@dataclass(frozen=True)
class Progress:
    """How far a reading has come.

    Attributes:
        stage: *waiting* for other files being read, *opening* a file, taking over its *cells*, finding the *layout* of
            its sheets, putting the *team* together.
        name: the file or sheet that it is about.
        share: how much of the stage is done, from 0 to 1; while a file is opened an estimate by its size.
    """

    stage: Stage
    name: str = ""
    share: float = 0.0


@dataclass(frozen=True)
class Watch:
    """What the caller of a reading wants to hear, and whether it goes on; both are called in the caller's own thread.

    Attributes:
        said: told of progress, at least every tenth of a second while a file is opened; what it raises ends the
            reading at once.
        stopped: asked as often; the reading ends as soon as it is true.
    """

    said: Callable[[Progress], None] = lambda _: None
    stopped: Callable[[], bool] = lambda: False

    def say(self, stage: Stage, name: str = "", share: float = 0.0) -> None:
        """Tells the progress; ReadingStoppedError when nobody wants the reading any more."""
        if self.stopped():
            raise ReadingStoppedError
        self.said(Progress(stage, name, share))


NOBODY = Watch()
"""Nobody watches."""
