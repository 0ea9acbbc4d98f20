"""The cells of a block as small numbers, each different text once: what everything large is computed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dashboard.ingest.grid import text_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.ingest.grid import Cell
    from dashboard.ingest.layout.view import View

EMPTY = -1

Codes = npt.NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Block:
    """Some columns of some rows: an index into ``texts`` for each cell, EMPTY where it is empty."""

    texts: tuple[str, ...]
    codes: Codes

    def lookup(self, values: Mapping[str, float]) -> npt.NDArray[np.float64]:
        """The value of each cell's text, NaN where it has none."""
        table = np.full(len(self.texts) + 1, np.nan)
        for code, text in enumerate(self.texts):
            table[code] = values.get(text, np.nan)
        return table[self.codes]


def block_of(view: View, columns: Sequence[int], first: int, last: int) -> Block:
    """The cells of these columns in the rows from first to last, both included."""
    count = max(0, last - first + 1)
    codes = np.full((count, len(columns)), EMPTY, dtype=np.int32)
    known: dict[str, int] = {}
    for at, column in enumerate(columns):
        cells = view.columns[column][first : last + 1]
        codes[:, at] = _coded(cells, known)
    return Block(tuple(known), codes)


def _coded(cells: Sequence[Cell], known: dict[str, int]) -> Codes:
    """Each cell's code; new texts are added to the known ones."""
    if bool in set(map(type, cells)):
        cells = [text_of(cell) for cell in cells]
    code_of: dict[Cell, int] = {}
    for cell in dict.fromkeys(cells):
        text = text_of(cell)
        code_of[cell] = known.setdefault(text, len(known)) if text else EMPTY
    return np.fromiter(map(code_of.__getitem__, cells), dtype=np.int32, count=len(cells))
