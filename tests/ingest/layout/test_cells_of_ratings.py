"""Every rating of every golden sheet names the cell it came from: another level written there is what it says then."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from dashboard.ingest.layout.reader import read_grids_as_team
from tests.ingest.layout.tables import grids_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.matrix import SkillMatrix
    from dashboard.core.place import Place
    from dashboard.ingest.grid import Grid

_SHEETS = Path(__file__).parent / "sheets"
_TOLD_BY_THE_REST = {
    "answers_in_own_words": "words of its own rise as they first occur",
    "own_words_and_slips": "words of its own rise as they first occur",
    "codes_in_hundreds": "so few texts stand there that one more makes another scale",
    "figures_at_every_edge": "sums that no longer add up are no sums",
}
"""Sheets in which one cell decides how others are read, and why."""


def _grids(name: str) -> list[Grid]:
    return grids_of((_SHEETS / f"{name}.txt").read_text(encoding="utf-8"))


def _at(grids: Sequence[Grid], place: Place) -> int:
    """Which of the sheets a place is on."""
    return next(
        at for at, grid in enumerate(grids) if grid.sheet == place.sheet and (not place.file or grid.file == place.file)
    )


def _cell(grids: Sequence[Grid], place: Place) -> str:
    assert place.row is not None
    assert place.column is not None
    return grids[_at(grids, place)].text(place.row, place.column)


@pytest.mark.parametrize("name", sorted(path.stem for path in _SHEETS.glob("*.txt")))
def test_the_cell_that_a_rating_names_holds_what_it_says(name: str) -> None:
    grids = _grids(name)
    matrix = read_grids_as_team(grids).matrix
    if matrix is None:
        return
    for person, skill in np.argwhere(matrix.assessed).tolist():
        place = matrix.sources.place(person, skill)
        if place is not None and place.row is not None:
            assert (matrix.sources.raw(person, skill) or "") in _cell(grids, place)


def _with(grids: Sequence[Grid], place: Place, old: str, new: str) -> list[Grid]:
    """The same sheets with another text in one cell."""
    at = _at(grids, place)
    rows = [list(row) for row in grids[at].rows]
    assert place.row is not None
    assert place.column is not None
    cell = rows[place.row][place.column]
    written = _cell(grids, place).replace(old, new, 1)
    rows[place.row][place.column] = float(written) if isinstance(cell, float | int) else written
    return [replace(grid, rows=rows) if index == at else grid for index, grid in enumerate(grids)]


def _pair_and_other(matrix: SkillMatrix) -> tuple[int, int, str] | None:
    """A rating that others have too, and the text of another that others have and that stands in its column."""
    pairs = np.argwhere(matrix.assessed).tolist()
    every = Counter(matrix.sources.raw(*pair) for pair in pairs)
    for person, skill in pairs:
        column = [matrix.sources.raw(each, skill) for each in np.flatnonzero(matrix.assessed[:, skill]).tolist()]
        text, place = matrix.sources.raw(person, skill), matrix.sources.place(person, skill)
        others = [other for other in column if other and other != text and every[other] > 1]
        if every[text] > 1 and others and place is not None and place.row is not None:
            return person, skill, others[0]
    return None


@pytest.mark.parametrize("name", sorted({path.stem for path in _SHEETS.glob("*.txt")} - _TOLD_BY_THE_REST.keys()))
def test_another_level_written_into_its_cell_is_what_a_rating_says(name: str) -> None:
    grids = _grids(name)
    matrix = read_grids_as_team(grids).matrix
    found = None if matrix is None else _pair_and_other(matrix)
    if matrix is None or found is None:
        return
    person, skill, other = found
    place, text = matrix.sources.place(person, skill), matrix.sources.raw(person, skill) or ""
    assert place is not None
    again = read_grids_as_team(_with(grids, place, text, other)).matrix
    assert again is not None
    assert again.levels.shape == matrix.levels.shape
    assert again.sources.raw(person, skill) == other
    assert again.sources.place(person, skill) == place
    same = (again.levels == matrix.levels) | (np.isnan(again.levels) & np.isnan(matrix.levels))
    assert np.argwhere(~same).tolist() == [[person, skill]]
