"""Lists of work: who is to do what, and how far it is, as trackers and boards export them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ingest.layout.near_misses.near_miss import NearMiss, errands, names_errands, names_owner, only_judges
from dashboard.ingest.layout.observed.headings import says
from dashboard.ingest.layout.observed.known_skills import known_share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.ingest.grid import Grid

_LOOK_AT = 12
_FEWEST = 2
_SKILLS = 2
"""So many skills that we know among the headings are a team's, whatever stands beside them."""


def find_tracker(grid: Grid) -> NearMiss | None:
    """What a sheet is when one of its first rows heads a list of work: things to do, an owner, a status; else None."""
    cells = grid.texts
    rows = [list(filter(None, cells.listed(cells.codes[row]))) for row in range(min(grid.height, _LOOK_AT))]
    at = next((row for row, labels in enumerate(rows[:-1]) if _heads_a_tracker(labels)), None)
    return None if at is None else errands(max(rows[at + 1], key=len, default=rows[at][0]))


def _heads_a_tracker(labels: Sequence[str]) -> bool:
    if not any(map(names_owner, labels)):
        return False
    judged = [label for label in labels if only_judges(label)]
    things = [label for label in labels if names_errands(label) and label not in judged]
    if not judged or len(judged) + len(things) < _FEWEST:
        return False
    rated = any(says(label, "skill") or (says(label, "level") and label not in judged) for label in labels)
    return not rated and known_share(labels) * len(labels) < _SKILLS
