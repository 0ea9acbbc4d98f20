"""Which number formats show a number as percent."""

from __future__ import annotations

import re

BUILT_IN_PERCENTS = frozenset({9, 10})
"""The formats ``0%`` and ``0.00%``, which files name by number only."""
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')


def is_percent(code: str) -> bool:
    """Whether a format shows a percentage; a percent sign that is only text shows none."""
    return "%" in _LITERAL.sub("", code)
