"""What must not change a reading, on random small teams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.ingest.layout.reader import read_grids_as_team
from tests.ingest.layout.tables import grids_of, turned

if TYPE_CHECKING:
    from dashboard.ingest.result import Reading

_PEOPLE = ["Ana Silva", "Ben Okafor", "Clara Stein", "Dora Weiss", "Emil Koch"]
_SKILLS = ["Java", "SQL", "Docker", "Kubernetes", "Python"]

_teams = st.lists(st.lists(st.integers(1, 5), min_size=5, max_size=5), min_size=5, max_size=5)


def _table(levels: list[list[int]], skills: list[str] = _SKILLS, people: list[str] = _PEOPLE) -> list[str]:
    rows = ["|".join([name, *map(str, row)]) for name, row in zip(people, levels, strict=True)]
    return ["|".join(["Name", *skills]), *rows]


def _said(reading: Reading) -> dict[tuple[str, str], float]:
    matrix = reading.matrix
    assert matrix is not None
    return {
        (person.label, skill.labels[0]): float(matrix.levels[row, column])
        for row, person in enumerate(matrix.people)
        for column, skill in enumerate(matrix.skills)
    }


def _read(lines: list[str]) -> dict[tuple[str, str], float]:
    return _said(read_grids_as_team(grids_of("\n".join(lines))))


def _truth(
    levels: list[list[int]], skills: list[str] = _SKILLS, people: list[str] = _PEOPLE
) -> dict[tuple[str, str], float]:
    return {(p, s): float(levels[i][j]) for i, p in enumerate(people) for j, s in enumerate(skills)}


@settings(max_examples=15, deadline=None)
@given(_teams)
def test_titles_sums_and_notes_change_no_rating(levels: list[list[int]]) -> None:
    lines = _table(levels)
    sums = "|".join(["Total", *[str(sum(row[at] for row in levels)) for at in range(5)]])
    assert _read(["Our skills", "", *lines, sums, "", "Please fill in your own row."]) == _truth(levels)


@settings(max_examples=15, deadline=None)
@given(_teams)
def test_turning_a_sheet_over_changes_nothing_but_the_layout(levels: list[list[int]]) -> None:
    grid = turned(grids_of("\n".join(_table(levels)))[0])
    reading = read_grids_as_team([grid])
    assert _said(reading) == _truth(levels)
    assert reading.layout is not None
    assert reading.layout.people_in == "columns"


@settings(max_examples=15, deadline=None)
@given(_teams)
def test_unknown_skills_read_the_same(levels: list[list[int]]) -> None:
    skills = ["Blorping", "Zanth", "Quibble work", "Farnel", "Ostrication"]
    assert _read(_table(levels, skills)) == _truth(levels, skills)


@settings(max_examples=15, deadline=None)
@given(_teams)
def test_unknown_people_read_the_same(levels: list[list[int]]) -> None:
    people = ["Xq Brandt", "Zorva Linn", "Tuk Ondal", "Wexi Harr", "Ypo Sunde"]
    assert _read(_table(levels, people=people)) == _truth(levels, people=people)


@settings(max_examples=10, deadline=None)
@given(_teams, st.integers(0, 4), st.integers(0, 4))
def test_every_rating_names_its_cell(levels: list[list[int]], row: int, column: int) -> None:
    reading = read_grids_as_team(grids_of("\n".join(["Skills", "", *_table(levels)])))
    assert reading.matrix is not None
    place = reading.matrix.sources.place(row, column)
    assert place is not None
    assert (place.sheet, place.row, place.column) == ("Sheet1", row + 3, column + 1)
    assert reading.matrix.sources.raw(row, column) == str(levels[row][column])
