"""The JSON of the command line: every key, plain values, None where there is no figure."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from dashboard.analysis.answers import answer
from dashboard.core.place import Place
from dashboard.core.requirement import Requirement
from dashboard.core.second_opinion import SecondOpinion
from dashboard.core.sources import no_sources
from dashboard.report.contract import as_contract
from tests.analysis.guides import GUIDE
from tests.analysis.teams import matrix_of, random_team
from tests.analysis.test_on_paper import paper

DAY = date(2026, 11, 12)
KEYS = {
    "coverage": "skill id parts labels areas role team reason required_level people_needed weight assessed capable "
    "seats_missing status",
    "areas": "area rule coverage seat_coverage skills parts_asked parts_named",
    "risk": "k people skills_lost weight_lost seats_lost ties",
    "needs": "skill role team seats_missing weight doers teachers nearest",
    "trust": "skill role team claimed chance_enough chance_enough_after assessed_share",
    "blind_spots": "area skill",
}
PLAN = "assignments hours seats_missing_before seats_missing_after weighted_missing_after optimal gap uncovered"
SETTINGS = (
    "required_level people_needed hours_per_level hours_per_person skills_per_person budget_hours inside_only "
    "learners_per_teacher taught_hour_cost validity second_validity base_rate"
)


def plain() -> dict[str, Any]:
    """The paper's team, through JSON and back."""
    return dict(json.loads(json.dumps(as_contract(paper(), DAY), allow_nan=False)))


def test_every_key_is_there() -> None:
    found = plain()
    assert set(found) == {*KEYS, "settings", "seat_coverage", "plan", "notices"}
    for key, names in KEYS.items():
        assert [list(each) for each in found[key]] == [names.split()] * len(found[key])
    assert list(found["plan"]) == PLAN.split()
    assert list(found["settings"]) == SETTINGS.split()


def test_the_figures_are_those_of_the_paper() -> None:
    found = plain()
    assert found["settings"]["hours_per_level"] == [8, 16, 32, 64, 120]
    assert found["plan"]["assignments"] == [
        {"person": "Ben", "skill": "Kafka", "from": 2, "to": 3, "hours": 32, "teacher": None}
    ]
    assert found["plan"]["uncovered"][0]["limit"] == "hours per person"
    assert found["needs"][0]["nearest"] == [{"person": "Ben", "gap": 1}, {"person": "Cem", "gap": 3}]
    assert found["risk"][0]["people"] == ["Ana"]
    assert found["seat_coverage"] == pytest.approx(5 / 12)


def test_a_notice_has_its_place() -> None:
    twice = (Requirement("S0", level=2), Requirement("S0", level=3, place=Place("Asked", 3, 1)))
    found = json.loads(json.dumps(as_contract(answer(matrix_of([[3]]), GUIDE, twice), DAY)))["notices"]
    assert [(each["code"], each["severity"], each["place"]) for each in found] == [
        ("same-requirement", "warning", "Asked!B4")
    ]


@pytest.mark.parametrize("seed", range(40))
def test_no_answer_holds_anything_that_json_cannot(seed: int) -> None:
    asked = random_team(seed)
    answers = answer(asked.matrix, GUIDE, asked.requirements)
    text = json.dumps(as_contract(answers, DAY), allow_nan=False)
    assert json.loads(text)["seat_coverage"] == answers.seat_coverage


def test_age_and_second_opinion_have_keys_only_where_the_file_speaks_of_them() -> None:
    team = matrix_of([[3, 1]])
    days = np.array([["2025-11-11", "2026-11-12"]], dtype="datetime64[D]")
    second = SecondOpinion("Lead", np.array([[2.0, np.nan]]), no_sources(1, 2))
    told = replace(team, sources=replace(team.sources, days=days), second=second)
    found = json.loads(json.dumps(as_contract(answer(told, GUIDE, ()), DAY), allow_nan=False))
    assert found["age"] == {
        "on": "2026-11-12", "dated": 2, "future": 0, "oldest": "2025-11-11", "newest": "2026-11-12", "median_days": 183,
        "older_than_a_year": 1, "people": [{"person": "P0", "last": "2026-11-12", "older_than_a_year": 1}],
    }  # fmt: skip
    assert found["second_opinion"] == {
        "by": "Lead", "both": 1, "same": 0, "alone": 0,
        "differences": [{"person": "P0", "skill": "S0", "own": 3, "second": 2, "decides": True}],
    }  # fmt: skip
    assert not {"age", "second_opinion"} & set(plain())
