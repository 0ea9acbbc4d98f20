"""Text to cells: csv and its relatives, whatever parts their cells."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Any

from dashboard.ingest.workbook.encoding import decode
from dashboard.ingest.workbook.kinds import refuse_other_text
from dashboard.ingest.workbook.limits import MAX_CELL_TEXT, MAX_CELLS
from dashboard.ingest.workbook.spreadsheet import refuse_size

if TYPE_CHECKING:
    from dashboard.ingest.workbook.packing import Cells

_DELIMITERS = ",;\t|"


def read_text(data: bytes, cells: Cells) -> dict[str, Any]:
    """A table in text."""
    text = decode(data).text
    refuse_other_text(text)
    csv.field_size_limit(MAX_CELL_TEXT)
    delimiter = max(_DELIMITERS, key=text.count)
    rows = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter))
    width = max(map(len, rows), default=0)
    refuse_size(len(rows), width, MAX_CELLS)
    for row in rows:
        cells.add(row + [""] * (width - len(row)))
    return {
        "kind": "text",
        "sheets": [{"name": "", "hidden": False, "height": len(rows), "width": width, "merged": []}],
    }
