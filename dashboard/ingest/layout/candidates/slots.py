"""Slots for each person, numbered or not: the name of a skill in one column and its level in the next."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from dashboard.ingest.layout.candidates.candidate import Candidate
from dashboard.ingest.layout.candidates.packed_frame import Entry, PackedFrame
from dashboard.ingest.layout.evidence.below_heading import profiles_below
from dashboard.ingest.layout.evidence.evidence import Evidence
from dashboard.ingest.layout.evidence.heading_evidence import heading_evidence
from dashboard.ingest.layout.evidence.heading_rows import find_headings
from dashboard.ingest.layout.observed.families import told_cast
from dashboard.ingest.layout.observed.headings import hints, says
from dashboard.ingest.layout.observed.name_columns import find_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.layout.evidence.frame import Heading
    from dashboard.ingest.layout.observed.profiles import Profile
    from dashboard.ingest.layout.observed.view import View

_NUMBERED = re.compile(r"(?P<word>.*?\D)[ _#.-]*(?P<number>\d{1,2}|(?<=[ _#.-])[A-H]\b)\s*(?P<rest>\D*)")
_HEADINGS = 6


def slot_candidates(view: View, legends: Sequence[Legend]) -> Iterator[Candidate]:
    """Every way in which a sheet can hold numbered skills with their levels."""
    for heading in list(find_headings(view))[:_HEADINGS]:
        frame = _frame(view, heading, legends) if heading.sub is None else None
        if frame is not None:
            yield Candidate(frame, tuple(_evidence(frame)))


def _frame(view: View, heading: Heading, legends: Sequence[Legend]) -> PackedFrame | None:
    profiles = {c: profile for c, profile in profiles_below(view, heading).items() if profile.filled}
    pairs = slots_in(profiles)
    taken = {column for pair in pairs for column in pair}
    names = find_names({column: profile for column, profile in profiles.items() if column not in taken})
    if len(pairs) < 2 or not names.columns:
        return None
    entries = {
        row: tuple(
            Entry(view.text(row, skill), view.text(row, level), level)
            for skill, level in pairs
            if view.text(row, skill) and view.text(row, level)
        )
        for row in range(heading.last + 1, view.height)
    }
    entries = {row: found for row, found in entries.items() if found}
    cast = told_cast(Counter(entry.level for found in entries.values() for entry in found), legends)
    return PackedFrame(view, heading, names.columns, pairs[0][1], cast, profiles, entries) if cast else None


def slots_in(profiles: Mapping[int, Profile]) -> list[tuple[int, int]]:
    """Columns of skill and level that carry the same number, else those that stand side by side."""
    skills: dict[str, int] = {}
    levels: dict[str, int] = {}
    for column, profile in profiles.items():
        numbered = _NUMBERED.fullmatch(profile.label)
        if numbered is None:
            continue
        word = f"{numbered['word']} {numbered['rest']}".strip(" _#.-")
        if says(word, "level") or says(numbered["rest"].strip(), "level"):
            levels[numbered["number"]] = column
        elif says(word, "skill"):
            skills[numbered["number"]] = column
    numbered_pairs = [(skills[number], levels[number]) for number in skills if number in levels]
    return numbered_pairs if len(numbered_pairs) >= 2 else _slots_beside(profiles)


def _slots_beside(profiles: Mapping[int, Profile]) -> list[tuple[int, int]]:
    """Columns headed as skills (*Primary skill*, *Secondary skill*), each with a column headed as a level just right of it."""
    return [
        (column, column + 1)
        for column, profile in profiles.items()
        if hints(profile.label, "skill") and column + 1 in profiles and says(profiles[column + 1].label, "level")
    ]


def _evidence(frame: PackedFrame) -> Iterator[Evidence]:
    count = sum(len(found) for found in frame.entries.values())
    yield from heading_evidence(frame.view, frame.heading, frame.profiles)
    because = f"{count} times a column names a skill and the one that belongs to it says its level"
    yield Evidence(4.0 * math.log10(1 + count) + 8.0, "Ratings", because)
