"""All ratings of a person in one cell."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.torture.draft import Rated, Several, Sheet
from tests.torture.layouts.table import drafted

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from tests.torture.draft import Content, Draft
    from tests.torture.scales import WrittenScale
    from tests.torture.team import Team


def in_one_cell(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    """All ratings of a person in one cell: "Python: 3, SQL: 4"."""
    tie, between = rng.choice([(": ", ", "), (" = ", "; "), (" - ", "; "), (": ", "\n")])
    return _one_cell(rng, team, scale, lambda pairs: between.join(f"{name}{tie}{value}" for name, value in pairs))


def in_one_cell_as_json(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    return _one_cell(rng, team, scale, lambda pairs: json.dumps(dict(pairs), ensure_ascii=False))


def _one_cell(
    rng: Random, team: Team, scale: WrittenScale, joined: Callable[[list[tuple[str, str | int]]], str]
) -> Draft:
    rows: list[list[Content]] = [[team.name_heading or "Name", "Role", "Skills"]]
    for p, person in enumerate(team.people):
        pairs, ratings = [], []
        for s, skill in enumerate(team.skills):
            step = team.steps[p][s]
            if step is not None:
                value = scale.values[step]
                shown = int(value) if isinstance(value, float) else str(value)
                pairs.append((skill, shown))
                ratings.append(Rated(str(shown), p, s, text=str(shown)))
        rows.append([person, team.roles[p], Several(joined(pairs), tuple(ratings))])
    draft = drafted(rng, team, scale, Sheet("Team", rows), shape="other")
    order = dict.fromkeys(r.skill for row in rows for cell in row if isinstance(cell, Several) for r in cell.ratings)
    draft.skills = tuple(team.skills[s] for s in sorted(order))
    return draft
