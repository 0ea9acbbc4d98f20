"""A column for each level: in it the skills that a person has on it, or the people who have a skill on it."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from dashboard.ingest.casts.own_words import OWN_WORDS
from dashboard.ingest.casts.vocabulary import meanings as levels_meant
from dashboard.ingest.layout.candidates.candidate import Candidate
from dashboard.ingest.layout.candidates.packed_frame import Entry, PackedFrame
from dashboard.ingest.layout.evidence.below_heading import profiles_below
from dashboard.ingest.layout.evidence.evidence import Evidence
from dashboard.ingest.layout.evidence.heading_evidence import ABOVE_THE_LIST, heading_evidence, heading_place
from dashboard.ingest.layout.evidence.heading_rows import find_headings
from dashboard.ingest.layout.observed.families import told_cast
from dashboard.ingest.layout.observed.headings import says
from dashboard.ingest.layout.observed.known_skills import known_share
from dashboard.ingest.layout.observed.name_columns import find_names
from dashboard.ingest.layout.observed.names import people_likeness

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.layout.evidence.frame import Heading
    from dashboard.ingest.layout.observed.profiles import Profile
    from dashboard.ingest.layout.observed.view import View

_APART = re.compile(r"\s*(?:[;|\n•]|,(?![^(]*\)))\s*")
_BETWEEN_FULL_NAMES = re.compile(r"\s*[;|\n•]\s*")
"""Where names stand as *Silva, Ana; Okafor, Ben*."""
_LEADS = re.compile(r"(?:\s+(?:in|with|at|on|of|skills?|bei|mit|en|con|avec))?\s*:?\s*$", re.IGNORECASE)
_HEADINGS = 4
_FEW = 2
_MOST_LABELS = 60
_KNOWN = 0.5


def list_by_level_candidates(view: View, legends: Sequence[Legend]) -> Iterator[Candidate]:
    """Every way in which a sheet can be such a table."""
    for heading in list(find_headings(view))[:_HEADINGS]:
        frame = _frame(view, heading, legends)
        if frame is not None:
            yield Candidate(frame, tuple(_evidence(frame)))


def _frame(view: View, heading: Heading, legends: Sequence[Legend]) -> PackedFrame | None:
    profiles = {c: profile for c, profile in profiles_below(view, heading).items() if profile.filled}
    levels = {c: level for c, profile in profiles.items() if levels_meant(level := _LEADS.sub("", profile.label))}
    cast = told_cast(Counter(levels.values()), legends) if len(set(levels.values())) == len(levels) >= _FEW else None
    if cast is None or cast.kind == OWN_WORDS or not set(levels.values()) <= set(cast.levels):
        return None
    others = {column: profile for column, profile in profiles.items() if column not in levels}
    names, skill = find_names(others), _skill_column(others)
    rising = dict(sorted(levels.items(), key=lambda item: cast.levels[item[1]]))
    if names.columns and _are_skills(entries := dict(_entries(view, heading, rising, _APART))):
        return PackedFrame(view, heading, names.columns, min(levels), cast, profiles, entries)
    apart = _BETWEEN_FULL_NAMES if any(_has_sign(profiles[column]) for column in levels) else _APART
    if skill is not None and _are_people(entries := dict(_entries(view, heading, rising, apart))):
        return PackedFrame(view, heading, (skill,), min(levels), cast, profiles, entries, lists_people=True)
    return None


def _skill_column(profiles: Mapping[int, Profile]) -> int | None:
    """The column whose heading or cells say that it names the skills."""
    return next(
        (
            column
            for column, profile in profiles.items()
            if says(profile.label, "skill") or known_share(list(profile.counts)[:_MOST_LABELS]) >= _KNOWN
        ),
        None,
    )


def _has_sign(profile: Profile) -> bool:
    """Whether names are told apart by a sign that no name holds, so that a comma may stand within one."""
    return any(sign in text for text in profile.counts for sign in ";|\n•")


def _entries(
    view: View, heading: Heading, levels: Mapping[int, str], apart: re.Pattern[str]
) -> Iterator[tuple[int, tuple[Entry, ...]]]:
    for row in range(heading.last + 1, view.height):
        found = [
            Entry(label, level, column)
            for column, level in levels.items()
            for label in apart.split(view.text(row, column).strip(" ,;"))
            if label
        ]
        if found:
            yield row, tuple(found)


def _are_people(entries: Mapping[int, tuple[Entry, ...]]) -> bool:
    """Whether the lists hold names of people, some of them on several rows."""
    listed = Counter(entry.listed for found in entries.values() for entry in found)
    labels = list(listed)[:_MOST_LABELS]
    again = sum(count > 1 for count in listed.values())
    return bool(labels) and people_likeness(labels) >= _KNOWN > known_share(labels) and again > 0


def _are_skills(entries: Mapping[int, tuple[Entry, ...]]) -> bool:
    """Whether the lists hold skills that we know; lists of other things are too much like anything."""
    labels = list(dict.fromkeys(entry.listed for found in entries.values() for entry in found))
    return bool(labels) and known_share(labels[:_MOST_LABELS]) >= _KNOWN


def _evidence(frame: PackedFrame) -> Iterator[Evidence]:
    count = sum(len(found) for found in frame.entries.values())
    yield heading_place(frame.view, frame.heading, ABOVE_THE_LIST)
    yield from heading_evidence(frame.view, frame.heading, _without_levels(frame))
    because = (
        f"{count} times somebody is listed below her level in a skill"
        if frame.lists_people
        else f"{count} skills are listed below the levels that people have in them"
    )
    yield Evidence(4.0 * math.log10(1 + count) + 3.0, "Ratings", because)


def _without_levels(frame: PackedFrame) -> dict[int, Profile]:
    rated = {entry.column for found in frame.entries.values() for entry in found}
    return {column: profile for column, profile in frame.profiles.items() if column not in rated}
