"""Scales on which the smallest number is the best: 1 = expert … 4 = none."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.ingest.casts.vocabulary import rank_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_LEAST = 2
_CLEAR = 25
"""So far apart must the first and the last word be: neighbours of nearly one meaning settle nothing."""


def falls(labels: Mapping[float, str]) -> bool:
    """Whether the words for the numbers sink as the numbers rise, as far as we know the words."""
    ranks = [rank for number in sorted(labels) if (rank := rank_of(labels[number])) is not None]
    if len(ranks) < _LEAST or len(ranks) * 2 < len(labels) or ranks[0] - ranks[-1] < _CLEAR:
        return False
    return all(left > right for left, right in pairwise(ranks))
