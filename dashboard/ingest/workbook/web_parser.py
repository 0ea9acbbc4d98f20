"""A web page taken apart: its tables, and the lines of text that stand between them."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from dashboard.ingest.workbook.limits import MAX_CELL_TEXT, MAX_ROWS
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.web_table import WebTable

Attributes = dict[str, str]

_UNSEEN = {"script", "style", "head", "title", "template", "noscript", "select", "button", "textarea", "nav", "svg"}
"""What stands in these is no text of the page."""
_LINES = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "li", "caption", "body", "section", "main", "center", "pre"}
"""These begin a line of their own."""
_CELLS = {"td", "th"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f\xa0]+")
_SHEET_NAME = re.compile(r"<x:Name>([^<]{1,100})</x:Name>")
_TICKED, _NOT_TICKED = "☑", "☐"


class WebPage(HTMLParser):
    """Follows the elements of a page; ``blocks`` are its tables and the lines between them, in their order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[WebTable] = []
        self.sheet_names: list[str] = []
        self._open: list[tuple[WebTable, tuple[int, int] | None]] = []
        self.has_table = False
        self._words: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        said = {name: value or "" for name, value in attrs}
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self._begin_table()
        elif self._open and tag in {"tr", "col", *_CELLS}:
            self._in_table(tag, said)
        elif tag == "br":
            self._words.append("\n")
        elif tag in _LINES:
            self._unseen *= tag != "body"  # the head may have been left open
            self._begin_line()
        else:
            self._words.append(_shown_by(tag, said))

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        if tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif tag == "table" and self._open:
            self._end_cell()
            self._open.pop()
        elif tag in _CELLS or tag == "tr":
            self._end_cell()
        elif tag in _LINES:
            self._begin_line()

    def handle_data(self, data: str) -> None:
        """Text of the page."""
        if not self._unseen:
            self._words.append(_SPACE.sub(" ", data))

    def handle_comment(self, data: str) -> None:
        """A remark in the page, where Excel keeps the names of the sheets."""
        self.sheet_names += _SHEET_NAME.findall(data)

    def close(self) -> None:
        """The page ends."""
        super().close()
        self._end_cell()

    def _begin_table(self) -> None:
        self._end_cell()
        self.has_table = True
        self._unseen = 0  # what came before may have been left open
        self.blocks.append(WebTable())
        self._open.append((self.blocks[-1], None))

    def _in_table(self, tag: str, said: Attributes) -> None:
        self._end_cell()
        table, _ = self._open[-1]
        hidden = "hidden" in said or bool(_HIDDEN.search(said.get("style", "")))
        if tag == "tr":
            table.add_row(hidden=hidden)
        elif tag == "col":
            table.add_column(_count(said.get("span"), 1), hidden=hidden)
        else:
            width, height = _count(said.get("colspan"), 1), _count(said.get("rowspan"), 1)
            self._open[-1] = table, table.add_cell(width, min(max(height, 1), MAX_ROWS))

    def _begin_line(self) -> None:
        """In a cell a new line, elsewhere a row of its own."""
        if self._open and self._open[-1][1] is not None:
            self._words.append("\n")
        else:
            self._end_cell()

    def _end_cell(self) -> None:
        """Puts what was read since into the cell that is open; outside of tables into a line of its own."""
        text = "\n".join(line for line in map(str.strip, "".join(self._words).split("\n")) if line)
        self._words.clear()
        table, place = self._open[-1] if self._open else (None, None)
        if len(text) > MAX_CELL_TEXT:
            raise UnreadableFileError("cell-too-long", limit=MAX_CELL_TEXT)
        if table is not None and place is not None:
            table.rows[place[0]][place[1]] += text
            self._open[-1] = table, None
        elif text:
            self._add_line(text, table)

    def _add_line(self, text: str, inside: WebTable | None) -> None:
        """A row of its own; what stands in a table outside of its cells, as its caption does, comes before it."""
        line = WebTable()
        row, column = line.add_cell(1, 1)
        line.rows[row][column] = text
        self.blocks.insert(len(self.blocks) if inside is None else self.blocks.index(inside), line)


def _count(said: str | None, otherwise: int) -> int:
    return int(said) if said is not None and said.isascii() and said.isdigit() and len(said) < 7 else otherwise


def _shown_by(tag: str, said: Attributes) -> str:
    """What an element shows that holds no text: the words beside a picture, the state of a box."""
    if tag == "img":
        return said.get("alt") or said.get("title", "")
    if tag == "input" and said.get("type", "").lower() in {"checkbox", "radio"}:
        return _TICKED if "checked" in said else _NOT_TICKED
    return said.get("value", "") if tag == "input" and said.get("type", "text").lower() in {"text", "number"} else ""
