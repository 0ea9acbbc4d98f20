"""Teams that stand in a band beside or above the people."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from dashboard.ingest.reading import read

ROWS = (
    ("", "", "Team Core", "", "", "Team Edge", ""),
    ("Category", "Skill", "Ana Silva", "Ben Okoro", "Cem Yildiz", "Dora Novak", "Eli Stein"),
    ("Languages", "Java", 4, 3, 2, 1, 0),
    ("Languages", "Python", 3, 3, 2, 5, 0),
    ("Databases", "Redis", 0, 1, 2, 5, 3),
    ("Databases", "MySQL", 1, 1, 4, 5, 3),
)
TEAMS = ("Team Core", "Team Core", "Team Core", "Team Edge", "Team Edge")


def workbook(rows: tuple[tuple[str | int, ...], ...], merged: tuple[str, ...] = ()) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append([cell if cell != "" else None for cell in row])
    for cells in merged:
        sheet.merge_cells(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("merged", [("C1:E1", "F1:G1"), ()])
def test_a_band_above_the_names_is_their_team(merged: tuple[str, ...]) -> None:
    matrix = read(workbook(ROWS, merged), "team.xlsx").matrix
    assert matrix is not None
    assert matrix.attributes["team"] == TEAMS
    assert len(matrix.skills) == 4


def test_a_band_left_of_the_names_is_their_team() -> None:
    turned = tuple(zip(*ROWS, strict=True))[1:]
    matrix = read(workbook(turned, ("A2:A4", "A5:A6")), "team.xlsx").matrix
    assert matrix is not None
    assert matrix.attributes["team"] == TEAMS


def test_a_merged_cell_below_team_counts_for_all_its_people() -> None:
    rows = (
        ("Team", "Name", "Java", "Python", "Redis"),
        ("Core", "Ana Silva", 4, 3, 0),
        ("", "Ben Okoro", 3, 3, 1),
        ("Edge", "Cem Yildiz", 2, 5, 2),
        ("", "Dora Novak", 1, 0, 5),
    )
    matrix = read(workbook(rows, ("A2:A3", "A4:A5")), "team.xlsx").matrix
    assert matrix is not None
    assert matrix.attributes["team"] == ("Core", "Core", "Edge", "Edge")


def test_a_title_above_everybody_is_no_team() -> None:
    rows = (("", "", "Skills 2026", "", "", "", ""), *ROWS[1:])
    matrix = read(workbook(rows, ("C1:G1",)), "team.xlsx").matrix
    assert matrix is not None
    assert "team" not in matrix.attributes
