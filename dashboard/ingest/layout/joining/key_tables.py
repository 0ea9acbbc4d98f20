"""A table on the same sheet that says whom initials or ids stand for: parted from the main table by a blank line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dashboard.ingest.layout.joining.lookups import LookUp, find_look_up
from dashboard.ingest.layout.observed.text import is_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from dashboard.ingest.grid import Grid

_MOST_ROWS, _MOST_COLUMNS = 2000, 400
_MOST_GAPS = 12
_FEWEST = 2
_WIDEST = 5
_ENOUGH = 0.8


def find_key_table(grid: Grid) -> tuple[Grid, LookUp] | None:
    """The sheet without such a table, and the table; None where there is none, or it explains nothing else on the sheet."""
    if grid.height > _MOST_ROWS or grid.width > _MOST_COLUMNS:
        return None
    for side in _sides(grid.texts.codes != 0):
        table, rest = grid.without(~side), grid.without(side)
        found = find_look_up(table) if _is_small(side & (grid.texts.codes != 0)) else None
        if found is not None and len(found.names) >= _FEWEST and _explains(found, rest):
            return rest, found
    return None


def _sides(filled: npt.NDArray[np.bool_]) -> Iterator[npt.NDArray[np.bool_]]:
    """What stands on each side of each blank line that parts a sheet, as masks of its cells."""
    for axis in (0, 1):
        used = np.asarray(filled.any(axis=1 - axis))
        inside = np.flatnonzero(used)
        gaps = [at for at in range(inside[0], inside[-1]) if not used[at] and used[at + 1]] if inside.size else []
        for gap in gaps[:_MOST_GAPS]:
            after = np.zeros_like(filled)
            after[(slice(gap, None), slice(None)) if axis == 0 else (slice(None), slice(gap, None))] = True
            yield after
            yield ~after


def _is_small(filled: npt.NDArray[np.bool_]) -> bool:
    """Whether the cells stand in a few columns, as a code, a name and little more do."""
    return _FEWEST <= int(filled.any(axis=0).sum()) <= _WIDEST


def _explains(table: LookUp, rest: Grid) -> bool:
    """Whether nearly all of the codes stand in one row or one column of the other table; numbers there are levels."""
    if any(map(is_number, table.names)):
        return False
    cells = rest.texts
    codes = [cells.code_of[name] for name in table.names if name in cells.code_of]
    if len(codes) < max(_FEWEST, _ENOUGH * len(table.names)):
        return False
    here = np.isin(cells.codes, codes)
    return bool(max(here.sum(axis=0).max(initial=0), here.sum(axis=1).max(initial=0)) >= _ENOUGH * len(table.names))
