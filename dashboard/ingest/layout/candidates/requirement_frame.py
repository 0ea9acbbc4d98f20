"""A list of what is asked: a skill, perhaps a role or a team, a level or a head-count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.ingest.casts.cast import Cast
    from dashboard.ingest.layout.evidence.frame import Heading
    from dashboard.ingest.layout.observed.profiles import Profile
    from dashboard.ingest.layout.observed.view import View


@dataclass(frozen=True, eq=False)
class RequirementFrame:
    """Which column of a list of requirements is what; None where there is no such column."""

    view: View
    heading: Heading
    profiles: Mapping[int, Profile]
    skill: int
    role: int | None
    team: int | None
    level: int | None
    people: int | None
    critical: int | None
    cast: Cast | None
