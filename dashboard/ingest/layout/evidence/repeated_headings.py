"""Columns that stand behind each skill under one and the same heading: ``Java | Level | Python | Level``."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from dashboard.ingest.layout.evidence.parted import part_field
from dashboard.ingest.layout.observed.headings import meanings, says
from dashboard.ingest.layout.observed.known_skills import known_share
from dashboard.ingest.layout.observed.text import plain

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from dashboard.ingest.layout.observed.profiles import Profile

_COUNTED = re.compile(r"(?P<label>.*[^\W\d])[._ ]?\d+")
_SEVERAL = 2
_SURELY = 3
_YES_OR_NO = 2


def behind_each(profiles: Mapping[int, Profile]) -> dict[int, tuple[str, str]]:
    """The skill and the part of it that each such column is, the skill's own column before them included.

    Before a column of levels the skill's own only says whether she has it.
    """
    repeated = _repeated(profiles)
    found: dict[int, tuple[str, str]] = {}
    stem: int | None = None
    for column, profile in sorted(profiles.items()):
        if column not in repeated:
            stem = column if _can_be_rated(profile) else None
        elif stem is not None:
            found[column] = (profiles[stem].label, repeated[column])
            found.setdefault(stem, (profiles[stem].label, "level"))
            if repeated[column] == "level" and _says_how_sure(profiles[stem], profile):
                found[column] = (profiles[stem].label, plain(profile.label))
            elif repeated[column] == "level":
                found[stem] = (profiles[stem].label, "has")
    return found if len(set(found.values())) == len(found) else {}


def _can_be_rated(profile: Profile) -> bool:
    """Whether a column may be a skill's own: headed by no word of a table's, empty or with levels or ticks below."""
    rated = profile.cast is not None or not profile.filled
    return bool(profile.label) and rated and not any(meaning.whole for meaning in meanings(profile.label))


def _says_how_sure(own: Profile, part: Profile) -> bool:
    """Whether the column behind a skill's levels says how confident she is of them."""
    return says(part.label, "confidence") and own.cast is not None and len(own.cast.scale.steps) > _YES_OR_NO


def _repeated(profiles: Mapping[int, Profile]) -> dict[int, str]:
    """The part that each column is whose heading several columns have and which names no skill.

    Programs that want headings to differ count them: ``Level``, ``Level2``, ``Level.1``.
    """
    labels = {profile.label for profile in profiles.values()}
    said = {column: _uncounted(profile.label, labels) for column, profile in profiles.items() if profile.label}
    several = Counter(said.values())
    found = {column: part_field(label) for column, label in said.items() if several[label] >= _SEVERAL}
    unknown = {label for column, label in said.items() if not found.get(column, label) and several[label] >= _SURELY}
    found |= {c: plain(label) for c, label in said.items() if label in unknown and _is_apart(profiles, said, label)}
    return {column: part for column, part in found.items() if part}


def _uncounted(label: str, labels: Collection[str]) -> str:
    """A heading without the number that tells it from an equal one: ``Level2`` beside ``Level``."""
    counted = _COUNTED.fullmatch(label)
    return counted["label"] if counted and counted["label"] in labels else label


def _is_apart(profiles: Mapping[int, Profile], said: Mapping[int, str], label: str) -> bool:
    """Whether an unknown heading is a part of skills: right behind columns that are on another scale, and no skill.

    The same skill below several categories stands among others that are rated as it is.
    """
    if known_share([label]):
        return False
    pairs = [(profiles.get(column - 1), profiles[column]) for column, other in said.items() if other == label]
    return all(
        before is not None and before.cast is not None and (own.cast is None or own.cast.kind != before.cast.kind)
        for before, own in pairs
    )
