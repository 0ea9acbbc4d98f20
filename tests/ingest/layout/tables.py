"""Sheets written as text, for tests: one line a row, cells parted by bars, a merged cell marked with ``<<``."""

from __future__ import annotations

from dashboard.ingest.grid import Cell, Grid, Merged

SHEET = "=== "


def grids_of(text: str, file: str = "team.xlsx") -> list[Grid]:
    """The sheets of a text; ``=== Name`` begins a sheet, ``=== Name @other.xlsx`` a sheet of another file."""
    sheets: list[tuple[str, list[str]]] = [("Sheet1", [])]
    for line in text.strip("\n").split("\n"):
        if line.startswith(SHEET):
            sheets.append((line.removeprefix(SHEET), []))
        else:
            sheets[-1][1].append(line)
    return [_grid(name, lines, file) for name, lines in sheets if lines]


def _grid(name: str, lines: list[str], file: str) -> Grid:
    sheet, _, other = name.partition(" @")
    sheet, _, flag = sheet.partition(" !")
    rows = [[part.strip() for part in line.split("|")] for line in lines]
    width = max(map(len, rows))
    merged: list[Merged] = []
    cells: list[list[Cell]] = []
    for at, row in enumerate(rows):
        filled = row + [""] * (width - len(row))
        cells.append([_cell(text) for text in filled])
        merged.extend(_merged(at, filled))
    return Grid(other or file, sheet, cells, tuple(merged), hidden=flag == "hidden", kind="xlsx")


def _merged(row: int, texts: list[str]) -> list[Merged]:
    """Ranges of a cell and the ``<<`` cells right of it."""
    found, start = [], 0
    for column in range(1, len(texts) + 1):
        if column < len(texts) and texts[column] == "<<":
            continue
        if column - 1 > start:
            found.append((row, start, row, column - 1))
        start = column
    return found


def _cell(text: str) -> Cell:
    if text in ("", "<<"):
        return None
    try:
        return float(text)
    except ValueError:
        return text


def turned(grid: Grid) -> Grid:
    """The same sheet with rows and columns exchanged."""
    rows = [list(row) for row in zip(*grid.rows, strict=True)]
    return Grid(
        grid.file, grid.sheet, rows, tuple((left, top, right, bottom) for top, left, bottom, right in grid.merged)
    )
