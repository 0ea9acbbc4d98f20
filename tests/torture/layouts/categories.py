"""Skills in groups, with the group's name above, beside, before or between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.torture.draft import Sheet
from tests.torture.layouts.matrices import people_down
from tests.torture.layouts.table import drafted, everybody, rated_cell
from tests.torture.vocabulary import CATEGORIES

if TYPE_CHECKING:
    from random import Random

    from tests.torture.draft import Content, Draft
    from tests.torture.scales import WrittenScale
    from tests.torture.team import Team


def _bands(rng: Random, team: Team) -> list[tuple[str, list[int]]]:
    """The skills in two to four groups, each with its category."""
    count = min(rng.randint(2, 4), len(team.skills))
    names = rng.sample(CATEGORIES, count)
    cuts = sorted(rng.sample(range(1, len(team.skills)), count - 1))
    edges = [0, *cuts, len(team.skills)]
    return [(name, list(range(low, high))) for name, low, high in zip(names, edges, edges[1:], strict=False)]


def category_band(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Categories in a merged row above the skills."""
    draft = people_down(rng, team, scale)
    band: list[Content] = [None] * (len(team.skills) + 1)
    merges = []
    for name, skills in _bands(rng, team):
        band[1 + skills[0]] = name
        if len(skills) > 1:
            merges.append((0, 1 + skills[0], 0, 1 + skills[-1]))
    draft.main.insert_row(0, band)
    draft.main.merges = merges
    draft.header_rows = 2
    return draft


def category_column(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Categories in a merged column before the skills, people across."""
    draft = category_band(rng, team, scale)
    draft.across = True
    return draft


def category_prefix(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """Categories as the prefix of the heading: "Core - Java"."""
    draft = people_down(rng, team, scale)
    tie = rng.choice([" - ", ": ", " / ", " – "])
    labels = [f"{name}{tie}{team.skills[s]}" for name, skills in _bands(rng, team) for s in skills]
    draft.main.rows[0][1:] = list(labels)
    draft.skills = tuple(labels)
    return draft


def category_rows(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """People across, categories in rows of their own between the skills."""
    rows: list[list[Content]] = [[team.name_heading, *team.people]]
    for name, skills in _bands(rng, team):
        rows.append([name, *[None] * len(team.people)])
        rows.extend([team.skills[s], *(rated_cell(team, scale, p, s) for p in everybody(team))] for s in skills)
    return drafted(rng, team, scale, Sheet("Team", rows), shape="other")
