"""A list whose cells hold whole sets of ratings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.ingest.casts.cast import Cast
    from dashboard.ingest.layout.evidence.frame import Heading
    from dashboard.ingest.layout.observed.profiles import Profile
    from dashboard.ingest.layout.observed.view import View


@dataclass(frozen=True, slots=True)
class Entry:
    """One rating of a person: the skill, the level as written, and the column it was read from."""

    skill: str
    level: str
    column: int


@dataclass(frozen=True, eq=False)
class PackedFrame:
    """Which column holds whole sets of ratings, and whose they are."""

    view: View
    heading: Heading
    names: tuple[int, ...]
    packed: int
    cast: Cast
    profiles: Mapping[int, Profile]
    entries: Mapping[int, tuple[Entry, ...]]
