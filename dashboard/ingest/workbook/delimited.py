"""Text to cells: csv and its relatives, whatever parts their cells."""

from __future__ import annotations

import csv
import re
from collections import Counter
from io import StringIO
from typing import TYPE_CHECKING, Any

from dashboard.ingest.workbook.delimiter import find_aligned, find_delimiter, split_off_said
from dashboard.ingest.workbook.facts import Facts
from dashboard.ingest.workbook.limits import MAX_CELL_TEXT, MAX_CELLS, MAX_LINES_IN_CELL
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.spreadsheet import refuse_size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.ingest.workbook.encoding import Decoded
    from dashboard.ingest.workbook.packing import Cells

_END_OF_FILE = "\x1a"
"""The last character of text files of old, and of nothing else."""
_ERROR = re.compile(r"\s*#(?:N/[AD]|NV|[¡¿]?[A-ZÁÉ]{3,8}(?:/0)?[!?])\s*")
"""What a spreadsheet writes into a text file for a cell without a value, in one language or another."""

_RULE = re.compile(r"\s*(?:-{2,}:?|:-+:?|-:)?\s*")
"""A cell of the line that a table in Markdown draws below its heading, or an empty one."""

_LINK = re.compile(r"!?\[([^\[\]]+)\]\([^()\s]+\)")
"""A link as Markdown writes it, of which the reader sees only the words."""


def read_delimited(decoded: Decoded, cells: Cells) -> dict[str, Any]:
    """A table in text, with what had to be decided to read it."""
    text = decoded.text.rstrip(_END_OF_FILE)
    csv.field_size_limit(MAX_CELL_TEXT)
    rows, open_quotes = _rows_of(text)
    width = max(map(len, rows), default=0)
    refuse_size(len(rows), width, MAX_CELLS)
    facts = Facts(errors=_take_errors(rows) if "#" in text else ()).plain()
    decided = {
        "encoding": decoded.encoding,
        "sure": decoded.sure,
        "unreadable": decoded.unreadable,
        "open_quotes": open_quotes,
        **_uneven(rows),
    }
    cells.add(row if len(row) == width else row + [""] * (width - len(row)) for row in rows)
    return {
        "kind": "text",
        "sheets": [{"name": "", "hidden": False, "height": len(rows), "width": width, **facts, "text": decided}],
    }


def _rows_of(text: str) -> tuple[list[list[str]], list[int]]:
    """The rows, and which of them hold a quotation mark that nothing closes."""
    said, text = split_off_said(text)
    style = _style_of(text, said or find_delimiter(text))
    if text.count(style.delimiter) > MAX_CELLS:  # known before they are built
        raise UnreadableFileError("too-many-cells")
    rows, open_quotes = _parsed(text, style)
    if style.delimiter == "|":
        rows = [[] if all(map(_RULE.fullmatch, row)) else [_LINK.sub(r"\1", cell) for cell in row] for row in rows]
    if '"' in text and all(len(row) < 2 for row in rows):
        inner = "\n".join(row[0] if row else "" for row in rows)  # each line was quoted as a whole
        return _parsed(inner, _style_of(inner, find_delimiter(inner)))
    if not said and all(len(row) < 2 for row in rows):
        return find_aligned(text) or rows, open_quotes
    return rows, open_quotes


def _style_of(text: str, delimiter: str) -> type[csv.Dialect]:
    """How the cells are parted; some programs put a space before the quotation mark that opens a cell."""

    class Style(csv.excel):
        skipinitialspace = f'{delimiter} "' in text

    Style.delimiter = delimiter
    return Style


def _parsed(text: str, style: type[csv.Dialect]) -> tuple[list[list[str]], list[int]]:
    try:
        return list(csv.reader(StringIO(text, newline=""), style, strict=True)), []
    except csv.Error:
        return _parsed_with_care(list(StringIO(text, newline="")), style)


def _parsed_with_care(lines: Sequence[str], style: type[csv.Dialect]) -> tuple[list[list[str]], list[int]]:
    """The rows of a text whose quotation marks do not all close: a line that opens one for good is taken as it stands."""
    rows: list[list[str]] = []
    open_quotes: list[int] = []
    at = 0
    while at < len(lines):
        reader = csv.reader(lines[at : at + MAX_LINES_IN_CELL], style, strict=True)
        try:
            rows.append(next(reader))
            at += reader.line_num
        except csv.Error:
            if lines[at].count('"') % 2:
                open_quotes.append(len(rows))
            rows.append(_plainly(lines[at], style))
            at += 1
    return rows, open_quotes


def _plainly(line: str, style: type[csv.Dialect]) -> list[str]:
    """One line on its own; its quotation marks count only when they close within it."""
    try:
        if line.count('"') % 2:
            return next(csv.reader([line], style, quoting=csv.QUOTE_NONE))
        return next(csv.reader([line], style))
    except csv.Error as error:
        raise UnreadableFileError("cell-too-long", limit=MAX_CELL_TEXT) from error


def _take_errors(rows: list[list[str]]) -> list[tuple[int, int, str]]:
    """Empties the cells that show an error, and says where they were."""
    errors = [
        (at, column, cell) for at, row in enumerate(rows) for column, cell in enumerate(row) if _ERROR.fullmatch(cell)
    ]
    for at, column, _ in errors:
        rows[at][column] = ""
    return errors


def _uneven(rows: list[list[str]]) -> dict[str, Any]:
    """How many cells most rows have, and which rows below the first such have more or fewer."""
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return {"usual": 0, "longer": [], "shorter": []}
    usual = max(widths, key=lambda width: (widths[width], width))
    if 2 * widths[usual] < widths.total():
        return {"usual": usual, "longer": [], "shorter": []}
    first = next((at for at, row in enumerate(rows) if len(row) == usual), 0)
    longer = [at for at, row in enumerate(rows) if len(row) > usual and any(row[usual:])]
    shorter = [at for at, row in enumerate(rows) if 1 < len(row) < usual and at > first]
    return {"usual": usual, "longer": longer, "shorter": shorter}
