"""A column for each level of each skill, and a cross below the level that somebody has."""

from __future__ import annotations

import pytest

from dashboard.ingest.layout.reader import read_grids_as_team
from tests.ingest.layout.tables import grids_of

_CROSSED = """
    Name|Welding|||Glazing|||Framing||
    |{levels}|{levels}|{levels}
    Maya Ferro|x|||||x||x|
    Rui Pryce||x|||x||x||
    Olga Dumas|||x|x|||||x
    Kai Lang||x||||||x|
"""


@pytest.mark.parametrize("levels", ["B|I|E", "Basic|Good|Expert", "1|2|3", "Beginner|Intermediate|Advanced"])
def test_a_cross_below_a_level_says_that_a_person_has_it(levels: str) -> None:
    matrix = read_grids_as_team(grids_of(_CROSSED.format(levels=levels))).matrix
    assert matrix is not None
    assert [skill.labels[0] for skill in matrix.skills] == ["Welding", "Glazing", "Framing"]
    assert matrix.scale.steps == (1, 2, 3)
    said = {person.label: matrix.levels[at].tolist() for at, person in enumerate(matrix.people)}
    assert said["Maya Ferro"] == [1, 3, 2]
    assert said["Rui Pryce"] == [2, 2, 1]
    assert said["Olga Dumas"] == [3, 1, 3]
    assert said["Kai Lang"][0] == 2
    assert matrix.assessed[3].tolist() == [True, False, True]


def test_each_rating_names_the_cell_of_its_cross() -> None:
    matrix = read_grids_as_team(grids_of(_CROSSED.format(levels="B|I|E"))).matrix
    assert matrix is not None
    assert str(matrix.sources.place(0, 1)) == "Sheet1!G3"


def test_crosses_below_other_things_stay_crosses() -> None:
    matrix = read_grids_as_team(grids_of(_CROSSED.format(levels="north|south|yard"))).matrix
    assert matrix is None or len(matrix.skills) == 9


def test_two_crosses_for_one_person_and_skill_are_no_level() -> None:
    twice = _CROSSED.format(levels="B|I|E").replace("Kai Lang||x|", "Kai Lang|x|x|")
    reading = read_grids_as_team(grids_of(twice))
    assert reading.matrix is None or len(reading.matrix.skills) == 9
