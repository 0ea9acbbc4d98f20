"""The report's tables as one text file that any spreadsheet opens."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Protocol

from dashboard.core.formulas import guarded
from dashboard.report.wording import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.report.section import Report, Section, Value


class _Lines(Protocol):
    """What the standard library's writer can do."""

    def writerow(self, row: Iterable[Value], /) -> object:
        """One line."""

    def writerows(self, rows: Iterable[Iterable[Value]], /) -> object:
        """Several lines."""


def render(report: Report) -> bytes:
    """Every section with its finding and its table, one below the other; UTF-8 with a mark, so that Excel reads it."""
    text = StringIO()
    lines = csv.writer(text)
    for at, section in enumerate(report.sections):
        if at:
            lines.writerow([])
        _write_section(lines, section)
    return text.getvalue().encode("utf-8-sig", errors="replace")


def render_section(section: Section) -> bytes:
    """One section's table alone, its heads in the first line."""
    text = StringIO()
    _write_table(csv.writer(text), section)
    return text.getvalue().encode("utf-8-sig", errors="replace")


def _write_section(lines: _Lines, section: Section) -> None:
    lines.writerow([_safe(section.title)])
    lines.writerow([_safe(section.finding)])
    _write_table(lines, section)


def _write_table(lines: _Lines, section: Section) -> None:
    lines.writerow([_safe(column.title) for column in section.table.columns])
    lines.writerows([_safe(value) for value in row] for row in section.table.rows)


def _safe(value: Value) -> Value:
    """A value that no spreadsheet takes for a formula: a text that looks like one gets an apostrophe before it.

    True and False are words here as everywhere in the report.
    """
    if isinstance(value, bool):
        return shown(value)
    return guarded(value) if isinstance(value, str) else value
