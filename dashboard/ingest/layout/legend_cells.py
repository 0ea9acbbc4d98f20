"""Legends are taken out of a sheet before it is looked at, so that no level of theirs looks like a rating."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from dashboard.ingest.casts.find_legends import find_legends
from dashboard.ingest.layout.near_misses.near_miss import any_word, words
from dashboard.ingest.layout.observed.headings import says

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.grid import Grid

Cells = set[tuple[int, int]]

_FEW = 3
_ENDS = 2
_BRACKET = re.compile(r"[(\[]")
_OTHER_FIGURES = ("weight", "critical", "interest", "years", "hours", "cost", "headcount", "date")


def legends_of(grids: Sequence[Grid]) -> list[Legend]:
    """The legends of all sheets, without what only looks like one inside a table."""
    return [legend for grid in grids for found in find_legends(grid) if (legend := _kept(grid, found)) is not None]


def _kept(grid: Grid, legend: Legend) -> Legend | None:
    """A legend as it counts; None for what only looks like one inside a table, and for a heading of something else.

    A heading inside a table that says where its levels end ("Level (1-5)") goes on being a heading.
    """
    if legend.cells and all(_heads_no_levels(grid.text(*cell)) for cell in legend.cells):
        return None
    if not legend.whole or not _is_inside(grid, legend.cells):
        return legend
    ends = len(legend.entries) == _ENDS and not any(entry.label for entry in legend.entries)
    return replace(legend, whole=False) if ends and _says_level(grid, legend) else None


def _heads_no_levels(text: str) -> bool:
    """Whether a text that explains figures heads those of something else: "Importance (1-3)"."""
    head = _BRACKET.split(text, maxsplit=1)[0]
    return head != text and says(head, *_OTHER_FIGURES)


def _says_level(grid: Grid, legend: Legend) -> bool:
    return all(says(_BRACKET.split(grid.text(*cell), maxsplit=1)[0], "level") for cell in legend.cells)


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
