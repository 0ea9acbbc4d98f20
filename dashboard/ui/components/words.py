"""Text of the user where Streamlit would read Markdown: labels of buttons, chips, dialogs."""

from __future__ import annotations

import re

_MEANT_BY_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&^=])")


def plain(text: str) -> str:
    """A text as it is written, where a label is read as Markdown: every sign that means something there is escaped."""
    return _MEANT_BY_MARKDOWN.sub(r"\\\1", " ".join(text.split()))
