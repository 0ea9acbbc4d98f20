"""The cells of a sheet as small numbers, each different value once: what is said of a value is found out once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, overload

import numpy as np
import numpy.typing as npt

from dashboard.ingest.cell import Cell, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

Codes = npt.NDArray[np.int32]
Objects = npt.NDArray[np.object_]


@dataclass(frozen=True, eq=False)
class PackedRows(Sequence[Sequence[Cell]]):
    """Rows that are made when they are asked for.

    Attributes:
        values: the different values, the empty cell first.
        places: rows × columns, where each cell's value stands among them.
    """

    values: Objects
    places: Codes

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, at: int) -> Sequence[Cell]: ...
    @overload
    def __getitem__(self, at: slice) -> PackedRows: ...
    def __getitem__(self, at: int | slice) -> Sequence[Cell] | PackedRows:
        if isinstance(at, slice):
            return PackedRows(self.values, self.places[at])
        row: list[Cell] = self.values[self.places[at]].tolist()
        return row

    def __iter__(self) -> Iterator[Sequence[Cell]]:
        for row in self.places:
            yield self.values[row].tolist()

    def __eq__(self, other: object) -> bool:
        return list(self) == list(other) if isinstance(other, Sequence) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # rows are as large as a sheet

    @cached_property
    def texts(self) -> Texts:
        """The cells as texts; values that look the same become one."""
        used = np.zeros(len(self.values), dtype=bool)
        used[self.places] = True
        code_of, table = {"": 0}, np.zeros(len(self.values), np.int32)
        for place in np.flatnonzero(used).tolist():
            table[place] = code_of.setdefault(text_of(self.values[place]), len(code_of))
        return Texts(tuple(code_of), table[self.places])

    def without(self, left_out: npt.NDArray[np.bool_]) -> PackedRows:
        """The same rows, blank where ``left_out`` (rows × columns) says so."""
        return PackedRows(self.values, np.where(left_out, np.int32(0), self.places))


@dataclass(frozen=True, eq=False)
class Texts:
    """Texts of cells.

    Attributes:
        distinct: the different texts, the empty one first.
        codes: rows × columns, where each cell's text stands among them; 0 is an empty cell.
    """

    distinct: tuple[str, ...]
    codes: Codes

    @cached_property
    def _table(self) -> Objects:
        table = np.empty(len(self.distinct), np.object_)
        table[:] = self.distinct
        return table

    @cached_property
    def code_of(self) -> dict[str, int]:
        """Where each text stands."""
        return {text: code for code, text in enumerate(self.distinct)}

    def listed(self, codes: Codes) -> list[str]:
        """The texts of a row or column of ``codes``."""
        texts: list[str] = self._table[codes].tolist()
        return texts

    def turned(self) -> Texts:
        """With rows and columns exchanged."""
        return Texts(self.distinct, self.codes.T)

    def cut(self, rows: int, columns: int) -> Texts:
        """The corner with so many rows and columns, and only the texts in it, in the order of the whole."""
        codes = self.codes[:rows, :columns]
        used = np.zeros(len(self.distinct), dtype=bool)
        used[0] = True
        used[codes] = True
        table = np.cumsum(used, dtype=np.int32) - 1
        return Texts(tuple(self.distinct[code] for code in np.flatnonzero(used).tolist()), table[codes])


def packed_rows(rows: Sequence[Sequence[Cell]]) -> PackedRows:
    """Rows of cells, packed unless they are already."""
    if isinstance(rows, PackedRows):
        return rows
    place_of: dict[tuple[type, Cell], int] = {(type(None), None): 0}
    width = len(rows[0]) if rows else 0
    places = [[place_of.setdefault((type(cell), cell), len(place_of)) for cell in row] for row in rows]
    values = np.empty(len(place_of), np.object_)
    values[:] = [cell for _, cell in place_of]
    return PackedRows(values, np.array(places, np.int32).reshape(len(rows), width))


def in_order_seen(codes: Codes, count: int) -> npt.NDArray[np.intp]:
    """The different codes below ``count`` in a flat array, in the order in which they first occur."""
    first = np.full(count, len(codes), np.int64)
    first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)  # of several places the one written last, the first, stays
    seen = np.flatnonzero(first < len(codes))
    order: npt.NDArray[np.intp] = seen[np.argsort(first[seen], kind="stable")]
    return order
