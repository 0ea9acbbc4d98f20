"""One way to read a file, with everything that speaks for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dashboard.ingest.layout.evidence import Evidence, total

if TYPE_CHECKING:
    from dashboard.ingest.layout.frame import Frame
    from dashboard.ingest.layout.long_frame import LongFrame


@dataclass(frozen=True, eq=False)
class Candidate:
    """A layout of one sheet: a table of people and skills, or a long list."""

    frame: Frame | LongFrame
    evidence: tuple[Evidence, ...]

    @cached_property
    def score(self) -> float:
        """How much speaks for it."""
        return total(self.evidence)
