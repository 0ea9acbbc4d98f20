from __future__ import annotations

import pytest

from dashboard.ingest.casts.casting import cast_ratings
from dashboard.ingest.casts.falling import falls
from dashboard.ingest.casts.find_legends import find_legends
from tests.ingest.layout.tables import grids_of


@pytest.mark.parametrize(
    "words", ["expert advanced basic none", "sehr-gut gut befriedigend ausreichend mangelhaft", "high medium low"]
)
def test_words_that_sink_as_the_numbers_rise_fall(words: str) -> None:
    labels = {float(number): word.replace("-", " ") for number, word in enumerate(words.split(), 1)}
    assert falls(labels)
    assert not falls({-number: word for number, word in labels.items()})


@pytest.mark.parametrize("words", ["alpha beta gamma", "proficient competent", "expert none expert"])
def test_words_that_settle_no_order_do_not_fall(words: str) -> None:
    assert not falls({float(number): word for number, word in enumerate(words.split(), 1)})


def test_a_legend_in_which_one_is_the_best_turns_the_numbers_over() -> None:
    legend = find_legends(grids_of("1 = expert, 2 = advanced, 3 = basic, 4 = none")[0])[0]
    cast = cast_ratings({"1": 3, "2": 2, "4": 1}, legend)
    assert cast is not None
    assert cast.levels == {"1": 4, "2": 3, "4": 1}
    assert cast.scale.labels == {1: "none", 2: "basic", 3: "advanced", 4: "expert"}
    assert "the smallest number is the best" in cast.why


def test_numbers_that_carry_sinking_words_are_turned_over() -> None:
    cast = cast_ratings({"1 - Expert": 2, "2 - Advanced": 2, "3 - Basic": 1, "4 - None": 1})
    assert cast is not None
    assert cast.levels == {"1 - Expert": 4, "2 - Advanced": 3, "3 - Basic": 2, "4 - None": 1}


def test_a_remark_in_brackets_leaves_the_level_readable() -> None:
    cast = cast_ratings({"3": 4, "1": 2, "5": 2, "3 (wants 4)": 1, "4 (2023)": 1})
    assert cast is not None
    assert cast.levels["3 (wants 4)"] == 3
    assert cast.remarks["3 (wants 4)"] == "unsure-level"
