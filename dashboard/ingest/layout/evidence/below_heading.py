"""What stands below a heading: how far its table goes, and its columns without the rows that repeat or sum up."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dashboard.ingest.layout.evidence.row_uses import heads_another
from dashboard.ingest.layout.observed.headings import says
from dashboard.ingest.layout.observed.profiles import Profile

if TYPE_CHECKING:
    from dashboard.ingest.layout.evidence.frame import Heading
    from dashboard.ingest.layout.observed.view import View

_MOST_REPEATS = 500
_MOSTLY = 0.6
_ENDS = 12


def profiles_below(view: View, heading: Heading) -> dict[int, Profile]:
    """Each column below a heading, rows that repeat the heading left out."""
    first, count = heading.last + 1, view.height - heading.last - 1
    found = {}
    left_out = repeated_headings(view, heading) | named_sums(view, heading)
    every = range(first, end_of_table(view, heading))
    rows = [row for row in every if row not in left_out] if left_out else every
    for column in range(view.width):
        found[column] = Profile(heading.labels[column], view.counts(column, rows), count)
    return found


def end_of_table(view: View, heading: Heading) -> int:
    """The row after the table: where another heading, or its title, follows an empty row, else the end of the sheet."""
    gap: int | None = None
    for row in range(heading.last + 1, view.height):
        filled = view.filled[row]
        if gap is not None and filled and heads_another(view.texts(row)):
            return gap + 1
        if not filled:
            gap = row
        elif filled > 1:
            gap = None
    return view.height


def named_sums(view: View, heading: Heading) -> frozenset[int]:
    """The rows among the first and last that begin with a word for a sum or for what is asked, once or twice."""
    first = heading.last + 1
    ends = {*range(first, min(first + _ENDS, view.height)), *range(max(first, view.height - _ENDS), view.height)}
    begins = {row: _begins(view, row) for row in ends}
    edge = next((column for column, label in enumerate(heading.labels) if label), 0)
    often = Counter(view.text(row, edge) for row in ends)
    return frozenset(
        row for row, text in begins.items() if often[text] <= 2 and says(text, "total", "target", "headcount")
    )


def _begins(view: View, row: int) -> str:
    return next(filter(None, view.texts(row)), "")


def repeated_headings(view: View, heading: Heading) -> frozenset[int]:
    """Rows below a heading that say the same again, as at the top of each printed page."""
    labelled = [column for column, label in enumerate(heading.labels) if label]
    if not labelled:
        return frozenset()
    first = heading.labels[labelled[0]]
    alike = [row for row in view.rows_with(labelled[0], first) if row > heading.last]
    return frozenset(
        row
        for row in alike[:_MOST_REPEATS]
        if sum(view.text(row, c) == heading.labels[c] for c in labelled) >= max(2, _MOSTLY * len(labelled))
    )
