"""One person's sheet: her skills down, her levels beside them."""

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
class OwnFrame:
    """Which column of one person's sheet is what.

    Attributes:
        view: the sheet.
        heading: its heading row.
        skill: the column of the skills.
        level: the column of her levels.
        cast: the levels.
        profiles: the columns below the heading.
        owner: her name, as the sheet, its tab or its file says it.
        category: the column of the skills' categories, if there is one.
        second: the column in which somebody else rates her, if there is one.
        target: the column of the levels that she should or wants to have, if there is one.
    """

    view: View
    heading: Heading
    skill: int
    level: int
    cast: Cast
    profiles: Mapping[int, Profile]
    owner: str
    category: int | None = None
    second: int | None = None
    target: int | None = None
