"""What a block's texts mean: their scale, the level of each text, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.core.scale import Scale
    from dashboard.ingest.casts.legend import Legend

NOT_A_LEVEL = "not-a-level"
OUTSIDE_SCALE = "outside-scale"
BETWEEN_LEVELS = "between-levels"
UNSURE_LEVEL = "unsure-level"
LEVEL_SPELLING = "level-spelling"


@dataclass(frozen=True, eq=False)
class Cast:
    """The texts of a block read as levels.

    Attributes:
        scale: the levels that a rating can have, those that never occur included.
        levels: the level of each text that is one, by the text as written.
        rejected: texts that are not a level, with the code of the notice that says so.
        blanks: texts that mean *not assessed* ("", "n/a", "?").
        legend: the legend that it follows; None when the texts speak for themselves.
        remarks: texts that have a level but not quite as written ("3-4" is 3), with the code of their notice.
        why: the evidence for this scale, in words.
        doubt: a sentence when the order or the range had to be guessed, else empty.
        score: 0 to 1, how much these texts look like ratings.
        kind: the kind of scale: ``numbers``, ``words``, ``ticks``, …
    """

    scale: Scale
    levels: Mapping[str, float]
    rejected: Mapping[str, str]
    blanks: frozenset[str]
    why: str
    doubt: str = ""
    score: float = 0.0
    kind: str = ""
    legend: Legend | None = None
    remarks: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in ("levels", "rejected", "remarks"):
            object.__setattr__(self, name, MappingProxyType(dict(getattr(self, name))))
