"""Lists that name skills without a level, each entry read as "has it" because the manager said so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.core.scale import Scale
from dashboard.ingest.casts.cast import Cast
from dashboard.ingest.corrections import SET_BY_YOU
from dashboard.ingest.layout.candidates.candidate import Candidate
from dashboard.ingest.layout.candidates.long_frame import LongFrame
from dashboard.ingest.layout.candidates.packed_frame import Entry, PackedFrame
from dashboard.ingest.layout.evidence.below_heading import profiles_below
from dashboard.ingest.layout.evidence.evidence import Evidence
from dashboard.ingest.layout.near_misses.of_sheets import is_slot
from dashboard.ingest.layout.observed.headings import hints, says
from dashboard.ingest.layout.observed.known_skills import known_share
from dashboard.ingest.layout.observed.name_columns import find_names
from dashboard.ingest.layout.putting_right.wanted import TICKED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dashboard.ingest.layout.evidence.frame import Heading
    from dashboard.ingest.layout.observed.profiles import Profile
    from dashboard.ingest.layout.observed.view import View
    from dashboard.ingest.layout.putting_right.wishes import Wishes

_APART = re.compile(r"[;|\n]+|,(?![^(]*\))")
_SCALE = Scale((0.0, 1.0), {0.0: "no", 1.0: "yes"}, source="every entry counts as “has it”, set by you")
_ONCE = 1.0


def ticked_at(view: View, heading: Heading, wishes: Wishes) -> Iterator[Candidate]:
    """A list of people and what they know below one heading, one skill a row or several in a row."""
    profiles = {c: profile for c, profile in profiles_below(view, heading).items() if profile.filled}
    skills = wishes.only(profiles, wishes.skill) or _skill_columns(profiles)
    others = {column: profile for column, profile in profiles.items() if column not in skills}
    names = tuple(wishes.only(profiles, wishes.names)) or find_names(others).columns or tuple(others)[:1]
    if not skills or not names or heading.sub is not None:
        return
    if len(skills) == 1 and profiles[names[0]].distinct < _ONCE:
        yield _listed(view, heading, profiles, names, skills[0])
    else:
        yield _slotted(view, heading, profiles, names, skills)


def _skill_columns(profiles: Mapping[int, Profile]) -> list[int]:
    """The numbered columns of skills, else the column that is headed so or holds skills that we know."""
    slots = [column for column, profile in profiles.items() if is_slot(profile)]
    if len(slots) > 1:
        return slots
    worded = {column: profile for column, profile in profiles.items() if profile.numbers < 0.5}
    headed = [c for c, p in worded.items() if says(p.label, "skill") or hints(p.label, "skill")]
    known = [c for c, p in worded.items() if known_share([part for text in p.counts for part in _parts(text)]) > 0.5]
    return (headed or known)[:1]


def _parts(text: str) -> list[str]:
    """The skills that one cell names."""
    return [part.strip() for part in _APART.split(text) if part.strip()]


def _cast(texts: Iterable[str]) -> Cast:
    told = f"every entry counts as “has it”, {SET_BY_YOU}"
    return Cast(_SCALE, dict.fromkeys(texts, 1.0), {}, frozenset(), told, score=1.0, kind=TICKED)


def _listed(
    view: View, heading: Heading, profiles: Mapping[int, Profile], names: tuple[int, ...], skill: int
) -> Candidate:
    frame = LongFrame(view, heading, names, skill, skill, _cast(profiles[skill].counts), profiles)
    count = profiles[skill].filled
    return Candidate(frame, (Evidence(0.0, "Ratings", f"{count} rows name a person and a skill"),))


def _slotted(
    view: View, heading: Heading, profiles: Mapping[int, Profile], names: tuple[int, ...], skills: Sequence[int]
) -> Candidate:
    rows = range(heading.last + 1, view.height)
    entries = {
        row: tuple(Entry(part, part, column) for column in skills for part in _parts(view.text(row, column)))
        for row in rows
    }
    entries = {row: found for row, found in entries.items() if found}
    cast = _cast(entry.listed for found in entries.values() for entry in found)
    count = sum(map(len, entries.values()))
    frame = PackedFrame(view, heading, names, skills[0], cast, profiles, entries)
    return Candidate(frame, (Evidence(0.0, "Ratings", f"{count} entries name a skill of the person in their row"),))
