"""Abbreviations that a legend explains, and headings and names in several words or columns."""

from __future__ import annotations

import pytest

from tests.ingest.layout.test_corrections import codes, levels, people, read, skills

BEGINNINGS = """
Name | Brindling | Skarving | Marlock
Ana Silva | Nov | Exp | AB
Ben Okafor | Comp | Nov | Prof
Cho Min | Exp | AB | Nov
"""
TABLE = (
    "=== Skills"
    + BEGINNINGS
    + """=== How to rate
Level | Meaning
Nov | Novice
AB | Advanced beginner
Comp | Competent
Prof | Proficient
Exp | Expert
"""
)
LINE = BEGINNINGS + "\n\nKey: Nov: Novice, AB: Advanced beginner, Comp: Competent, Prof: Proficient, Exp: Expert"


@pytest.mark.parametrize("text", [TABLE, LINE])
def test_a_legend_explains_the_beginnings_of_its_words(text: str) -> None:
    reading = read(text)
    assert skills(reading) == ["Brindling", "Skarving", "Marlock"]
    assert levels(reading) == [[1, 5, 2], [3, 1, 4], [5, 2, 1]]
    assert "scale-guessed" not in codes(reading)


def test_a_list_is_explained_so_too() -> None:
    rows = (
        "Person | Skill | Level\nAna Silva | Brindling | Nov\nAna Silva | Skarving | Exp\nBen Okafor | Brindling | AB"
    )
    reading = read(f"{rows}\n\nNov = Novice, AB = Advanced beginner, Comp = Competent, Exp = Expert")
    assert people(reading) == ["Ana Silva", "Ben Okafor"]
    assert levels(reading)[0] == [1, 4]


def test_the_first_rows_of_a_table_are_no_legend() -> None:
    text = """
Who | Triage | Handover
OH | Beginner | Expert
ZK | Expert |
ÞG | Expert | Beginner
"""
    assert people(read(text)) == ["OH", "ZK", "ÞG"]


@pytest.mark.parametrize(
    ("level", "other"), [("Skill level", "Motivation"), ("How well", "Has"), ("Current level", "Target level")]
)
def test_the_columns_of_a_skill_are_told_apart_by_several_words(level: str, other: str) -> None:
    heading = " | ".join(f"{skill} {part}" for skill in ("Brakes", "Wheel alignment") for part in (level, other))
    reading = read(f"Name | {heading}\nAna Silva | 4 | 1 | 3 | 2\nBen Okafor | 1 | 3 | 2 | 5\nCho Min | 5 | 2 | 4 | 1")
    assert skills(reading) == ["Brakes", "Wheel alignment"]
    assert levels(reading) == [[4, 3], [1, 2], [5, 4]]


def test_the_word_for_a_name_beside_a_first_name_heads_the_last_name() -> None:
    rows = "Prénom | Nom | Java | SQL\nGrace | Smith | 2 | 3\nRuby | Wilson | 1 | 2\nTheo | Walker | 0 | 3\nMin | | 0 | 2\nMax | | 2 | 3"
    assert people(read(rows)) == ["Grace Smith", "Ruby Wilson", "Theo Walker"]


@pytest.mark.parametrize("heading", ["Personnel no.", "Staff number", "Employee code"])
def test_numbers_of_people_are_their_names_where_nothing_else_names_them(heading: str) -> None:
    reading = read(
        f"{heading} | Years of experience | Java | SQL\n7700 | 15 | 2 | 3\n7713 | 30 | 1 | 2\n7726 | 16 | 3 | 3"
    )
    assert people(reading) == ["7700", "7713", "7726"]
    assert skills(reading) == ["Java", "SQL"]


def test_a_dot_that_begins_a_skill_stays_in_the_brackets_of_a_question() -> None:
    rows = "Name | Rate yourself [.NET] | Rate yourself [C#]\nAna Silva | 4 | 1\nBen Okafor | 1 | 3\nCho Min | 5 | 2"
    assert skills(read(rows)) == [".NET", "C#"]
