"""A long list: one row for each person and skill."""

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
class LongFrame:
    """Which column of a long list is what.

    Attributes:
        view: the sheet.
        heading: its heading row.
        person: the columns of the name, two for first and last name.
        skill: the column of the skill.
        level: the column of the level.
        cast: the levels.
        profiles: the columns below the heading.
        date: the column with the day of the rating, if there is one.
        category: the column of the skill's category, if there is one.
        target: the column of a required level, if there is one.
        rater: the column that says whether a row is the person's own view or somebody else's, if there is one.
        second: the column of somebody else's level beside the person's own, if there is one.
        interest: the column that says how much the person wants to learn the skill, if there is one.
        attributes: what further columns say of people, by column.
        filled_down: columns whose empty cells repeat the cell above.
        owners: whose row each is, where the names stand in rows of their own above the skills.
    """

    view: View
    heading: Heading
    person: tuple[int, ...]
    skill: int
    level: int
    cast: Cast
    profiles: Mapping[int, Profile]
    date: int | None = None
    category: int | None = None
    target: int | None = None
    rater: int | None = None
    second: int | None = None
    interest: int | None = None
    attributes: Mapping[int, str] | None = None
    filled_down: frozenset[int] = frozenset()
    owners: Mapping[int, str] | None = None

    @property
    def used(self) -> frozenset[int]:
        """The columns that were read."""
        named = (self.date, self.category, self.target, self.rater, self.second, self.interest)
        optional = {column for column in named if column is not None}
        return frozenset({*self.person, self.skill, self.level, *optional, *(self.attributes or {})})
