"""Several columns for each skill: which one is the rating, and what the others are."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.ingest.layout.evidence.frame import ColumnKind, ColumnUse
from dashboard.ingest.layout.evidence.parted import (
    APART,
    BEGINNING,
    ENDING,
    IN_BRACKETS,
    LONG_ENDING,
    OLDER,
    part_field,
    parted_by,
)
from dashboard.ingest.layout.evidence.repeated_headings import behind_each
from dashboard.ingest.layout.observed.families import Family, find_families, pooled, told_cast
from dashboard.ingest.layout.observed.headings import says
from dashboard.ingest.layout.observed.periods import find_period
from dashboard.ingest.layout.observed.raters import rater_of
from dashboard.ingest.layout.observed.text import plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.layout.evidence.frame import Heading
    from dashboard.ingest.layout.observed.profiles import Profile

_NO_SELF = ("target", "interest", "years", "note", "date", "manager")
_KINDS: Mapping[str, ColumnKind] = {"target": "target", "headcount_or_target": "target", "interest": "interest"}
SECOND = "manager"
"""The field of a column in which somebody else rates the skill of another column."""

_RATERS = {"self": "level", "other": SECOND}
_PERIOD = r"[(\[]?(?P<part>(?:[^\W\d_]{1,9}[ '’./-]*)?\d{1,4}(?:[ /-]*(?:[^\W\d_]{1,9}[ '’./-]*)?\d{1,4})?|[^\W\d_]{3,9})[)\]]?"
_PERIOD_LAST = re.compile(rf"(?P<stem>.*[^\s:(\[/|,_-])[\s:(\[/|,_–—-]+{_PERIOD}\s*", re.DOTALL)
_PERIOD_OF_YEAR = re.compile(rf"(?P<stem>.*?[^\s:(\[/|,_-])[\s:(\[/|,_–—-]+{_PERIOD}\s*", re.DOTALL)
"""The same with the year behind it: ``Java Q1 2026``."""
_PERIOD_FIRST = re.compile(rf"{_PERIOD}[\s:)\]/|,_–—-]+(?P<stem>\S.*)", re.DOTALL)
_MIXED = (IN_BRACKETS, APART, LONG_ENDING, ENDING)
"""Each heading in its own way: ``Kafka (y/n)`` beside ``Kafka level``."""
_PAIRS = 2


def paired(
    profiles: Mapping[int, Profile],
    heading: Heading,
    families: Sequence[Family],
    legends: Sequence[Legend],
    wanted: str = "",
) -> tuple[tuple[Family, ...], dict[int, ColumnUse]]:
    """The families with only one rating column for each skill, the wanted one where there is such; the others' uses."""
    parts = _parts(profiles, heading)
    field = next((part for _, part in parts.values() if part == part_called(wanted)), "")
    field = field or _rating_field(parts, profiles, families)
    rated = [column for column, (_, part) in parts.items() if part == field]
    own = find_families({c: profiles[c] for c in rated}, rated, legends)
    if not own:
        return tuple(families), {}
    older = find_period(field) is not None
    uses = {
        column: ColumnUse(
            _KINDS.get(part, "ignored"),
            stem,
            OLDER if older and find_period(part) else part,
            said=_said(heading, column),
            part=part,
        )
        for column, (stem, part) in parts.items()
        if part != field
    }
    for family in own:
        for column in family.columns:
            stem = parts[column][0]
            above = heading.categories[column]
            category = "" if plain(above) == field or rater_of(above) else above
            uses[column] = ColumnUse("rating", stem, "skill", category, profiles[column].label, field)
    others = (
        Family(kept, told_cast(pooled(profiles, kept), legends) or family.cast)
        for family in families
        if (kept := tuple(column for column in family.columns if column not in parts))
    )
    return (*own, *others), uses


def part_called(said: str) -> str:
    """The part of a skill's columns that somebody means by a word: its field, else the word itself."""
    return part_field(said) or plain(said)


def _said(heading: Heading, column: int) -> str:
    """A column's heading with what the row below it, or the band above it, adds."""
    label, part, band = heading.labels[column], heading.parts[column], heading.categories[column]
    if part:
        return f"{label} {part}"
    return f"{band} {label}" if find_period(band) else label


def _rating_field(
    parts: Mapping[int, tuple[str, str]], profiles: Mapping[int, Profile], families: Sequence[Family]
) -> str:
    """The part that is the rating: what is called level or current, the newest period, else the first with levels."""
    cast = {field for column, (_, field) in parts.items() if profiles[column].cast is not None}
    for preferred in ("level", "has"):
        if preferred in cast:
            return preferred
    fields = [parts[column][1] for family in families for column in family.columns if column in parts]
    newest = max(
        (field for field in cast if find_period(field)), key=lambda field: find_period(field) or (), default=""
    )
    plain_first = [field for field in fields if field not in _NO_SELF]
    return newest or next(iter([*plain_first, *fields]), "")


def _parts(profiles: Mapping[int, Profile], heading: Heading) -> dict[int, tuple[str, str]]:
    """For columns that come several to a skill: the skill and what this column of it is."""
    if any(heading.parts):
        fields = _parts_told(heading.parts)
        return {
            column: (heading.labels[column], fields[part])
            for column, part in enumerate(heading.parts)
            if part and heading.labels[column]
        }
    for patterns in ((IN_BRACKETS,), (APART,), (LONG_ENDING, ENDING), (BEGINNING,), _MIXED):
        parted = {column: parted_by(patterns, profile.label, part_field) for column, profile in profiles.items()}
        found = {column: parts for column, parts in parted.items() if parts is not None}
        if _is_pairing(found, profiles):
            return _with_bare(found, profiles)
    return _parted_by_rater(profiles, heading) or _parted_by_period(profiles, heading) or _parted_by_neighbour(profiles)


def _parts_told(parts: Sequence[str]) -> dict[str, str]:
    """What each sub-heading stands for; where two say level, one that can be a note is one: *Note* in English."""
    fields = {part: part_field(part) or plain(part) for part in parts if part}
    several = list(fields.values()).count("level") > 1
    return {
        part: "note" if several and field == "level" and says(part, "note") else field for part, field in fields.items()
    }


def _parted_by_rater(profiles: Mapping[int, Profile], heading: Heading) -> dict[int, tuple[str, str]]:
    """Two blocks of the same skills below the names of who rates: *Self-assessment*, *Manager assessment*."""
    raters = {column: rater_of(heading.categories[column]) for column, profile in profiles.items() if profile.label}
    found = {column: (profiles[column].label, _RATERS[rater]) for column, rater in raters.items() if rater}
    return found if _is_pairing(found, {}) else {}


def _parted_by_period(profiles: Mapping[int, Profile], heading: Heading) -> dict[int, tuple[str, str]]:
    """Columns of the same skills for several periods: ``Java Q1``, ``Java Q2``, or the periods in bands above them."""
    bands = {
        column: (profile.label, plain(heading.categories[column]))
        for column, profile in profiles.items()
        if profile.label and find_period(heading.categories[column])
    }
    if _is_several_periods(bands):
        return bands
    # the longest period first: of "Java Q1 2026" the skill is Java; of "Java 8 Q1" it is Java 8, which only comes out short
    for pattern in (_PERIOD_OF_YEAR, _PERIOD_LAST, _PERIOD_FIRST):
        found = {
            column: (match["stem"].strip(), plain(match["part"]))
            for column, profile in profiles.items()
            if (match := pattern.fullmatch(profile.label)) and find_period(match["part"])
        }
        if _is_several_periods(found):
            return found
    return {}


def _parted_by_neighbour(profiles: Mapping[int, Profile]) -> dict[int, tuple[str, str]]:
    found = behind_each(profiles)
    return found if _is_pairing(found, {}) else {}


def _is_several_periods(found: Mapping[int, tuple[str, str]]) -> bool:
    """Whether several skills stand there for the same several periods, each once."""
    periods: dict[str, list[str]] = defaultdict(list)
    for stem, part in found.values():
        periods[stem].append(part)
    several = {tuple(sorted(parts)) for parts in periods.values()}
    return len(periods) >= _PAIRS and len(several) == 1 and _PAIRS <= len(next(iter(several))) == len(set(*several))


def _with_bare(found: dict[int, tuple[str, str]], profiles: Mapping[int, Profile]) -> dict[int, tuple[str, str]]:
    """Bare headings whose stem has a further column: ``Python`` beside ``Python (interest)`` is its level.

    Beside ``Python (level)`` it only says whether she has it.
    """
    stems = {stem for stem, _ in found.values()}
    leveled = {stem for stem, part in found.values() if part == "level"}
    bare = {
        column: (_asked(profile.label), "has" if _asked(profile.label) in leveled else "level")
        for column, profile in profiles.items()
        if column not in found and _asked(profile.label) in stems
    }
    return {**found, **bare}


def _asked(label: str) -> str:
    """What a heading asks about: ``GraphQL?`` about GraphQL."""
    return label.rstrip(" ?:") or label


def _is_pairing(found: Mapping[int, tuple[str, str]], profiles: Mapping[int, Profile]) -> bool:
    fields: dict[str, set[str]] = defaultdict(set)
    bare = {_asked(profile.label) for profile in profiles.values()}
    for stem, field in found.values():
        fields[stem].add(field)
        if stem in bare:
            fields[stem].add("bare")
    several = sum(len(seen) > 1 for seen in fields.values())
    return several >= _PAIRS and several >= len(fields) / 2
