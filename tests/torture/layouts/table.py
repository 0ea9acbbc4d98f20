"""A team as a table of people and skills, which most layouts begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.torture.draft import Content, Draft, Rated, Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from tests.torture.scales import WrittenScale
    from tests.torture.team import Team


def rated_cell(team: Team, scale: WrittenScale, person: int, skill: int) -> Content:
    step = team.steps[person][skill]
    return None if step is None else Rated(scale.values[step], person, skill)


def table_of(team: Team, scale: WrittenScale, people: Sequence[int], skills: Sequence[int]) -> list[list[Content]]:
    head: list[Content] = [team.name_heading, *(team.skills[s] for s in skills)]
    return [head, *([team.people[p], *(rated_cell(team, scale, p, s) for s in skills)] for p in people)]


def everybody(team: Team) -> range:
    return range(len(team.people))


def everything(team: Team) -> range:
    return range(len(team.skills))


def drafted(rng: Random, team: Team, scale: WrittenScale, *sheets: Sheet, shape: str = "matrix") -> Draft:
    return Draft(rng, team, scale, list(sheets), shape, team.people, team.skills)
