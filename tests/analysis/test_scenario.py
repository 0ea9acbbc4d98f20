"""What if somebody leaves, comes or moves, or more is asked."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard.analysis.answers import answer
from dashboard.analysis.risk import departure
from dashboard.analysis.scenario import Candidate, Scenario, answers_if, figures, worlds
from dashboard.core.requirement import Requirement
from tests.analysis.guides import GUIDE
from tests.analysis.teams import matrix_of, random_team

TODAY = answer(
    matrix_of(
        [[3, 3], [3, 0], [0, 0]],
        people=["Ana", "Ben", "Cem"],
        skills=["Java", "Go"],
        attributes=[{"team": "Red"}, {"team": "Red"}, {"team": "Blue"}],
    ),
    GUIDE,
    (Requirement("Java", team="Blue", people=1),),
)


def test_leaving_is_put_beside_today() -> None:
    """Without Ana nobody can Go and one can Java; two people are needed as before."""
    today, then = map(figures, worlds(TODAY, (Scenario("Ana leaves", leave=("Ana", "Nobody")),)))
    assert (today.name, today.people, today.uncovered, today.one_deep, today.seats_missing) == ("Today", 3, 1, 1, 2)
    assert (then.name, then.people, then.uncovered, then.one_deep, then.seats_missing) == ("Ana leaves", 2, 2, 1, 4)
    assert today.seat_coverage == pytest.approx(3 / 5)
    assert then.seat_coverage == pytest.approx(1 / 5)


def test_a_candidate_is_tried_on() -> None:
    """A second Ana who can Go; her Java is no level of the scale, her Cobol no skill of the team."""
    ana = Candidate("Ana", {"Go": 4, "Java": 9, "Cobol": 5}, {"team": "Blue"})
    then = answers_if(TODAY, Scenario("hire", hire=(ana,)))
    assert [person.name for person in then.matrix.people] == ["Ana", "Ben", "Cem", "Ana (2)"]
    assert then.matrix.levels[3, 1] == 4
    assert np.isnan(then.matrix.levels[3, 0])
    assert then.matrix.sources.place(3, 1) is None
    assert {row.label: row.capable for row in then.coverage} == {"Java": 2, "Java (Blue)": 0, "Go": 2}


def test_moving_somebody_fills_a_seat_of_her_new_team() -> None:
    then = answers_if(TODAY, Scenario("move", move={"Ben": "Blue"}))
    assert {row.label: row.status for row in then.coverage}["Java (Blue)"] == "one deep"
    assert then.matrix.people[1].attributes == {"team": "Blue"}
    assert TODAY.matrix.people[1].attributes == {"team": "Red"}


def test_asking_for_more() -> None:
    then = answers_if(TODAY, Scenario("more", require=(Requirement("Java", people=3),)))
    assert then.coverage[0].seats_missing == 1
    assert TODAY.coverage[0].seats_missing == 0


@pytest.mark.parametrize("seed", range(40))
def test_leaving_loses_what_the_departure_says(seed: int) -> None:
    asked = random_team(seed)
    today = answer(asked.matrix, GUIDE, asked.requirements)
    leaving = list(range(seed % len(asked.matrix.people) + 1))
    lost = departure(today.staffing, leaving)
    then = answers_if(today, Scenario("they leave", leave=lost.people))
    before = {row.label: row for row in today.coverage}
    gone = [row.label for row in then.coverage if row.status == "uncovered" and before[row.label].capable]
    assert tuple(gone) == lost.skills_lost
    assert sum(r.weight * (r.seats_missing - before[r.label].seats_missing) for r in then.coverage) == lost.seats_lost
