"""People of another file, tried on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.analysis.answers import answer
from dashboard.analysis.candidates import candidates_in, tried_on
from dashboard.analysis.scenario import answers_if, figures, worlds
from tests.analysis.guides import GUIDE, team_skills
from tests.analysis.teams import matrix_of

SKILLS = ["Java", "MySQL", "Knitting"]
TEAM = replace(matrix_of([[3, 0, 0], [3, 0, 0]], people=["Ana", "Ben"], skills=SKILLS), skills=team_skills(SKILLS))


def test_candidates_speak_of_the_skills_of_the_team() -> None:
    """Her Java is found by its entry whatever its label, her knitting by its spelling; nobody asks for her Cobol."""
    labels = ["Cobol", "knitting", "Java"]
    read = replace(matrix_of([[5, 4, 3], [1, None, 2]], people=["Zoe", "Yan"]), skills=team_skills(labels))
    found = candidates_in(read, TEAM)
    assert [(each.name, dict(each.levels)) for each in found.people] == [
        ("Zoe", {"Java": 3, "Knitting": 4}),
        ("Yan", {"Java": 2}),
    ]
    assert (found.not_asked, found.not_told, found.other_scale) == (("Cobol",), ("MySQL",), False)


def test_another_scale_is_moved_by_the_share_of_the_way_up() -> None:
    """2 of 1–3 is half way: 2.5 of 0–5; 3 of 1–3 is the top."""
    read = replace(matrix_of([[2, 3]], steps=(1, 2, 3), people=["Zoe"]), skills=team_skills(["Java", "MySQL"]))
    found = candidates_in(read, TEAM)
    assert found.other_scale
    assert dict(found.people[0].levels) == {"Java": 2.5, "MySQL": 5}
    one_step = replace(matrix_of([[1, None]], steps=(1,), people=["Zoe"]), skills=team_skills(["Java", "MySQL"]))
    assert dict(candidates_in(one_step, TEAM).people[0].levels) == {"Java": 5}


def test_candidates_are_put_beside_one_another() -> None:
    """A team of two needs one of each: MySQL and Knitting miss a seat; Zoe fills one, Yan none; each is tried alone."""
    read = replace(matrix_of([[3], [1]], people=["Zoe", "Yan"]), skills=team_skills(["MySQL"]))
    today = answer(TEAM, GUIDE, ())
    lines = [figures(each, plan=False) for each in worlds(today, tried_on(candidates_in(read, TEAM)))]
    assert [(each.name, each.people, each.seats_missing, each.plan_hours) for each in lines] == [
        ("Today", 2, 2, None),
        ("Zoe joins", 3, 1, None),
        ("Yan joins", 3, 2, None),
    ]
    then = answers_if(today, tried_on(candidates_in(read, TEAM))[0])
    assert then.staffing.capable_counts.tolist() == [2, 1, 0]
    assert then.seat_coverage == pytest.approx(2 / 3)
