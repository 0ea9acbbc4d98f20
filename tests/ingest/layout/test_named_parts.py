"""Several rows or columns for each person, told apart by what follows her name."""

from __future__ import annotations

import pytest

from dashboard.ingest.layout.reader import read_grids_as_team
from tests.ingest.layout.tables import grids_of

WAYS = ["{name} ({part})", "{name} - {part}", "{name}: {part}", "{name} {part}", "{name} [{part}]"]


def sheet(way: str, first: str, second: str) -> str:
    """Two people down, two lines each."""
    lines = [("Ana Silva", first, "2 | 3 | 1"), ("Ana Silva", second, "4 | 5 | 4"),
             ("Ben Okafor", first, "3 | 1 | 2"), ("Ben Okafor", second, "5 | 4 | 3")]  # fmt: skip
    rows = (f"{way.format(name=name, part=part)} | {levels}" for name, part, levels in lines)
    return "\n".join(["Name | Welding | Rigging | Docker", *rows])


def turned(text: str) -> str:
    """The same with people across."""
    rows = [[cell.strip() for cell in line.split("|")] for line in text.split("\n")]
    return "\n".join(" | ".join(cells) for cells in zip(*rows, strict=True)).replace("Name", "Skill", 1)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("across", [False, True])
def test_a_persons_target_below_her_name_is_no_further_person(way: str, *, across: bool) -> None:
    text = sheet(way, "current", "target")
    reading = read_grids_as_team(grids_of(turned(text) if across else text))
    assert reading.matrix is not None
    assert [person.label for person in reading.matrix.people] == ["Ana Silva", "Ben Okafor"]
    assert reading.matrix.levels.tolist() == [[2, 3, 1], [3, 1, 2]]
    assert "personal-targets" in {notice.code for notice in reading.notices}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("across", [False, True])
def test_what_a_manager_says_of_her_stands_beside_her_own(way: str, *, across: bool) -> None:
    text = sheet(way, "self", "manager")
    matrix = read_grids_as_team(grids_of(turned(text) if across else text)).matrix
    assert matrix is not None
    assert matrix.levels.tolist() == [[2, 3, 1], [3, 1, 2]]
    assert matrix.second is not None
    assert matrix.second.by == "manager"
    assert matrix.second.levels.tolist() == [[4, 5, 4], [5, 4, 3]]


@pytest.mark.parametrize("way", ["{name} ({part})", "{name} {part}"])
def test_of_several_years_behind_her_name_the_newest_counts(way: str) -> None:
    reading = read_grids_as_team(grids_of(sheet(way, "2025", "2026")))
    assert reading.matrix is not None
    assert [person.label for person in reading.matrix.people] == ["Ana Silva", "Ben Okafor"]
    assert reading.matrix.levels.tolist() == [[4, 5, 4], [5, 4, 3]]
    assert [notice.text for notice in reading.notices if notice.code == "older-rows"] == [
        (
            f"2 lines with older ratings were set aside ({way.format(name='Ana Silva', part='2025')}, "
            f"{way.format(name='Ben Okafor', part='2025')}): the newest counts."
        )
    ]


def test_names_that_only_end_in_such_words_stay_people() -> None:
    text = "Name | Welding | Rigging\nAna May | 2 | 3\nBen Current | 4 | 1\nClara Goal | 1 | 2\nDan Low | 3 | 3"
    matrix = read_grids_as_team(grids_of(text)).matrix
    assert matrix is not None
    assert [person.label for person in matrix.people] == ["Ana May", "Ben Current", "Clara Goal", "Dan Low"]


def test_an_average_behind_her_name_is_nobody() -> None:
    text = """Skill | Ana Silva self | Ana Silva manager | Ana Silva avg | Ben Okafor self | Ben Okafor manager | Ben Okafor avg
    Welding | 2 | 4 | 3 | 3 | 4 | 3.5
    Rigging | 5 | 4 | 4.5 | 1 | 1 | 1
    Docker | 3 | 3 | 3 | 2 | 5 | 3.5"""
    matrix = read_grids_as_team(grids_of(text)).matrix
    assert matrix is not None
    assert [person.label for person in matrix.people] == ["Ana Silva", "Ben Okafor"]
    assert matrix.levels.tolist() == [[2, 5, 3], [3, 1, 2]]
    assert matrix.second is not None


def test_a_name_counts_for_the_row_below_it_in_which_another_rates_her() -> None:
    text = """Person | Kind | Welding | Rigging
    Ana Silva | Self | 2 | 5
     | Lead | 3 | 4
    Ben Okafor | Self | 1 | 3
     | Lead | 4 | 4"""
    matrix = read_grids_as_team(grids_of(text)).matrix
    assert matrix is not None
    assert matrix.levels.tolist() == [[2, 5], [1, 3]]
    assert matrix.second is not None
    assert matrix.second.levels.tolist() == [[3, 4], [4, 4]]
