"""A worker's answer put together into grids."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dashboard.ingest.grid import Choices, Grid, text_of
from dashboard.ingest.workbook.addresses import find_area
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.remarks import remarks
from dashboard.ingest.workbook.unpacking import NONSENSE, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.ingest.grid import Merged
    from dashboard.ingest.packed_rows import PackedRows


def grids_of(answer: bytes | bytearray, file: str) -> tuple[Grid, ...]:
    """The sheets of a file, by what a worker answered about it.

    Raises:
        UnreadableFileError: the worker refused the file, or its answer makes no sense.
    """
    kind, sheets = unpacked(answer)
    try:
        grids = tuple(_grid(file, kind, facts, rows) for facts, rows in sheets)
        by_name = {grid.sheet: grid for grid in grids}
        return tuple(
            replace(grid, choices=tuple(_choices(grid, facts["drop_downs"], by_name)))
            for grid, (facts, _) in zip(grids, sheets, strict=True)
        )
    except NONSENSE as error:
        raise UnreadableFileError("too-hungry") from error


def _grid(file: str, kind: str, facts: dict[str, Any], rows: PackedRows) -> Grid:
    height, width = rows.places.shape
    grid = Grid(
        file,
        str(facts["name"]),
        rows,
        merged=tuple(_clipped(facts["merged"], height, width)),
        hidden=bool(facts["hidden"]),
        hidden_rows=frozenset(row for row in map(int, facts["hidden_rows"]) if row < height),
        hidden_columns=frozenset(column for column in map(int, facts["hidden_columns"]) if column < width),
        comments={(int(row), int(column)): str(text) for row, column, text in facts["comments"]},
        kind=kind,
        errors={(int(row), int(column)): str(text) for row, column, text in facts["errors"]},
        unsolved=frozenset((int(row), int(column)) for row, column in facts["unsolved"]),
    )
    return replace(grid, notices=remarks(grid, facts.get("text", {})))


def _clipped(areas: Sequence[Sequence[int]], height: int, width: int) -> Iterator[Merged]:
    """The areas as far as they lie on the sheet."""
    for top, left, bottom, right in areas:
        if 0 <= top < height and 0 <= left < width:
            yield int(top), int(left), min(int(bottom), height - 1), min(int(right), width - 1)


def _choices(grid: Grid, drop_downs: Sequence[Sequence[Any]], sheets: dict[str, Grid]) -> Iterator[Choices]:
    """The drop-down lists whose options can be told."""
    for options, source, ranges in drop_downs:
        offered = tuple(map(str, options)) or _options_at(str(source), grid, sheets)
        if offered:
            yield Choices(offered, tuple(_clipped(ranges, grid.height, grid.width)))


def _options_at(source: str, grid: Grid, sheets: dict[str, Grid]) -> tuple[str, ...]:
    """What stands in the cells of ``Lists!$A$1:$A$5``; nothing where the source is a formula."""
    name, _, reference = source.rpartition("!")
    area = find_area(reference)
    sheet = sheets.get(name.removeprefix("'").removesuffix("'").replace("''", "'")) if name else grid
    if not area or not sheet:
        return ()
    top, left, bottom, right = area
    texts = (text_of(cell) for row in sheet.rows[top : bottom + 1] for cell in row[left : right + 1])
    return tuple(text for text in texts if text)
