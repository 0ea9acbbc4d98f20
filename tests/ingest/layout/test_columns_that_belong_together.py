"""Columns that belong together: parts of one skill, numbered slots, one scale of signs."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard.ingest.layout.reader import read_grids_as_team
from tests.ingest.layout.tables import grids_of

HAS_AND_LEVEL = """Name | Welding | Level | Rigging | Level | Docker | Level
Ana Silva | yes | 4 | no | | yes | 2
Ben Okafor | yes | 3 | yes | 5 | no |
Clara Stein | no | | yes | 2 | yes | 4
Dan Wu | yes | 1 | no | | yes | 3"""
LEVELS = [[4, np.nan, 2], [3, 5, np.nan], [np.nan, 2, 4], [1, np.nan, 3]]


@pytest.mark.parametrize("counted", ["Level | Level | Level", "Level | Level2 | Level3", "Level | Level.1 | Level.2"])
def test_levels_behind_each_skill_are_its_ratings_however_a_program_counts_their_headings(counted: str) -> None:
    heading, *rows = HAS_AND_LEVEL.split("\n")
    parts = heading.split(" | ")
    parts[2::2] = counted.split(" | ")
    reading = read_grids_as_team(grids_of("\n".join([" | ".join(parts), *rows])))
    assert reading.matrix is not None
    assert [skill.name for skill in reading.matrix.skills] == ["Welding", "Rigging", "Docker"]
    np.testing.assert_array_equal(reading.matrix.levels, np.array(LEVELS))


def test_what_only_says_that_somebody_has_no_skill_is_told() -> None:
    reading = read_grids_as_team(grids_of(HAS_AND_LEVEL))
    told = [notice for notice in reading.notices if notice.code == "only-had"]
    assert [notice.text for notice in told] == [
        (
            "4 cells say whether somebody has a skill (such as “no”), and no level stands beside them: "
            "these ratings stay not assessed."
        )
    ]
    assert str(told[0].place).endswith("D2")


def test_interest_behind_each_skill_is_how_much_she_wants_to_learn_it() -> None:
    sheet = "Name | Welding | Interest | Rigging | Interest\nAna Silva | 2 | 4 | 3 | 1\nBen Okafor | 1 | 5 | 5 | 2"
    reading = read_grids_as_team(grids_of(sheet))
    assert reading.matrix is not None
    assert reading.matrix.levels.tolist() == [[2, 3], [1, 5]]
    assert reading.matrix.interest is not None
    assert reading.matrix.interest.tolist() == [[4, 1], [5, 2]]


def test_an_unknown_heading_behind_each_skill_on_another_scale_is_no_skill() -> None:
    sheet = """Name | Welding | Certified | Rigging | Certified | Docker | Certified
    Ana Silva | 2 | Y | 3 | N | 1 | N
    Ben Okafor | 1 | N | 5 | Y | 4 | Y"""
    reading = read_grids_as_team(grids_of(sheet))
    assert reading.matrix is not None
    assert [skill.name for skill in reading.matrix.skills] == ["Welding", "Rigging", "Docker"]
    assert reading.matrix.levels.tolist() == [[2, 3, 1], [1, 5, 4]]


def test_the_same_skill_below_several_categories_stays_a_skill_of_each() -> None:
    sheet = """ | Backend | | Frontend | | Mobile |
    Name | Welding | Testing | Rigging | Testing | Paint | Testing
    Ana Silva | 2 | 1 | 3 | 4 | 1 | 5
    Ben Okafor | 1 | 3 | 5 | 2 | 4 | 1"""
    reading = read_grids_as_team(grids_of(sheet))
    assert reading.matrix is not None
    assert reading.matrix.levels.tolist() == [[2, 1, 3, 4, 1, 5], [1, 3, 5, 2, 4, 1]]


def test_numbered_skills_with_their_levels_are_all_read() -> None:
    sheet = """Name | Skill 1 | Level 1 | Skill 2 | Level 2
    Ana Silva | Java | 4 | SQL | 3
    Ben Okafor | Python | 2 | Java | 5
    Clara Stein | Docker | 1 | SQL | 2"""
    matrix = read_grids_as_team(grids_of(sheet)).matrix
    assert matrix is not None
    java = [skill.name for skill in matrix.skills].index("Java")
    assert matrix.levels[:2, java].tolist() == [4, 5]
    assert int((~np.isnan(matrix.levels)).sum()) == 6


def test_a_column_of_noughts_between_plus_and_minus_is_on_their_scale() -> None:
    sheet = """Name | Welding | Rigging | Docker
    Ana Silva | -- | ++ | 0
    Ben Okafor | 0 | -- | -
    Clara Stein | 0 | + | +
    Dan Wu | 0 | ++ | -"""
    matrix = read_grids_as_team(grids_of(sheet)).matrix
    assert matrix is not None
    assert matrix.levels[:, 0].tolist() == [1, 3, 3, 3]


def test_a_column_of_which_only_nought_and_one_occur_is_on_the_others_shares() -> None:
    sheet = """Name | Welding | Rigging | Docker
    Ana Silva | 0 | 0.75 | 0.25
    Ben Okafor | 1 | 0.5 | 0
    Clara Stein | 1 | 0 | 0.75"""
    reading = read_grids_as_team(grids_of(sheet))
    assert reading.matrix is not None
    assert reading.matrix.levels[:, 0].tolist() == [0, 1, 1]
    assert "second-scale" not in {notice.code for notice in reading.notices}


def test_how_confident_somebody_is_behind_a_finer_level_is_not_her_level() -> None:
    sheet = """Name | Welding | Confidence | Rigging | Confidence
    Ana Silva | 2 | low | 5 | high
    Ben Okafor | 1 | medium | 4 | low
    Clara Stein | 3 | high | 2 | medium"""
    matrix = read_grids_as_team(grids_of(sheet)).matrix
    assert matrix is not None
    assert matrix.levels.tolist() == [[2, 5], [1, 4], [3, 2]]


def test_lettered_skills_with_their_levels_are_all_read() -> None:
    sheet = "Name | Skill A | Level A | Skill B | Level B\nAna | Java | 4 | SQL | 3\nBen | Python | 2 | Java | 5"
    matrix = read_grids_as_team(grids_of(sheet)).matrix
    assert matrix is not None
    assert int((~np.isnan(matrix.levels)).sum()) == 4
