"""Cell addresses as the XML of a workbook writes them."""

from __future__ import annotations

import re

from dashboard.core.place import column_number

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$")


def find_cell(reference: str) -> tuple[int, int] | None:
    """Row and column from 0 of ``B2`` or ``$B$2``; None for anything else."""
    match = _REFERENCE.match(reference)
    return (int(match[2]) - 1, column_number(match[1])) if match and int(match[2]) else None


def find_area(reference: str) -> tuple[int, int, int, int] | None:
    """First row, first column, last row, last column of ``B2:C9`` or of one cell; None for anything else."""
    first, _, last = reference.partition(":")
    begin, end = find_cell(first), find_cell(last or first)
    return (*begin, *end) if begin and end and begin[0] <= end[0] and begin[1] <= end[1] else None
