"""Which sign parts the cells of a text: the one that gives most rows the same number of cells."""

from __future__ import annotations

import csv
import re
from collections import Counter
from io import StringIO
from itertools import islice

_DELIMITERS = "\t;|,"
"""Of equals the first is taken; the comma comes last because it also stands in numbers and sentences."""
_SAMPLE_CHARACTERS = 1 << 16
_SAMPLE_ROWS = 300
_RUN = re.compile(r" {2,}")
_SAID = re.compile(r"sep=([^\r\n])(?:\r\n|\r|\n|$)")


def split_off_said(text: str) -> tuple[str, str]:
    """The delimiter that a first line ``sep=;`` names, or nothing; and the text without that line, which Excel hides."""
    match = _SAID.match(text)
    return (match[1], text[match.end() :]) if match else ("", text)


def find_delimiter(text: str) -> str:
    """The delimiter; a comma where nothing parts the lines."""
    sample = text[:_SAMPLE_CHARACTERS]
    if len(sample) < len(text) and "\n" in sample:
        sample = sample[: sample.rfind("\n") + 1]
    steadiness = {delimiter: _steadiness(sample, delimiter) for delimiter in _DELIMITERS if delimiter in sample}
    return max(steadiness, key=lambda delimiter: steadiness[delimiter], default=",")


def find_aligned(text: str) -> list[list[str]] | None:
    """The cells of a text that only runs of spaces part, as many in each line but in titles; None for any other text."""
    rows = [_RUN.split(line.strip()) if line.strip() else [] for line in text.splitlines()]
    widths = Counter(len(row) for row in rows if len(row) > 1)
    return rows if len(widths) == 1 and widths.total() > 1 else None


def _steadiness(sample: str, delimiter: str) -> float:
    """The share of rows that have the most frequent number of cells above one."""
    try:
        rows = list(islice(csv.reader(StringIO(sample, newline=""), delimiter=delimiter), _SAMPLE_ROWS))
    except csv.Error:
        return 0.0
    widths = Counter(len(row) for row in rows if any(row))
    parted = [count for width, count in widths.items() if width > 1]
    return max(parted, default=0) / max(widths.total(), 1)
