"""What a worker hands back: JSON and plain numbers, so that a worker gone wrong cannot gain the one who reads it.

An answer is the length of a JSON text (eight bytes), the text, and one four-byte number for each cell: the cell's place
in the list of different values that the text holds. Place 0 is the empty cell.
"""

from __future__ import annotations

import json
from array import array
from datetime import date, datetime, time, timedelta
from itertools import chain, islice
from math import isfinite
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LENGTH_BYTES = 8

_AT_ONCE = 1000
"""Rows that are handed over together: faster than one by one."""
_TRUE, _FALSE = object(), object()
"""Stand for True and False, which a dictionary would take for 1 and 0."""


class _Places(dict[object, int]):
    """Where each different value stands; a value not seen before is put at the end, blanks count as empty."""

    def __init__(self) -> None:
        super().__init__({None: 0, "": 0})
        self.values_in_order: list[object] = [None]

    def __missing__(self, value: object) -> int:
        if isinstance(value, str) and not value.strip():
            self[value] = 0
            return 0
        place = self[value] = len(self.values_in_order)
        self.values_in_order.append(value)
        return place


class Cells:
    """The cells of all sheets one after the other, each different value kept once."""

    def __init__(self) -> None:
        self._places = _Places()
        self._codes = array("i")

    def add(self, rows: Iterable[Sequence[object]]) -> None:
        """Adds rows of values as a library gives them; the empty text is the empty cell."""
        rest = iter(rows)
        while some := list(islice(rest, _AT_ONCE)):
            self._add(some)

    def _add(self, rows: list[Sequence[object]]) -> None:
        cells: Iterable[object] = chain.from_iterable(rows)
        if bool in set(map(type, chain.from_iterable(rows))):
            cells = ((_TRUE if cell else _FALSE) if isinstance(cell, bool) else cell for cell in cells)
        self._codes.fromlist(list(map(self._places.__getitem__, cells)))

    def longest_text(self) -> int:
        """How many characters the longest text has."""
        return max((len(value) for value in self._places.values_in_order if isinstance(value, str)), default=0)

    def packed(self, header: dict[str, Any]) -> tuple[bytes, bytes, array[int]]:
        """The answer, in pieces to be written one after the other."""
        values = [_plain(value) for value in self._places.values_in_order]
        text = json.dumps({**header, "values": values}).encode("ascii")
        return len(text).to_bytes(LENGTH_BYTES, "little"), text, self._codes


def _plain(value: object) -> object:
    if value is _TRUE or value is _FALSE:
        return value is _TRUE
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, (int, float)):
        return float(value) if isfinite(value) else str(value)
    if isinstance(value, (date, time)):
        return {_kind_of(value): value.isoformat()}
    return _hours(value) if isinstance(value, timedelta) else str(value)


def _hours(duration: timedelta) -> str:
    """Thirty hours are ``30:00:00``, as a sheet shows them."""
    minutes, seconds = divmod(round(duration.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"


def _kind_of(value: date | time) -> str:
    if isinstance(value, datetime):
        return "datetime"
    return "date" if isinstance(value, date) else "time"
