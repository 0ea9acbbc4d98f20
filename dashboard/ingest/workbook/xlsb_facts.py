"""What a binary Excel workbook (xlsb) says beyond its values: records of a number, a length and their bytes."""

from __future__ import annotations

from contextlib import suppress
from struct import error as struct_error
from struct import unpack_from
from typing import TYPE_CHECKING

from dashboard.ingest.workbook.facts import Facts
from dashboard.ingest.workbook.limits import MAX_COLUMNS, MAX_FACTS
from dashboard.ingest.workbook.number_formats import BUILT_IN_PERCENTS, is_percent
from dashboard.ingest.workbook.workbook_xml import related
from dashboard.ingest.workbook.xls_facts import ERRORS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.ingest.workbook.facts import Address, Area

_SHEET, _FORMAT, _STYLE, _BEGIN_STYLES, _END_STYLES = 156, 44, 47, 617, 618
_ROW, _COLUMNS, _MERGED = 0, 60, 176
_ERRORS, _NUMBERS = {3, 11}, {2, 5, 9}
_COMMENT, _COMMENT_TEXT = 635, 637
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x10, 0x01
_BOOK = "xl/workbook.bin"

Record = tuple[int, bytes]
Parts = dict[str, bytes]


def xlsb_facts(parts: Parts) -> dict[str, Facts]:
    """The facts of each sheet by its name; none where the records do not fit together."""
    facts: dict[str, Facts] = {}
    parts = {name.lower(): part for name, part in parts.items()}
    with suppress(ValueError, IndexError, struct_error):
        percents = _percent_styles(parts.get("xl/styles.bin", b""))
        targets = related(_BOOK, parts)
        for body in (body for kind, body in _records(parts.get(_BOOK, b"")) if kind == _SHEET):
            relation, after = _text(body, 8)
            path = targets.get(relation, ("", ""))[1]
            facts[_text(body, after)[0]] = _facts_of(parts.get(path, b""), percents, _comments(path, parts))
    return facts


def _records(part: bytes) -> Iterator[Record]:
    at = 0
    while at < len(part):
        kind, at = part[at], at + 1
        if kind & 0x80:
            kind, at = (kind & 0x7F) | (part[at] & 0x7F) << 7, at + 1
        length = shift = 0
        for _ in range(4):
            byte, at = part[at], at + 1
            length |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        yield kind, part[at : at + length]
        at += length


def _text(body: bytes, at: int) -> tuple[str, int]:
    """The text at a place, and where it ends."""
    (length,) = unpack_from("<I", body, at)
    end = at + 4 + 2 * length
    return body[at + 4 : end].decode("utf-16-le", "replace"), end


def _percent_styles(part: bytes) -> set[int]:
    """The numbers of the cell styles that show a number as percent."""
    formats, styles = set(BUILT_IN_PERCENTS), []
    inside = False
    for kind, body in _records(part):
        if kind == _FORMAT and is_percent(_text(body, 2)[0]):
            formats.update(unpack_from("<H", body))
        elif kind in {_BEGIN_STYLES, _END_STYLES}:
            inside = kind == _BEGIN_STYLES
        elif kind == _STYLE and inside:
            styles.append(unpack_from("<2xH", body)[0])
    return {at for at, number in enumerate(styles) if number in formats}


def _facts_of(part: bytes, percents: set[int], comments: list[tuple[int, int, str]]) -> Facts:
    hidden_rows: list[int] = []
    hidden_columns: list[int] = []
    errors: list[tuple[int, int, str]] = []
    merged: list[Area] = []
    shown: list[Address] = []
    row = 0
    for kind, body in _records(part):
        if kind == _ROW:
            (row,) = unpack_from("<I", body)
            if body[11] & _HIDDEN_ROW:
                hidden_rows.append(row)
        elif kind == _COLUMNS and body[16] & _HIDDEN_COLUMN and len(hidden_columns) < MAX_COLUMNS:
            first, last = unpack_from("<II", body)
            hidden_columns += range(first, min(last + 1, MAX_COLUMNS))
        elif kind in _ERRORS and len(errors) < MAX_FACTS:
            errors.append((row, unpack_from("<I", body)[0], ERRORS.get(body[8], "#N/A")))
        elif kind in _NUMBERS and percents:
            column, style = unpack_from("<II", body)
            if style & 0xFFFFFF in percents:
                shown.append((row, column))
        elif kind == _MERGED and len(merged) < MAX_FACTS:
            top, bottom, left, right = unpack_from("<4I", body)
            merged.append((top, left, bottom, right))
    return Facts(
        hidden_rows=hidden_rows,
        hidden_columns=hidden_columns,
        merged=merged,
        errors=errors,
        percents=shown,
        comments=comments,
    )


def _comments(path: str, parts: Mapping[str, bytes]) -> list[tuple[int, int, str]]:
    """The remarks on a sheet's cells, which stand in a part of their own."""
    found: list[tuple[int, int, str]] = []
    place = (0, 0)
    targets = (target for kind, target in related(path, parts).values() if kind == "comments")
    for kind, body in _records(parts.get(next(targets, ""), b"")):
        if kind == _COMMENT:
            row, column = unpack_from("<4xI4xI", body)
            place = row, column
        elif kind == _COMMENT_TEXT and len(found) < MAX_FACTS:
            found.append((*place, _text(body, 1)[0].strip()))
    return found
