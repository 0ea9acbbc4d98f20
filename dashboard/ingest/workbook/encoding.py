"""Bytes to text, with a word about how sure that is."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from dashboard.ingest.workbook.refusal import UnreadableFileError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Decoded(NamedTuple):
    """A text, the encoding it was read by, and whether that was guessed."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes) -> Decoded:
    """The text of these bytes.

    Raises:
        UnreadableFileError: they are no text in any known encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"), encoding)
    try:
        return Decoded(data.decode(), "utf-8")
    except UnicodeDecodeError:
        return _guessed(data)


def _guessed(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - costs as much as the whole worker; few files need it

    best = from_bytes(data).best()
    if best is None:
        raise UnreadableFileError("not-text")
    return Decoded(str(best), best.encoding, guessed=True)
