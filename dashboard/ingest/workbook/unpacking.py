"""A worker's answer made into grids, with nothing in it believed before it is checked."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from dashboard.ingest.packed_rows import PackedRows
from dashboard.ingest.workbook.packing import LENGTH_BYTES
from dashboard.ingest.workbook.refusal import UnreadableFileError, is_code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.ingest.cell import Cell

NONSENSE = (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError, RecursionError)
"""What a senseless answer makes happen."""

Codes = npt.NDArray[np.int32]

_PARSED: dict[str, Callable[[str], date | time]] = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "time": time.fromisoformat,
}


def unpacked(answer: bytes | bytearray) -> tuple[str, list[tuple[dict[str, Any], PackedRows]]]:
    """What kind of file it is; and each sheet's facts and cells, without the empty rows below and columns to the right.

    Raises:
        UnreadableFileError: the worker refused the file, or its answer makes no sense.
    """
    try:
        header, codes = _parts(answer)
        _raise_refusal(header)
        return str(header["kind"]), list(_sheets(header["sheets"], _cells_of(header["values"]), codes))
    except NONSENSE as error:
        raise UnreadableFileError("too-hungry") from error


def _parts(answer: bytes | bytearray) -> tuple[dict[str, Any], Codes]:
    end = LENGTH_BYTES + int.from_bytes(answer[:LENGTH_BYTES], "little")
    header = json.loads(answer[LENGTH_BYTES:end])
    return header, np.frombuffer(answer, np.int32, offset=end)


def _raise_refusal(header: dict[str, Any]) -> None:
    code = header.get("refused")
    if is_code(code):
        raise UnreadableFileError(str(code), **{str(key): int(value) for key, value in header["facts"].items()})


def _cells_of(values: list[Any]) -> npt.NDArray[np.object_]:
    cells = np.empty(len(values), np.object_)
    for place, value in enumerate(values):
        cells[place] = _cell(value)
    return cells


def _cell(value: Any) -> Cell:
    if isinstance(value, dict):
        ((kind, text),) = value.items()
        return _PARSED[kind](text)
    if value is None or isinstance(value, (str, bool)):
        return value
    return float(value)


def _sheets(
    sheets: list[dict[str, Any]], values: npt.NDArray[np.object_], codes: Codes
) -> Iterator[tuple[dict[str, Any], PackedRows]]:
    begin = 0
    for sheet in sheets:
        height, width = _size(sheet)
        area = codes[begin : begin + height * width].reshape(height, width)
        begin += height * width
        if area.size and not 0 <= area.min() <= area.max() < len(values):
            raise ValueError("a cell's place is outside the list of values")
        yield sheet, PackedRows(values, _cropped(area))


def _size(sheet: dict[str, Any]) -> tuple[int, int]:
    """Rows and columns; none of either means neither, so that no memory is taken for rows that hold nothing."""
    height, width = int(sheet["height"]), int(sheet["width"])
    if min(height, width) < 0:
        raise ValueError("a sheet of less than no rows")
    return (height, width) if height and width else (0, 0)


def _cropped(area: Codes) -> Codes:
    """The area up to its last filled row and column."""
    filled = area != 0
    rows = np.flatnonzero(filled.any(axis=1))
    columns = np.flatnonzero(filled.any(axis=0))
    return area[: rows[-1] + 1, : columns[-1] + 1] if rows.size else area[:0, :0]
