"""Everything a report is made from: the answers, and what is known about the file they come from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, Protocol

from dashboard.analysis.coverage import STATUSES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dashboard.analysis.answers import Answers
    from dashboard.analysis.coverage import CoverageRow
    from dashboard.core.agreement import Agreement
    from dashboard.core.matrix import SkillMatrix
    from dashboard.core.notice import Notice

_ONLY_SAYS_KNOWING = ("Proficiency in ", "Knowledge of ", "Understanding of ", "Familiarity with ")
_ONLY_SAYS_KNOWING_AFTER = (" Familiarity", " Proficiency", " Knowledge")


class LabelMatch(Protocol):
    """What the mapping says of one label; the names are those of ``mapping.match.Match``."""

    @property
    def label(self) -> str:
        """As the file writes it."""

    @property
    def status(self) -> str:
        """How sure its place is."""

    @property
    def skills(self) -> tuple[str, ...]:
        """Ids of the skills that it stands for."""

    @property
    def area(self) -> str | None:
        """Id of the area that it counts in, or likely would."""

    @property
    def suggestions(self) -> tuple[str, ...]:
        """Ids of the skills that it may mean."""

    @property
    def reason(self) -> str:
        """Why, in words."""

    @property
    def yours(self) -> bool:
        """Whether the manager decided it."""


@dataclass(frozen=True, eq=False)
class Facts:
    """What a report is made from.

    Attributes:
        answers: the five questions answered, for the people and skills that are seen.
        made_on: the day of the report.
        team: what the team is called; empty when nothing names it.
        file: the file or files that it was read from; empty while names are hidden, which it may hold.
        narrowing: what was narrowed, each in words (``Team Payments``); empty when everybody is seen.
        matches: what the mapping says of each label, in the file's order.
        notices: what the user should know about her file.
        as_read: everybody's ratings as the file has them, a column for each of the matches; None where it is unknown.
        own_guide: the file of the taxonomy that measures the team; empty while the guide does.
        whys: decisions of the reading, each with its evidence.
        people_in: whether the file has people in rows, in columns or in the values of a list; empty when unknown.
        sheets: the sheets that were read; a text file has none.
        hidden: whether people stand under pseudonyms.
        agreed: what the meeting decided.
    """

    answers: Answers
    made_on: date
    team: str = ""
    file: str = ""
    narrowing: tuple[str, ...] = ()
    matches: Sequence[LabelMatch] = ()
    as_read: SkillMatrix | None = None
    own_guide: str = ""
    notices: tuple[Notice, ...] = ()
    whys: tuple[tuple[str, str], ...] = ()
    people_in: Literal["rows", "columns", "values", ""] = ""
    sheets: tuple[str, ...] = ()
    hidden: bool = False
    agreed: tuple[Agreement, ...] = ()

    @cached_property
    def needed(self) -> tuple[CoverageRow, ...]:
        """The rows of which somebody is needed, in the file's order."""
        return tuple(row for row in self.answers.coverage if row.people_needed >= 1)

    @cached_property
    def worst_first(self) -> tuple[int, ...]:
        """All rows by index: by status, then most weighted seats missing, then fewest capable, then name."""
        rows = self.answers.coverage
        return tuple(sorted(range(len(rows)), key=lambda at: worst_first(rows[at])))

    def with_status(self, *statuses: str) -> tuple[CoverageRow, ...]:
        """The rows of these statuses, worst first."""
        rows = self.answers.coverage
        return tuple(rows[at] for at in self.worst_first if rows[at].status in statuses)

    @property
    def seats_needed(self) -> int:
        """Seats in all, not weighted."""
        return sum(row.people_needed for row in self.answers.coverage)

    @property
    def seats_missing(self) -> int:
        """Seats that nobody fills, not weighted."""
        return sum(row.seats_missing for row in self.answers.coverage)

    @property
    def seats_filled(self) -> int:
        """Seats that somebody fills, not weighted."""
        return self.seats_needed - self.seats_missing

    @cached_property
    def ratings(self) -> int:
        """How many ratings there are."""
        return int(self.answers.matrix.assessed.sum())

    @cached_property
    def noun(self) -> str:
        """What a row is called: a skill, or a requirement as soon as one skill is asked of several groups."""
        return "skill" if all(row.role is row.team is None for row in self.answers.coverage) else "requirement"

    def area_names(self, row: CoverageRow) -> str:
        """The areas that a row counts in, in a few words each; *Outside the guide* when in none."""
        names = [self.area_name(area.area) for area in self.answers.areas if area.area in row.areas]
        outside = self.answers.areas[-1].area
        return ", ".join(names) or self.area_name(outside)

    def area_position(self, row: CoverageRow) -> int:
        """The place of a row's first area in the guide's order."""
        areas = [area.area for area in self.answers.areas]
        return min((at for at, area in enumerate(areas) if area in row.areas), default=len(areas) - 1)

    def area_name(self, area_id: str) -> str:
        """An area's heading without the words that only say that one knows it."""
        return short_heading(self.answers.taxonomy.area(area_id).name)


def worst_first(row: CoverageRow) -> tuple[int, float, int, str]:
    """Sorts rows so that what most needs somebody to act stands first."""
    return (STATUSES.index(row.status), -row.seats_missing * row.weight, row.capable, row.label.casefold())


def short_heading(heading: str) -> str:
    """A heading short enough for a table: *Knowledge of API Design* is *API Design*."""
    for start in _ONLY_SAYS_KNOWING:
        heading = heading.removeprefix(start)
    for end in _ONLY_SAYS_KNOWING_AFTER:
        heading = heading.removesuffix(end)
    return heading
