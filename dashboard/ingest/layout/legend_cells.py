"""Legends are taken out of a sheet before it is looked at, so that no level of theirs looks like a rating."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dashboard.ingest.casts.find_legends import find_legends
from dashboard.ingest.layout.near_misses.near_miss import any_word, words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.grid import Grid

Cells = set[tuple[int, int]]

_FEW = 3


def legends_of(grids: Sequence[Grid]) -> list[Legend]:
    """The legends of all sheets, without what only looks like one inside a table."""
    return [
        legend
        for grid in grids
        for legend in find_legends(grid)
        if not (legend.whole and _is_inside(grid, legend.cells))
    ]


def legend_cells(grid: Grid, legends: Sequence[Legend]) -> Cells:
    """The cells of a sheet that hold a legend and nothing else, the legend's own heading included."""
    own = [legend for legend in legends if (legend.place.file, legend.place.sheet) == (grid.file, grid.sheet)]
    cells = {cell for legend in own if legend.whole for cell in legend.cells}
    return cells | _headings_of(grid, cells)


def _is_inside(grid: Grid, cells: Collection[tuple[int, int]]) -> bool:
    """Whether cells stand inside a table: half of their lines or more go on before or after them without a gap."""
    if not cells:
        return False
    rows, columns = {row for row, _ in cells}, {column for _, column in cells}
    if len(columns) > len(rows):
        ends = (min(rows) - 1, max(rows) + 1)
        joined = sum(any(_filled(grid, row, column) for row in ends) for column in columns)
        return joined >= 0.5 * len(columns)
    ends = (min(columns) - 1, max(columns) + 1)
    joined = sum(any(_filled(grid, row, column) for column in ends) for row in rows)
    return joined >= 0.5 * len(rows)


def _filled(grid: Grid, row: int, column: int) -> bool:
    return 0 <= row < grid.height and 0 <= column < grid.width and grid.texts.codes[row, column] != 0


def _headings_of(grid: Grid, cells: Cells) -> Cells:
    """Cells just above a legend, or left of one that runs across, that say what it is: Level, Meaning, Legend."""
    found: Cells = set()
    for row, column in cells:
        for down, right in ((1, 0), (0, 1)):
            at = (row - down, column - right)
            while at not in cells and _says_legend(grid, at):
                found.add(at)
                at = (at[0] - down, at[1] - right)
    return found


def _says_legend(grid: Grid, at: tuple[int, int]) -> bool:
    row, column = at
    if row < 0 or column < 0:
        return False
    text = grid.text(row, column)
    return bool(text) and len(text.split()) <= _FEW and any_word(text, words("legend"))


def without_legends(grid: Grid, legends: Sequence[Legend]) -> Grid:
    """The sheet with its legends blank."""
    cells = legend_cells(grid, legends)
    if not cells:
        return grid
    left_out = np.zeros((grid.height, grid.width), dtype=bool)
    left_out[tuple(zip(*cells, strict=True))] = True
    return grid.without(left_out)
