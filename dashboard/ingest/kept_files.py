"""Files that a manager keeps beside her spreadsheets: her decisions about labels, a taxonomy of her own."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from dashboard.core.notice import notice
from dashboard.ingest.grid import text_of
from dashboard.ingest.workbook.grids import read_grids
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.mapping.corrections import NONE_YET
from dashboard.mapping.memory import corrections_from_lines, holds_corrections
from dashboard.mapping.own_taxonomy import OwnTaxonomy, own_taxonomy
from dashboard.mapping.tables import ALIASES, AREAS, SKILLS

if TYPE_CHECKING:
    from dashboard.core.notice import Notice
    from dashboard.core.taxonomy import Taxonomy
    from dashboard.mapping.corrections import Corrections

_LONGEST_HEADING = 1_000
"""Bytes in which the heading of a table of decisions ends."""

_LONGEST_LIST_OF_SHEETS = 100_000
_LARGEST_TAXONOMY = 20_000_000
"""Bytes; a larger file is not looked into to find out whether it is a taxonomy."""
_SHEET_NAME = re.compile(rb'<(?:\w+:)?sheet [^>]*?\bname="([^"]*)"')
_BYTE_ORDER_MARKS = b"\xef\xbb\xbf\xff\xfe"
_CELL_ENDS = re.compile(rb'[,;\t"\r]+')

Lines = list[list[str]]


def holds_decisions(data: bytes, name: str) -> bool:
    """Whether a text file is a table of decisions about labels, as they are kept, so that it may lie among spreadsheets.

    Only a file whose first line says both words is opened to find out.
    """
    first = data[:_LONGEST_HEADING].split(b"\n", 1)[0].replace(b"\x00", b"").lower()
    if not (b"label" in first and b"decision" in first):
        return False
    try:
        return any(holds_corrections(lines) for lines in _sheets(data, name).values())
    except UnreadableFileError:
        return False


def holds_taxonomy(data: bytes) -> bool:
    """Whether a file is a taxonomy as it is downloaded here, so that it may lie among spreadsheets.

    A workbook says so by the names of its sheets, a text file by its headings; neither is read to find out.
    """
    if len(data) > _LARGEST_TAXONOMY:
        return False
    if data.startswith(b"PK"):
        named = _sheets_named(data)
        return SKILLS in named and not named.isdisjoint({ALIASES, AREAS})
    first = data[:_LONGEST_HEADING].split(b"\n", 1)[0].replace(b"\x00", b"").lstrip(_BYTE_ORDER_MARKS).lower()
    return {b"id", b"name", b"area", b"aliases"} <= set(_CELL_ENDS.split(first))


def _sheets_named(data: bytes) -> frozenset[str]:
    """The names of an Excel workbook's sheets in lower case; none where it does not say them near its beginning."""
    try:
        with ZipFile(BytesIO(data)) as package, package.open("xl/workbook.xml") as part:
            text = part.read(_LONGEST_LIST_OF_SHEETS)
    except (BadZipFile, KeyError, NotImplementedError, OSError, RuntimeError, EOFError, ValueError):
        return frozenset()
    return frozenset(name.decode("utf-8", errors="replace").strip().casefold() for name in _SHEET_NAME.findall(text))


def read_decisions(data: bytes, name: str, taxonomy: Taxonomy) -> tuple[Corrections, tuple[Notice, ...]]:
    """The decisions about labels in a file, and what of it could not be used."""
    try:
        sheets = list(_sheets(data, name).values())
    except UnreadableFileError as error:
        return NONE_YET, (notice("kept-file-unreadable", sentence=str(error)),)
    lines = next((lines for lines in sheets if holds_corrections(lines)), sheets[0])
    return corrections_from_lines(lines, taxonomy)


def read_taxonomy(data: bytes, name: str, base: Taxonomy) -> OwnTaxonomy:
    """The taxonomy in a workbook or CSV file; sheets that it does not hold are taken from ``base``."""
    try:
        return own_taxonomy(_sheets(data, name), base)
    except UnreadableFileError as error:
        return OwnTaxonomy(None, notices=(notice("kept-file-unreadable", sentence=str(error)),))


def _sheets(data: bytes, name: str) -> dict[str, Lines]:
    return {grid.sheet: [[text_of(cell) for cell in row] for row in grid.rows] for grid in read_grids(data, name)}
