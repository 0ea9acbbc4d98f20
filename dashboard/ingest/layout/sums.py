"""Rows that only repeat what others say: means, sums and counts of the figures above or below them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dashboard.ingest.layout.profiles import number_in

if TYPE_CHECKING:
    from dashboard.ingest.layout.codes import Block

_ENDS = 5
_ROUNDED = 0.051
_NEARLY_ALL = 0.85
_LEAST = 3
_TWO = 2

Figures = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sum:
    """Which figure of the other rows a row repeats, and whether no person's row could look like that."""

    figure: str
    sure: bool


def find_total_rows(block: Block) -> dict[int, Sum]:
    """Rows among the first and last whose figures are the mean, sum or count of all others."""
    values = block.lookup({text: value for text in block.texts if (value := number_in(text)) is not None})
    filled = np.flatnonzero(~np.isnan(values).all(axis=1))
    if len(filled) < _LEAST:
        return {}
    found: dict[int, Sum] = {}
    for at in reversed(dict.fromkeys([*filled[:_ENDS], *filled[-_ENDS:]])):
        others = filled[~np.isin(filled, [at, *found])]
        said = _repeats(values[at], values[others]) if len(others) > 1 else None
        if said:
            found[int(at)] = said
    return found


def _repeats(row: Figures, others: Figures) -> Sum | None:
    """What a row repeats in nearly every column in which the others differ."""
    used = ~np.isnan(row) & (np.nansum(~np.isnan(others), axis=0) > 1)
    if used.sum() < _TWO:
        return None
    mine, here = row[used], others[:, used]
    varying = np.nanmin(here, axis=0) != np.nanmax(here, axis=0)
    counted = (~np.isnan(here)).sum(axis=0)
    sums = np.nansum(here, axis=0)
    broken = bool((np.abs(mine - np.round(mine)) > _ROUNDED).any()) and not _any_broken(here)
    if varying.sum() >= _TWO and _nearly_all(np.abs(mine - sums / counted) <= _ROUNDED, varying):
        return Sum("mean", broken)
    if _nearly_all(np.abs(mine - sums) <= _ROUNDED, np.ones_like(varying)):
        return Sum("sum", bool((mine > np.nanmax(here)).any()))
    if varying.sum() >= _LEAST and _nearly_all(mine == (here > 0).sum(axis=0), varying):
        return Sum("count", bool((mine > np.nanmax(here)).any()))
    return None


def _nearly_all(hits: npt.NDArray[np.bool_], among: npt.NDArray[np.bool_]) -> bool:
    return bool(hits[among].mean() >= _NEARLY_ALL) if among.any() else False


def _any_broken(figures: Figures) -> bool:
    known = figures[~np.isnan(figures)]
    return bool((np.abs(known - np.round(known)) > _ROUNDED).any())
