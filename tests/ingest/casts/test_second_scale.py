from __future__ import annotations

from dashboard.core.scale import Scale
from dashboard.ingest.casts.casting import cast_ratings
from dashboard.ingest.casts.second_scale import on_scale


def test_a_second_scale_goes_the_same_share_of_the_way() -> None:
    """Low, Medium, High of 1 to 3 are 0, ½, 1 of the way: 1, 3, 5 on a scale from 1 to 5."""
    cast = cast_ratings({"Low": 1, "Medium": 2, "High": 1})
    assert cast is not None
    moved = on_scale(cast, Scale((1, 2, 3, 4, 5)))
    assert moved.levels == {"Low": 1, "Medium": 3, "High": 5}


def test_the_same_steps_stay_as_they_are() -> None:
    cast = cast_ratings({"1": 1, "2": 2, "5": 1})
    assert cast is not None
    assert on_scale(cast, Scale((1, 2, 3, 4, 5), {1: "none"})).levels == cast.levels
