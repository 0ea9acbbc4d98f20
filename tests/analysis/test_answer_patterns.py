"""Answers that look less considered than others."""

from __future__ import annotations

import pytest

from dashboard.analysis.trust import answer_patterns, find_preset_level
from tests.analysis.teams import matrix_of


@pytest.mark.parametrize(
    ("levels", "steps", "pattern"),
    [
        ([2, 2, 2], (0, 1, 2, 3, 4, 5), "everything the same"),
        ([5, 5, 5], (0, 1, 2, 3, 4, 5), "only the top level"),
        ([0, 5, 5, 0, 5], (0, 1, 2, 3, 4, 5), "only the two ends"),
        ([0, 5, 5, 0, 4], (0, 1, 2, 3, 4, 5), None),
        ([0, 5, 5, 0], (0, 1, 2, 3, 4, 5), None),
        ([0, 2, 2, 0, 2], (0, 1, 2), None),
        ([2, 2, None], (0, 1, 2, 3), None),
    ],
)
def test_what_is_a_pattern(levels: list[float | None], steps: tuple[float, ...], pattern: str | None) -> None:
    found = answer_patterns(matrix_of([levels], steps))
    assert [each.pattern for each in found] == ([pattern] if pattern else [])


def test_a_list_that_was_filled_in_beforehand() -> None:
    """Three of four who were assessed have 1 everywhere; the fifth was not assessed."""
    found = find_preset_level(matrix_of([[1, 1, 1], [1, 1, 1], [3, 1, 4], [1, 1, 1], [None, None, None]]))
    assert found is not None
    assert (found.level, found.people, found.assessed) == (1, ("P0", "P1", "P3"), 4)
    assert find_preset_level(matrix_of([[1, 1, 1], [1, 1, 1], [3, 1, 4]])) is None
    assert find_preset_level(matrix_of([[1, 1, 1]] * 3 + [[3, 1, 4]] * 4)) is None
