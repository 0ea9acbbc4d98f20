"""People who may have changed their names between two readings; proposals only, nothing is matched by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz import process
from rapidfuzz.fuzz import token_sort_ratio

from dashboard.analysis.asked import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.staffing import Numbers

_ALIKE = 75.0
"""Names that are so much alike, words in any order, may be one person's."""

_MOST_SAME = 0.8
_FEWEST_SAME = 5
_LETTERS = 3
"""A name that shares only a word of so many letters may be hers when most of so many ratings are the same."""

_MOST_PAIRS = 1_000_000
"""Whole teams that were exchanged are not compared name by name."""


def proposals(gone: Sequence[str], come: Sequence[str], were: Numbers, are: Numbers) -> tuple[tuple[str, str], ...]:
    """Pairs of somebody gone and somebody new who may be the same, the most alike first, each person once.

    ``were`` and ``are`` (people × skills) are their levels in the same skills. Either the names are much alike (*Silva,
    Ana* and *Ana Silva*), or they share a word and most ratings are the same (*Ana Silva* and *Ana Meyer*).
    """
    if not gone or not come or len(gone) * len(come) > _MOST_PAIRS:
        return ()
    before, after = [_plain(name) for name in gone], [_plain(name) for name in come]
    alike = process.cdist(before, after, scorer=token_sort_ratio, score_cutoff=_ALIKE)
    for at, words in enumerate(map(_words, before)):
        for other, theirs in enumerate(map(_words, after)):
            if words & theirs and _mostly_same(were[at], are[other]):
                alike[at, other] = max(alike[at, other], _ALIKE)
    return tuple((gone[at], come[other]) for at, other in _closest(alike))


def _plain(name: str) -> str:
    return folded(name.replace(",", " ").replace(".", " "))


def _words(name: str) -> set[str]:
    return {word for word in name.split() if len(word) >= _LETTERS}


def _mostly_same(were: Numbers, are: Numbers) -> bool:
    both = ~np.isnan(were) & ~np.isnan(are)
    same = int((were[both] == are[both]).sum())
    return same >= _FEWEST_SAME and same >= _MOST_SAME * int(both.sum())


def _closest(alike: Numbers) -> list[tuple[int, int]]:
    """Pairs of row and column, the highest first, each row and column once; nought is no pair."""
    pairs: list[tuple[int, int]] = []
    rows, columns = set[int](), set[int]()
    for flat in np.argsort(-alike, axis=None, kind="stable").tolist():
        row, column = divmod(flat, alike.shape[1])
        if alike[row, column] <= 0:
            break
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            pairs.append((row, column))
    return pairs
