"""Levels of one scale on another."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dashboard.core.rescaling import rescaled
from dashboard.core.scale import Scale

SCALES = st.lists(st.integers(-5, 20), min_size=1, max_size=6, unique=True).map(
    lambda steps: Scale(tuple(sorted(float(step) for step in steps)))
)


def test_a_level_keeps_its_share_of_the_way_up() -> None:
    levels = np.array([1.0, 2, 3, np.nan])
    moved = rescaled(levels, Scale((1.0, 2, 3)), Scale((0.0, 1, 2, 3, 4, 5)))
    assert moved[:3].tolist() == [0, 2.5, 5]
    assert np.isnan(moved[3])
    assert rescaled(np.array([7.0]), Scale((7.0,)), Scale((0.0, 1))).tolist() == [1]


@given(SCALES, SCALES)
def test_the_order_stays_and_every_level_lies_on_the_other_scale(scale: Scale, onto: Scale) -> None:
    moved = rescaled(np.array(scale.steps), scale, onto)
    assert all(onto.holds(level) for level in moved)
    assert (np.diff(moved) >= 0).all()
