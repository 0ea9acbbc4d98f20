"""What an OpenDocument spreadsheet says beyond its values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.ingest.workbook.facts import DropDown, Facts
from dashboard.ingest.workbook.limits import MAX_CELL_TEXT
from dashboard.ingest.workbook.open_document_sheet import OpenDocumentSheet, count_of
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.xml_parts import walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.ingest.workbook.xml_parts import Attributes

_CELLS = {"table-cell", "covered-table-cell"}
_IN_LIST = re.compile(r"cell-content-is-in-list\((.*)\)$", re.DOTALL)
_OPTION = re.compile(r'"((?:[^"]|"")*)"')
_OPTION_CELLS = re.compile(r"\[(.*?)\.(\$?[A-Z]+\$?[0-9]+)(?::\.(\$?[A-Z]+\$?[0-9]+))?\]")


def open_document_facts(parts: Mapping[str, bytes]) -> dict[str, Facts]:
    """The facts of each sheet by its name.

    Raises:
        UnreadableFileError: a sheet would span more cells than can be read, is protected, or is not well-formed.
    """
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise UnreadableFileError("password")
    if "content.xml" not in parts:
        raise UnreadableFileError("damaged")
    document = _Document()
    walk(parts["content.xml"], document.start, document.text, document.end)
    return {name: sheet.facts(document.lists) for name, sheet in document.sheets.items()}


class _Document:
    """Follows the elements of a document; tables inside cells are passed over."""

    def __init__(self) -> None:
        self.lists: dict[str, DropDown] = {}
        self.sheets: dict[str, OpenDocumentSheet] = {}
        self._sheet = OpenDocumentSheet()
        self._depth = 0
        self._cell: Attributes = {}
        self._text = self._comment = ""
        self._in_comment = self._in_paragraph = False

    def start(self, name: str, tag: Attributes) -> None:
        """An element begins."""
        self._depth += name == "table"
        if name == "annotation":
            self._in_comment = True
        elif name == "p":
            self._in_paragraph = True
        elif name == "content-validation":
            self.lists |= _listed(tag)
        elif name == "s" and count_of(tag, "text:c") > MAX_CELL_TEXT:
            raise UnreadableFileError("cell-too-long", limit=MAX_CELL_TEXT)
        elif self._depth == 1:
            self._start_in_table(name, tag)

    def _start_in_table(self, name: str, tag: Attributes) -> None:
        if name == "table":
            self._sheet = self.sheets[tag.get("table:name", "")] = OpenDocumentSheet()
        elif name == "table-column":
            self._sheet.add_columns(tag)
        elif name == "table-row":
            self._sheet.start_row(tag)
        elif name in _CELLS:
            self._cell, self._text, self._comment = tag, "", ""

    def text(self, text: str) -> None:
        """Characters between two tags."""
        if self._in_paragraph and self._in_comment:
            self._comment += text
        elif self._in_paragraph:
            self._text += text

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "annotation":
            self._in_comment = False
        elif name == "p":
            self.text("\n")
            self._in_paragraph = False
        elif name in _CELLS and self._depth == 1:
            self._sheet.add_cell(self._cell, self._text.strip(), self._comment.strip())
        self._depth -= name == "table"


def _listed(tag: Attributes) -> dict[str, DropDown]:
    """The drop-down list that a rule for cells describes, by its name; nothing for another rule."""
    match = _IN_LIST.search(tag.get("table:condition", ""))
    if not match:
        return {}
    options = [option.replace('""', '"') for option in _OPTION.findall(match[1])]
    cells = _OPTION_CELLS.search(match[1])
    source = f"{cells[1].lstrip('$')}!{cells[2]}:{cells[3] or cells[2]}".lstrip("!") if cells else ""
    return {tag.get("table:name", ""): DropDown(options, source, ())}
