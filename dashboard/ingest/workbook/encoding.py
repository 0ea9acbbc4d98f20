"""Bytes to text, with a word about how sure that is."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from dashboard.ingest.workbook.code_pages import find_code_page
from dashboard.ingest.workbook.refusal import UnreadableFileError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARK = "\ufeff"
_SAMPLE = 1 << 16
_ZEROS_OF_WIDE_TEXT = 0.1
"""Of every second byte: delimiters, digits and line ends of any script leave as many zeros in two-byte text."""
_PARTS_CELLS = re.compile(r"[,;\t|\r\n]")
_BINARY = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_TOLERATED = 0.05
"""Share of control characters that a damaged text may hold; in other bytes it is about a tenth."""
_SAID = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
"""Where a page or an XML file says how its letters are written."""
_HEAD = 2048
_WESTERN = {"iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"}
_FALLBACK = "dashboard-cp1252"


class Decoded(NamedTuple):
    """A text and the encoding it was read by.

    Attributes:
        sure: whether the file says so itself, or no other encoding makes sense of it.
        unreadable: how many characters could not be read, or were read by another encoding than the rest.
    """

    text: str
    encoding: str
    sure: bool = True
    unreadable: int = 0


def decode(data: bytes) -> Decoded:
    """The text of these bytes.

    Raises:
        UnreadableFileError: they are no text in any known encoding.
    """
    decoded = _marked(data) or _wide(data) or _utf8(data) or _legacy(data)
    decoded = decoded._replace(text=decoded.text.lstrip(_MARK))  # some programs write it twice
    if len(_BINARY.findall(decoded.text)) > _TOLERATED * len(decoded.text) + 1:
        raise UnreadableFileError("not-text")
    return decoded


def declared(data: bytes, decoded: Decoded) -> Decoded:
    """The text of marked-up bytes as they say themselves, where ``decoded`` had to be guessed."""
    said = _SAID.search(data[:_HEAD])
    if said is None or (decoded.sure and decoded.encoding.startswith("utf")):
        return decoded
    name = said[1].decode("ascii").lower()
    encoding = "cp1252" if name in _WESTERN else name  # as browsers take it
    try:
        return _counted(data.decode(encoding, "replace"), encoding)
    except (LookupError, ValueError):
        return decoded


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _counted(data[len(mark) :].decode(encoding, "replace"), encoding)
    return None


def _counted(text: str, encoding: str) -> Decoded:
    unreadable = text.count("\ufffd")
    return Decoded(text, encoding, unreadable=unreadable)


def _wide(data: bytes) -> Decoded | None:
    """Two-byte text without a mark: half of its bytes hold many zeros, the other half none."""
    even, odd = data[:_SAMPLE:2], data[1:_SAMPLE:2]
    if not odd:
        return None
    if 0 in even and 0 in odd:
        return None
    if max(even.count(0), odd.count(0)) < _ZEROS_OF_WIDE_TEXT * len(odd):
        return None
    encoding = "utf-16-le" if 0 in odd else "utf-16-be"
    decoded = _counted(data.decode(encoding, "replace"), encoding)
    return decoded if _PARTS_CELLS.search(decoded.text) else None


def _utf8(data: bytes) -> Decoded | None:
    """UTF-8, also where a few bytes of it were pasted in from another encoding."""
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError:
        escaped = data.decode(errors="surrogateescape")
    strangers = sum("\udc80" <= letter <= "\udcff" for letter in escaped)
    if strangers >= len(data) - len(escaped):  # each letter beyond ASCII takes at least one byte more
        return None
    return Decoded(data.decode(errors=_FALLBACK), "utf-8", sure=False, unreadable=strangers)


def _as_western(error: UnicodeError) -> tuple[str, int]:
    """Reads the bytes that are no UTF-8 as Windows of Western Europe does."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_FALLBACK, _as_western)


def _legacy(data: bytes) -> Decoded:
    sample = data[: data.rfind(b"\n", 0, _SAMPLE) + 1] if len(data) > _SAMPLE else data
    page = find_code_page(sample or data[:_SAMPLE])
    if page is None:
        raise UnreadableFileError("not-text")
    return _counted(data.decode(page.encoding, "replace"), page.encoding)._replace(sure=page.sure)
