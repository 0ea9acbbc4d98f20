"""Texts that a spreadsheet would take for a formula, made harmless and back again."""

from __future__ import annotations

_STARTS = ("=", "+", "-", "@", "\t", "\r")


def looks_live(text: str) -> bool:
    """Whether a spreadsheet may take a text for a formula, spaces and apostrophes before it aside."""
    return text.lstrip(" '").startswith(_STARTS)


def guarded(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet may take it for a formula."""
    return f"'{text}" if looks_live(text) else text


def unguarded(text: str) -> str:
    """The text as it was before it was guarded."""
    return text[1:] if text.startswith("'") and looks_live(text) else text
