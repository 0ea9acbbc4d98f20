"""Names as plotly may draw them: text, never markup, never mathematics, and cut where there is no room."""

from __future__ import annotations

import html
import unicodedata
from textwrap import wrap

LONGEST = 26
"""So many characters of a name stand beside a bar; the rest is said when the bar is pointed at."""

_LINE = 64
"""Characters in a line of what is said when a bar is pointed at."""


def as_text(name: str) -> str:
    """A name that plotly draws as it is written: its markup, entities and dollar signs are letters like others.

    Line breaks and control characters become single spaces.
    """
    letters = "".join(" " if _is_control(letter) else letter for letter in name)
    return html.escape(" ".join(letters.split()), quote=False).replace("$", "&#36;")


def cut(name: str, longest: int = LONGEST) -> str:
    """A name for the room beside a bar, ``…`` where it goes on; as plotly may draw it."""
    whole = " ".join(name.split())
    return as_text(whole if len(whole) <= longest else f"{whole[: longest - 1].rstrip()}…")


def isolated(name: str) -> str:
    """A name within a sentence, long ones in lines, so that one written from right to left does not turn the rest."""
    lines = wrap(name, _LINE) or [""]
    return f"\u2068{'<br>'.join(as_text(line) for line in lines)}\u2069"


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"}
