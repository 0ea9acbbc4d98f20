"""All answers about one team, each worked out when it is first asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.age import Age, find_age
from dashboard.analysis.areas import AreaCoverage, area_coverage
from dashboard.analysis.blind_spots import BlindSpot, blind_spots
from dashboard.analysis.certainty import AreaCertainty, area_certainty
from dashboard.analysis.coverage import CoverageRow, coverage_rows, seat_coverage
from dashboard.analysis.gaps import Gaps, Spread, spreads
from dashboard.analysis.needs import Need, ranked_needs
from dashboard.analysis.opinions import Opinions, find_opinions
from dashboard.analysis.pairs import wish_notices
from dashboard.analysis.plan_questions import EditedPlan, edited_plan
from dashboard.analysis.planning import best_plan, planned_mask
from dashboard.analysis.risk import Departure, WorstDepartures, key_people, risk, survived_departures
from dashboard.analysis.settings import Settings, check
from dashboard.analysis.staffing import Staffing, staff
from dashboard.analysis.trust import (
    AnswerPattern,
    PresetLevel,
    TrustRow,
    answer_patterns,
    find_preset_level,
    trust_rows,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dashboard.analysis.plan import Plan
    from dashboard.core.matrix import SkillMatrix
    from dashboard.core.notice import Notice
    from dashboard.core.requirement import Requirement
    from dashboard.core.taxonomy import Taxonomy


@dataclass(frozen=True, eq=False)
class Answers:
    """The five questions answered for one team; a figure costs nothing until it is asked for, and then only once.

    Attributes:
        staffing: the team with what is asked of it, and the settings with every default written out.
        taxonomy: the guide that it is measured by.
        requirements: what was asked.
    """

    staffing: Staffing
    taxonomy: Taxonomy
    requirements: tuple[Requirement, ...]

    @property
    def matrix(self) -> SkillMatrix:
        """The people, the skills and the levels that the answers are about."""
        return self.staffing.matrix

    @property
    def settings(self) -> Settings:
        """The settings, with every default that depends on the team written out."""
        return self.staffing.settings

    @cached_property
    def coverage(self) -> tuple[CoverageRow, ...]:
        """Every row in the file's order."""
        return coverage_rows(self.staffing)

    @cached_property
    def seat_coverage(self) -> float | None:
        """Over all rows; None where nobody is needed."""
        return seat_coverage(self.staffing)

    @cached_property
    def areas(self) -> tuple[AreaCoverage, ...]:
        """The guide's areas in its order, then *Outside the guide*."""
        return area_coverage(self.staffing, self.taxonomy)

    @cached_property
    def blind_spots(self) -> tuple[BlindSpot, ...]:
        """What the guide names and the file never asks about."""
        return blind_spots(self.matrix, self.taxonomy)

    @cached_property
    def gaps(self) -> Gaps:
        """What each person lacks in each skill."""
        return Gaps(self.staffing)

    @cached_property
    def spreads(self) -> tuple[Spread, ...]:
        """How the levels of every skill spread."""
        return spreads(self.staffing)

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        """Rows with missing seats, ranked."""
        return ranked_needs(self.staffing)

    @cached_property
    def risk(self) -> tuple[WorstDepartures, ...]:
        """The worst departures of at most 1, 2 and 3 people."""
        return risk(self.staffing)

    @cached_property
    def key_people(self) -> tuple[Departure, ...]:
        """Everybody who alone holds a row, with what is lost when she leaves."""
        return key_people(self.staffing)

    @cached_property
    def survived_departures(self) -> int | None:
        """How many departures, whoever leaves, lose no row; None with nothing to lose."""
        return survived_departures(self.staffing)

    @cached_property
    def best_plan(self) -> Plan:
        """Who learns what, the best that the limits allow."""
        return best_plan(self.staffing)

    @property
    def knows_best_plan(self) -> bool:
        """Whether the best plan has been sought already."""
        return "best_plan" in vars(self)

    def take_best_plan(self, found: Plan) -> None:
        """Keep a best plan that was sought elsewhere, where it could be watched and stopped."""
        vars(self)["best_plan"] = found

    @cached_property
    def edited_plan(self) -> EditedPlan | None:
        """The plan that the manager chose by hand, beside the best one; None where she leaves it to us."""
        chosen = self.settings.by_hand
        return None if chosen is None else edited_plan(self.staffing, chosen, self.best_plan)

    @property
    def plan(self) -> Plan:
        """Who learns what: as chosen by hand, else the best that the limits allow."""
        return self.best_plan if self.edited_plan is None else self.edited_plan.plan

    @cached_property
    def trust(self) -> tuple[TrustRow, ...]:
        """How far each row can be trusted, before and after the plan."""
        return trust_rows(self.staffing, planned_mask(self.staffing, self.plan))

    @cached_property
    def trust_today(self) -> tuple[TrustRow, ...]:
        """How far each row can be trusted while nothing is planned; known before the best plan is."""
        return trust_rows(self.staffing, np.zeros_like(self.staffing.capable))

    @cached_property
    def area_certainty(self) -> tuple[AreaCertainty, ...]:
        """Where the coverage of each area truly lies, when claims are true only with a chance."""
        return area_certainty(self.staffing, self.taxonomy)

    @cached_property
    def opinions(self) -> Opinions | None:
        """People's own ratings beside somebody else's; None where the file has none of these."""
        return find_opinions(self.staffing)

    def age(self, on: date) -> Age | None:
        """How old the ratings are on a day; None where the file says no day of any rating."""
        return find_age(self.matrix, on)

    @cached_property
    def answer_patterns(self) -> tuple[AnswerPattern, ...]:
        """People whose answers are all the same, or only the two ends."""
        return answer_patterns(self.matrix)

    @cached_property
    def preset_level(self) -> PresetLevel | None:
        """The level that most people have everywhere, as a list filled in beforehand would have it."""
        return find_preset_level(self.matrix)

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """What could not be taken as it was written."""
        return self.staffing.notices + wish_notices(self.staffing)


def answer(
    matrix: SkillMatrix, taxonomy: Taxonomy, requirements: Sequence[Requirement], settings: Settings | None = None
) -> Answers:
    """The answers for a team whose columns are skills and whose requirements name them.

    Raises SettingsError, with one sentence, for a setting that makes no sense on this team's scale.
    """
    chosen = settings or Settings()
    check(chosen, matrix.scale)
    return Answers(staff(matrix, requirements, chosen), taxonomy, tuple(requirements))
