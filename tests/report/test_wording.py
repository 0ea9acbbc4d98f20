import pytest

from dashboard.core.scale import Scale
from dashboard.report.section import Kind, Value
from dashboard.report.wording import (
    counted,
    digits,
    hours,
    level,
    listed,
    number,
    people,
    seats,
    sentence,
    share,
    shown,
    signed,
)


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "no"), (1, "one"), (2, "two"), (12, "twelve"), (13, "13"), (1200, "1200"), (12000, "12,000")],
)
def test_counts_to_twelve_are_spelled_out(count: int, said: str) -> None:
    assert number(count) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (3.0, "3"),
        (2.5, "2.5"),
        (-3, "−3"),
        (-0.0, "0"),
        (0.125, "0.12"),
        (1 / 3, "0.33"),
        (12345.0, "12,345"),
        (9999, "9999"),
    ],
)
def test_figures_have_a_true_minus_and_no_empty_decimals(value: float, said: str) -> None:
    assert digits(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.754, "75\u202f%"), (1, "100\u202f%"), (0, "0\u202f%"), (0.999, "99\u202f%"), (0.001, "1\u202f%"), (None, "–")],
)
def test_a_share_never_claims_all_or_nothing_when_it_is_not(value: float | None, said: str) -> None:
    assert share(value) == said


def test_hours_and_differences_carry_their_sign_and_unit() -> None:
    assert (hours(24), hours(7.5), hours(None)) == ("24\u202fh", "7.5\u202fh", "–")
    assert (signed(2), signed(-9), signed(0)) == ("+2", "−9", "±0")


def test_nouns_fit_their_count() -> None:
    assert (counted(1, "skill"), counted(9, "skill"), counted(0, "skill")) == ("one skill", "nine skills", "no skills")
    assert (people(1), people(2), seats(1), seats(16)) == ("one person", "two people", "one seat", "16 seats")


@pytest.mark.parametrize(
    ("names", "most", "said"),
    [
        ([], 0, ""),
        (["Ana"], 0, "Ana"),
        (["Ana", "Ben"], 0, "Ana and Ben"),
        (["Ana", "Ben", "Chidi"], 0, "Ana, Ben and Chidi"),
        (["Ana", "Ben", "Chidi", "Dora"], 2, "Ana, Ben and 2 more"),
        (["Ana", "Ben", "Chidi"], 3, "Ana, Ben and Chidi"),
    ],
)
def test_names_are_listed_as_one_says_them(names: list[str], most: int, said: str) -> None:
    assert listed(names, most) == said


def test_a_sentence_begins_with_a_capital() -> None:
    assert (sentence("nine of 35"), sentence("9 of 35"), sentence("")) == ("Nine of 35", "9 of 35", "")


def test_a_level_is_said_with_its_name_once() -> None:
    scale = Scale((0.0, 0.5, 1.0), {0.0: "no", 1.0: "1"})
    assert [level(scale, step) for step in scale.steps] == ["0 (no)", "0.5", "1"]


@pytest.mark.parametrize(
    ("value", "kind", "said"),
    [
        (None, "count", "–"),
        (0, "count", "0"),
        (0.5, "share", "50\u202f%"),
        (24.0, "hours", "24\u202fh"),
        (2.5, "level", "2.5"),
        (True, "text", "yes"),
        (False, "text", "no"),
        ("=1+1", "text", "=1+1"),
        ("thin", "status", "thin"),
    ],
)
def test_a_cell_is_shown_by_its_kind(value: Value, kind: Kind, said: str) -> None:
    assert shown(value, kind) == said
