"""The picture of a sheet shows its own cells: the first, the heading and the last, each tinted by its own level."""

from __future__ import annotations

import re

import pytest

from dashboard.ingest.reading import read, read_files
from dashboard.ui.components.reading.sheet import sheet_picture, shown_of

ONE = b"Name,Java,SQL\nAna Silva,1,5\nBen Okoro,3,2\n"
OTHER = b"Name,Role,Java,SQL\nCho Min,Lead,5,1\nDora Stein,Dev,2,4\n"


def tinted(picture: str) -> list[str]:
    """The texts of the cells that are drawn as levels."""
    return re.findall(r'<td class="part-rating" style="[^"]*">([^<]*)</td>', picture)


@pytest.mark.parametrize(
    ("kept", "total", "most", "must", "shown"),
    [
        (5, 5, 16, 0, [0, 1, 2, 3, 4]),
        (20, 20, 6, 0, [0, 1, 2, 3, 4, None, 19]),
        (60, 500, 6, 0, [0, 1, 2, 3, 4, 5, None]),
        (60, 500, 8, 20, [0, None, 17, 18, 19, 20, 21, None]),
    ],
)
def test_the_beginning_the_heading_and_the_end_are_shown(
    kept: int, total: int, most: int, must: int, shown: list[int | None]
) -> None:
    assert shown_of(kept, total, most, must) == shown


def test_of_two_files_only_the_cells_of_the_one_shown_are_levels() -> None:
    reading = read_files([("one.csv", ONE), ("other.csv", OTHER)])
    assert reading.excerpt.file == "one.csv"
    assert tinted(str(sheet_picture(reading))) == ["1", "5", "3", "2"]


def test_a_refused_sheet_is_shown_without_any_tint() -> None:
    reading = read(b"Product,Price\nChair,19\n", "prices.csv")
    picture = str(sheet_picture(reading))
    assert "Chair" in picture
    assert not tinted(picture)


SPELLED_OUT = (
    b"Team of the harbour,,,,\n0 = none 1 = learning 2 = knows it 3 = expert,,,,\n,,,,\n"
    b"Name,Java,SQL,Kafka,REST\nAna Silva,1,3,2,0\nBen Okoro,3,2,1,1\nCho Min,0,1,2,3\n,,,,\n"
    b"n/a means not relevant for this person,,,,\n"
)


def drawn_as(picture: str, text: str) -> str:
    """The class of the cell that holds a text."""
    found = re.search(rf'<td class="([^"]*)" title="[^"]*"><bdi>{text}', picture)
    assert found, text
    return found[1]


def test_a_legend_stands_in_the_picture_and_is_marked() -> None:
    picture = str(sheet_picture(read(SPELLED_OUT, "harbour.csv")))
    assert drawn_as(picture, "0 = none") == "part-legend"
    assert "<bdi>Team of the harbour" in picture


def test_a_note_below_the_table_is_drawn_as_a_note_and_not_as_a_person() -> None:
    picture = str(sheet_picture(read(SPELLED_OUT, "harbour.csv")))
    assert drawn_as(picture, "n/a means") == "part-ignored"
    assert drawn_as(picture, "Ben Okoro") == "part-people"


ACROSS = (
    b"Harbour crew 2026,,,,\n,,,,\nTopic,Skill,Ana Silva,Ben Okoro,Cho Min\nData,SQL,3,2,0\nData,Kafka,2,1,1\n"
    b"Code,Java,1,3,2\nCode,Python,0,2,3\n"
)


def test_where_people_stand_across_a_title_is_no_area() -> None:
    picture = str(sheet_picture(read(ACROSS, "harbour.csv")))
    assert drawn_as(picture, "Harbour crew") == ""
    assert drawn_as(picture, "Kafka") == "part-heading"
    assert drawn_as(picture, "Ana Silva") == "part-people"
