"""How far the ratings can be trusted: the chance that enough claims are true, the share assessed, answer patterns."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from dashboard.analysis.asked import row_label
from dashboard.analysis.chance import chance_of_at_least, chance_of_claim
from dashboard.analysis.staffing import TOLERANCE

if TYPE_CHECKING:
    import numpy.typing as npt

    from dashboard.analysis.staffing import Staffing
    from dashboard.core.matrix import Mask, SkillMatrix

Pattern = Literal["everything the same", "only the top level"]

FEWEST_RATINGS = 3
"""A pattern is seen only in so many ratings or more."""


@dataclass(frozen=True)
class TrustRow:
    """How far one row of the coverage can be trusted.

    Attributes:
        skill: its name.
        role: whose people fill the seats; None for everybody.
        team: the same for a team of the file.
        claimed: people of the row who say that they meet what is asked of them.
        chance_enough: that at least the people needed truly do; 1 where nobody is needed.
        chance_enough_after: the same after the plan, its learners taken as people who claim.
        assessed_share: people assessed of the people of the row; None for a row without people.
    """

    skill: str
    role: str | None
    team: str | None
    claimed: int
    chance_enough: float
    chance_enough_after: float
    assessed_share: float | None

    @property
    def label(self) -> str:
        """The row's name where only one string fits."""
        return row_label(self.skill, self.role, self.team)


@dataclass(frozen=True)
class AnswerPattern:
    """A person whose answers look less considered than the others'; nobody is corrected for it."""

    person: str
    pattern: Pattern
    level: float
    ratings: int


def trust_rows(staffing: Staffing, planned: Mask) -> tuple[TrustRow, ...]:
    """One for each coverage row; ``planned`` (people × skills) marks who learns what in the plan."""
    after = staffing.capable | planned
    rows = []
    for at, row in enumerate(staffing.rows):
        skill = staffing.matrix.skills[row.skill].name
        people = int(staffing.people_counts[at])
        now = _chance(staffing, at, staffing.capable)
        rows.append(
            TrustRow(
                skill=skill,
                role=row.group.role,
                team=row.group.team,
                claimed=int(staffing.capable_counts[at]),
                chance_enough=now,
                chance_enough_after=_chance(staffing, at, after) if planned[:, row.skill].any() else now,
                assessed_share=int(staffing.assessed_counts[at]) / people if people else None,
            )
        )
    return tuple(rows)


def _chance(staffing: Staffing, row: int, claims: Mask) -> float:
    line = staffing.rows[row]
    claiming = np.flatnonzero(claims[:, line.skill] & staffing.in_row(row))
    return chance_of_at_least(line.people_needed, claim_chances(staffing, line.skill, claiming))


def claim_chances(staffing: Staffing, skill: int, claiming: npt.NDArray[np.intp]) -> Counter[float]:
    """How many of these people's claims in a skill are true with each chance."""
    settings = staffing.settings
    usual = chance_of_claim(settings.validity, settings.base_rate)
    counts = Counter({usual: len(claiming)})
    if settings.validities:
        name = staffing.matrix.skills[skill].name
        own = (settings.validities.get((person, name)) for person in staffing.names(claiming))
        for validity in own:
            if validity is not None:
                counts[usual] -= 1
                counts[chance_of_claim(validity, settings.base_rate)] += 1
    return counts


def answer_patterns(matrix: SkillMatrix) -> tuple[AnswerPattern, ...]:
    """Everybody with three ratings or more who gave the same level everywhere; the top level is named as such."""
    patterns = []
    counts = matrix.assessed.sum(axis=1)
    for at in np.flatnonzero(counts >= FEWEST_RATINGS).tolist():
        levels = matrix.levels[at][matrix.assessed[at]]
        if np.ptp(levels) <= TOLERANCE:
            level = float(levels[0])
            top = level >= matrix.scale.highest - TOLERANCE
            name: Pattern = "only the top level" if top else "everything the same"
            patterns.append(AnswerPattern(matrix.people[at].name, name, level, int(counts[at])))
    return tuple(patterns)
