"""Where the names of people stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.ingest.layout.observed.headings import hints, says
from dashboard.ingest.layout.observed.names import people_likeness

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.ingest.layout.observed.profiles import Profile

_LOOK_AT = 60
_ENOUGH = 1.6
_AN_ADDRESS = 0.3
"""An e-mail address tells people apart as a name does, and stands back where names stand beside it."""

_GAPS = 1.5
"""Against a line with gaps where another has none: bands of teams are no names."""

_OTHER_FIELDS = ("team", "role", "location", "seniority", "manager", "category", "note", "level", "shift", "source",
                 "personal", "total", "years")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Names:
    """The columns with names, two for first and last name, how sure that is, and why."""

    columns: tuple[int, ...]
    points: float
    because: str


NO_NAMES = Names((), 0.0, "")


def find_names(profiles: Mapping[int, Profile]) -> Names:
    """The column or columns that most look like the names of the rows."""
    most = max((profile.filled for profile in profiles.values()), default=0)
    scored = {
        column: _points(column, profile) - _GAPS * (1 - profile.filled / most)
        for column, profile in profiles.items()
        if profile.filled
    }
    if not scored:
        return NO_NAMES
    pair = _first_and_last(profiles)
    best = max(scored, key=lambda column: (scored[column], -column))
    if pair and (best in pair or not says(profiles[best].label, "person")):
        return Names(pair, 5.0, "first and last name stand in two columns")
    if scored[best] < _ENOUGH:
        return NO_NAMES
    return Names((best,), scored[best], _because(profiles[best]))


def _first_and_last(profiles: Mapping[int, Profile]) -> tuple[int, ...]:
    """The columns of first and last names, the first name first.

    A plain *name* beside a last name is a first name, and beside a first name a last name.
    """
    lasts = [column for column, profile in profiles.items() if says(profile.label, "last") and profile.filled]
    firsts = [column for column, profile in profiles.items() if says(profile.label, "first") and profile.filled]
    if lasts:
        firsts = firsts or _names_beside(profiles, lasts[0])
    elif firsts:
        lasts = _names_beside(profiles, firsts[0])
    return (firsts[0], lasts[0]) if firsts and lasts else ()


def _names_beside(profiles: Mapping[int, Profile], column: int) -> list[int]:
    beside = [c for c in (column - 1, column + 1) if c in profiles and hints(profiles[c].label, "person")]
    return [c for c in beside if profiles[c].filled]


def _points(column: int, profile: Profile) -> float:
    label, points = profile.label, 0.0
    if says(label, "person"):
        points += 4.0
    elif says(label, "id"):
        points += 0.8
    elif hints(label, "person") and not hints(label, "total"):
        points += 2.5
    elif says(label, "email") or not label:
        points += 0.5
    elif says(label, *_OTHER_FIELDS):
        points -= 2.5
    alike = people_likeness(list(profile.counts)[:_LOOK_AT]) if profile.emails < 0.5 else _AN_ADDRESS
    points += 3.0 * alike + _content_points(profile)
    return points + 1.0 - min(column, 20) * 0.1


def _content_points(profile: Profile) -> float:
    points = 1.5 * profile.distinct - (2.0 if profile.distinct < 0.5 else 0.0)
    if profile.sentences > 0.5:
        points -= 4.0
    if profile.dates > 0.5:
        points -= 6.0
    if profile.numbers > 0.5:
        points -= 1.0 if says(profile.label, "person") else 2.0 if says(profile.label, "id") else 3.0
    if profile.cast is not None and profile.cast.score > 0.5 and profile.distinct < 0.5:
        points -= 3.0
    if profile.filled < 0.5 * profile.rows:
        points -= 1.0
    return points


def _because(profile: Profile) -> str:
    if says(profile.label, "person"):
        return f"its heading is “{profile.label}”"
    alike = people_likeness(list(profile.counts)[:_LOOK_AT])
    if alike > 0.5:
        return "its cells look like names of people"
    return "it is the first column whose texts tell the rows apart"
