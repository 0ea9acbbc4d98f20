"""Long lists whose first row is data already."""

from __future__ import annotations

import pytest

from dashboard.ingest.layout.reader import read_grids_as_team
from tests.ingest.layout.tables import grids_of

RATED = """Ana Silva | Java | 4
Ana Silva | Welding | 2
Ben Okafor | Java | 5
Ben Okafor | Docker | 1
Clara Stein | Welding | 3"""


def test_the_first_row_of_a_list_without_headings_is_a_rating() -> None:
    reading = read_grids_as_team(grids_of(RATED))
    assert reading.matrix is not None
    assert [person.label for person in reading.matrix.people] == ["Ana Silva", "Ben Okafor", "Clara Stein"]
    java = [skill.name for skill in reading.matrix.skills].index("Java")
    assert reading.matrix.levels[:2, java].tolist() == [4, 5]
    assert str(reading.matrix.sources.place(0, java)) == "Sheet1!C1"
    assert reading.layout is not None
    assert reading.layout.header_rows == ()


def test_words_for_levels_and_an_address_beside_them_are_read_too() -> None:
    words = {"1": "Basic", "2": "Basic", "3": "Good", "4": "Expert", "5": "Expert"}
    rows = [row.split(" | ") for row in RATED.split("\n")]
    said = [f"{name} | {name[:3].lower()}@x.org | {skill} | {words[level]}" for name, skill, level in rows]
    matrix = read_grids_as_team(grids_of("\n".join(said))).matrix
    assert matrix is not None
    assert len(matrix.people) == 3
    assert int((matrix.levels == matrix.scale.highest).sum()) == 2


@pytest.mark.parametrize(
    "rows",
    [
        "2026-01-02 | Rent | 1200\n2026-02-02 | Rent | 1200\n2026-02-03 | Food | 80\n2026-03-02 | Food | 75\n2026-04-02 | Rent | 1200",
        "Berlin | Bus | 3\nBerlin | Tram | 2\nParis | Bus | 4\nParis | Metro | 5\nRome | Bus | 2",
    ],
)
def test_lists_of_other_things_are_no_team(rows: str) -> None:
    assert read_grids_as_team(grids_of(rows)).verdict == "refused"
