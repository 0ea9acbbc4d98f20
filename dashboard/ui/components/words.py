"""Text of the user where Streamlit would read Markdown: labels of buttons, chips, dialogs."""

from __future__ import annotations

import re

_MEANT_BY_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&^=])")


def plain(text: str) -> str:
    """A text as it is written, where a label is read as Markdown: every sign that means something there is escaped."""
    return _MEANT_BY_MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def counted(count: int, one: str, many: str = "") -> str:
    """A count with its noun: ``1 person``, ``14 people``."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(names: tuple[str, ...] | list[str], most: int = 3) -> str:
    """Names as a sentence has them: ``Ana, Ben and 2 more``."""
    if len(names) > most:
        return f"{', '.join(names[: most - 1])} and {len(names) - most + 1} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
