"""Tables that say whom or what an id stands for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.ingest.layout.evidence.below_heading import profiles_below
from dashboard.ingest.layout.evidence.heading_rows import find_headings
from dashboard.ingest.layout.observed.headings import PERSON_FIELDS, hints, meanings, says
from dashboard.ingest.layout.observed.names import is_initials
from dashboard.ingest.layout.observed.view import view_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.ingest.grid import Grid
    from dashboard.ingest.layout.observed.profiles import Profile
    from dashboard.ingest.layout.teams.team import ReadTeam

_ENOUGH = 0.8


@dataclass(frozen=True, eq=False)
class LookUp:
    """What the ids of one table stand for, and what else it says of each."""

    grid: Grid
    names: Mapping[str, str]
    attributes: Mapping[str, Mapping[str, str]]
    categories: Mapping[str, str]


def find_look_up(grid: Grid) -> LookUp | None:
    """The ids and names of a sheet, or None when it has none."""
    view = view_of(grid, across=False)
    heading = next((h for h in find_headings(view) if sum(1 for label in h.labels if label) > 1), None)
    if heading is None:
        return None
    profiles = {c: profile for c, profile in profiles_below(view, heading).items() if profile.filled}
    key = _key(profiles)
    names = _names(profiles, key)
    if key is None or not names:
        return None
    fields = {c: _field(p) for c, p in profiles.items() if c != key and c not in names and _field(p)}
    category = next((c for c, p in profiles.items() if says(p.label, "category")), None)
    found: dict[str, str] = {}
    attributes: dict[str, dict[str, str]] = {}
    categories: dict[str, str] = {}
    for row in range(heading.last + 1, view.height):
        said = view.text(row, key)
        if said and said not in found:
            found[said] = " ".join(text for column in names if (text := view.text(row, column)))
            attributes[said] = {field: text for column, field in fields.items() if (text := view.text(row, column))}
            categories[said] = view.text(row, category) if category is not None else ""
    return LookUp(grid, found, attributes, categories)


def _key(profiles: Mapping[int, Profile]) -> int | None:
    unique = [c for c, p in profiles.items() if p.distinct == 1.0]
    headed = [c for c in unique if says(profiles[c].label, "id") or hints(profiles[c].label, "id")]
    coded = [c for c in unique if profiles[c].ids > 0.5 or profiles[c].share(is_initials) > 0.5]
    return next(iter([*headed, *coded]), None)


def _names(profiles: Mapping[int, Profile], key: int | None) -> tuple[int, ...]:
    free = [c for c in profiles if c != key]
    last = [c for c in free if says(profiles[c].label, "last")]
    first = [c for c in free if says(profiles[c].label, "first") or (last and says(profiles[c].label, "person"))]
    if first and last:
        return (first[0], last[0])
    return tuple([c for c in free if says(profiles[c].label, "person", "skill")][:1])


def _field(profile: Profile) -> str:
    return next((m.field for m in meanings(profile.label) if m.field in PERSON_FIELDS), "")


def looked_up(team: ReadTeam, tables: Sequence[LookUp]) -> tuple[ReadTeam, tuple[LookUp, ...]]:
    """The team with names in place of ids, and the tables that were used for it."""
    used = []
    for table in tables:
        if team.people and sum(person.label in table.names for person in team.people) >= _ENOUGH * len(team.people):
            people = tuple(
                replace(p, label=table.names.get(p.label) or p.label,
                        attributes={**table.attributes.get(p.label, {}), **p.attributes})
                for p in team.people
            )  # fmt: skip
            team = replace(team, people=people)
            used.append(table)
        elif team.skills and sum(skill.label in table.names for skill in team.skills) >= _ENOUGH * len(team.skills):
            skills = tuple(
                replace(
                    s, label=table.names.get(s.label) or s.label, heading=s.heading or table.categories.get(s.label, "")
                )
                for s in team.skills
            )
            team = replace(team, skills=skills)
            used.append(table)
    return team, tuple(used)
