"""Numbers of no scale that we know (hours, points) as levels, because the manager said that they are ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core.scale import Scale
from dashboard.ingest.casts.blanks import parted
from dashboard.ingest.casts.cast import NOT_A_LEVEL, Cast
from dashboard.ingest.casts.numeric import parse_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MEASURES = "measures"
_MOST_STEPS = 10
_LEAST = 2
_LIKENESS = 0.3


def cast_measures(texts: Mapping[str, int]) -> Cast | None:
    """The numbers among some texts as they stand, other texts as no levels; None with fewer than two numbers.

    The steps are the numbers that occur and 0; where they are many, ten equal steps up to the largest.
    """
    apart = parted(texts)
    levels = {text: number for text in apart.said if (number := parse_number(text)) is not None}
    steps = _steps(sorted({min(0.0, *levels.values()), *levels.values()})) if levels else ()
    if len(set(levels.values())) < _LEAST:
        return None
    why = f"numbers from {steps[0]:g} to {steps[-1]:g}, taken as they stand"
    return Cast(
        scale=Scale(tuple(steps), source=why),
        levels=levels,
        rejected={text: NOT_A_LEVEL for text in apart.said if text not in levels},
        blanks=frozenset(apart.blank),
        why=why,
        doubt="These numbers are on no scale that we know; they are taken as they stand. Put the scale right on the Data page.",
        score=_LIKENESS,
        kind=MEASURES,
    )


def _steps(values: Sequence[float]) -> Sequence[float]:
    if len(values) <= _MOST_STEPS + 1:
        return values
    lowest, highest = values[0], values[-1]
    return [round(lowest + (highest - lowest) * step / _MOST_STEPS, 6) for step in range(_MOST_STEPS + 1)]
