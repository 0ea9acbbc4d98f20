"""Legends anywhere on a sheet, and tables that only look like one."""

from __future__ import annotations

import pytest

from dashboard.ingest.casts.find_legends import find_legends
from dashboard.ingest.casts.legend_scale import find_legend_scale
from dashboard.ingest.casts.legend_text import legend_in_text
from dashboard.ingest.grid import Cell, Choices, Grid

LEVELS = (("1", "None"), ("2", "Basic"), ("3", "Expert"))


def grid(*rows: tuple[Cell, ...], sheet: str = "Team", hidden: bool = False) -> Grid:
    width = max(len(row) for row in rows)
    return Grid("team.xlsx", sheet, [[*row, *[None] * (width - len(row))] for row in rows], hidden=hidden)


def said(*rows: tuple[Cell, ...]) -> list[tuple[tuple[str, str], ...]]:
    return [tuple((e.code, e.label) for e in legend.entries) for legend in find_legends(grid(*rows))]


SENTENCES = [
    ("1 = None, 2 = Basic, 3 = Expert", LEVELS),
    ("Legend: 1: None; 2: Basic; 3: Expert", LEVELS),
    ("1 – None | 2 – Basic | 3 – Expert", LEVELS),
    ("1 (None) 2 (Basic) 3 (Expert)", LEVELS),
    ("1 None 2 Basic 3 Expert", LEVELS),
    ("None = 1, Basic = 2, Expert = 3", LEVELS),
    ("1=None\n2=Basic\n3=Expert", LEVELS),
    ("1 = None … 5 = Expert", (("1", "None"), ("5", "Expert"))),
    ("Rate from 1 (None) to 5 (Expert)", (("1", "None"), ("5", "Expert"))),
    ("Rate your skill on a scale of 1-5 [Python]", (("1", ""), ("5", ""))),
    ("Python (0-3)", (("0", ""), ("3", ""))),
    ("Bewertung von 0 bis 4", (("0", ""), ("4", ""))),
    ("x = can do, o = cannot", (("x", "can do"), ("o", "cannot"))),
    ("● trained ○ not trained", (("●", "trained"), ("○", "not trained"))),
    (
        "Green = can teach, Amber = needs help, Red = not trained",
        (("Green", "can teach"), ("Amber", "needs help"), ("Red", "not trained")),
    ),
    ("Levels: Beginner < Intermediate < Expert", (("Beginner", ""), ("Intermediate", ""), ("Expert", ""))),
    ("0% = none, 50% = half, 100% = full", (("0%", "none"), ("50%", "half"), ("100%", "full"))),
    (
        "1 = less than 1 year; 2 = 1-2 years; 3 = 3+ years",
        (("1", "less than 1 year"), ("2", "1-2 years"), ("3", "3+ years")),
    ),
]


@pytest.mark.parametrize(("text", "entries"), SENTENCES)
def test_a_sentence_explains_the_levels(text: str, entries: tuple[tuple[str, str], ...]) -> None:
    assert tuple((entry.code, entry.label) for entry in legend_in_text(text).entries) == entries


@pytest.mark.parametrize(
    "text",
    [
        "Team meeting 10:30 - 11:00",
        "Ana: Python, Ben: Java",
        "Updated 2024-05-01",
        "Version 1.2 - draft",
        "SQL / Python - Data preparation",
        "Docker, Kubernetes, Git",
        "Communication - Storytelling",
        "Q1: I can do X",
        "Notes: ask Ana",
        "CI/CD (Jenkins, GitLab)",
        "Phase 2: Rollout",
    ],
)
def test_an_ordinary_text_explains_nothing(text: str) -> None:
    assert legend_in_text(text).entries == ()


@pytest.mark.parametrize("text", ["blank = no knowledge", "leer = keine", "Leave blank if none", "Empty cells mean 0"])
def test_a_sentence_says_that_blank_is_the_lowest(text: str) -> None:
    (legend,) = find_legends(grid((text,)))
    assert legend.blank_means_lowest


def test_blank_that_is_not_assessed_is_not_the_lowest() -> None:
    assert not legend_in_text("1 = none, 2 = good; blank = not assessed").blank_means_lowest


def test_a_key_beside_the_table() -> None:
    sheet = grid(
        ("Name", "Java", "SQL", None, "Key", None),
        ("Ana", 1.0, 2.0, None, 1.0, "None"),
        ("Ben", 3.0, 1.0, None, 2.0, "Basic"),
        ("Cleo", 2.0, 2.0, None, 3.0, "Expert"),
    )
    (legend,) = find_legends(sheet)
    assert tuple((entry.code, entry.label) for entry in legend.entries) == LEVELS
    assert str(legend.place) == "Team!E2"
    assert legend.cells >= {(1, 4), (1, 5), (3, 5)}


def test_a_key_with_the_word_first() -> None:
    assert said(("Rating", "Value"), ("None", 1.0), ("Basic", 2.0), ("Expert", 3.0)) == [LEVELS]


def test_a_key_in_two_rows() -> None:
    assert said((1.0, 2.0, 3.0), ("None", "Basic", "Expert")) == [LEVELS]


def test_a_key_of_one_entry_a_cell() -> None:
    assert said(("1 = None",), ("2 = Basic",), ("3 = Expert",)) == [LEVELS]
    assert said(("1 = None", "2 = Basic", "3 = Expert")) == [LEVELS]


def test_a_key_of_marks() -> None:
    assert said(("x", "trained"), ("o", "not trained")) == [(("x", "trained"), ("o", "not trained"))]


def test_a_key_of_words() -> None:
    entries = (("Beginner", "needs help with everything"), ("Intermediate", "works alone"), ("Expert", "can teach"))
    assert said(("Level", "Description"), *entries) == [entries]


def test_a_drop_down_lists_every_level() -> None:
    choices = (
        Choices(("Beginner", "Intermediate", "Expert"), ((1, 1, 9, 4),)),
        Choices(("Berlin", "Madrid"), ((1, 5, 9, 5),)),
    )
    (legend,) = find_legends(Grid("t.xlsx", "Team", [["Name", "Java"], ["Ana", "Expert"]], choices=choices))
    assert [entry.code for entry in legend.entries] == ["Beginner", "Intermediate", "Expert"]
    assert legend.source == "the drop-down list of B2:E10 of sheet Team"


def test_a_key_with_short_words() -> None:
    entries = (("N", "No"), ("R", "Refresher needed"), ("Y", "Yes"))
    assert said(("Level", "Meaning"), *entries) == [entries]


def test_a_blank_line_in_a_key() -> None:
    (legend,) = find_legends(grid(("(blank)", "no knowledge"), (1.0, "Basic"), (2.0, "Expert")))
    assert legend.blank_means_lowest
    assert [entry.code for entry in legend.entries] == ["1", "2"]


def test_a_comment_explains_the_levels() -> None:
    sheet = Grid("t.xlsx", "Team", [["Name", "Java"]], comments={(0, 1): "1 = None, 2 = Basic, 3 = Expert"})
    (legend,) = find_legends(sheet)
    assert len(legend.entries) == 3
    assert legend.source == "the comment on B1 of sheet Team"


def test_the_same_legend_in_twenty_headings_is_one() -> None:
    row = tuple(f"Skill {i} (1 = none, 5 = expert)" for i in range(20))
    (legend,) = find_legends(grid(row))
    assert len(legend.cells) == 20
    assert not legend.whole


def test_the_source_of_a_drop_down_on_a_hidden_sheet() -> None:
    (legend,) = find_legends(grid(("Beginner",), ("Intermediate",), ("Expert",), sheet="Lists", hidden=True))
    assert [entry.code for entry in legend.entries] == ["Beginner", "Intermediate", "Expert"]


@pytest.mark.parametrize(
    "rows",
    [
        (("No", "Name"), (1.0, "Ana"), (2.0, "Ben"), (3.0, "Cleo")),
        (("No", "Name", "Java"), (1.0, "Ana", 2.0), (2.0, "Ben", 3.0), (3.0, "Cleo", 1.0)),
        (("Level", "Count"), ("Beginner", 7.0), ("Expert", 3.0)),
        (("Skill", "Ana"), ("Basic Statistics", 1.0), ("Java", 2.0), ("SQL", 3.0)),
        (("Name", "Java"), ("Ana", "1 - Novice"), ("Ben", "2 - Basic"), ("Cleo", "1 - Novice")),
        (
            ("Name", "Java", "Remark"),
            ("Ana", "◑", "wants to learn more"),
            ("Ben", "○", "on leave"),
            ("Cleo", "◕", None),
        ),
        (("Name", "Java", "Go", "SQL"), ("Ana", "Yes", None, "Yes"), ("Ben", "No", None, "No")),
        (("Level", "Years"), ("Advanced", 4.0), ("Advanced", 3.0), ("Beginner", 15.0), ("Expert", 2.0)),
        (("Skill", "Level"), ("Java", "Beginner"), ("SQL", "Expert"), ("Go", "Beginner")),
    ],
)
def test_a_data_table_is_no_legend(rows: tuple[tuple[Cell, ...], ...]) -> None:
    assert find_legends(grid(*rows)) == ()


@pytest.mark.parametrize(
    ("text", "is_lowest"),
    [
        ("Leave the cell empty if you have never used it", True),
        ("Please leave blank when you don't know it at all.", True),
        ("Feld leer lassen, wenn noch nie benutzt", True),
        ("Laisser la case vide si jamais utilisé", True),
        ("Deixe em branco se não tem experiência", True),
        ("Leave blank if not applicable", False),
        ("Leave blank if you are not sure", False),
        ("Leave blank if it is not part of your role", False),
        ("Leave blank if you are on leave", False),
        ("Feld leer lassen, wenn nicht zutreffend", False),
        ("Leave the cell empty", False),
    ],
)
def test_empty_is_the_lowest_level_where_it_is_left_so_for_lack_of_skill(text: str, *, is_lowest: bool) -> None:
    assert legend_in_text(text).blank_means_lowest is is_lowest


@pytest.mark.parametrize("unrated", ["n/a", "not asked", "not assessed", "keine Angabe"])
def test_a_sign_for_not_assessed_is_no_level(unrated: str) -> None:
    cells = [(name, *signs) for name, signs in (("Ana", "🟢🔴⚪"), ("Ben", "🟡🟢🟡"), ("Clara", "🔴⚪🟢"))]
    explained = (f"🟢 = can do alone, 🟡 = with help, 🔴 = not yet, ⚪ = {unrated}", None, None, None)
    (legend,) = find_legends(grid(("Name", "Java", "SQL", "Kafka"), *cells, explained))
    scale = find_legend_scale(legend)
    assert scale is not None
    assert dict(scale.labels) == {1: "not yet", 2: "with help", 3: "can do alone"}
