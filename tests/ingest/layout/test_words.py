from __future__ import annotations

import numpy as np
import pytest

from dashboard.ingest.layout.observed.headings import hints, meanings, says
from dashboard.ingest.layout.observed.names import name_likeness, people_likeness
from dashboard.ingest.layout.observed.periods import find_period
from dashboard.ingest.layout.observed.text import folded, is_date, is_id, is_remark, is_sentence, plain
from dashboard.ingest.layout.reader import read_grids_as_team
from tests.ingest.layout.tables import grids_of


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("employee_id", "id"),
        ("EmployeeName", "person"),
        ("Mitarbeiter", "person"),
        ("ФИО", "person"),
        ("氏名", "person"),
        ("nivel_requerido", "target"),
        ("Benötigte Personen", "headcount"),
        ("Durchschnitt", "total"),
        ("E-mail", "email"),
    ],
)
def test_a_heading_says_its_field_in_many_languages(heading: str, field: str) -> None:
    assert says(heading, field)


@pytest.mark.parametrize(
    "heading", ["Java", "Team leadership coaching", "Max", "Table service", "Assembly line", "=SUM(A1)"]
)
def test_skills_and_names_are_no_fields(heading: str) -> None:
    assert not any(meaning.whole for meaning in meanings(heading))


def test_the_last_word_of_a_heading_only_hints() -> None:
    assert hints("Platform team", "team")
    assert not says("Platform team", "team")


@pytest.mark.parametrize(
    "name", ["Ana Silva", "Huber, Franz", "A. Walczak", "ana.silva@x.org", "Employee 12", "Paweł Król"]
)
def test_names_look_like_people(name: str) -> None:
    assert name_likeness(name) >= 0.45


@pytest.mark.parametrize("label", ["Wound dressing", "C++", "REST APIs", "Understanding of cloud services"])
def test_skills_do_not_look_like_people(label: str) -> None:
    assert name_likeness(label) <= 0.3


def test_a_list_of_logins_looks_like_people() -> None:
    assert people_likeness(["gschwarz", "hlorenz", "plehmann"]) >= 0.5


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("2024 Q4", (2024, 4, 0)),
        ("Skills March 2025", (2025, 3, 0)),
        ("matrix_2024-05-17.xlsx", (2024, 5, 17)),
        ("Backend", None),
    ],
)
def test_a_sheet_name_says_its_period(name: str, period: tuple[int, ...] | None) -> None:
    assert find_period(name) == period


def test_plain_words_and_folded_labels() -> None:
    assert plain("Next Steps_forDevelopment") == "next steps for development"
    assert folded("  Ánn\u200b Lee ") == folded("ann lee")


@pytest.mark.parametrize("text", ["2024-05-03", "3.5.2024", "2025-02-01 10:00:00", "5/3/2024"])
def test_dates_are_dates(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize("text", ["E017", "1)", "42", "p3"])
def test_codes_are_ids(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize(
    "text", ["Approved by: ______", "* provisional", "Stand: 12.03.2024", "ignore the last two lines"]
)
def test_remarks_are_no_names(text: str) -> None:
    assert is_remark(text)


@pytest.mark.parametrize("text", ["Ana Silva", "Java 17 SE", "3/5 of it", "Huber, Franz"])
def test_labels_are_neither_dates_nor_codes_nor_remarks(text: str) -> None:
    assert not is_date(text)
    assert not is_id(text)
    assert not is_remark(text)
    assert not is_sentence(text)


def test_a_level_that_is_also_the_word_for_an_average_tells_no_columns_apart() -> None:
    sheet = """Colleague | Lehmann, Holger | Krüger, Günther | Schwarz, Stefan
    Dressing | Начинающий | Начинающий | Средний
    Nutrition | Средний | Средний | Эксперт
    Sampling | Эксперт | Нет опыта | Средний"""
    matrix = read_grids_as_team(grids_of(sheet)).matrix
    assert matrix is not None
    assert matrix.levels.shape == (3, 3)
    assert not np.isnan(matrix.levels).any()
