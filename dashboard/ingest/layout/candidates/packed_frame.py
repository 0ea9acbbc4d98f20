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
    """One rating in a row: the skill (or person) listed, the level as written, and the column it was read from."""

    listed: str
    level: str
    column: int


@dataclass(frozen=True, eq=False)
class PackedFrame:
    """Which column holds whole sets of ratings, and whose they are.

    Attributes:
        lists_people: whether each row is a skill and its cells list people, instead of the other way round.
    """

    view: View
    heading: Heading
    names: tuple[int, ...]
    packed: int
    cast: Cast
    profiles: Mapping[int, Profile]
    entries: Mapping[int, tuple[Entry, ...]]
    lists_people: bool = False
