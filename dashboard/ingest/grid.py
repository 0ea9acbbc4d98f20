"""Raw cells, before anybody knows what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from dashboard.ingest.cell import Cell, text_of
from dashboard.ingest.packed_rows import Texts, packed_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    import numpy.typing as npt

    from dashboard.core.notice import Notice

__all__ = ["Cell", "Choices", "Grid", "Merged", "text_of"]

Merged = tuple[int, int, int, int]
"""First row, first column, last row, last column of a merged range, counted from 0."""


@dataclass(frozen=True)
class Choices:
    """What a drop-down list offers, in its own order, and the cells that offer it."""

    options: tuple[str, ...]
    ranges: tuple[Merged, ...]


@dataclass(frozen=True, eq=False)
class Grid:
    """One sheet's cells from A1 on, as plain values.

    Attributes:
        file: the name under which the file came.
        sheet: the sheet's name; empty for a text file.
        rows: the cells row by row, all rows equally long, nothing cut at the top or left.
        merged: ranges of merged cells; the value stands in the first.
        hidden: whether the sheet is hidden.
        hidden_rows: rows that the sheet hides, from 0.
        hidden_columns: columns that the sheet hides, from 0.
        comments: remarks attached to cells, by row and column.
        kind: what the bytes were: xlsx, xlsb, xls, ods, xml, html or text.
        errors: what cells show instead of a value (``#N/A``), by row and column; the cell itself is None.
        unsolved: cells with a formula whose result the file does not hold; the cell itself is None.
        choices: drop-down lists that the sheet offers.
        notices: what the user should know of how the bytes became cells.
    """

    file: str
    sheet: str
    rows: Sequence[Sequence[Cell]]
    merged: tuple[Merged, ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    comments: Mapping[tuple[int, int], str] = field(default_factory=dict)
    kind: str = ""
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)
    unsolved: frozenset[tuple[int, int]] = frozenset()
    choices: tuple[Choices, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def height(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.rows[0]) if self.rows else 0

    @cached_property
    def texts(self) -> Texts:
        """The cells as texts."""
        return packed_rows(self.rows).texts

    def text(self, row: int, column: int) -> str:
        """One cell's text."""
        return self.texts.distinct[self.texts.codes.item(row, column)]

    def without(self, left_out: npt.NDArray[np.bool_]) -> Grid:
        """The same sheet, blank where ``left_out`` (rows × columns) says so."""
        return replace(self, rows=packed_rows(self.rows).without(left_out))
