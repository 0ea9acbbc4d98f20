"""Several tables become one team."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from dashboard.core.notice import Notice, notice
from dashboard.core.rescaling import rescaled
from dashboard.core.second_opinion import SecondOpinion
from dashboard.core.sources import NOWHERE
from dashboard.ingest.layout.joining.joined_cells import joined_opinions, joined_sources, joined_values
from dashboard.ingest.layout.observed.text import folded
from dashboard.ingest.layout.teams.team import ReadPerson, ReadSkill, ReadTeam

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.matrix import Mask

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
    cells = [np.ix_(here, there) for here, there in zip(person_at, skill_at, strict=True)]
    levels, codes = np.full(shape, np.nan), np.full(shape, NOWHERE, dtype=np.int32)
    taken: list[Mask] = []
    conflicts = 0
    for team, there in zip(teams, cells, strict=True):
        free = np.isnan(levels[there]) & (codes[there] == NOWHERE)
        conflicts += int((~np.isnan(levels[there]) & ~np.isnan(team.levels) & (levels[there] != team.levels)).sum())
        levels[there] = np.where(free, team.levels, levels[there])
        codes[there] = np.where(free, team.sources.text, codes[there])
        taken.append(free)
    return ReadTeam(
        people=_people(teams, person_at, people),
        skills=_skills(teams, skill_at, skills),
        levels=levels,
        scale=next((team.scale for team in teams if not np.isnan(team.levels).all()), teams[0].scale),
        sources=joined_sources([team.sources for team in teams], cells, taken, shape),
        second=joined_opinions([team.second for team in teams], cells, shape),
        interest=joined_values([team.interest for team in teams], cells, shape),
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
    """The table with its sheet's name as everybody's team, where it says no team itself and is not one person's own."""
    if len(team.people) == 1 and folded(team.people[0].label) == folded(name):
        return team
    if any("team" in person.attributes for person in team.people):
        return team
    people = tuple(replace(person, attributes={**person.attributes, "team": name}) for person in team.people)
    return replace(team, people=people)


def with_second(team: ReadTeam, other: ReadTeam, by: str) -> ReadTeam:
    """The team with another table's levels beside its own, for people and skills that both name.

    Levels on another scale are put on the team's by their share of the way up.
    """
    people, skills = (
        _united([[folded(each.label) for each in mine], [folded(each.label) for each in theirs]])[1][1]
        for mine, theirs in ((team.people, other.people), (team.skills, other.skills))
    )
    rows = [at for at, place in enumerate(people) if place < len(team.people)]
    columns = [at for at, place in enumerate(skills) if place < len(team.skills)]
    told = other.narrowed(rows, columns)
    there = [np.ix_([people[at] for at in rows], [skills[at] for at in columns])]
    own = SecondOpinion(by, rescaled(told.levels, told.scale, team.scale), told.sources)
    return replace(team, second=joined_opinions([own], there, (len(team.people), len(team.skills))))


def second_notices(team: ReadTeam) -> list[Notice]:
    """That somebody else rates too, and where nobody else does."""
    if team.second is None:
        return []
    told = ~np.isnan(team.second.levels)
    alone = int((told & np.isnan(team.levels)).sum())
    said = [notice("second-opinion", by=team.second.by, count=int(told.sum()))]
    return [*said, notice("second-opinion-alone", by=team.second.by, count=alone)] if alone else said
