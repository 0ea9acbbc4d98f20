"""What an Excel workbook's XML says beyond its values."""

from __future__ import annotations

import re
from contextlib import suppress
from posixpath import basename, dirname, join, normpath
from typing import TYPE_CHECKING

from dashboard.ingest.workbook.addresses import find_cell
from dashboard.ingest.workbook.drop_downs import drop_downs
from dashboard.ingest.workbook.extent import refuse_extent
from dashboard.ingest.workbook.facts import Facts
from dashboard.ingest.workbook.limits import MEGABYTE
from dashboard.ingest.workbook.number_formats import BUILT_IN_PERCENTS, is_percent
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.sheet_xml import SheetXml
from dashboard.ingest.workbook.xml_parts import elements, walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.ingest.workbook.facts import DropDown
    from dashboard.ingest.workbook.xml_parts import Attributes

Parts = dict[str, bytes]

_WORTH_WALKING = 20 * MEGABYTE
"""Styles and comments beyond this size are passed over."""
_BOOK = re.compile(r"xl/workbook\d*\.xml")
_CELLS = b"sheetData"
_COMMENT = {"comment", "threadedComment"}
_NOTHING = b"<none/>"


def workbook_facts(parts: Parts) -> dict[str, Facts]:
    """The facts of each worksheet by the sheet's name.

    Raises:
        UnreadableFileError: a sheet spans more cells than can be read, or a part is not well-formed.
    """
    parts = {name.lower(): part for name, part in parts.items()}
    sheets = {path: SheetXml(part) for path, part in parts.items() if _CELLS in part}
    for sheet in sheets.values():
        refuse_extent(sheet)
    percents = _percent_styles(_small(parts, "xl/styles.xml"))
    book = next((name for name in parts if _BOOK.fullmatch(name)), "")
    ranges = _Ranges().read(_small(parts, book))
    return {
        name: _facts_of(sheets[path], percents, ranges, _comments(path, parts))
        for name, path in _sheet_paths(book, parts).items()
        if path in sheets
    }


def _facts_of(
    sheet: SheetXml, percents: set[int], ranges: Mapping[str, str], comments: list[tuple[int, int, str]]
) -> Facts:
    return Facts(
        hidden_rows=sheet.hidden_rows(),
        hidden_columns=sheet.hidden_columns(),
        comments=comments,
        errors=sheet.errors(),
        unsolved=sheet.unsolved(),
        drop_downs=_drop_downs(sheet, ranges),
        percents=sheet.styled(percents),
    )


def _drop_downs(sheet: SheetXml, ranges: Mapping[str, str]) -> list[DropDown]:
    with suppress(UnreadableFileError):  # damage beside the values costs no values
        return [offer._replace(source=ranges.get(offer.source, offer.source)) for offer in drop_downs(sheet.tail)]
    return []


def _small(parts: Mapping[str, bytes], path: str) -> bytes:
    part = parts.get(path, _NOTHING)
    return part if len(part) <= _WORTH_WALKING else _NOTHING


def _sheet_paths(book: str, parts: Parts) -> dict[str, str]:
    targets = related(book, parts)
    sheets = [tag for name, tag in elements(_small(parts, book)) if name == "sheet"]
    return {tag.get("name", ""): targets.get(tag.get("id", ""), ("", ""))[1] for tag in sheets}


def related(path: str, parts: Mapping[str, bytes]) -> dict[str, tuple[str, str]]:
    """For each relationship of a part, its kind and the path of the part that it leads to."""
    folder = dirname(path)
    relations = _small(parts, join(folder, "_rels", basename(path) + ".rels"))
    return {
        tag.get("Id", ""): (
            basename(tag.get("Type", "")),
            normpath(join("/", folder, tag.get("Target", ""))).lstrip("/").lower(),
        )
        for name, tag in elements(relations)
        if name == "Relationship"
    }


def _percent_styles(styles: bytes) -> set[int]:
    """The numbers of the cell styles that show a number as percent."""
    formats = set(map(str, BUILT_IN_PERCENTS))
    cell_styles: list[str] = []
    inside = ""
    for name, tag in elements(styles):
        if name == "numFmt" and is_percent(tag.get("formatCode", "")):
            formats.add(tag.get("numFmtId", ""))
        elif name in {"cellStyleXfs", "cellXfs", "cellStyles", "dxfs"}:
            inside = name
        elif name == "xf" and inside == "cellXfs":
            cell_styles.append(tag.get("numFmtId", ""))
    return {at for at, number in enumerate(cell_styles) if number in formats}


def _comments(path: str, parts: Parts) -> list[tuple[int, int, str]]:
    """Remarks attached to cells; a conversation stands in a part of its own, after the old-style copy of it."""
    targets = related(path, parts).values()
    found = _Comments()
    for wanted in ("comments", "threadedComment"):
        for kind, target in targets:
            if kind == wanted:
                with suppress(UnreadableFileError):  # damage beside the values costs no values
                    walk(_small(parts, target), found.start, found.text, found.end)
    return found.found


class _Ranges:
    """Follows the ranges that a workbook has given a name, such as Levels for Lists!$A$1:$A$5."""

    def __init__(self) -> None:
        self._found: dict[str, str] = {}
        self._name: str | None = None

    def read(self, book: bytes) -> dict[str, str]:
        """What stands for each name."""
        walk(book, self._start, self._text, self._end)
        return self._found

    def _start(self, name: str, attributes: Attributes) -> None:
        self._name = attributes.get("name", "") if name == "definedName" else None

    def _text(self, text: str) -> None:
        if self._name is not None:
            self._found[self._name] = self._found.get(self._name, "") + text

    def _end(self, _name: str) -> None:
        self._name = None


class _Comments:
    """Follows the comments of a sheet."""

    def __init__(self) -> None:
        self.found: list[tuple[int, int, str]] = []
        self._address: tuple[int, int] | None = None
        self._text = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """A comment begins, or something inside it."""
        if name in _COMMENT:
            self._address, self._text = find_cell(attributes.get("ref", "")), ""

    def text(self, text: str) -> None:
        """A piece of its text."""
        if self._address:
            self._text += text

    def end(self, name: str) -> None:
        """It ends."""
        if name in _COMMENT and self._address:
            self.found.append((*self._address, self._text.strip()))
            self._address = None
