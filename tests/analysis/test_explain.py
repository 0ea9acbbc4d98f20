"""Any number leads back to its formula, its values and its cells; the same seats by team, role and responsibility."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from dashboard.analysis.answers import Answers, answer
from dashboard.analysis.explain import FIGURES, explain, explain_skill
from dashboard.analysis.trust import answer_patterns
from dashboard.core.requirement import Requirement
from dashboard.core.second_opinion import SecondOpinion
from dashboard.core.sources import Sheet, Sources, no_sources
from tests.analysis.guides import GUIDE, LANGUAGES, team_skills
from tests.analysis.teams import matrix_of


def from_a_sheet() -> Answers:
    """Ana 5 2, Ben 3 –, Cem 1 3 in Java and Redis; the table starts in B2 of the sheet Team."""
    matrix = matrix_of(
        [[5, 2], [3, None], [1, 3]],
        people=["Ana", "Ben", "Cem"],
        skills=["Java", "Redis"],
        attributes=[{"role": "Lead", "team": "Red"}, {"role": "Dev", "team": "Red"}, {"role": "Dev", "team": "Blue"}],
    )
    rows = np.broadcast_to(np.arange(1, 4, dtype=np.int32)[:, None], (3, 2))
    columns = np.broadcast_to(np.arange(1, 3, dtype=np.int32), (3, 2))
    text = np.array([[0, 1], [2, -1], [3, 2]], dtype=np.int32)
    sources = Sources((Sheet("t.xlsx", "Team"),), ("5", "2", "3", "1"), np.zeros((3, 2), np.int32), rows, columns, text)
    matrix = replace(matrix, skills=team_skills(["Java", "Redis"]), sources=sources)
    return answer(matrix, GUIDE, (Requirement("Redis", "Dev", people=2),))


def test_a_row_leads_back_to_its_cells() -> None:
    found = explain(from_a_sheet(), "status", "Redis")
    assert found.value == "one deep"
    assert [(r.person, r.level, r.capable, r.raw, str(r.place)) for r in found.ratings] == [
        ("Ana", 2, False, "2", "Team!C2"),
        ("Cem", 3, True, "3", "Team!C4"),
    ]
    assert found.not_assessed == ("Ben",)
    assert "1 of 2 assessed people" in found.values
    assert [r.person for r in explain(from_a_sheet(), "status", "Redis (Dev)").ratings] == ["Cem"]


@pytest.mark.parametrize(
    ("figure", "of", "value", "said"),
    [
        ("seat coverage", "", 4 / 6, "4 of 6 weighted seats"),
        ("area", LANGUAGES, 1.0, "Java 100%"),
        ("area seats", LANGUAGES, 1.0, "2 of 2 weighted seats"),
        ("need", "Redis", 1.0, "rank 1: 1 × 1; 1 capable, 0 can teach, nearest learner 1 short"),
        ("need", "Java", None, "no seat is missing"),
        ("risk", "1", 2.0, "Cem: Redis, Redis (Dev) lost; no other set is as bad"),
        ("plan", "", 32.0, "1 to learn in 32 hours: 2 seats missing become 1, proved to be the least"),
    ],
)
def test_each_figure_says_how_it_comes_about(figure: str, of: str, value: float | None, said: str) -> None:
    found = explain(from_a_sheet(), figure, of)
    assert found.value == (None if value is None else pytest.approx(value))
    assert found.values == said
    assert found.formula


def test_the_chance_rests_on_who_claims() -> None:
    found = explain(from_a_sheet(), "chance", "Java")
    assert [r.person for r in found.ratings] == ["Ana", "Ben"]
    assert "p = 0.52" in found.values


def test_a_skill_is_explained_row_by_row() -> None:
    assert [each.figure for each in explain_skill(from_a_sheet(), "java")] == [
        "Java: status",
        "Java: need",
        "Java: chance that enough are truly capable",
    ]
    assert len(explain_skill(from_a_sheet(), "Redis")) == 6


@pytest.mark.parametrize("figure", FIGURES)
def test_what_there_is_not_is_a_key_error(figure: str) -> None:
    if figure in ("seat coverage", "plan", "assessed", "survived"):
        assert explain(from_a_sheet(), figure, "nothing").figure
    else:
        with pytest.raises(KeyError):
            explain(from_a_sheet(), figure, "nothing")


def test_answers_that_are_all_the_same_are_seen() -> None:
    matrix = matrix_of([[5, 5, 5], [2, 2, 2], [2, 2, None], [1, 2, 3]])
    assert [(p.person, p.pattern, p.ratings) for p in answer_patterns(matrix)] == [
        ("P0", "only the top level", 3),
        ("P1", "everything the same", 3),
    ]


def test_a_gap_leads_back_to_its_one_cell() -> None:
    """Cem is a Dev and has 1 of 3 in Java; Ben was not assessed in Redis; Ana's surplus is no gap."""
    found = explain(from_a_sheet(), "gap", "Cem in Java")
    assert (found.value, found.values) == (2, "3 − 1, never below 0")
    assert [str(rating.place) for rating in found.ratings] == ["Team!B4"]
    none = explain(from_a_sheet(), "gap", "Ben in Redis")
    assert (none.value, none.not_assessed) == (None, ("Ben",))
    assert explain(from_a_sheet(), "gap", "Ana in Java").value == 0
    with pytest.raises(KeyError):
        explain(from_a_sheet(), "gap", "Ana in Cobol")


def test_the_share_assessed_and_the_departures_survived() -> None:
    assessed = explain(from_a_sheet(), "assessed")
    assert (assessed.value, assessed.values, assessed.not_assessed) == (
        5 / 6,
        "5 of 6 ratings: 3 people × 2 skills",
        (),
    )
    survived = explain(from_a_sheet(), "survived")
    assert survived.value == from_a_sheet().survived_departures == 0
    assert [rating.person for rating in survived.ratings] == ["Cem"]
    nobody = answer(matrix_of([[0]]), GUIDE, ())
    assert explain(nobody, "survived").value is nobody.survived_departures is None


def test_a_rating_behind_a_figure_says_its_day_and_the_second_opinion() -> None:
    before = from_a_sheet()
    days = np.full((3, 2), np.datetime64("2025-03-01"))
    levels = np.array([[4.0, np.nan], [np.nan, np.nan], [np.nan, np.nan]])
    second = SecondOpinion("Lead", levels, no_sources(3, 2))
    matrix = replace(before.matrix, sources=replace(before.matrix.sources, days=days), second=second)
    ana, ben, _ = explain(answer(matrix, GUIDE, ()), "status", "Java").ratings
    assert (ana.day, ana.second) == (date(2025, 3, 1), 4)
    assert (ben.day, ben.second) == (date(2025, 3, 1), None)


def test_where_nobody_is_needed_there_is_no_seat_coverage_to_explain() -> None:
    nobody = answer(matrix_of([[5], [3]]), GUIDE, (Requirement("S0", people=0),))
    found = explain(nobody, "seat coverage")
    assert (found.value, found.values) == (None, "nobody is needed")
