"""What a label means, and why we think so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MatchStatus = Literal["certain", "confirmed", "outside", "ambiguous", "suggested", "unmapped", "not a skill"]
COUNTED: frozenset[MatchStatus] = frozenset({"certain", "confirmed", "outside"})
"""The statuses that count without anybody confirming."""


@dataclass(frozen=True)
class Match:
    """Where a label of the file belongs.

    Attributes:
        label: as written.
        status: how sure that is; ``not a skill`` and ``confirmed`` come from the manager only.
        skills: ids of the skills that it stands for, several for a compound; empty while undecided.
        area: the area that it counts in (a compound's first in the guide's order), the likely one while
            undecided, None where nothing says one.
        suggestions: ids of the skills that it may mean, the likeliest first.
        reason: why, in words.
        bucket: where it belongs outside the guide.
        name: what the manager calls a skill of her own.
        yours: whether the manager decided it.
    """

    label: str
    status: MatchStatus
    skills: tuple[str, ...] = ()
    area: str | None = None
    suggestions: tuple[str, ...] = ()
    reason: str = ""
    bucket: str = ""
    name: str = ""
    yours: bool = False

    @property
    def counted(self) -> bool:
        """Whether the charts count it as what it was mapped to."""
        return self.status in COUNTED
