"""A web page to cells, as many programs export their tables: under a spreadsheet's ending or under its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.ingest.workbook.facts import Facts
from dashboard.ingest.workbook.limits import MAX_CELLS
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.spreadsheet import refuse_size
from dashboard.ingest.workbook.web_parser import WebPage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.ingest.workbook.packing import Cells
    from dashboard.ingest.workbook.web_table import WebTable

    Rows = list[list[str]]


def read_web_pages(texts: Iterable[str], cells: Cells) -> dict[str, Any]:
    """Each page that has a table as one sheet, its tables one below the other; named where one of them tells the names.

    Raises:
        UnreadableFileError: there is no table on any.
    """
    sheets: list[dict[str, Any]] = []
    names: list[str] = []
    room = MAX_CELLS
    for page in map(_parsed, texts):
        names = names or page.sheet_names
        rows, facts = _stacked(page.blocks)
        if page.has_table and rows:
            width = max(map(len, rows))
            refuse_size(len(rows), width, room)
            room -= len(rows) * width
            cells.add(row + [""] * (width - len(row)) for row in rows)
            sheets.append({"name": "", "hidden": False, "height": len(rows), "width": width, **facts.plain()})
    if not sheets:
        raise UnreadableFileError("web-page")
    for sheet, name in zip(sheets, _names(names, len(sheets)), strict=True):
        sheet["name"] = name
    return {"kind": "html", "sheets": sheets}


def _names(told: list[str], count: int) -> list[str]:
    if len(told) == count:
        return told
    return [""] if count == 1 else [f"Page {at + 1}" for at in range(count)]


def _parsed(text: str) -> WebPage:
    page = WebPage()
    try:
        page.feed(text)
        page.close()
    except AssertionError as error:  # the parser's word for a declaration that it does not know
        raise UnreadableFileError("damaged") from error
    return page


def _stacked(blocks: list[WebTable]) -> tuple[Rows, Facts]:
    """All tables on one sheet, parted by an empty row; lines between them are not."""
    rows: Rows = []
    apart = False
    merged, hidden_rows, hidden_columns = [], [], []
    for block in blocks:
        if not any(any(row) for row in block.rows):
            continue
        after_table, apart = apart, sum(map(len, block.rows)) > 1
        if rows and (after_table or apart):
            rows.append([])
        at = len(rows)
        rows += block.rows
        merged += [(top + at, left, bottom + at, right) for top, left, bottom, right in block.merged]
        hidden_rows += [row + at for row in block.hidden_rows]
        hidden_columns += block.hidden_columns
    return rows, Facts(hidden_rows=hidden_rows, hidden_columns=sorted(set(hidden_columns)), merged=merged)
