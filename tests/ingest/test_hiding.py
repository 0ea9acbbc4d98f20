"""A reading without names: the same ratings, nobody to be recognised."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any

import numpy as np

from dashboard.core.matrix import SkillMatrix
from dashboard.core.pseudonyms import Pseudonyms, pseudonyms
from dashboard.core.second_opinion import SecondOpinion
from dashboard.ingest.hiding import matrix_without_names, without_names
from dashboard.ingest.reading import Reading, read
from dashboard.ingest.result import Choices

SHEET = (
    b"Skills of Ana Silva's team\n\n"
    b"Name,E-mail,Role,Team,Manager,Java,Python,Kafka\n"
    b"Ana Silva,ana.silva@example.com,Lead,Core,Zoe Quist,5,3,1\n"
    b"Ben Okoro,ben@example.com,Engineer,Core,Ana Silva,4,2,nine\n"
    b"Chidi Eze,eze@example.com,Engineer,Edge,Ana Silva,3,1,2\n"
    b"Dana Wolf,dw@example.com,Engineer,Ben's team,Ana Silva,,,\n"
)
REAL = ("Ana", "Silva", "Ben", "Okoro", "Chidi", "Eze", "Dana", "Wolf", "Zoe", "Quist", "example.com")


def hidden() -> tuple[Reading, Reading, Pseudonyms]:
    reading = read(SHEET, "ana silva.csv")
    assert reading.matrix is not None
    names = pseudonyms([person.name for person in reading.matrix.people], "seed")
    return reading, without_names(reading, names), names


def texts(value: Any) -> list[str]:
    """Every text that hangs on a value."""
    if isinstance(value, str):
        return [value]
    if is_dataclass(value):
        return [text for each in fields(value) for text in texts(getattr(value, each.name))]
    if isinstance(value, dict):
        return [text for pair in value.items() for each in pair for text in texts(each)]
    return [text for each in value for text in texts(each)] if isinstance(value, tuple | list) else []


def test_there_is_something_to_hide() -> None:
    said = " ".join(texts(hidden()[0]))
    assert all(name in said for name in REAL)


def test_no_text_of_the_reading_names_anybody() -> None:
    said = " ".join(texts(hidden()[1]))
    assert [name for name in REAL if re.search(rf"\b{re.escape(name)}\b", said, re.IGNORECASE)] == []


def test_everybody_keeps_her_ratings_and_what_many_share() -> None:
    reading, shown, names = hidden()
    assert reading.matrix is not None
    assert shown.matrix is not None
    by_name = {person.name: at for at, person in enumerate(shown.matrix.people)}
    for at, person in enumerate(reading.matrix.people):
        other = by_name[names.of[person.name]]
        np.testing.assert_array_equal(reading.matrix.levels[at], shown.matrix.levels[other])
        assert shown.matrix.people[other].attributes.get("role") == person.attributes.get("role")
        assert set(shown.matrix.people[other].attributes) <= {"role", "team", "location", "seniority"}


def test_people_stand_by_pseudonym_and_no_cell_leads_back() -> None:
    shown = hidden()[1]
    assert shown.matrix is not None
    called = [person.name for person in shown.matrix.people]
    assert called == sorted(called)
    assert all(shown.matrix.sources.place(person, 0) is None for person in range(len(called)))
    assert shown.excerpt.rows == ()
    assert all(notice.place is None for notice in shown.notices)


def test_everything_that_a_reading_holds_has_been_thought_of() -> None:
    handled = "verdict reason matrix layout requirements not_skills notices found excerpt choices"
    assert {each.name for each in fields(Reading)} == set(handled.split())
    of_a_matrix = "people skills levels scale sources listed second interest"
    assert {each.name for each in fields(SkillMatrix)} == set(of_a_matrix.split())


def test_nothing_is_left_to_choose_a_column_of_the_sheet_from() -> None:
    reading, shown, _ = hidden()
    assert reading.choices != Choices()
    assert shown.choices == Choices()


def test_days_stay_and_cells_go() -> None:
    reading, _, names = hidden()
    assert reading.matrix is not None
    days = np.full(reading.matrix.levels.shape, np.datetime64("2026-03-01"))
    dated = replace(reading.matrix, sources=replace(reading.matrix.sources, days=days))
    seconded = replace(dated, second=SecondOpinion("Ben Okoro's view", dated.levels, dated.sources))
    shown = matrix_without_names(seconded, names)
    assert shown.sources.days is not None
    assert shown.sources.days.shape == days.shape
    assert shown.second is not None
    assert shown.second.by == f"{names.of['Ben Okoro']}'s view"
    assert shown.second.sources.raw(0, 0) is None


def test_a_team_called_after_somebody_is_hidden_too() -> None:
    _, shown, names = hidden()
    assert shown.matrix is not None
    assert f"{names.of['Ben Okoro']}'s team" in shown.matrix.values_of("team")
