"""The XML parts of a workbook: made harmless before they are read, and walked without a tree in memory."""

from __future__ import annotations

import codecs
import re
from pyexpat import ExpatError, ParserCreate
from typing import TYPE_CHECKING

from dashboard.ingest.workbook.refusal import UnreadableFileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Attributes = dict[str, str]

_WIDE = (
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
)
_ROOT = re.compile(rb"<[A-Za-z_]")
_DECLARATION = re.compile(r"^\ufeff?<\?xml[^>]*\?>")
HEAD = 4096
_DIMENSION = re.compile(rb"<(?:\w+:)?dimension\b([^>]*?)/>")
_SOUND_DIMENSION = re.compile(rb'\sref="[A-Z]{1,3}[1-9][0-9]{0,6}(?::[A-Z]{1,3}[1-9][0-9]{0,6})?"\s*$')
_COUNT = re.compile(rb"(?<=\s)(?:uniqueCount|count)\s*=\s*[\"']\s*([0-9]*)[^\"']*[\"']")
"""What a part says about its own size; a reader that believes it can be misled, and none needs it."""


def harmless(part: bytes, size: int = 0) -> bytes:
    """The part as UTF-8, without what it cannot truly claim about its size; mostly the very same bytes.

    ``size`` is how long the whole part is, where only its beginning is given.

    Raises:
        UnreadableFileError: it brings definitions of its own, which could make it explode or fetch other files.
    """
    for beginning, encoding in _WIDE:
        if part.startswith(beginning):
            part = _DECLARATION.sub("", part.decode(encoding, "replace")).encode("utf-8", "replace")
    root = _ROOT.search(part)
    if b"<!doctype" in part[: root.start() if root else None].lower():
        raise UnreadableFileError("definitions")
    head = _without_lies(part[:HEAD], max(size, len(part)))
    return part if head is None else head + part[HEAD:]


def _without_lies(head: bytes, size: int) -> bytes | None:
    """The head without a size that cannot be true; None where there is no such size."""

    def sound(dimension: re.Match[bytes]) -> bytes:
        return dimension[0] if _SOUND_DIMENSION.search(dimension[1]) else b""

    def possible(count: re.Match[bytes]) -> bytes:
        return count[0] if count[1] and int(count[1]) <= size else b""

    told = _COUNT.sub(possible, _DIMENSION.sub(sound, head, count=1))
    return None if told == head else told


def walk(
    part: bytes,
    start: Callable[[str, Attributes], None],
    text: Callable[[str], None] | None = None,
    end: Callable[[str], None] | None = None,
) -> None:
    """Calls back for every element by its name without prefix.

    Raises:
        UnreadableFileError: it is not well-formed.
    """
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: start(_bare(name), attributes)
    parser.CharacterDataHandler = text
    parser.EndElementHandler = (lambda name: end(_bare(name))) if end else None
    try:
        parser.Parse(part, True)
    except ExpatError as error:
        raise UnreadableFileError("damaged") from error


def elements(part: bytes) -> Iterator[tuple[str, Attributes]]:
    """Every element's name and attributes, both without prefixes; for parts that are small."""
    found: list[tuple[str, Attributes]] = []
    walk(part, lambda name, attributes: found.append((name, {_bare(key): value for key, value in attributes.items()})))
    return iter(found)


def _bare(name: str) -> str:
    return name.rpartition(":")[2]
