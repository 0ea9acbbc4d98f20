"""A table of people and skills in which nobody has a rating yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.core.notice import notice
from dashboard.core.scale import Scale
from dashboard.core.sources import no_sources
from dashboard.ingest.casts.blanks import is_blank
from dashboard.ingest.casts.legend_scale import find_legend_scale
from dashboard.ingest.layout.evidence.below_heading import end_of_table, profiles_below
from dashboard.ingest.layout.evidence.heading_rows import find_headings, heading_like
from dashboard.ingest.layout.near_misses.near_miss import TableFacts
from dashboard.ingest.layout.near_misses.of_tables import find_near_miss
from dashboard.ingest.layout.observed.headings import PERSON_FIELDS, hints, meanings, says
from dashboard.ingest.layout.observed.known_skills import known_share, skill_likeness
from dashboard.ingest.layout.observed.name_columns import find_names
from dashboard.ingest.layout.observed.names import is_numbered_seat, people_likeness
from dashboard.ingest.layout.observed.text import is_remark, plain
from dashboard.ingest.layout.observed.view import sample_of, view_of
from dashboard.ingest.layout.putting_right.forced import pointed_headings, pointed_names
from dashboard.ingest.layout.teams.team import ReadPerson, ReadSkill, ReadTeam
from dashboard.ingest.result import Layout, PeopleIn, Why

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.corrections import LayoutCorrections
    from dashboard.ingest.grid import Grid
    from dashboard.ingest.layout.evidence.frame import Heading
    from dashboard.ingest.layout.observed.profiles import Profile
    from dashboard.ingest.layout.observed.view import View

NOTHING_TELLS = "Nothing in the file tells the scale; one from 1 to 5 is presumed."
PRESUMED = Scale((1.0, 2.0, 3.0, 4.0, 5.0), source="nobody has a rating yet; a scale from 1 to 5 is presumed")
_PEOPLE = 0.6
_NAMED = 0.4
_SKILLS = 0.3
_EMPTY = "the cells below the skills are empty"
_NOBODY = ("total", "target", "headcount", "headcount_or_target", "weight", "critical", "note", "team")


@dataclass(frozen=True, eq=False)
class Unrated:
    """A team without a rating, and where it stands on its sheet."""

    team: ReadTeam
    layout: Layout


@dataclass(frozen=True, eq=False)
class _Table:
    """The columns below one heading: those of the names, and the empty ones headed by skills."""

    view: View
    heading: Heading
    profiles: dict[int, Profile]
    names: tuple[int, ...]
    skills: list[int]

    @property
    def corner(self) -> str:
        """What stands above the names."""
        return self.profiles[self.names[0]].label

    @property
    def people(self) -> list[str]:
        """The texts in the names' place."""
        return list(self.profiles[self.names[0]].counts)

    @property
    def labels(self) -> list[str]:
        """The headings of the skills."""
        return [self.profiles[column].label for column in self.skills]


def find_unrated_team(grid: Grid, legends: Sequence[Legend]) -> Unrated | None:
    """People and skills of a sheet whose ratings are missing although it names people, else None."""
    for across in (False, True):
        for heading in find_headings(sample_of(grid, across=across)):
            table = _find_table(sample_of(grid, across=across), heading)
            if table is not None and _is_team(table):
                whole = view_of(grid, across=across)
                return _unrated(_find_table(whole, heading_like(whole, heading)) or table, legends)
    return None


def find_unrated_at(grid: Grid, legends: Sequence[Legend], said: LayoutCorrections) -> Unrated | None:
    """The unrated table that the manager pointed at, whoever its people seem to be; None where she means a list."""
    if said.people_in == "values" or said.value_column or said.ticks:
        return None
    for across in (False, True):
        if said.people_in not in (None, "columns" if across else "rows"):
            continue
        view = view_of(grid, across=across)
        for heading in pointed_headings(view, said):
            table = _find_table(view, heading, pointed_names(heading, said, across=across), said.also_skills)
            if table is not None and any(_is_person(table, row) for row in range(heading.last + 1, view.height)):
                return _unrated(table, legends)
    return None


def _find_table(
    view: View, heading: Heading, names: tuple[int, ...] | None = None, also_skills: Collection[str] = ()
) -> _Table | None:
    profiles = profiles_below(view, heading)
    found = names or find_names(profiles).columns
    skills = [c for c, profile in profiles.items() if c not in found and _is_unrated(profile, also_skills)]
    return _Table(view, heading, profiles, found, skills) if found and skills else None


def _is_unrated(profile: Profile, also_skills: Collection[str]) -> bool:
    named = profile.label in also_skills or (bool(profile.label) and not meanings(profile.label))
    return named and all(is_blank(text) for text in profile.counts)


def _is_team(table: _Table) -> bool:
    """Whether these are people and skills: by what else the sheet says of them, or by their own names and headings."""
    headed = says(table.corner, "person", "first") and not table.view.across
    alike, known = people_likeness(table.people), known_share(table.labels)
    if not (headed or alike >= _PEOPLE) or find_near_miss(_facts(table)) is not None:
        return False
    if (headed or known >= 0.5) and _says_more(table):
        return True
    named = alike >= _NAMED and known_share(table.people) < 0.5 and not all(map(is_numbered_seat, table.people))
    made_like_skills = not table.view.across and skill_likeness(table.labels) >= _SKILLS
    return named and (known >= 0.5 or made_like_skills)


def _says_more(table: _Table) -> bool:
    """Whether the sheet says something of its people: formulas without results, answers like n/a, roles, teams."""
    if table.view.across:
        return False
    said = any(table.profiles[column].filled for column in table.skills)
    beside = any(p.filled and says(p.label, *PERSON_FIELDS, "email") for p in table.profiles.values())
    return said or beside or bool(table.view.grid.unsolved) or bool(table.view.grid.errors)


def _facts(table: _Table) -> TableFacts:
    title = plain(table.view.grid.sheet)
    return TableFacts(table.people, table.labels, table.corner, {}, title, (), frozenset(), table.view.across)


def _unrated(table: _Table, legends: Sequence[Legend]) -> Unrated:
    view, heading = table.view, table.heading
    told = (scale for legend in legends if (scale := find_legend_scale(legend)) is not None)
    rows = [row for row in range(heading.last + 1, end_of_table(view, heading)) if _is_person(table, row)]
    why = "the formulas below the skills have no stored results" if view.grid.unsolved else _EMPTY
    shape = (len(rows), len(table.skills))
    team = ReadTeam(
        people=tuple(_person(table, row) for row in rows),
        skills=tuple(
            ReadSkill(table.profiles[c].label, heading.categories[c], view.place(heading.row, c)) for c in table.skills
        ),
        levels=np.full(shape, np.nan),
        scale=next(told, PRESUMED),
        sources=no_sources(*shape),
        notices=(notice("not-rated-yet", view.place(heading.row, table.names[0]), why=why),),
    )
    return Unrated(team, _layout(table))


def _is_person(table: _Table, row: int) -> bool:
    name = table.view.text(row, table.names[0])
    return bool(name) and not is_remark(name) and not says(name, *_NOBODY) and not hints(name, "total")


def _person(table: _Table, row: int) -> ReadPerson:
    view = table.view
    fields = {c: _field(p) for c, p in table.profiles.items() if c not in (*table.names, *table.skills) and p.filled}
    return ReadPerson(
        " ".join(text for column in table.names if (text := view.text(row, column))),
        {field: text for column, field in fields.items() if field and (text := view.text(row, column))},
        view.place(row, table.names[0]),
    )


def _field(profile: Profile) -> str:
    return next((m.field for m in meanings(profile.label) if m.field in PERSON_FIELDS), "")


def _layout(table: _Table) -> Layout:
    view, heading = table.view, table.heading
    rows = tuple(c + 1 for c in table.names) if view.across else tuple(range(heading.first + 1, heading.last + 2))
    why = (
        Why("Ratings", "nobody has one yet"),
        Why(f"Headings stand in {'column' if view.across else 'row'} {heading.row + 1}", "empty cells below skills"),
        Why(f"Names stand in {'row' if view.across else 'column'} {table.names[0] + 1}", "names of people"),
    )
    across: PeopleIn = "columns" if view.across else "rows"
    return Layout("matrix", view.grid.sheet, rows, across, why, sheets=(view.grid.sheet,))
