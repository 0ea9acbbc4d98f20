"""One way to read a sheet, with everything that speaks for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from dashboard.ingest.layout.evidence.evidence import Evidence, total

if TYPE_CHECKING:
    from dashboard.ingest.layout.candidates.long_frame import LongFrame
    from dashboard.ingest.layout.candidates.own_frame import OwnFrame
    from dashboard.ingest.layout.candidates.packed_frame import PackedFrame
    from dashboard.ingest.layout.candidates.requirement_frame import RequirementFrame
    from dashboard.ingest.layout.evidence.frame import Frame

    AnyFrame: TypeAlias = Frame | LongFrame | OwnFrame | PackedFrame | RequirementFrame


@dataclass(frozen=True, eq=False)
class Candidate:
    """A layout of one sheet: a table of people and skills, a long list, one person's sheet, a list of requirements."""

    frame: AnyFrame
    evidence: tuple[Evidence, ...]

    @cached_property
    def score(self) -> float:
        """How much speaks for it."""
        return total(self.evidence)
