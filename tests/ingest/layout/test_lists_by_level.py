"""Skills listed below the levels that people have in them, and a heading for each level of each skill."""

from __future__ import annotations

import pytest

from dashboard.ingest.layout.reader import read_grids_as_team
from tests.ingest.layout.tables import grids_of

LISTED = """
Name | Expert in | Intermediate | Beginner
Ana Silva | Kafka, PostgreSQL | Docker | GraphQL
Ben Okafor | Docker | Kafka; GraphQL | Kubernetes
Clara Stein | | PostgreSQL | Kafka, Docker (compose, swarm)
"""


def test_a_list_below_a_level_says_who_has_which_skills_on_it() -> None:
    matrix = read_grids_as_team(grids_of(LISTED)).matrix
    assert matrix is not None
    assert [person.label for person in matrix.people] == ["Ana Silva", "Ben Okafor", "Clara Stein"]
    assert matrix.scale.steps == (1, 2, 3)
    kafka = [skill.labels[0] for skill in matrix.skills].index("Kafka")
    assert matrix.levels[:, kafka].tolist() == [3, 2, 1]
    assert [str(matrix.sources.place(at, kafka)) for at in range(3)] == ["Sheet1!B2", "Sheet1!C3", "Sheet1!D4"]
    assert "Docker (compose, swarm)" in {skill.labels[0] for skill in matrix.skills}


def test_of_several_levels_of_one_person_the_highest_counts_and_is_said() -> None:
    reading = read_grids_as_team(grids_of(LISTED.replace("PostgreSQL | Docker", "PostgreSQL | Kafka")))
    assert reading.matrix is not None
    kafka = [skill.labels[0] for skill in reading.matrix.skills].index("Kafka")
    assert reading.matrix.levels[0, kafka] == 3
    assert [(each.code, each.text) for each in reading.notices] == [
        ("several-levels", "Ana Silva has “Kafka” on several levels; the highest counts.")
    ]


def test_lists_of_other_things_below_levels_are_no_skills() -> None:
    others = LISTED
    for skill, thing in (("Kafka", "Lisbon"), ("PostgreSQL", "Porto"), ("Docker", "Braga"), ("GraphQL", "Faro")):
        others = others.replace(skill, thing)
    assert read_grids_as_team(grids_of(others)).verdict != "team"


@pytest.mark.parametrize("heading", ["{skill} - {level}", "{skill} [{level}]", "{skill}: {level}"])
def test_a_heading_can_name_a_skill_and_a_level(heading: str) -> None:
    skills, levels = ("Welding", "Glazing"), ("Beginner", "Intermediate", "Expert")
    heads = [heading.format(skill=skill, level=level) for skill in skills for level in levels]
    rows = ["Maya Ferro | x | | | | | x", "Rui Pryce | | x | | x | |", "Olga Dumas | | | x | | x |"]
    matrix = read_grids_as_team(grids_of("\n".join([" | ".join(["Name", *heads]), *rows]))).matrix
    assert matrix is not None
    assert [skill.labels[0] for skill in matrix.skills] == list(skills)
    assert matrix.levels.tolist() == [[1, 3], [2, 1], [3, 2]]


def test_yes_or_no_beside_a_level_is_not_the_level() -> None:
    sheet = """
Name | Kafka (y/n) | Kafka level | Docker (y/n) | Docker level
Ana Silva | y | 4 | n |
Ben Okafor | y | 2 | y | 5
Clara Stein | n | | y | 1
"""
    matrix = read_grids_as_team(grids_of(sheet)).matrix
    assert matrix is not None
    assert [skill.labels[0] for skill in matrix.skills] == ["Kafka", "Docker"]
    assert matrix.levels[1].tolist() == [2, 5]


def test_who_is_in_charge_and_who_stands_in_are_no_levels() -> None:
    people = ("Ana Silva", "Ben Okafor", "Clara Stein", "Dmitri Volkov")
    rows = [f"{skill} | {people[at % 4]} | {people[(at + 1) % 4]}" for at, skill in enumerate(("Kafka", "Docker") * 4)]
    reading = read_grids_as_team(grids_of("\n".join(["System | Primary | Backup", *rows])))
    assert reading.verdict == "refused"


PEOPLE_LISTED = """
Skill | Expert | Intermediate | Beginner
Kafka | Ana Silva, Ben Okafor | Clara Stein | Dan Wu
Welding | Dan Wu | Ana Silva | Ben Okafor, Clara Stein
GraphQL | | Ben Okafor | Ana Silva
"""


@pytest.mark.parametrize("sheet", [PEOPLE_LISTED, PEOPLE_LISTED.replace(",", ";")])
def test_people_listed_below_the_levels_of_skills_are_a_team(sheet: str) -> None:
    matrix = read_grids_as_team(grids_of(sheet)).matrix
    assert matrix is not None
    assert [person.label for person in matrix.people] == ["Dan Wu", "Clara Stein", "Ana Silva", "Ben Okafor"]
    assert [skill.name for skill in matrix.skills] == ["Kafka", "Welding", "GraphQL"]
    levels = dict(zip([person.label for person in matrix.people], matrix.levels.tolist(), strict=True))
    assert levels["Ana Silva"] == [3, 2, 1]
    assert str(matrix.sources.place(2, 0)) == "Sheet1!B2"


def test_somebody_listed_below_two_levels_of_a_skill_is_told() -> None:
    reading = read_grids_as_team(grids_of(PEOPLE_LISTED.replace("| Clara Stein | Dan Wu", "| Ana Silva | Dan Wu")))
    assert [each.text for each in reading.notices if each.code == "several-levels"] == [
        "Ana Silva has “Kafka” on several levels; the highest counts."
    ]
