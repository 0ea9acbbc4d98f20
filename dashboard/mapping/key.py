"""The key of a label: what stays of it when case, accents and separators no longer matter."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LEADING_DOTNET = re.compile(r"^[^a-z0-9.]*\.net(?![a-z])")
_PLUS_PLUS = re.compile(r"(?<=[a-z])\s?\+\+")
_SHARP = re.compile(r"(?<![a-z0-9])([acfjq])\s?[#♯]")
JOINED_LETTERS = re.compile(
    r"(?<![^\W_])(?:[^\W\d_]{1,2}&[^\W\d_](?![^\W_])|[^\W\d_]&[^\W\d_]{1,2}(?![^\W_]))(?![+#])", re.IGNORECASE
)
"""An abbreviation of two or three words, which names one thing: R&D, P&L, FP&A."""
_NOT_IN_KEY = re.compile(r"[^a-z0-9]+")
_UNDECOMPOSED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_SPELLINGS = (
    ("isation", "ization"),
    ("ising", "izing"),
    ("modell", "model"),
    ("behaviour", "behavior"),
    ("licence", "license"),
    ("defence", "defense"),
    ("programme", "program"),
    ("artefact", "artifact"),
    ("catalogue", "catalog"),
    ("centre", "center"),
    ("analyse", "analyze"),
    ("optimise", "optimize"),
    ("virtualise", "virtualize"),
)
_BRITISH = re.compile("|".join(british for british, _ in _SPELLINGS))
_LAST_ACCENTED = 0x0530
"""Latin, Greek and Cyrillic letters lose their accents; in the scripts that follow, marks are letters of their own."""


@lru_cache(maxsize=1 << 18)
def key_of(label: str) -> str:
    """The key of a label: ``Node.JS`` and ``node js`` are ``nodejs``; C++, C#, F# and a leading .NET keep their own.

    Only a leading ``.net`` is .NET, so that ASP.NET stays ``aspnet``. The sign in letters such as R&D is a letter too,
    so that A&D is no AD. British and American spellings share a key.
    """
    text = plain(label)
    if ".net" in text:
        text = _LEADING_DOTNET.sub("dotnet", text)
    if "++" in text:
        text = _PLUS_PLUS.sub("plusplus", text)
    if "#" in text or "♯" in text:
        text = _SHARP.sub(r"\1sharp", text)
    if "&" in text:
        text = JOINED_LETTERS.sub(lambda found: found[0].replace("&", "and"), text)
    if not text.isalnum() or not text.isascii():
        text = _NOT_IN_KEY.sub("", text) if text.isascii() else "".join(filter(_in_key, text))
    return _american(text) if _BRITISH.search(text) else text


def plain(label: str) -> str:
    """A label in lower case, without accents, full-width and other disguises of its letters."""
    text = label.casefold()
    return text if text.isascii() else _without_accents(text.translate(_UNDECOMPOSED))


def _without_accents(text: str) -> str:
    kept: list[str] = []
    base = ""
    for sign in unicodedata.normalize("NFKD", text):
        if not unicodedata.combining(sign):
            base = sign
        elif not base or ord(base) < _LAST_ACCENTED:
            continue
        kept.append(sign)
    return unicodedata.normalize("NFC", "".join(kept)).casefold()


def _in_key(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign) in {"Mn", "Mc"}


def _american(key: str) -> str:
    for british, american in _SPELLINGS:
        if british in key:
            key = key.replace(british, american)
    return key
