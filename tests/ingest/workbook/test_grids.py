"""The door: bytes in, grids or one sentence out."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import Workbook

from dashboard.ingest.workbook.grids import UnreadableFileError, read_grids


def xlsx(rows: list[list[object]]) -> bytes:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    buffer = BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def test_a_workbook_keeps_what_its_cells_hold() -> None:
    (grid,) = read_grids(xlsx([["Name", "Python"], ["Ada", 3], ["Bo", None], ["Cy", True]]), "team.xlsx")
    assert grid.rows == [["Name", "Python"], ["Ada", 3.0], ["Bo", None], ["Cy", True]]
    assert (grid.file, grid.sheet, grid.kind) == ("team.xlsx", "Sheet", "xlsx")


def test_a_text_keeps_its_cells_as_text() -> None:
    (grid,) = read_grids("Name;Python\nZoë;2,5\nBo;\n".encode(), "team.csv")
    assert grid.rows == [["Name", "Python"], ["Zoë", "2,5"], ["Bo", None]]


def test_an_empty_file_is_refused_with_its_sentence() -> None:
    with pytest.raises(UnreadableFileError, match="This file is empty"):
        read_grids(b"", "team.csv")
