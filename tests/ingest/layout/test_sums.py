from __future__ import annotations

import pytest

from dashboard.ingest.layout.codes import block_of
from dashboard.ingest.layout.sums import find_total_rows
from dashboard.ingest.layout.view import view_of
from tests.ingest.layout.tables import grids_of


def _figures(text: str) -> dict[int, str]:
    view = view_of(grids_of(text)[0], across=False)
    block = block_of(view, list(range(view.width)), 0, view.height - 1)
    return {row: found.figure for row, found in find_total_rows(block).items()}


@pytest.mark.parametrize(
    ("last", "figure"),
    [("2.67|1.67|4", "mean"), ("8|5|12", "sum"), ("3|2|3", "count")],
)
def test_a_row_that_repeats_the_others_is_a_sum(last: str, figure: str) -> None:
    assert _figures(f"3|2|5\n1|0|2\n4|3|5\n{last}") == {3: figure}


def test_people_are_no_sums() -> None:
    assert _figures("3|2|5\n1|0|2\n4|3|5\n2|2|1") == {}


def test_a_team_in_which_all_are_equal_has_no_sums() -> None:
    assert _figures("3|3|3\n3|3|3\n3|3|3\n3|3|3") == {}
