"""Words and signs for levels as schools, hospitals, kitchens and wikis write them."""

from __future__ import annotations

from collections import Counter

import pytest

from dashboard.core.place import Place
from dashboard.ingest.casts.casting import cast_ratings
from dashboard.ingest.casts.legend import Legend
from dashboard.ingest.casts.legend_text import legend_in_text


@pytest.mark.parametrize(
    "rising",
    [
        ["Not yet", "Working towards", "Achieved", "Exceeding"],
        ["Not competent", "Partially competent", "Competent"],
        ["With assistance", "Solo", "Trainer"],
        ["(x)", "(/)"],
    ],
)
def test_levels_rise_as_everybody_knows(rising: list[str]) -> None:
    cast = cast_ratings(Counter(rising[::-1] * 3))
    assert cast is not None
    assert sorted(cast.levels, key=cast.levels.__getitem__) == rising
    assert not cast.doubt


@pytest.mark.parametrize(
    "said", ["Levels: Padawan < Knight < Master of all", "Levels: Master of all > Knight > Padawan"]
)
def test_signs_between_a_teams_own_words_say_their_order(said: str) -> None:
    found = legend_in_text(said)
    legend = Legend(found.entries, found.blank_means_lowest, Place(), "a line")
    cast = cast_ratings({"Knight": 5, "Padawan": 3, "Master of all": 4}, legend)
    assert cast is not None
    assert dict(cast.levels) == {"Padawan": 1.0, "Knight": 2.0, "Master of all": 3.0}
    assert not cast.doubt


@pytest.mark.parametrize("said", ["<b>bold</b> and <i>more</i>", "a -> b", "x < 3 < 5", "Ana > Ben"])
def test_other_signs_explain_nothing(said: str) -> None:
    assert not legend_in_text(said).entries
