"""Several rows for each person: where she stands, and below it where she is to be, or what another says of her."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.ingest.layout.observed.headings import says
from dashboard.ingest.layout.observed.raters import both_kinds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.ingest.layout.evidence.frame import RowKind, RowUse
    from dashboard.ingest.layout.observed.view import View

_FEW = 2
_MOST_WORDS = 4


def targets_settled(view: View, others: Sequence[int], uses: Mapping[int, RowUse]) -> dict[int, RowUse]:
    """The rows called a target beside rows called current are targets; a name counts for the rows below it.

    ::

        Olga | Now  | 3 | 2
             | Goal | 4 | 3
    """
    people = [row for row, use in uses.items() if use.kind == "person"]
    column = next((column for column in others if _tells_targets(view, column, people)), None)
    if column is None:
        return _named_again(view, others, uses, people)
    settled, name = dict(uses), ""
    for row in sorted(people):
        name = uses[row].name or name
        kind: RowKind = "target" if says(view.text(row, column), "target") else "person"
        settled[row] = replace(uses[row], kind=kind, name=name)
    return settled


def _named_again(
    view: View, others: Sequence[int], uses: Mapping[int, RowUse], people: Sequence[int]
) -> dict[int, RowUse]:
    """A name counts for the rows below it too, where a column says that she and others rate there."""
    settled, name = dict(uses), ""
    if all(uses[row].name for row in people):  # so in nearly every table
        return settled
    if not any(both_kinds({view.text(row, column) for row in people}) for column in others):
        return settled
    for row in sorted(people):
        name = uses[row].name or name
        settled[row] = replace(uses[row], name=name)
    return settled


def _tells_targets(view: View, column: int, rows: Sequence[int]) -> bool:
    """Whether a column says of every row that it is the level of today or the one to reach, and both stand there."""
    texts = [view.text(row, column) for row in rows]
    words = set(texts)
    if not _FEW <= len(words) <= _MOST_WORDS:
        return False
    targets = {word for word in words if says(word, "target")}
    return targets < words and all(says(word, "level") for word in words - targets)
