"""What the next hire must bring: the set of at most n skills that closes the most weighted seats."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.asked import folded

if TYPE_CHECKING:
    from dashboard.analysis.staffing import Numbers, Row, Staffing


@dataclass(frozen=True)
class Brought:
    """One skill that the next hire brings.

    Attributes:
        skill: its name.
        level: what is asked of somebody in her role and team.
        closes: the rows in which she fills a missing seat.
        weighted: the weight of those seats.
    """

    skill: str
    level: float
    closes: tuple[str, ...]
    weighted: float


@dataclass(frozen=True)
class NextHire:
    """The best that one hire can bring.

    Attributes:
        role: the role she is hired for; None: none of those that the requirements name.
        team: the same for a team of the file.
        skills: what she brings, the most weight first, then what has fewest doers, then in the file's order.
        seats: how many missing seats she fills.
        weighted: their weight; no set of as many skills closes more.
        ties: how many other sets of as many skills close as much.
    """

    role: str | None
    team: str | None
    skills: tuple[Brought, ...]
    seats: int
    weighted: float
    ties: int


def next_hire(staffing: Staffing, most_skills: int, role: str | None = None, team: str | None = None) -> NextHire:
    """The set of at most so many skills with which one hire of this role and team closes the most weighted seats.

    She fills one seat in every row that is hers, whatever else she brings, so the best set is that of the best skills.
    """
    gains, seats = _gains(staffing, role, team)
    doers = staffing.capable.sum(axis=0)
    order = sorted(np.flatnonzero(gains > 0).tolist(), key=lambda skill: (-gains[skill], doers[skill], skill))
    chosen = order[:most_skills]
    return NextHire(
        role=role,
        team=team,
        skills=tuple(_brought(staffing, skill, role, team) for skill in chosen),
        seats=int(seats[chosen].sum()),
        weighted=float(gains[chosen].sum()),
        ties=_ties(gains, chosen),
    )


def _gains(staffing: Staffing, role: str | None, team: str | None) -> tuple[Numbers, Numbers]:
    """Skills: the weight and the number of missing seats that somebody of this role and team fills in each."""
    gains, seats = np.zeros(len(staffing.matrix.skills)), np.zeros(len(staffing.matrix.skills))
    for at in np.flatnonzero(staffing.missing).tolist():
        row = staffing.rows[at]
        if _is_hers(row, role, team):
            gains[row.skill] += row.weight
            seats[row.skill] += 1
    return gains, seats


def _is_hers(row: Row, role: str | None, team: str | None) -> bool:
    asked, own = (row.group.role, row.group.team), (role, team)
    return all(wanted is None or folded(wanted) == folded(hers) for wanted, hers in zip(asked, own, strict=True))


def _brought(staffing: Staffing, skill: int, role: str | None, team: str | None) -> Brought:
    mine = [at for at, row in enumerate(staffing.rows) if row.skill == skill and _is_hers(row, role, team)]
    closed = [at for at in mine if staffing.missing[at]]
    return Brought(
        skill=staffing.matrix.skills[skill].name,
        level=staffing.level_asked(skill, role, team),
        closes=tuple(staffing.label(at) for at in closed),
        weighted=float(sum(staffing.rows[at].weight for at in closed)),
    )


def _ties(gains: Numbers, chosen: list[int]) -> int:
    """Other sets of as many skills that close as much: those that differ in which of the least useful they take."""
    if not chosen:
        return 0
    least = gains[chosen].min()
    return comb(int((gains == least).sum()), int((gains[chosen] == least).sum())) - 1
