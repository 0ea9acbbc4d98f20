"""A team in several tables, on one sheet or on several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.torture.draft import Sheet
from tests.torture.layouts.table import drafted, everybody, everything, rated_cell, table_of

if TYPE_CHECKING:
    from random import Random

    from tests.torture.draft import Content, Draft
    from tests.torture.scales import WrittenScale
    from tests.torture.team import Team


def blocks_below(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Two groups of people, each with its heading row, one below the other."""
    cut = max(1, len(team.people) // 2)
    groups = [range(cut), range(cut, len(team.people))]
    rows: list[list[Content]] = []
    for name, people in zip(rng.sample(["Team Nord", "Team Süd", "Team A", "Team B"], 2), groups, strict=True):
        if rng.random() < 0.6:
            rows.append([name])
        rows.extend(table_of(team, scale, people, everything(team)))
        rows.append([])
    return drafted(rng, team, scale, Sheet("Team", rows[:-1]), shape="other")


def blocks_beside(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Two groups of skills beside each other, the people repeated."""
    cut = max(1, len(team.skills) // 2)
    left = table_of(team, scale, everybody(team), range(cut))
    right = table_of(team, scale, everybody(team), range(cut, len(team.skills)))
    rows = [[*a, None, *b] for a, b in zip(left, right, strict=True)]
    return drafted(rng, team, scale, Sheet("Team", rows), shape="other")


def sheet_per_team(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    cut = max(1, len(team.people) // 2)
    groups = [range(cut), range(cut, len(team.people))]
    sheets = [
        Sheet(name, table_of(team, scale, people, everything(team)))
        for name, people in zip(rng.sample(["Payments", "Search", "Platform"], 2), groups, strict=True)
    ]
    draft = drafted(rng, team, scale, *sheets, shape="other")
    draft.sheets_needed = True
    return draft


def sheet_per_period(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """The same team last year and this year: this year counts."""
    older = table_of(team, scale, everybody(team), everything(team))
    top = len(scale.values) - 1
    for row in older[1:]:
        row[1:] = [scale.values[rng.randint(0, top)] for _ in team.skills]
    names = rng.choice([("2023", "2024"), ("Q1 2024", "Q2 2024"), ("2024-01", "2024-07")])
    newest = Sheet(names[1], table_of(team, scale, everybody(team), everything(team)))
    sheets = [Sheet(names[0], older), newest] if rng.random() < 0.5 else [newest, Sheet(names[0], older)]
    draft = drafted(rng, team, scale, *sheets, shape="other")
    draft.sheets_needed = True
    return draft


def sheet_per_person(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    heads: list[Content] = list(rng.choice([("Skill", "Level"), ("Competency", "Rating"), ("Kenntnis", "Stufe")]))
    sheets = [
        Sheet(person[:31], [list(heads), *([team.skills[s], rated_cell(team, scale, p, s)] for s in everything(team))])
        for p, person in enumerate(team.people)
    ]
    draft = drafted(rng, team, scale, *sheets, shape="other")
    draft.sheets_needed = True
    return draft
