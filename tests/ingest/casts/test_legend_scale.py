"""A legend in the file beats every guess."""

from __future__ import annotations

import pytest

from dashboard.core.place import Place
from dashboard.ingest.casts.casting import best_cast, cast_ratings
from dashboard.ingest.casts.legend import Legend, LegendEntry


def legend(*entries: tuple[str, str], blank: bool = False) -> Legend:
    return Legend(tuple(LegendEntry(*entry) for entry in entries), blank, Place("Team", 0, 0), "the text in A1")


def test_a_level_of_the_legend_that_never_occurs_belongs_to_the_scale() -> None:
    cast = cast_ratings({"2": 3, "3": 2}, legend(("1", "none"), ("2", "basic"), ("3", "good"), ("4", "expert")))
    assert cast is not None
    assert cast.scale.steps == (1, 2, 3, 4)
    assert dict(cast.scale.labels) == {1: "none", 2: "basic", 3: "good", 4: "expert"}
    assert cast.doubt == ""


def test_only_the_ends_named_fill_the_levels_between() -> None:
    cast = cast_ratings({"2": 3, "3": 2}, legend(("1", "none"), ("5", "expert")))
    assert cast is not None
    assert cast.scale.steps == (1, 2, 3, 4, 5)


def test_a_scale_to_a_hundred_steps_by_what_the_file_uses() -> None:
    cast = cast_ratings({"20": 3, "60": 2, "80": 1}, legend(("0", ""), ("100", "")))
    assert cast is not None
    assert cast.scale.steps == (0, 20, 40, 60, 80, 100)


def test_a_number_outside_the_legend_is_outside_the_scale() -> None:
    cast = cast_ratings({"2": 3, "3": 2, "4": 9, "7": 1}, legend(("1", "none"), ("5", "expert")))
    assert cast is not None
    assert cast.rejected == {"7": "outside-scale"}


def test_codes_and_labels_mean_the_same() -> None:
    cast = cast_ratings(
        {"3": 3, "Works alone": 2, "1": 2}, legend(("1", "Needs help"), ("2", "Learning"), ("3", "Works alone"))
    )
    assert cast is not None
    assert cast.levels == {"3": 3, "Works alone": 3, "1": 1}


def test_x_and_o_mean_what_the_legend_says() -> None:
    cast = cast_ratings({"x": 3, "o": 2}, legend(("x", "cannot do it"), ("o", "can do it")))
    assert cast is not None
    assert cast.levels == {"x": 0, "o": 1}
    turned = cast_ratings({"x": 3, "o": 2}, legend(("x", "can do"), ("o", "cannot")))
    assert turned is not None
    assert turned.levels == {"x": 1, "o": 0}


@pytest.mark.parametrize(
    ("entries", "levels"),
    [
        ((("A", "Expert"), ("B", "Advanced"), ("C", "Basic")), {"A": 3, "B": 2, "C": 1}),
        ((("A", "Awareness"), ("B", "Working"), ("C", "Expert")), {"A": 1, "B": 2, "C": 3}),
        ((("E", "Expert"), ("N", "No knowledge"), ("B", "Basic")), {"E": 2, "N": 0, "B": 1}),
    ],
)
def test_letters_rise_as_their_labels_do(entries: tuple[tuple[str, str], ...], levels: dict[str, float]) -> None:
    cast = cast_ratings(dict.fromkeys(levels, 2), legend(*entries))
    assert cast is not None
    assert cast.levels == levels
    assert cast.doubt == ""


def test_an_order_that_the_legend_does_not_tell_is_doubtful() -> None:
    cast = cast_ratings({"p": 3, "q": 2}, legend(("p", "the pier"), ("q", "the quay")))
    assert cast is not None
    assert cast.doubt


def test_not_applicable_in_the_legend_is_not_assessed() -> None:
    cast = cast_ratings(
        {"0": 3, "1": 2, "2": 2}, legend(("0", "not assessed"), ("1", "basic"), ("2", "good"), ("3", "expert"))
    )
    assert cast is not None
    assert cast.scale.steps == (1, 2, 3)
    assert "0" in cast.blanks


def test_a_blank_word_is_a_level_when_the_legend_says_so() -> None:
    cast = cast_ratings({"N/A": 3, "B": 2, "E": 2}, legend(("N/A", "no knowledge"), ("B", "basic"), ("E", "expert")))
    assert cast is not None
    assert cast.levels == {"N/A": 0, "B": 1, "E": 2}
    assert not cast.blanks


def test_blank_means_the_lowest_only_when_the_file_says_so() -> None:
    said = cast_ratings({"1": 3, "2": 2, "": 5}, legend(("1", "basic"), ("2", "good"), ("3", "expert"), blank=True))
    silent = cast_ratings({"1": 3, "2": 2, "": 5}, legend(("1", "basic"), ("2", "good"), ("3", "expert")))
    assert said is not None
    assert silent is not None
    assert said.scale.blank_means_lowest
    assert said.scale.steps == (0, 1, 2, 3)
    assert not silent.scale.blank_means_lowest


def test_a_legend_of_something_else_is_left_aside() -> None:
    cast = cast_ratings({"Beginner": 3, "Expert": 2}, legend(("1", "day shift"), ("2", "night shift")))
    assert cast is not None
    assert cast.kind == "words"
    assert cast.legend is None


def test_the_legend_that_explains_the_texts_is_chosen() -> None:
    shifts = legend(("D", "day shift"), ("N", "night shift"))
    levels = legend(("1", "Awareness"), ("2", "Working"), ("3", "Expert"))
    cast = best_cast({"1": 3, "2": 2}, (shifts, levels))
    assert cast is not None
    assert cast.legend is levels
