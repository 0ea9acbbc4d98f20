"""Workbooks that are packages of parts (xlsx, xlsm, xlsb, ods): unpacked within limits before anybody parses them.

Where a part claims what cannot be true, the parsing library sees a package packed anew from the parts made harmless.
"""

from __future__ import annotations

import re
import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from dashboard.ingest.workbook.book import Book
from dashboard.ingest.workbook.limits import (
    MAX_INFLATED_BYTES,
    MAX_PARTS,
    MAX_RATIO,
    MEGABYTE,
    RATIO_MATTERS_FROM,
)
from dashboard.ingest.workbook.open_document import open_document_facts
from dashboard.ingest.workbook.refusal import UnreadableFileError
from dashboard.ingest.workbook.spreadsheet import read_sheets
from dashboard.ingest.workbook.workbook_xml import workbook_facts
from dashboard.ingest.workbook.xlsb_facts import xlsb_facts
from dashboard.ingest.workbook.xml_parts import HEAD, harmless

if TYPE_CHECKING:
    from zipfile import ZipInfo

    from dashboard.ingest.workbook.packing import Cells

Parts = dict[str, bytes]

_DAMAGE = (BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
_PROTECTED = 0x1
_LARGE = MEGABYTE
"""Of XML, unpacked. A smaller package is looked at before it is read: what makes a reader stumble is mostly small."""
_UNREAD = re.compile(
    r"(docProps|customXml|xl/(media|drawings|charts|chartsheets|diagrams|embeddings|printerSettings|externalLinks"
    r"|pivotCache|pivotTables|queryTables|ctrlProps|activeX|model|webextensions|slicer\w*|timeline\w*))/",
    re.IGNORECASE,
)
"""Parts that hold nothing of a table; they are neither unpacked nor handed on."""
_READ = re.compile(r"mimetype$|.*\.(xml|rels)$|xl/(?!vbaProject).*\.bin$", re.IGNORECASE)
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."


def read_package(data: bytes, cells: Cells) -> dict[str, Any]:
    """A workbook of Excel or of OpenDocument, or the reason why this package is none."""
    try:
        with ZipFile(BytesIO(data)) as package:
            infos = package.infolist()
            _refuse_bombs(infos)
            kind = _kind_of(package, infos)
            book = Book(data)
            if kind == "xlsx" and _worth_beginning(package, infos):
                book.begin()
            parts = {info.filename: _unpacked(package, info) for info in infos if _is_read(info.filename)}
    except _DAMAGE as error:
        raise UnreadableFileError("damaged") from error
    safe = {name: harmless(part) if _is_xml(name) else part for name, part in parts.items()}
    facts = _FACTS[kind](safe)
    changed = any(safe[name] is not part for name, part in parts.items())
    return {"kind": kind, "sheets": read_sheets(Book(_packed(safe)) if changed else book, cells, facts)}


def _worth_beginning(package: ZipFile, infos: list[ZipInfo]) -> bool:
    """Whether a package is so large that time is saved by reading it at once, and begins like one that does no harm."""
    texts = [info for info in infos if _is_read(info.filename) and _is_xml(info.filename)]
    return sum(info.file_size for info in texts) > _LARGE and all(_begins_harmless(package, info) for info in texts)


def _begins_harmless(package: ZipFile, info: ZipInfo) -> bool:
    with package.open(info) as part:
        head = part.read(HEAD)
    return harmless(head, info.file_size) is head


def _refuse_bombs(infos: list[ZipInfo]) -> None:
    if len(infos) > MAX_PARTS:
        raise UnreadableFileError("too-many-parts", count=len(infos))
    if any(info.flag_bits & _PROTECTED for info in infos):
        raise UnreadableFileError("password")
    if sum(info.file_size for info in infos) > MAX_INFLATED_BYTES or any(map(_is_bomb, infos)):
        raise UnreadableFileError("expands")
    if len({info.filename.lower() for info in infos}) < len(infos):
        raise UnreadableFileError("twice")
    if any(info.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for info in infos):
        raise UnreadableFileError("damaged")


def _is_bomb(info: ZipInfo) -> bool:
    return info.file_size > max(RATIO_MATTERS_FROM, MAX_RATIO * info.compress_size)


def _kind_of(package: ZipFile, infos: list[ZipInfo]) -> str:
    names = {info.filename.lower() for info in infos}
    if "mimetype" in names and "content.xml" in names:
        return _open_document_kind(package)
    if "xl/workbook.bin" in names:
        return "xlsb"
    if any(name.startswith("xl/") and "workbook" in name for name in names):
        return "xlsx"
    raise UnreadableFileError(_other_kind(names))


def _other_kind(names: set[str]) -> str:
    folders = {name.partition("/")[0] for name in names if "/" in name}
    if "[content_types].xml" in names:
        return "word" if "word" in folders else "slides" if "ppt" in folders else "archive"
    return "numbers" if any(name.endswith(".iwa") for name in names) else "archive"


def _open_document_kind(package: ZipFile) -> str:
    kind = _unpacked(package, package.getinfo("mimetype")).decode("ascii", "replace").strip()
    if not kind.startswith(_OPEN_DOCUMENT):
        raise UnreadableFileError("archive")
    kind = kind.removeprefix(_OPEN_DOCUMENT)
    if kind.startswith("spreadsheet"):
        return "ods"
    raise UnreadableFileError("slides" if kind.startswith("presentation") else "word")


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _is_read(name: str) -> bool:
    return bool(_READ.match(name)) and not _UNREAD.match(name)


def _unpacked(package: ZipFile, info: ZipInfo) -> bytes:
    """One part; never more of it than it declares, and an error where that is a lie."""
    with package.open(info) as part:
        return part.read(info.file_size)


_FACTS = {"xlsx": workbook_facts, "xlsb": xlsb_facts, "ods": open_document_facts}


def _packed(parts: Parts) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as package:
        for name in list(parts):
            package.writestr(name, parts.pop(name))
    return buffer.getvalue()
