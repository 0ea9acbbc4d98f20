"""What stands beside the ratings: days, a second opinion, interest; all are narrowed with them."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard.core.matrix import Person, SkillMatrix, TeamSkill
from dashboard.core.scale import Scale
from dashboard.core.second_opinion import SecondOpinion
from dashboard.core.sources import Days, Sheet, Sources, with_nowhere

SHAPE = (2, 3)
DAYS = np.array(
    [["2025-01-01", "NaT", "2025-01-03"], ["2025-02-01", "2025-02-02", "2025-02-03"]], dtype="datetime64[D]"
)


def cells(days: Days | None = None) -> Sources:
    rows, columns = np.indices(SHAPE, dtype=np.int32)
    nought = np.zeros(SHAPE, dtype=np.int32)
    return Sources((Sheet("team.csv"),), ("3",), nought, rows, columns, nought, days)


def team() -> SkillMatrix:
    levels = np.array([[1.0, 2, 3], [4, 5, 0]])
    return SkillMatrix(
        (Person("Ana"), Person("Ben")),
        tuple(TeamSkill(name) for name in ("Java", "Go", "SQL")),
        levels,
        Scale((0.0, 1, 2, 3, 4, 5)),
        cells(DAYS),
        2,
        second=SecondOpinion("Manager", levels[:, ::-1].copy(), cells()),
        interest=np.array([[1.0, np.nan, 2], [0, 3, 1]]),
    )


def test_everything_is_narrowed_alike() -> None:
    seen = team().narrowed(people=[1], skills=[2, 0])
    assert seen.sources.days is not None
    assert seen.sources.days.tolist() == DAYS[[1], :][:, [2, 0]].tolist()
    assert seen.second is not None
    assert seen.second.levels.tolist() == [[4, 0]]
    assert str(seen.second.sources.place(0, 1)) == "A2"
    assert seen.interest is not None
    assert seen.interest.tolist() == [[1, 0]]


def test_a_rating_from_another_column_brings_its_day() -> None:
    columns = np.array([[2, 0], [1, 1]], dtype=np.int32)
    taken = cells(DAYS).chosen(columns)
    assert taken.days is not None
    assert taken.days.astype(str).tolist() == [["2025-01-03", "2025-01-01"], ["2025-02-02", "2025-02-02"]]
    assert cells().chosen(columns).days is None


def test_people_of_whom_the_file_says_nothing() -> None:
    more = with_nowhere(cells(DAYS), 1)
    assert more.days is not None
    assert np.isnat(more.days[2]).all()
    assert more.place(2, 0) is None
    second = team().second
    assert second is not None
    assert np.isnan(second.with_people(1).levels[2]).all()
    assert with_nowhere(cells(), 2).days is None


def test_what_stands_beside_has_the_same_shape() -> None:
    seen = team()
    with pytest.raises(ValueError, match="beside"):
        SkillMatrix(seen.people, seen.skills, seen.levels, seen.scale, seen.sources, 2, interest=np.zeros((1, 3)))
