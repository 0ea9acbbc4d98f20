"""Several tables become one team."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from dashboard.core.notice import Notice, notice
from dashboard.core.sources import NOWHERE, Sources
from dashboard.ingest.layout.team import ReadPerson, ReadSkill, ReadTeam
from dashboard.ingest.layout.text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAME = 0.5


def shared(one: ReadTeam, other: ReadTeam) -> tuple[float, float]:
    """The share of people and of skills that two tables have in common, of the smaller one's."""
    people = _common({folded(p.label) for p in one.people}, {folded(p.label) for p in other.people})
    skills = _common({folded(s.label) for s in one.skills}, {folded(s.label) for s in other.skills})
    return people, skills


def _common(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(1, min(len(one), len(other)))


def joined(teams: Sequence[ReadTeam], names: Sequence[str]) -> ReadTeam:
    """One team of all people and skills; the same person and skill are one, and the first table's rating counts.

    Two people of one name in one table stay two; tables are put together by the order of such people.
    """
    people, person_at = _united([[folded(person.label) for person in team.people] for team in teams])
    skills, skill_at = _united(_skill_keys(teams))
    shape = (people, skills)
    levels, codes = np.full(shape, np.nan), np.full(shape, NOWHERE, dtype=np.int32)
    sheet, row, column = (np.zeros(shape, dtype=np.int32) for _ in range(3))
    texts: dict[str, int] = {}
    conflicts = 0
    for at, team in enumerate(teams):
        there = np.ix_(person_at[at], skill_at[at])
        recode = np.array(
            [texts.setdefault(text, len(texts)) for text in team.sources.texts] + [NOWHERE], dtype=np.int32
        )
        open_cells = np.isnan(levels[there]) & (codes[there] == NOWHERE)
        conflicts += int((~np.isnan(levels[there]) & ~np.isnan(team.levels) & (levels[there] != team.levels)).sum())
        levels[there] = np.where(open_cells, team.levels, levels[there])
        codes[there] = np.where(open_cells, recode[team.sources.text], codes[there])
        for mine, theirs, add in (
            (sheet, team.sources.sheet, sum(len(earlier.sources.sheets) for earlier in teams[:at])),
            (row, team.sources.row, 0),
            (column, team.sources.column, 0),
        ):
            mine[there] = np.where(open_cells, theirs + add, mine[there])
    sources = Sources(tuple(s for team in teams for s in team.sources.sheets), tuple(texts), sheet, row, column, codes)
    return ReadTeam(
        people=_people(teams, person_at, people),
        skills=_skills(teams, skill_at, skills),
        levels=levels,
        scale=next((team.scale for team in teams if not np.isnan(team.levels).all()), teams[0].scale),
        sources=sources,
        requirements=tuple(requirement for team in teams for requirement in team.requirements),
        notices=(*_said(names, conflicts), *(said for team in teams for said in team.notices)),
        not_skills=tuple(dict.fromkeys(label for team in teams for label in team.not_skills)),
    )


def _skill_keys(teams: Sequence[ReadTeam]) -> list[list[str]]:
    """What tells the skills apart: the label, with its category where a label stands under two of them."""
    repeated = any(len({folded(s.label) for s in team.skills}) < len(team.skills) for team in teams)
    return [
        [f"{folded(s.heading)}/{folded(s.label)}" if repeated else folded(s.label) for s in team.skills]
        for team in teams
    ]


def _united(keys: Sequence[Sequence[str]]) -> tuple[int, list[list[int]]]:
    """How many different things the tables name, and where each table's things are among them."""
    known: dict[tuple[str, int], int] = {}
    places = []
    for names in keys:
        times: dict[str, int] = {}
        here = []
        for name in names:
            times[name] = times.get(name, 0) + 1
            here.append(known.setdefault((name, times[name]), len(known)))
        places.append(here)
    return len(known), places


def _people(teams: Sequence[ReadTeam], places: Sequence[Sequence[int]], count: int) -> tuple[ReadPerson, ...]:
    found: list[ReadPerson | None] = [None] * count
    for team, here in zip(teams, places, strict=True):
        for person, at in zip(team.people, here, strict=True):
            known = found[at]
            found[at] = (
                person if known is None else replace(known, attributes={**person.attributes, **known.attributes})
            )
    return tuple(person for person in found if person is not None)


def _skills(teams: Sequence[ReadTeam], places: Sequence[Sequence[int]], count: int) -> tuple[ReadSkill, ...]:
    found: list[ReadSkill | None] = [None] * count
    for team, here in zip(teams, places, strict=True):
        for skill, at in zip(team.skills, here, strict=True):
            found[at] = found[at] or skill
    return tuple(skill for skill in found if skill is not None)


def _said(names: Sequence[str], conflicts: int) -> list[Notice]:
    different = list(dict.fromkeys(names))
    listed = ", ".join(f"“{name}”" for name in different)
    code = "sheets-joined" if len(different) == len(names) else "tables-joined"
    said = [notice(code, count=len(names), sheets=listed)]
    if conflicts:
        said.append(notice("sheets-differ", count=conflicts))
    return said


def with_team(team: ReadTeam, name: str) -> ReadTeam:
    """The table with its sheet's name as everybody's team, where it says no team itself."""
    if any("team" in person.attributes for person in team.people):
        return team
    people = tuple(replace(person, attributes={**person.attributes, "team": name}) for person in team.people)
    return replace(team, people=people)
