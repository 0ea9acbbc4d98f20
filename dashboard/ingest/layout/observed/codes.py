"""The cells of a block as small numbers, each different text once: what everything large is computed on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dashboard.ingest.packed_rows import in_order_seen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.ingest.layout.observed.view import View

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
    cells = view.cells
    codes = cells.codes[first : last + 1, list(columns)]
    seen = [code for code in in_order_seen(codes.ravel(order="F"), len(cells.distinct)).tolist() if code]
    table = np.full(len(cells.distinct), EMPTY, np.int32)
    table[seen] = np.arange(len(seen), dtype=np.int32)
    return Block(tuple(cells.distinct[code] for code in seen), table[codes])
