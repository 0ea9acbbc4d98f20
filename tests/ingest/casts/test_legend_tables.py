"""When the numbers of a key are levels, and when they only number its lines."""

import pytest

from dashboard.ingest.casts.legend_tables import in_order


@pytest.mark.parametrize(
    "codes",
    [
        ["0", "1", "2", "3"],
        ["3", "2", "1"],
        ["1", "2"],
        ["0", "50", "100"],
        ["0%", "25%", "50%", "75%"],
        ["A", "B", "C"],
    ],
)
def test_one_by_one_or_up_to_a_hundred_is_in_order(codes: list[str]) -> None:
    assert in_order(codes)


@pytest.mark.parametrize(
    "codes", [["2", "3", "4"], ["0", "2", "4"], ["1", "3", "2"], ["1"], ["0", "20", "60"], ["97", "98", "100"]]
)
def test_other_numbers_are_not(codes: list[str]) -> None:
    assert not in_order(codes)
