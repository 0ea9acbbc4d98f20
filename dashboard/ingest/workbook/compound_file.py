"""The streams inside an OLE container, which is a small disk of sectors with a table of what follows what."""

from __future__ import annotations

from struct import unpack_from
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SHIFTS = (9, 12)
_LAST = 0xFFFFFFFA
"""From here on numbers of sectors mean an end or something else than a sector."""
_ENTRY = 128
_ROOT, _STREAM = 5, 2


class CompoundFile:
    """A container; whatever does not fit together in it ends in a ValueError or struct.error."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        shift, mini_shift = unpack_from("<HH", data, 30)
        if shift not in _SHIFTS or mini_shift != 6:
            raise ValueError("a container of unknown sectors")
        self._size, self._mini_size = 1 << shift, 1 << mini_shift
        self._next = self._numbers(b"".join(map(self._sector, self._table_sectors())))
        directory, self._cutoff, mini = unpack_from("<I4xII", data, 48)
        self._mini_next = self._numbers(self._chained(mini))
        self._entries = self._chained(directory)

    def find_stream(self, *names: str) -> bytes | None:
        """The first stream of one of these names."""
        wanted = {name.encode("utf-16-le") for name in names}
        for at in range(0, len(self._entries) - _ENTRY + 1, _ENTRY):
            length, kind = unpack_from("<HB", self._entries, at + 64)
            if kind == _STREAM and self._entries[at : at + max(length - 2, 0)] in wanted:
                return self._content(*unpack_from("<II", self._entries, at + 116))
        return None

    def _content(self, first: int, size: int) -> bytes:
        if size >= self._cutoff:
            return self._chained(first)[:size]
        small = self._chained(unpack_from("<I", self._entries, 116)[0])
        pieces = (small[at * self._mini_size : (at + 1) * self._mini_size] for at in _followed(first, self._mini_next))
        return b"".join(pieces)[:size]

    def _table_sectors(self) -> Iterator[int]:
        """The sectors of the table: the first 109 stand in the header, the others in sectors of their own."""
        first, count = unpack_from("<II", self._data, 68)
        listed = list(unpack_from("<109I", self._data, 76))
        for _ in range(min(count, len(self._data) // self._size)):
            *more, first = self._numbers(self._sector(first))
            listed += more
        return (at for at in listed if at < _LAST)

    def _sector(self, at: int) -> bytes:
        begin = (at + 1) * self._size
        return self._data[begin : begin + self._size]

    def _chained(self, first: int) -> bytes:
        return b"".join(map(self._sector, _followed(first, self._next)))

    @staticmethod
    def _numbers(sectors: bytes) -> Sequence[int]:
        return unpack_from(f"<{len(sectors) // 4}I", sectors)


def _followed(first: int, table: Sequence[int]) -> Iterator[int]:
    """Sector after sector; a chain longer than the table goes round in a circle."""
    for _ in range(len(table)):
        if first >= min(len(table), _LAST):
            return
        yield first
        first = table[first]
