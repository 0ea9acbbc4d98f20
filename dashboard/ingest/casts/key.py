"""One spelling for texts that differ only in case, accents, spaces or the signs around them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_COMBINING = re.compile("[\u0300-\u036f]")
_SPACE = re.compile(r"[\s_\u00a0]+")
_AROUND = " \t.:;!,\"'“”„‘’«»"
_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "’": "'", "‐": "-", "‑": "-", "−": "-"}
)
_DASHES = str.maketrans({"–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "―": "-"})
_VARIATION = re.compile("[\ufe0e\ufe0f\u200b\u200c\u200d\ufeff]")


@lru_cache(maxsize=20_000)
def key(text: str) -> str:
    """The text as it is compared: ``Débutant.`` and ``debutant`` are one, ``C+`` and ``C`` are not."""
    bare = _VARIATION.sub("", unicodedata.normalize("NFKD", text.casefold()))
    bare = unicodedata.normalize("NFC", _COMBINING.sub("", bare)).translate(_UNDECOMPOSED).translate(_DASHES)
    return _SPACE.sub(" ", bare).strip(_AROUND) or bare.strip()


def sign(text: str) -> str:
    """A mark as it is compared: its case kept, invisible variation selectors and spaces dropped."""
    return _VARIATION.sub("", text).strip().translate(_DASHES)
