"""Which columns of a table the manager pointed at, once it is known what stands in its heading."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.layout.observed.profiles import Profile


@dataclass(frozen=True)
class Wishes:
    """Columns in the direction in which people stand down; what is None or empty is left to the reader.

    Attributes:
        names: the column of the names.
        skill: the column of the skills, in a list.
        level: the column of the levels, in a list.
        part: which column of each skill holds its level, where each has several.
        legend: the levels as she put them in order.
        also_skills: headings that are skills whatever stands below them.
        also_people: names that are somebody whatever stands beside them.
        pointed_at: whether she said where this table stands, so that numbers of any kind can be its levels.
    """

    names: tuple[int, ...] | None = None
    skill: tuple[int, ...] | None = None
    level: tuple[int, ...] | None = None
    part: str = ""
    legend: Legend | None = None
    also_skills: tuple[str, ...] = ()
    also_people: tuple[str, ...] = ()
    pointed_at: bool = False

    def only(self, columns: Collection[int], wanted: tuple[int, ...] | None) -> list[int]:
        """The wanted columns among these; empty where nothing is wanted or nothing of it is there."""
        return [column for column in wanted or () if column in columns]

    def explained(self, profiles: Mapping[int, Profile]) -> dict[int, Profile]:
        """The columns, each of them read by her levels where it holds one of these."""
        if self.legend is None:
            return dict(profiles)
        codes = {entry.code for entry in self.legend.entries}
        return {
            column: replace(profile, legend=self.legend) if codes & profile.counts.keys() else profile
            for column, profile in profiles.items()
        }


NO_WISHES = Wishes()
