"""Rows that only repeat what others say: means, sums and counts of the figures above or below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dashboard.ingest.layout.profiles import number_in

if TYPE_CHECKING:
    import numpy.typing as npt

    from dashboard.ingest.layout.codes import Block

_ENDS = 5
_ROUNDED = 0.051
_NEARLY_ALL = 0.85
_LEAST = 3
_SUM_LEAST = 2


def find_total_rows(block: Block) -> dict[int, str]:
    """Rows among the first and last whose figures are the mean, sum or count of all others, with which of them."""
    values = block.lookup({text: value for text in block.texts if (value := number_in(text)) is not None})
    filled = np.flatnonzero(~np.isnan(values).all(axis=1))
    if len(filled) < _LEAST:
        return {}
    found: dict[int, str] = {}
    for at in reversed(dict.fromkeys([*filled[:_ENDS], *filled[-_ENDS:]])):
        others = filled[~np.isin(filled, [at, *found])]
        said = _repeats(values[at], values[others]) if len(others) > 1 else ""
        if said:
            found[int(at)] = said
    return found


def _repeats(row: npt.NDArray[np.float64], others: npt.NDArray[np.float64]) -> str:
    """Which figure of the other rows a row repeats in nearly every column: mean, sum or count; empty when none."""
    known = np.nan_to_num(others, nan=-1.0)
    varying = (known.min(axis=0) != known.max(axis=0)) & ~np.isnan(row)
    here = others[:, varying]
    if varying.sum() < _SUM_LEAST:
        return ""
    counted = (~np.isnan(here)).sum(axis=0)
    sums = np.nansum(here, axis=0)
    means = sums / np.maximum(counted, 1)
    mine = row[varying]
    broken = bool((np.abs(mine - np.round(mine)) > _ROUNDED).any())
    if np.mean(np.abs(mine - means) <= _ROUNDED) >= _NEARLY_ALL and (broken or varying.sum() >= _LEAST):
        return "mean"
    if np.mean(np.abs(mine - sums) <= _ROUNDED) >= _NEARLY_ALL and varying.sum() >= _SUM_LEAST:
        return "sum"
    return "count" if np.mean(mine == (here > 0).sum(axis=0)) >= _NEARLY_ALL and varying.sum() >= _LEAST else ""
