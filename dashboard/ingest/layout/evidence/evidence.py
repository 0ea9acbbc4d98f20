"""What speaks for and against a candidate, in the words of a careful reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason: its weight, what it decides, and what was seen. Silent reasons weigh but are not shown."""

    points: float
    decision: str
    because: str


def total(evidence: Iterable[Evidence]) -> float:
    """The sum of all weights."""
    return sum(reason.points for reason in evidence)
