"""Texts become levels: every kind of scale, its range, its order, what is doubtful and what is refused."""

from __future__ import annotations

import pytest

from dashboard.ingest.casts.casting import cast_ratings

SCALES = [
    # numbers: what never occurs still belongs to the scale
    ({"1": 3, "2": 2, "3": 4, "4": 2, "5": 1}, (1, 2, 3, 4, 5), {"1": 1, "5": 5}),
    ({"2": 3, "3": 2, "4": 4, "5": 2}, (1, 2, 3, 4, 5), {"2": 2, "5": 5}),
    ({"2": 3, "3": 2, "4": 4}, (1, 2, 3, 4, 5), {"4": 4}),
    ({"0": 3, "1": 2, "2": 4, "3": 2}, (0, 1, 2, 3), {"0": 0, "3": 3}),
    ({"0": 3, "1": 2, "2": 4, "3": 2, "4": 1}, (0, 1, 2, 3, 4), {"4": 4}),
    ({"0": 3, "2": 2, "5": 4}, (0, 1, 2, 3, 4, 5), {"2": 2}),
    ({"1": 3, "7": 2, "10": 4, "4": 2}, tuple(range(1, 11)), {"7": 7}),
    ({"2.5": 3, "3": 2, "4,5": 4, "1": 2, "5": 1}, (1, 2, 3, 4, 5), {"2.5": 2.5, "4,5": 4.5}),
    ({"0": 3, "1": 2}, (0, 1), {"0": 0, "1": 1}),
    ({"1️⃣": 2, "2️⃣": 1, "3": 4}, (1, 2, 3), {"1️⃣": 1, "3": 3}),
    # percent
    ({"25 %": 3, "50%": 2, "100 %": 1}, (0, 25, 50, 75, 100), {"25 %": 25, "50%": 50}),
    ({"0": 3, "25%": 2, "100%": 1}, (0, 25, 50, 75, 100), {"0": 0, "25%": 25}),
    ({"20 %": 3, "60%": 2, "80 %": 1}, (0, 20, 40, 60, 80, 100), {"60%": 60}),
    ({"0": 3, "0.25": 2, "0.5": 1, "1": 2}, (0, 0.25, 0.5, 0.75, 1), {"0.25": 0.25}),
    # with their top
    ({"3/5": 3, "1/5": 2, "5/5": 1}, (1, 2, 3, 4, 5), {"3/5": 3}),
    ({"0/3": 3, "1/3": 2, "3/3": 1}, (0, 1, 2, 3), {"0/3": 0}),
    ({"4 of 5": 3, "2 of 5": 2}, (1, 2, 3, 4, 5), {"4 of 5": 4}),
    ({"4 von 4": 3, "2 von 4": 2}, (1, 2, 3, 4), {"4 von 4": 4}),
    # a number with its word
    ({"0 - NA": 3, "1 - Novice": 2, "2 - Intermediate": 1, "3 - Expert": 1}, (0, 1, 2, 3), {"0 - NA": 0}),
    ({"3 (Advanced)": 3, "1 (Basic)": 2, "2 (Good)": 1, "Advanced": 1, "2": 1}, (1, 2, 3), {"Advanced": 3, "2": 2}),
    ({"Expert (5)": 3, "Basic (1)": 2, "Good (3)": 1}, (1, 2, 3, 4, 5), {"Good (3)": 3}),
    ({"L1": 3, "L2": 2, "L3": 1, "L4": 1}, (1, 2, 3, 4), {"L2": 2}),
    ({"Level 1": 3, "Lvl 2": 2, "Level 3": 1}, (1, 2, 3), {"Lvl 2": 2}),
    ({"D1": 5, "D3": 5, "D2": 2}, (1, 2, 3), {"D3": 3}),
    # words
    ({"Intermediate": 1, "Expert": 2}, (1, 2, 3, 4), {"Intermediate": 2, "Expert": 4}),
    ({"Beginner": 1, "Intermediate": 2, "Expert": 2}, (1, 2, 3), {"Intermediate": 2, "Expert": 3}),
    ({"None": 1, "A little": 2, "Confident": 2, "Expert": 1}, (0, 1, 2, 3), {"None": 0, "Expert": 3}),
    ({"Not at all": 1, "Slightly": 2, "Fairly": 2, "Very": 1}, (0, 1, 2, 3), {"Slightly": 1, "Very": 3}),
    (
        {"Not at all": 1, "Slightly": 2, "Moderately": 2, "Very": 1, "Extremely": 1},
        (0, 1, 2, 3, 4),
        {"Very": 3, "Extremely": 4},
    ),
    ({"Gar nicht": 1, "Etwas": 2, "Ziemlich": 2, "Sehr": 1}, (0, 1, 2, 3), {"Ziemlich": 2, "Sehr": 3}),
    ({"Somewhat confident": 1, "Confident": 2, "Very confident": 1}, (1, 2, 3, 4), {"Confident": 3}),
    ({"Can't do": 1, "Can do with help": 2, "Can do alone": 1, "Can teach": 1}, (0, 1, 2, 3), {"Can do alone": 2}),
    # where only "nothing" occurs, some level stands above it: nobody is capable by knowing nothing
    ({"None": 6}, (0, 1), {"None": 0}),
    ({"learning": 1, "familiar": 2, "expert": 2}, (1, 2, 3), {"learning": 1, "expert": 3}),
    ({"Low": 1, "High": 2}, (1, 2, 3), {"Low": 1, "High": 3}),
    ({"Never": 1, "Often": 2, "Sometimes": 1, "Rarely": 2, "Always": 1}, (0, 1, 2, 3, 4), {"Never": 0, "Often": 3}),
    ({"Not trained": 1, "In training": 2, "Trained": 1, "Can train others": 1}, (0, 1, 2, 3), {"Can train others": 3}),
    ({"Poor": 1, "Fair": 2, "Good": 1, "Excellent": 3}, (1, 2, 3, 4), {"Poor": 1, "Good": 3}),
    (
        {"Novice": 1, "Advanced Beginner": 2, "Competent": 1, "Proficient": 3, "Expert": 1},
        (1, 2, 3, 4, 5),
        {"Competent": 3},
    ),
    (
        {"Basic knowledge": 1, "Expert - teaches others": 2, "Advanced user": 1, "Intermediate": 1},
        (1, 2, 3, 4),
        {"Advanced user": 3},
    ),
    ({"B - Beginner": 1, "E - Expert": 2, "I - Intermediate": 1}, (1, 2, 3), {"B - Beginner": 1, "E - Expert": 3}),
    ({"P1 (Basic)": 1, "P3 (Expert)": 2, "P2 (Good)": 1}, (1, 2, 3), {"P2 (Good)": 2}),
    (
        {"< 1 year": 1, "1-3 years": 2, "5+ years": 1, "None": 1},
        (0, 1, 2, 3),
        {"None": 0, "1-3 years": 2, "5+ years": 3},
    ),
    ({"Lots": 1, "Some": 2, "None": 1}, (0, 1, 2), {"Some": 1, "Lots": 2}),
    ({"Yes": 1, "No": 2}, (0, 1), {"Yes": 1, "No": 0}),
    ({"true": 1, "false": 2}, (0, 1), {"true": 1, "false": 0}),
    ({"ja": 1, "nein": 2, "teilweise": 1}, (0, 1, 2), {"teilweise": 1, "ja": 2}),
    ({"Red": 1, "Amber": 2, "Green": 1}, (1, 2, 3), {"Red": 1, "Green": 3}),
    # ticks
    ({"x": 5}, (0, 1), {"x": 1}),
    ({"X": 5, "x": 2}, (0, 1), {"x": 1, "X": 1}),
    ({"✓": 5, "✗": 2}, (0, 1), {"✓": 1, "✗": 0}),
    ({"☑": 5, "☐": 2}, (0, 1), {"☑": 1, "☐": 0}),
    ({"☒": 5, "☐": 2}, (0, 1), {"☒": 1, "☐": 0}),
    ({"●": 5, "○": 2}, (0, 1), {"●": 1, "○": 0}),
    ({"x": 5, "(x)": 2}, (0, 1, 2), {"x": 2, "(x)": 1}),
    # symbols
    ({"★★★☆☆": 5, "★☆☆☆☆": 2}, (1, 2, 3, 4, 5), {"★★★☆☆": 3}),
    ({"***": 5, "*": 2, "**": 1}, (1, 2, 3), {"**": 2}),
    ({"●●○○": 5, "●●●●": 2}, (1, 2, 3, 4), {"●●○○": 2}),
    ({"★": 1, "◎": 2, "○": 3, "△": 1}, (1, 2, 3, 4), {"△": 1, "○": 2, "◎": 3, "★": 4}),
    ({"○": 1, "◔": 2, "◕": 3, "●": 1}, (0, 1, 2, 3, 4), {"◔": 1, "◕": 3}),
    ({"🔴": 1, "🟡": 2, "🟢": 3}, (1, 2, 3), {"🔴": 1, "🟢": 3}),
    ({"XS": 1, "S": 2, "M": 3, "XL": 1}, (1, 2, 3, 4, 5), {"XS": 1, "XL": 5}),
    ({"A1": 1, "B2": 2, "C1": 3}, (1, 2, 3, 4, 5, 6), {"B2": 4}),
    ({"I": 1, "L": 2, "U": 3}, (1, 2, 3, 4), {"I": 1, "L": 2, "U": 3}),
    ({"+": 1, "++": 2, "+++": 3}, (1, 2, 3), {"++": 2}),
    ({"-": 1, "0": 2, "+": 3}, (0, 1, 2), {"-": 0, "0": 1, "+": 2}),
    ({"II": 1, "III": 2, "IV": 3}, (1, 2, 3, 4), {"II": 2}),
]


@pytest.mark.parametrize(("texts", "steps", "levels"), SCALES, ids=lambda value: "·".join(map(str, value))[:50])
def test_texts_find_their_scale_and_levels(
    texts: dict[str, int], steps: tuple[float, ...], levels: dict[str, float]
) -> None:
    cast = cast_ratings(texts)
    assert cast is not None
    assert cast.scale.steps == steps
    assert {text: cast.levels[text] for text in levels} == levels
    assert not cast.rejected
    assert cast.score >= 0.4


LANGUAGES = {
    "de": ["keine", "Anfänger", "Fortgeschritten", "Experte"],
    "fr": ["aucune", "débutant", "intermédiaire", "expert"],
    "es": ["ninguno", "básico", "intermedio", "avanzado"],
    "pt": ["nenhum", "básico", "intermediário", "avançado"],
    "it": ["nessuna", "base", "intermedio", "esperto"],
    "nl": ["geen", "basis", "gevorderd", "expert"],
    "pl": ["brak", "podstawowy", "średniozaawansowany", "ekspert"],
    "ru": ["нет опыта", "начинающий", "средний", "эксперт"],
    "ja": ["なし", "初級", "中級", "上級"],
    "zh": ["无", "初级", "中级", "高级"],
    "en": ["none", "beginner", "intermediate", "expert"],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_every_language_rise_from_nothing(language: str) -> None:
    words = LANGUAGES[language]
    cast = cast_ratings(dict.fromkeys(words, 3))
    assert cast is not None
    assert [cast.levels[word] for word in words] == [0, 1, 2, 3]
    assert cast.scale.labels[0] == words[0]


NOT_RATINGS = [
    {"2019": 3, "2020": 4, "2021": 3},
    {"34": 1, "45": 1, "27": 2, "51": 1},
    {"0": 2109, "30": 814, "90": 392},
    {"E01": 3, "E02": 2, "E03": 4},
    {"3 days": 2, "2 days": 4},
    {"1200": 2, "2500": 1, "1800": 1},
    {"Ana": 1, "Ben": 1, "Cleo": 1},
    {"Developer": 4, "Tester": 2, "Architect": 1},
    {"ana@x.org": 1, "ben@x.org": 1},
    {"2024-05-01": 2, "2024-06-01": 1},
    {"+49 170 1234": 1, "+49 170 9999": 1},
    {"Q1": 2, "Q2": 2, "Q3": 1},
    {"likes to work on the front end": 1, "wants to learn more": 1},
    {"": 12},
    {"n/a": 3, "-": 2, "": 4},
]


@pytest.mark.parametrize("texts", NOT_RATINGS, ids=lambda texts: "·".join(texts)[:40])
def test_what_is_no_rating_is_refused_or_scores_low(texts: dict[str, int]) -> None:
    cast = cast_ratings(texts)
    assert cast is None or cast.score < 0.3


def test_many_different_texts_are_no_ratings() -> None:
    assert cast_ratings({f"note {i}": 1 for i in range(500)}) is None


def test_a_number_beyond_a_full_scale_is_outside_it() -> None:
    cast = cast_ratings({"1": 40, "2": 40, "3": 60, "4": 40, "5": 20, "7": 1, "15": 1})
    assert cast is not None
    assert cast.scale.steps == (1, 2, 3, 4, 5)
    assert cast.rejected == {"7": "outside-scale", "15": "outside-scale"}


def test_a_note_among_numbers_is_no_level() -> None:
    cast = cast_ratings({"1": 4, "2": 4, "3": 6, "see Ana": 1})
    assert cast is not None
    assert cast.rejected == {"see Ana": "not-a-level"}


def test_a_range_is_its_lower_end_and_a_hedge_is_said() -> None:
    cast = cast_ratings({"1": 4, "2": 4, "3": 6, "4": 3, "5": 2, "3-4": 1, "2?": 1, "(4)": 1})
    assert cast is not None
    assert (cast.levels["3-4"], cast.levels["2?"], cast.levels["(4)"]) == (3, 2, 4)
    assert cast.remarks == {"3-4": "between-levels", "2?": "unsure-level", "(4)": "unsure-level"}


def test_a_misspelt_word_is_its_level_with_a_remark() -> None:
    cast = cast_ratings({"Beginner": 4, "Intermediate": 4, "Expert": 6, "Intermidate": 1})
    assert cast is not None
    assert cast.levels["Intermidate"] == cast.levels["Intermediate"]
    assert cast.remarks == {"Intermidate": "level-spelling"}


@pytest.mark.parametrize("blank", ["n/a", "N/A", "-", "–", "?", "tbd", "k.A.", "not assessed", "не оценено", "未評価"])
def test_not_assessed_is_no_level_and_no_mistake(blank: str) -> None:
    cast = cast_ratings({"1": 4, "2": 4, "5": 6, blank: 3, "": 2})
    assert cast is not None
    assert cast.blanks == {blank, ""}
    assert not cast.rejected


def test_none_is_a_level_and_not_a_blank() -> None:
    cast = cast_ratings({"None": 4, "Basic": 4, "Advanced": 6})
    assert cast is not None
    assert cast.levels["None"] == cast.scale.lowest == 0
    assert not cast.blanks


@pytest.mark.parametrize(
    "texts",
    [
        {"2": 3, "3": 3, "4": 3},
        {"0": 1, "1": 2, "2": 2, "3": 1, "4": 1},
        {"Intermediate": 2, "Expert": 2},
        {"x": 2, "o": 2},
        {"A": 2, "B": 2, "C": 1, "D": 1},
        {"Y": 2, "R": 2, "N": 1},
    ],
    ids="·".join,
)
def test_what_had_to_be_guessed_is_said(texts: dict[str, int]) -> None:
    cast = cast_ratings(texts)
    assert cast is not None
    assert cast.doubt.endswith(".")


@pytest.mark.parametrize(
    "texts", [{"1": 1, "2": 2, "3": 1, "4": 2, "5": 1}, {"0": 1, "1": 2, "2": 1, "3": 2}, {"x": 3}]
)
def test_what_is_plain_leaves_no_doubt(texts: dict[str, int]) -> None:
    cast = cast_ratings(texts)
    assert cast is not None
    assert cast.doubt == ""


def test_letters_are_ratings_less_surely_than_words() -> None:
    letters, words = cast_ratings({"A": 3, "B": 3, "C": 2}), cast_ratings({"Basic": 3, "Expert": 3})
    assert letters is not None
    assert words is not None
    assert letters.score < words.score
