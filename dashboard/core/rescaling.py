"""Levels of one scale on another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from dashboard.core.matrix import Levels
    from dashboard.core.scale import Scale

_DIGITS = 9


def rescaled(levels: Levels, scale: Scale, onto: Scale) -> Levels:
    """Levels of one scale at the same share of the way up another: 2 of 1–3 is 2.5 of 0–5; NaN stays NaN.

    The only level of a scale of one is the top of the other.
    """
    if scale.steps == onto.steps:
        return levels
    moved: Levels = np.round(onto.lowest + shares_of(levels, scale) * (onto.highest - onto.lowest), _DIGITS)
    return moved


def shares_of(levels: Levels, scale: Scale) -> Levels:
    """How far up its scale each level stands, 0 to 1; NaN stays NaN. The only level of a scale of one is its top."""
    span = scale.highest - scale.lowest
    return (levels - scale.lowest) / span if span else np.where(np.isnan(levels), np.nan, 1.0)
