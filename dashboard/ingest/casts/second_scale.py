"""A second scale of a file, brought onto the first by proficiency."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.core.scale import Scale
    from dashboard.ingest.casts.cast import Cast


def on_scale(cast: Cast, first: Scale) -> Cast:
    """The cast with its levels on the first block's scale, at the same share of the way from lowest to highest.

    A level may then lie between two steps of the first scale: *medium* of three is 3 of 1 to 5, *2 of 4* is 2⅓.
    """
    own = cast.scale
    if own.steps == first.steps:
        return replace(cast, scale=first)
    span = first.highest - first.lowest
    levels = {text: first.lowest + own.proficiency(level) * span for text, level in cast.levels.items()}
    why = f"{cast.why}; brought from {own.lowest:g} to {own.highest:g} onto {first.lowest:g} to {first.highest:g} by share of the way"
    return replace(cast, scale=first, levels=levels, why=why)
