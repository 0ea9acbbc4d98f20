"""Rows packed as numbers are the rows they were."""

from __future__ import annotations

from collections import Counter
from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dashboard.ingest.cell import Cell, text_of
from dashboard.ingest.grid import Grid
from dashboard.ingest.layout.observed.codes import EMPTY, block_of
from dashboard.ingest.layout.observed.view import sample_of, view_of
from dashboard.ingest.packed_rows import in_order_seen, packed_rows

CELLS = st.sampled_from([None, "", " ", "a", " a ", "1", 1.0, 0.0, True, False, "true", date(2024, 3, 1), 2.5])
ROWS = st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1))


def same(cell: Cell, other: Cell) -> bool:
    """Equal, and of one type: True is not 1."""
    return type(cell) is type(other) and cell == other


@given(ROWS)
def test_packed_rows_are_the_rows(rows: list[list[Cell]]) -> None:
    packed = packed_rows(rows)
    assert all(same(*pair) for row, other in zip(rows, packed, strict=True) for pair in zip(row, other, strict=True))
    assert packed == rows
    assert packed[1:] == rows[1:]


@given(ROWS)
def test_texts_are_the_texts_of_the_cells_each_once(rows: list[list[Cell]]) -> None:
    texts = packed_rows(rows).texts
    assert [texts.listed(row) for row in texts.codes] == [[text_of(cell) for cell in row] for row in rows]
    assert len(set(texts.distinct)) == len(texts.distinct)
    assert texts.distinct[0] == ""


@given(ROWS, st.data())
def test_what_is_left_out_is_blank_and_the_rest_stays(rows: list[list[Cell]], data: st.DataObject) -> None:
    marks = data.draw(st.lists(st.lists(st.booleans(), min_size=len(rows[0]), max_size=len(rows[0])),
                               min_size=len(rows), max_size=len(rows)))  # fmt: skip
    grid = Grid("t.xlsx", "Team", rows).without(np.array(marks))
    blanked = [
        [None if mark else cell for cell, mark in zip(*pair, strict=True)] for pair in zip(rows, marks, strict=True)
    ]
    assert grid.rows == blanked


@given(ROWS)
def test_a_corner_holds_the_texts_of_the_corner(rows: list[list[Cell]]) -> None:
    corner = packed_rows(rows).texts.cut(2, 1)
    assert [corner.listed(row) for row in corner.codes] == [[text_of(row[0])] for row in rows[:2]]
    assert set(corner.distinct) == {"", *(text_of(row[0]) for row in rows[:2])}


@given(st.lists(st.integers(0, 9)))
def test_codes_are_told_in_the_order_in_which_they_are_first_seen(codes: list[int]) -> None:
    assert in_order_seen(np.array(codes, np.int32), 10).tolist() == list(dict.fromkeys(codes))


@given(ROWS)
def test_a_view_counts_and_finds_texts_in_either_direction(rows: list[list[Cell]]) -> None:
    grid = Grid("t.xlsx", "Team", rows)
    turned = view_of(grid, across=True)
    for at, row in enumerate(rows):
        texts = [text_of(cell) for cell in row]
        assert turned.column(at) == texts
        counts = turned.counts(at, range(turned.height))
        assert list(counts.items()) == list(Counter(filter(None, texts)).items())
        assert turned.rows_with(at, "a") == [place for place, text in enumerate(texts) if text == "a"]
    assert view_of(grid, across=False).filled == [sum(bool(text_of(cell)) for cell in row) for row in rows]
    assert sample_of(grid, across=True).cells.codes.shape == turned.cells.codes.shape


@given(ROWS)
def test_a_block_holds_its_columns_texts_as_numbers(rows: list[list[Cell]]) -> None:
    block = block_of(view_of(Grid("t.xlsx", "Team", rows), across=False), [0], 1, len(rows) - 1)
    told = ["" if code == EMPTY else block.texts[code] for code in block.codes[:, 0]]
    assert told == [text_of(row[0]) for row in rows[1:]]
    assert list(block.texts) == list(dict.fromkeys(filter(None, told)))
