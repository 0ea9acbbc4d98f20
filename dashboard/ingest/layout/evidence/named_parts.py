"""Several rows for each person, told apart in her name: ``Ana Silva (current)`` and ``Ana Silva (target)``."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from dashboard.ingest.layout.evidence.frame import RowUse
from dashboard.ingest.layout.evidence.parted import (
    APART,
    ENDING,
    IN_BRACKETS,
    LONG_ENDING,
    OLDER,
    part_field,
    parted_by,
)
from dashboard.ingest.layout.observed.headings import says
from dashboard.ingest.layout.observed.periods import find_period
from dashboard.ingest.layout.observed.raters import rater_of
from dashboard.ingest.layout.observed.text import folded, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.ingest.layout.evidence.frame import RowKind

_PATTERNS = (IN_BRACKETS, APART, LONG_ENDING, ENDING)
_LOOK_AT = 60
_FEW = 2
_OWN = ("level", "self", "")
_KINDS: Mapping[str, RowKind] = {
    "level": "person",
    "self": "person",
    "": "person",
    "target": "target",
    "other": "second",
    "total": "total",
}


def parts_settled(uses: Mapping[int, RowUse]) -> dict[int, RowUse]:
    """The rows of people by what their names say of them: her own levels, the newest, her targets, what another says.

    ::

        Olga (now)  | 3 | 2        Olga | 3 | 2
        Olga (goal) | 4 | 3   ->        | 4 | 3   her targets
    """
    named = {row: use for row, use in uses.items() if use.kind in ("person", "requirement", "total") and use.name}
    if not any(_parted(use.name) for use in islice(named.values(), _LOOK_AT)):  # so in nearly every table
        return dict(uses)
    found = {row: _parted(use.name) or (use.name, "") for row, use in named.items()}
    newest = max(
        (part for _, part in found.values() if find_period(part)), key=lambda p: find_period(p) or (), default=""
    )
    found = {row: (stem, "" if part == newest else part) for row, (stem, part) in found.items()}
    parts: dict[str, dict[str, int]] = defaultdict(dict)
    for row, (stem, part) in found.items():
        parts[folded(stem)].setdefault(part, row)
    several = {stem for stem, of in parts.items() if len(of) > 1 and any(own in of for own in _OWN)}
    rows = [row for row, (stem, _) in found.items() if folded(stem) in several]
    if len(several) < _FEW or len(rows) < 0.5 * len(named):
        return dict(uses)
    return {**uses, **{row: _used(uses[row], *found[row]) for row in rows}}


def _used(use: RowUse, stem: str, part: str) -> RowUse:
    if part not in _KINDS:
        return RowUse("note", use.name, OLDER if find_period(part) else "")
    said = use.name[len(stem) :].strip(" -–—:()[]/|,_") if use.name.startswith(stem) else use.name
    return RowUse(_KINDS[part], use.name if part == "total" else stem, said if part == "other" else "")


def _parted(name: str) -> tuple[str, str] | None:
    """A person and what her name is followed by: the part of her levels, who rates her, or when."""
    return parted_by(_PATTERNS, name, _part_of)


def _part_of(words: str) -> str:
    field = "total" if says(words, "total") else part_field(words)
    return "other" if field == "manager" else field or rater_of(words) or (plain(words) if find_period(words) else "")
