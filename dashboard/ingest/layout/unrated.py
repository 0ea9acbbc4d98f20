"""A table of people and skills in which nobody has a rating yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dashboard.core.notice import notice
from dashboard.core.scale import Scale
from dashboard.core.sources import no_sources
from dashboard.ingest.casts.blanks import is_blank
from dashboard.ingest.layout.heading_rows import find_headings
from dashboard.ingest.layout.headings import PERSON_FIELDS, meanings, says
from dashboard.ingest.layout.known_skills import known_share
from dashboard.ingest.layout.matrix_candidates import profiles_below
from dashboard.ingest.layout.name_columns import find_names
from dashboard.ingest.layout.names import people_likeness
from dashboard.ingest.layout.team import ReadPerson, ReadSkill, ReadTeam
from dashboard.ingest.layout.view import sample_of

if TYPE_CHECKING:
    from dashboard.ingest.grid import Grid
    from dashboard.ingest.layout.frame import Heading
    from dashboard.ingest.layout.profiles import Profile
    from dashboard.ingest.layout.view import View

_PRESUMED = Scale((1.0, 2.0, 3.0, 4.0, 5.0), source="nobody has a rating yet; a scale from 1 to 5 is presumed")
_HALF = 0.5
_PEOPLE = 0.6


def find_unrated_team(grid: Grid) -> ReadTeam | None:
    """People and skills of a sheet whose ratings are missing although it says more than headings, else None."""
    view = sample_of(grid, across=False)
    for heading in find_headings(view):
        profiles = profiles_below(view, heading)
        names = find_names(profiles)
        skills = [c for c, p in profiles.items() if c not in names.columns and _is_unrated(p)]
        if names.columns and skills and _is_team(grid, profiles, names.columns, skills):
            return _team(view, heading, profiles, names.columns, skills)
    return None


def _is_unrated(profile: Profile) -> bool:
    return bool(profile.label) and not meanings(profile.label) and all(is_blank(text) for text in profile.counts)


def _is_team(grid: Grid, profiles: dict[int, Profile], names: tuple[int, ...], skills: list[int]) -> bool:
    """Whether the sheet says something of its people: formulas without results, answers like n/a, roles, teams."""
    people = list(profiles[names[0]].counts)
    if not says(profiles[names[0]].label, "person", "first") and people_likeness(people) < _PEOPLE:
        return False
    if known_share([profiles[column].label for column in skills]) < _HALF and not says(
        profiles[names[0]].label, "person"
    ):
        return False
    said = any(profiles[column].filled for column in skills)
    beside = any(p.filled and says(p.label, *PERSON_FIELDS, "email") for p in profiles.values())
    return said or beside or bool(grid.unsolved) or bool(grid.errors)


def _team(
    view: View, heading: Heading, profiles: dict[int, Profile], names: tuple[int, ...], skills: list[int]
) -> ReadTeam:
    rows = [row for row in range(heading.last + 1, view.height) if view.text(row, names[0])]
    fields = {
        c: _field(p) for c, p in profiles.items() if c not in names and c not in skills and p.filled and _field(p)
    }
    why = (
        "the formulas below the skills have no stored results"
        if view.grid.unsolved
        else "the cells below the skills are empty"
    )
    shape = (len(rows), len(skills))
    return ReadTeam(
        people=tuple(
            ReadPerson(
                " ".join(text for column in names if (text := view.text(row, column))),
                {field: text for column, field in fields.items() if (text := view.text(row, column))},
                view.place(row, names[0]),
            )
            for row in rows
        ),
        skills=tuple(ReadSkill(profiles[c].label, heading.categories[c], view.place(heading.row, c)) for c in skills),
        levels=np.full(shape, np.nan),
        scale=_PRESUMED,
        sources=no_sources(*shape),
        notices=(notice("not-rated-yet", why=why),),
    )


def _field(profile: Profile) -> str:
    return next((m.field for m in meanings(profile.label) if m.field in PERSON_FIELDS), "")
