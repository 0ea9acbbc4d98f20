"""Does a row look like a heading, or like one of the rows below it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ingest.layout.evidence.evidence import Evidence
from dashboard.ingest.layout.observed.headings import meanings, says

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.ingest.layout.evidence.frame import Heading
    from dashboard.ingest.layout.observed.profiles import Profile
    from dashboard.ingest.layout.observed.view import View

ABOVE_THE_LIST = "above the list"
_ALIKE = 0.6
_NAMED = ("person", "email", "first", "last", "id", "skill")
_MOST_SKIPPED = 6


def heading_evidence(view: View, heading: Heading, profiles: Mapping[int, Profile]) -> Iterator[Evidence]:
    """Against rows whose texts come again below them, and against rows that leave a like row above them out."""
    labels = [(column, label) for column, label in enumerate(heading.labels) if label and column in profiles]
    again = sum(label in profiles[column].counts for column, label in labels)
    yield Evidence(-4.0 * again / max(1, len(labels)), "", "its texts come again below it")
    skipped = _skipped(view, heading, [column for column, _ in labels])
    yield Evidence(-2.0 * min(_MOST_SKIPPED, skipped), "", "rows like it stand above it")
    told = sum(bool(meanings(label)) for _, label in labels)
    yield Evidence(min(1.5, 0.5 * told), "", "its words are headings")


def heading_place(view: View, heading: Heading, because: str) -> Evidence:
    """Where the headings stand: it weighs nothing, and is told."""
    if heading.row < 0:
        return Evidence(0.0, "Headings", "there are none: the first row looks like those below it")
    return Evidence(0.0, f"Headings stand in {'column' if view.across else 'row'} {heading.row + 1}", because)


def _skipped(view: View, heading: Heading, columns: Sequence[int]) -> int:
    """How many rows above a heading are filled where it is; no categories, which leave the head of the names empty."""
    enough = max(2, _ALIKE * len(columns))
    names = next((column for column in columns if says(heading.labels[column], *_NAMED)), None)
    rows = (
        row
        for row in range(heading.row)
        if row not in heading.above and (names is None or row != heading.row - 1 or view.text(row, names))
    )
    return sum(sum(bool(view.text(row, column)) for column in columns) >= enough for row in rows)
