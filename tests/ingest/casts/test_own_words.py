from __future__ import annotations

import pytest

from dashboard.ingest.casts.own_words import cast_own_words, rank_inside


def test_words_of_their_own_follow_the_words_for_levels_in_them() -> None:
    cast = cast_own_words({"I can teach it": 3, "Never used": 2, "I use it daily": 4, "I have tried it": 2, "n/a": 1})
    assert cast is not None
    assert cast.levels == {"Never used": 0, "I have tried it": 1, "I use it daily": 2, "I can teach it": 3}
    assert cast.blanks == {"n/a"}
    assert cast.doubt


def test_words_of_which_nothing_is_known_stand_in_the_middle_as_they_occur() -> None:
    cast = cast_own_words({"Master": 2, "Knight": 3, "Padawan": 3})
    assert cast is not None
    assert cast.scale.labels == {1: "Knight", 2: "Padawan", 3: "Master"}


@pytest.mark.parametrize(
    "texts",
    [
        {"once": 1, "only": 1, "each": 1},
        {"always the same": 20},
        {f"text {n}": 5 for n in range(9)},
        {"1": 4, "two": 4},
        {"a remark that is far too long for any level that somebody would choose": 4, "short": 4},
    ],
)
def test_remarks_and_numbers_are_no_levels_of_their_own(texts: dict[str, int]) -> None:
    assert cast_own_words(texts) is None


def test_the_highest_word_inside_a_text_counts() -> None:
    assert rank_inside("Never used") < rank_inside("I have tried it") < rank_inside("can do it and teach it")
