"""What a file is, by its bytes; its name is not asked."""

from __future__ import annotations

import json
import re

from dashboard.ingest.workbook.refusal import UnreadableFileError

PACKAGE, OLE, TEXT = "package", "ole", "text"

_READ = (
    (b"PK\x03\x04", PACKAGE),
    (b"PK\x05\x06", PACKAGE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
)
_REFUSED = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"{\\rtf", "rich-text"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!\x1a", "archive"),
    (b"\xfd7zXZ", "archive"),
    (b"\x28\xb5\x2f\xfd", "archive"),
    (b"\x7fELF", "program"),
    (b"SQLite format 3\x00", "database"),
    (b"\x09\x08\x10\x00", "old-excel"),
    (b"\x09\x08\x08\x00", "old-excel"),
    (b"\x09\x04\x06\x00", "old-excel"),
    (b"\x09\x02\x06\x00", "old-excel"),
    (b"\x09\x00\x04\x00", "old-excel"),
)
_REFUSED_UNLESS_TEXT = (
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"RIFF", "picture"),
    (b"BZh", "archive"),
    (b"MZ", "program"),
    (b"PAR1", "database"),
    (b"ARROW1", "database"),
)
"""Beginnings that a table could have as well; a zero byte near them tells."""

_LOOK_AT = 1024
EXCEL_XML, FLAT_DOCUMENT, WEB_PAGE, WEB_ARCHIVE = "excel-xml", "flat-document", "web-page", "web-archive"
_TEXT_KINDS = (
    (EXCEL_XML, re.compile(r"(?:<\?xml.*?)?<(?:\w+:)?Workbook\b", re.DOTALL)),
    (FLAT_DOCUMENT, re.compile(r"<\?xml.*?<office:document\b[^>]*opendocument\.spreadsheet", re.DOTALL)),
    (WEB_ARCHIVE, re.compile(r"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?MIME-Version:", re.IGNORECASE)),
    (
        WEB_PAGE,
        re.compile(
            r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body|table|script|meta|style|div)\b",
            re.IGNORECASE | re.DOTALL,
        ),
    ),
    ("xml", re.compile(r"<\?xml|<!DOCTYPE|<\w[^<>]*\bxmlns")),
    ("google-link", re.compile(r'\{[^{}]*"url"\s*:\s*"https://docs\.google\.com/')),
    ("json", re.compile(r"[{\[]")),
)


def kind_of(data: bytes) -> str:
    """PACKAGE, OLE or TEXT.

    Raises:
        UnreadableFileError: it is empty, or something else by its first bytes.
    """
    if not data:
        raise UnreadableFileError("empty")
    for beginning, kind in _READ:
        if data.startswith(beginning):
            return kind
    for beginning, code in _REFUSED:
        if data.startswith(beginning):
            raise UnreadableFileError(code)
    if b"\x00" in data[:_LOOK_AT]:
        for beginning, code in _REFUSED_UNLESS_TEXT:
            if data.startswith(beginning):
                raise UnreadableFileError(code)
    return TEXT


def find_text_kind(text: str) -> str | None:
    """What a text is that is no plain table but can be read; None for one that should be a table.

    Raises:
        UnreadableFileError: it is a document or data rather than a table.
    """
    head = text[: 4 * _LOOK_AT].lstrip("\ufeff \t\r\n")
    for code, pattern in _TEXT_KINDS:
        if pattern.match(head) and (code != "json" or _is_json(text)):
            if code in {EXCEL_XML, FLAT_DOCUMENT, WEB_PAGE, WEB_ARCHIVE}:
                return code
            raise UnreadableFileError(code)
    return None


def _is_json(text: str) -> bool:
    """Whether it is one JSON value, or one on each line."""
    first = text.strip().partition("\n")[0]
    return _parses(text) or (first.startswith("{") and _parses(first))


def _parses(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    except RecursionError:  # brackets a thousand deep are no table either
        return True
    return True
