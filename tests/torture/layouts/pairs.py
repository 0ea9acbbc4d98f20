"""Two columns for each skill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.torture.draft import Sheet
from tests.torture.layouts.table import drafted, everything, rated_cell

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from tests.torture.draft import Content, Draft, Plain
    from tests.torture.scales import WrittenScale
    from tests.torture.team import Team


def _paired(
    rng: Random, team: Team, scale: WrittenScale, names: tuple[str, str], second: Callable[[int, int], Plain]
) -> Draft:
    """Two columns for each skill: its level, and something else."""
    merged = rng.random() < 0.6
    top: list[Content] = [None if merged else team.name_heading]
    below: list[Content] = [team.name_heading]
    merges = []
    for s, skill in enumerate(team.skills):
        top.extend([skill, None] if merged else [f"{skill} {names[0]}", f"{skill} {names[1]}"])
        below.extend(names)
        merges.append((0, 1 + 2 * s, 0, 2 + 2 * s))
    body: list[list[Content]] = []
    for p, person in enumerate(team.people):
        row: list[Content] = [person]
        for s in everything(team):
            row.extend([rated_cell(team, scale, p, s), second(p, s)])
        body.append(row)
    heads = [top, below] if merged else [top]
    draft = drafted(rng, team, scale, Sheet("Team", [*heads, *body], merges if merged else []), shape="other")
    draft.header_rows = len(heads)
    return draft


def level_and_interest(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    return _paired(rng, team, scale, ("Level", "Interest"), lambda _p, _s: float(rng.randint(1, 3)))


def level_and_years(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    return _paired(rng, team, scale, ("Level", "Years"), lambda _p, _s: float(rng.randint(0, 14)))


def current_and_target(rng: Random, team: Team, scale: WrittenScale) -> Draft:
    names = rng.choice([("Current", "Target"), ("Ist", "Soll"), ("Actual", "Required"), ("Now", "Goal")])
    top = len(scale.values) - 1
    return _paired(
        rng, team, scale, names, lambda p, s: scale.values[min(top, (team.steps[p][s] or 0) + rng.randint(0, 1))]
    )
