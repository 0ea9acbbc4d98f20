"""How far the ratings can be trusted: the chance that enough claims are true, the share assessed, answer patterns."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from dashboard.analysis.asked import OfRow
from dashboard.analysis.chance import chance_of_at_least, chance_of_claim, chance_of_doubted
from dashboard.analysis.staffing import TOLERANCE

if TYPE_CHECKING:
    import numpy.typing as npt

    from dashboard.analysis.staffing import Staffing
    from dashboard.core.matrix import Levels, Mask, SkillMatrix

Pattern = Literal["everything the same", "only the top level", "only the two ends"]

FEWEST_RATINGS = 3
"""A pattern is seen only in so many ratings or more."""

FEWEST_FOR_ENDS = 5
FEWEST_LEVELS = 4
"""Only the two ends are a pattern in so many ratings or more, on a scale of so many levels or more."""


@dataclass(frozen=True)
class TrustRow(OfRow):
    """How far one row of the coverage can be trusted.

    Attributes:
        claimed: people of the row who say that they meet what is asked of them.
        chance_enough: that at least the people needed truly do; 1 where nobody is needed.
        chance_enough_after: the same after the plan, its learners taken as people who claim.
        assessed_share: people assessed of the people of the row; None for a row without people.
    """

    claimed: int
    chance_enough: float
    chance_enough_after: float
    assessed_share: float | None


@dataclass(frozen=True)
class AnswerPattern:
    """A person whose answers look less considered than the others'; nobody is corrected for it.

    Attributes:
        person: her name.
        pattern: what they have in common.
        level: the one level that she gave everywhere; None for the two ends.
        ratings: how many there are.
    """

    person: str
    pattern: Pattern
    level: float | None
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
    """How many of these people's claims in a skill are true with each chance.

    Where somebody else rates the same and the person claims it today, the other's rating decides the chance: it is the
    stronger evidence. A validity that was set for the pair goes before that.
    """
    settings = staffing.settings
    usual = chance_of_claim(settings.validity, settings.base_rate)
    counts = Counter({usual: len(claiming)})
    if staffing.matrix.second is not None:
        claims = claiming[staffing.capable[claiming, skill]]
        confirmed, doubted = int(staffing.confirmed[claims, skill].sum()), int(staffing.doubted[claims, skill].sum())
        counts[usual] -= confirmed + doubted
        counts[chance_of_claim(settings.second_validity, settings.base_rate)] += confirmed
        counts[chance_of_doubted(settings.second_validity, settings.base_rate)] += doubted
    if settings.validities:
        for person, name in zip(claiming.tolist(), staffing.names(claiming), strict=True):
            validity = settings.validities.get((name, staffing.matrix.skills[skill].name))
            if validity is not None:
                counts[_chance_by_default(staffing, person, skill)] -= 1
                counts[chance_of_claim(validity, settings.base_rate)] += 1
    return +counts


def _chance_by_default(staffing: Staffing, person: int, skill: int) -> float:
    """The chance of one claim for which no validity of its own is set."""
    settings = staffing.settings
    if staffing.capable[person, skill] and staffing.confirmed[person, skill]:
        return chance_of_claim(settings.second_validity, settings.base_rate)
    if staffing.capable[person, skill] and staffing.doubted[person, skill]:
        return chance_of_doubted(settings.second_validity, settings.base_rate)
    return chance_of_claim(settings.validity, settings.base_rate)


def answer_patterns(matrix: SkillMatrix) -> tuple[AnswerPattern, ...]:
    """Everybody with three ratings or more who gave one level everywhere, or with five or more only the two ends.

    The top level is named as such; the ends tell nothing on a scale of fewer than four levels.
    """
    patterns = []
    counts = matrix.assessed.sum(axis=1)
    for at in np.flatnonzero(counts >= FEWEST_RATINGS).tolist():
        levels, name = matrix.levels[at][matrix.assessed[at]], matrix.people[at].name
        if np.ptp(levels) <= TOLERANCE:
            level = float(levels[0])
            pattern: Pattern = "only the top level" if _is_end(matrix, levels, top=True)[0] else "everything the same"
            patterns.append(AnswerPattern(name, pattern, level, len(levels)))
        elif len(levels) >= FEWEST_FOR_ENDS and len(matrix.scale.steps) >= FEWEST_LEVELS:
            ends = _is_end(matrix, levels, top=True) | _is_end(matrix, levels, top=False)
            if ends.all():
                patterns.append(AnswerPattern(name, "only the two ends", None, len(levels)))
    return tuple(patterns)


def _is_end(matrix: SkillMatrix, levels: Levels, *, top: bool) -> Mask:
    end = matrix.scale.highest if top else matrix.scale.lowest
    return np.abs(levels - end) <= TOLERANCE


@dataclass(frozen=True)
class PresetLevel:
    """One level that most of a team has everywhere, as a list that was filled in beforehand would have it.

    Attributes:
        level: which one.
        people: who has it everywhere, in the file's order.
        assessed: how many people were assessed.
    """

    level: float
    people: tuple[str, ...]
    assessed: int


def find_preset_level(matrix: SkillMatrix) -> PresetLevel | None:
    """The level that half of the assessed people or more, three at least, have in everything; None where there is none."""
    same = [each for each in answer_patterns(matrix) if each.level is not None]
    levels = Counter(each.level for each in same)
    assessed = int(matrix.assessed.any(axis=1).sum())
    for level, people in levels.most_common(1):
        if level is not None and people >= FEWEST_RATINGS and 2 * people >= assessed:
            return PresetLevel(level, tuple(each.person for each in same if each.level == level), assessed)
    return None
