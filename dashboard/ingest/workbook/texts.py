"""Files of text to cells: tables whose cells a sign parts, and the marked-up kinds that programs export."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from dashboard.ingest.workbook.delimited import read_delimited
from dashboard.ingest.workbook.encoding import declared, decode
from dashboard.ingest.workbook.kinds import EXCEL_XML, FLAT_DOCUMENT, WEB_ARCHIVE, find_text_kind
from dashboard.ingest.workbook.package import read_package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.ingest.workbook.encoding import Decoded
    from dashboard.ingest.workbook.packing import Cells

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_BETWEEN = re.compile(r">(\s+)<")
_SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"


def read_text(data: bytes, cells: Cells) -> dict[str, Any]:
    """A table in text, a page of the web, an Excel 2003 XML workbook or a flat OpenDocument.

    Raises:
        UnreadableFileError: it is something else.
    """
    decoded = decode(data)
    kind = find_text_kind(decoded.text)
    if kind is None:
        return read_delimited(decoded, cells)
    if kind == FLAT_DOCUMENT:
        return read_package(_packed(_without_declaration(data, decoded)), cells)
    if kind == EXCEL_XML:
        from dashboard.ingest.workbook.excel_xml import read_excel_xml  # a worker that reads no XML starts sooner

        return read_excel_xml(_without_declaration(data, decoded), cells)
    from dashboard.ingest.workbook.web_page import read_web_pages

    pages = _pages(data) if kind == WEB_ARCHIVE else [declared(data, decoded).text]
    return read_web_pages(pages, cells)


def _without_declaration(data: bytes, decoded: Decoded) -> str:
    return _DECLARATION.sub("", declared(data, decoded).text)


def _pages(data: bytes) -> Iterator[str]:
    """The pages of an archive of the web, which is written as a letter with parts."""
    from email import message_from_bytes

    for part in message_from_bytes(data).walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True)
            if isinstance(page, bytes) and page:
                yield declared(page, decode(page)).text


def _packed(text: str) -> bytes:
    """A flat OpenDocument as the package that it would be otherwise, where nothing is indented."""
    plain = _BETWEEN.sub(lambda space: "><" if "\n" in space[1] else space[0], text)
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        package.writestr("mimetype", _SPREADSHEET)
        package.writestr("content.xml", plain)
        package.writestr("META-INF/manifest.xml", "<manifest/>")
    return buffer.getvalue()
