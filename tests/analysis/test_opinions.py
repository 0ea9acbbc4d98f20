"""People's own ratings beside somebody else's, and what they change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.answers import answer
from dashboard.analysis.chance import chance_of_claim, chance_of_doubted
from dashboard.analysis.settings import Settings, SettingsError
from dashboard.core.second_opinion import SecondOpinion
from dashboard.core.sources import no_sources
from tests.analysis.guides import GUIDE
from tests.analysis.teams import matrix_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.answers import Answers

OWN: list[list[float | None]] = [[3, 4, 1], [2, None, 5], [3, 3, 3]]
SECOND: list[list[float | None]] = [[2, 4, 3], [2, 3, None], [None, None, None]]


def answers(
    own: Sequence[Sequence[float | None]], second: Sequence[Sequence[float | None]], settings: Settings | None = None
) -> Answers:
    team = matrix_of(own, people=["Ana", "Ben", "Cem"][: len(own)], skills=["Java", "Go", "SQL"][: len(own[0])])
    levels = np.array([[np.nan if level is None else level for level in row] for row in second], dtype=np.float64)
    told = SecondOpinion("Manager", levels, no_sources(*levels.shape))
    return answer(replace(team, second=told), GUIDE, (), settings)


def test_both_views_rating_by_rating() -> None:
    """3 is asked. Ana: Java 3 against 2 (decides), Go alike, SQL 1 against 3 (decides); Ben: Java alike, Go hers alone."""
    found = answers(OWN, SECOND).opinions
    assert found is not None
    assert (found.by, found.both, found.same, found.alone) == ("Manager", 4, 2, 1)
    assert [(d.person, d.skill, d.own, d.second, d.steps, d.decides) for d in found.differences] == [
        ("Ana", "SQL", 1, 3, -2, True),
        ("Ana", "Java", 3, 2, 1, True),
    ]
    assert [(p.person, p.both, p.same, p.higher, p.lower, p.decides) for p in found.people] == [
        ("Ana", 3, 1, 1, 1, 2),
        ("Ben", 1, 1, 0, 0, 0),
    ]


def test_the_own_rating_stays_the_level() -> None:
    with_second, without = answers(OWN, SECOND), answer(matrix_of(OWN), GUIDE, ())
    assert [row.capable for row in with_second.coverage] == [row.capable for row in without.coverage]
    assert without.opinions is None


def test_a_second_rating_decides_how_far_a_claim_holds() -> None:
    """One skill, two needed, three claim it: one is confirmed, one doubted, of one nobody else says anything.

    P(at least 2 of 3) = ab + ac + bc − 2abc with a, b, c the chances of the three claims.
    """
    found = answers([[3], [3], [3]], [[3], [2], [None]])
    a, b, c = chance_of_claim(0.7, 0.3), chance_of_doubted(0.7, 0.3), chance_of_claim(0.5, 0.3)
    assert found.trust[0].chance_enough == pytest.approx(a * b + a * c + b * c - 2 * a * b * c)
    assert (round(a, 3), round(b, 3)) == (0.635, 0.156)


def test_a_validity_set_for_a_pair_goes_before_the_second_rating() -> None:
    settings = Settings(validities={("Ben", "Java"): 1.0}, people_needed=1)
    found = answers([[0], [3]], [[0], [0]], settings)
    assert found.trust[0].chance_enough == pytest.approx(1.0)


@given(st.floats(0, 1), st.floats(0.05, 0.95))
def test_claims_and_doubts_together_are_the_share_of_those_above(validity: float, share: float) -> None:
    """Rated above or below, b of all people are truly above."""
    above, below = chance_of_claim(validity, share), chance_of_doubted(validity, share)
    assert share * above + (1 - share) * below == pytest.approx(share, abs=1e-9)
    assert below <= above + 1e-9


def test_a_second_validity_above_one_makes_no_sense() -> None:
    with pytest.raises(SettingsError, match="validity"):
        answers(OWN, SECOND, Settings(second_validity=1.2))


def test_what_the_file_says_of_interest_breaks_ties() -> None:
    """Both could learn Java in the same hours; Ben wants to, and stands later in the file. A wish of the manager wins."""
    team = replace(
        matrix_of([[2], [2], [3]], people=["Ana", "Ben", "Cem"], skills=["Java"]),
        interest=np.array([[0.0], [2], [np.nan]]),
    )
    found = answer(team, GUIDE, ())
    assert [each.person for each in found.plan.assignments] == ["Ben"]
    assert [learner.person for learner in found.needs[0].nearest] == ["Ben", "Ana"]
    asked = answer(team, GUIDE, (), Settings(interest={("Ana", "Java"): 5}))
    assert [each.person for each in asked.plan.assignments] == ["Ana"]
