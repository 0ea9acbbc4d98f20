"""Rows and columns that only repeat what others say: means, sums and counts of the figures beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dashboard.ingest.layout.observed.codes import Block
from dashboard.ingest.layout.observed.headings import hints
from dashboard.ingest.layout.observed.known_skills import known_share
from dashboard.ingest.layout.observed.profiles import number_in

if TYPE_CHECKING:
    from collections.abc import Sequence

_ENDS = 5
_ROUNDED = 0.051
_NEARLY_ALL = 0.85
_LEAST = 3
_NO_CHANCE = 8
"""So many counts that could be levels are no chance: of five levels, fewer come out right once in some hundred files."""
_INEXACT = 1e-9
"""What is lost at most when a row is taken off a sum, as a share of the sum."""
_MOST_LEVELS = 10
SUMMED_ROWS = 200
"""So many rows tell whether a column sums up others; figures of more are told apart by their size alone."""

_LOOK_BACK = 20

Figures = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int_]


@dataclass(frozen=True, slots=True)
class Sum:
    """Which figure of the other rows a row repeats, and whether no person's row could look like that."""

    figure: str
    sure: bool


def find_total_rows(block: Block) -> dict[int, Sum]:
    """Rows among the first and last whose figures are the mean, sum or count of all others."""
    values = block.lookup(_numbers(block))
    filled = np.flatnonzero(~np.isnan(values).all(axis=1))
    if len(filled) < _LEAST:
        return {}
    totals = _Totals(np.nansum(values, axis=0), (~np.isnan(values)).sum(axis=0), (values > 0).sum(axis=0))
    found: dict[int, Sum] = {}
    for at in reversed(dict.fromkeys([*filled[:_ENDS], *filled[-_ENDS:]])):
        if len(filled) > SUMMED_ROWS and not totals.may_repeat(values[at], values[[at, *found]]):
            continue
        others = filled[~np.isin(filled, [at, *found])]
        said = _repeats(values[at], values[others]) if len(others) > 1 else None
        if said:
            found[int(at)] = said
    return found


@dataclass(frozen=True, eq=False)
class _Totals:
    """Of each column the sum, how many figures there are, and how many above zero."""

    sums: Figures
    counted: Counts
    positive: Counts

    def may_repeat(self, row: Figures, left_out: Figures) -> bool:
        """Whether a row comes near to a mean, sum or count of all rows but some; quicker than to compute those exactly."""
        sums = self.sums - np.nansum(left_out, axis=0)
        counted = self.counted - (~np.isnan(left_out)).sum(axis=0)
        near = _ROUNDED + _INEXACT * np.maximum(1.0, np.abs(self.sums))
        used = ~np.isnan(row) & (counted > 1)
        means = int((np.abs(row - sums / np.maximum(counted, 1))[used] <= near[used]).sum())
        same = int((np.abs(row - sums)[used] <= near[used]).sum())
        counts = int((row == self.positive - (left_out > 0).sum(axis=0))[used].sum())
        return means >= 2 or same >= _NEARLY_ALL * used.sum() or counts >= _LEAST


def _repeats(row: Figures, others: Figures) -> Sum | None:
    """What a row repeats in nearly every column in which the others differ."""
    used = ~np.isnan(row) & (np.nansum(~np.isnan(others), axis=0) > 1)
    if used.sum() < 2:
        return None
    mine, here = row[used], others[:, used]
    varying = np.nanmin(here, axis=0) != np.nanmax(here, axis=0)
    counted = (~np.isnan(here)).sum(axis=0)
    sums = np.nansum(here, axis=0)
    many = used.sum() > _LEAST
    broken = bool((np.abs(mine - np.round(mine)) > _ROUNDED).any()) and not _any_broken(here)
    if varying.sum() >= 2 and _nearly_all(np.abs(mine - sums / counted) <= _ROUNDED, varying):
        return Sum("mean", broken)
    if _nearly_all(np.abs(mine - sums) <= _ROUNDED, np.ones_like(varying)):
        return Sum("sum", many and bool((mine > np.nanmax(here)).any()))
    if varying.sum() >= _LEAST and _nearly_all(mine == (here > 0).sum(axis=0), varying):
        return Sum("count", bool((mine > np.nanmax(here)).any()))
    if not _counts_some(mine, here):
        return None
    return Sum("count", len(mine) >= _NO_CHANCE or bool((mine > np.nanmax(here)).any()))


def _counts_some(mine: Figures, here: Figures) -> bool:
    """Whether each figure is how many of the others stand on some level or above."""
    if len(np.unique(mine)) < _LEAST or len(mine) <= _LEAST or not _LEAST <= len(here) <= SUMMED_ROWS:
        return False
    steps = np.unique(here[here > 0])[-_MOST_LEVELS:]
    return any(bool((mine == (here >= step).sum(axis=0)).all()) for step in steps)


def find_total_columns(block: Block, labels: Sequence[str]) -> frozenset[int]:
    """Columns that are headed as a figure of others and repeat it, and those at the ends that no skill could look like."""
    headed = [at for at, label in enumerate(labels) if hints(label, "total", "headcount")]
    values = block.lookup(_numbers(block)) if headed else np.empty(0)
    found = {at for at in headed if _sums_up_neighbours(values, at) or _counts_others(values, at)}
    left = [at for at in range(len(labels)) if at not in found]
    turned = find_total_rows(Block(block.texts, np.ascontiguousarray(block.codes[:, left].T)))
    bare = {left[at] for at, said in turned.items() if said.sure and not known_share([labels[left[at]]])}
    return frozenset(found | bare)


def _counts_others(values: Figures, at: int) -> bool:
    """Whether a column counts how many of the others stand on some level or above."""
    others = np.delete(values, at, axis=1)
    used = ~np.isnan(values[:, at])
    if used.sum() < _LEAST:
        return False
    steps = np.unique(others[others > 0])[:_MOST_LEVELS]
    counts = ((others[used] >= step).sum(axis=1) for step in steps)
    return any(_nearly_all(values[used, at] == count, np.ones(count.shape, bool)) for count in counts)


def _sums_up_neighbours(values: Figures, at: int) -> bool:
    """Whether a column repeats the mean or the sum of the columns just before it."""
    for first in range(max(0, at - _LOOK_BACK), at):
        before = values[:, first:at]
        with np.errstate(invalid="ignore"):
            sums, counted = np.nansum(before, axis=1), (~np.isnan(before)).sum(axis=1)
            means = sums / np.maximum(counted, 1)
        used = ~np.isnan(values[:, at]) & (counted > 0)
        if used.sum() < _LEAST:
            continue
        mine = values[used, at]
        if any(
            _nearly_all(np.abs(mine - figures[used]) <= _ROUNDED, np.ones_like(mine, bool)) for figures in (sums, means)
        ):
            return True
    return False


def _numbers(block: Block) -> dict[str, float]:
    return {text: value for text in block.texts if (value := number_in(text)) is not None}


def _nearly_all(hits: npt.NDArray[np.bool_], among: npt.NDArray[np.bool_]) -> bool:
    return bool(hits[among].mean() >= _NEARLY_ALL) if among.any() else False


def _any_broken(figures: Figures) -> bool:
    known = figures[~np.isnan(figures)]
    return bool((np.abs(known - np.round(known)) > _ROUNDED).any())
