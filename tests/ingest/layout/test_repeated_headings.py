"""Columns that stand behind each skill under one and the same heading."""

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
