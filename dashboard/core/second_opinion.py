"""What somebody else says of the same people and skills: a manager, a lead, a test."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dashboard.core.sources import with_nowhere

if TYPE_CHECKING:
    from dashboard.core.sources import Integers, Sources

Levels = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class SecondOpinion:
    """Ratings beside those that people gave themselves; they never take their place.

    Attributes:
        by: who gives them, as the file says: ``Manager``, ``Lead assessment``.
        levels: people × skills on the team's scale, NaN where there is no second opinion.
        sources: the cell and the text of each.
    """

    by: str
    levels: Levels
    sources: Sources

    def level(self, person: int, skill: int) -> float | None:
        """One opinion, or None where there is none."""
        level = float(self.levels[person, skill])
        return None if np.isnan(level) else level

    def narrowed(self, people: npt.NDArray[np.intp], skills: npt.NDArray[np.intp]) -> SecondOpinion:
        """The opinions of some people and skills, in the given order."""
        levels = self.levels[np.ix_(people, skills)]
        return replace(self, levels=levels, sources=self.sources.narrowed(people, skills))

    def chosen(self, columns: Integers, levels: Levels) -> SecondOpinion:
        """These levels instead, each from the column that ``columns`` (people × skills) names."""
        return replace(self, levels=levels, sources=self.sources.chosen(columns))

    def with_people(self, count: int) -> SecondOpinion:
        """The same, and so many people more of whom nobody else says anything."""
        nothing = np.full((count, self.levels.shape[1]), np.nan)
        return replace(self, levels=np.vstack([self.levels, nothing]), sources=with_nowhere(self.sources, count))
