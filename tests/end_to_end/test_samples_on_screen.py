"""Each sample dropped on the page shows the figures that were counted by hand, and so do its download and the command line."""

from __future__ import annotations

import io
import itertools
import re
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from sample_data.teams import all_teams
from tests.end_to_end.screen import goes_wrong
from tests.sample_figures import FIGURES, Figures
from tests.test_sample_figures import said_by

if TYPE_CHECKING:
    from tests.end_to_end.screen import Screen

    Sample = tuple[str, Screen]

REQUIRED = {team.file: team.required for team in all_teams()}
SPELLED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
EXCEL = "Excel, all tables"


def words(count: int) -> str:
    """A count as the pages may say it: in figures, or spelled out up to twelve."""
    return f"(?i:{SPELLED[count]}|{count})" if count < len(SPELLED) else str(count)


def needed(name: str, label: str) -> int:
    return REQUIRED[name].get(label, (0, 2))[1]


def status(name: str, label: str, figures: Figures) -> str:
    if needed(name, label) == 0:
        return "not needed"
    if label in figures.one_deep:
        return "one deep"
    if label in figures.uncovered:
        return "uncovered"
    return "thin" if label in figures.thin else "covered"


def by_heading(rows: list[list[str]]) -> dict[str, list[str]]:
    return {heading: cells for heading, *cells in rows}


def test_the_overview_says_what_was_counted(sample: Sample) -> None:
    name, screen = sample
    figures = FIGURES[name]
    screen.open("Overview")
    shown, finding = screen.text(), screen.finding()

    assert f"{figures.people} people" in shown
    assert f"{len(figures.capable)} skills" in shown
    assert f"{figures.seats[0]} of {figures.seats[1]} seats" in shown
    asked = sum(needed(name, label) > 0 for label in figures.capable)
    assert re.match(rf"{words(len(figures.one_deep))} of {asked} skills hang", finding)
    count = len(figures.uncovered)
    assert re.search(rf"{words(count)} ha(s|ve) nobody" if count else "none is uncovered", finding)


def test_the_map_shows_have_need_and_status_of_every_skill(sample: Sample) -> None:
    name, screen = sample
    figures = FIGURES[name]
    called = {row["labels"][0]: row["skill"] for row in said_by("analyse", name)["coverage"]}
    screen.open("Coverage")
    shown = by_heading(screen.table("grid"))

    for label, capable in figures.capable.items():
        assert shown[called[label]][-2:] == [f"{capable} / {needed(name, label)}", status(name, label, figures)]


def test_the_map_shows_every_level_as_it_was_rated(sample: Sample) -> None:
    """By its number, or by the team's own mark where that is as short, as a tick is; what nobody ticked is a no."""
    name, screen = sample
    called = {row["labels"][0]: row["skill"] for row in said_by("analyse", name)["coverage"]}
    read = said_by("read", name)
    marks = {float(level): label for level, label in read["scale"]["labels"].items() if len(label) <= 2}
    levels = {
        (read["people"][p], read["skills"][s]): marks.get(level, f"{level:g}") for p, s, _, level, _ in read["ratings"]
    }
    rated = {person for person, _ in levels}
    screen.open("Coverage")
    shown = by_heading(screen.table("grid"))

    for label in FIGURES[name].capable:
        blank = "no" if read["scale"]["blank_means"] == "lowest" else "–"
        expected = [levels.get((who, label), blank if who in rated else "–") for who in read["people"]]
        assert shown[called[label]][-2 - len(expected) : -2] == expected, label


def test_every_page_of_a_sample_stands(sample: Sample) -> None:
    _, screen = sample
    for page in screen.pages():
        screen.open(page)
        assert goes_wrong(screen.text()) is None, page


def test_screen_download_and_command_line_say_the_same_of_every_skill(sample: Sample) -> None:
    name, screen = sample
    said = said_by("analyse", name)["coverage"]
    in_sheet = {row["Skill"]: row for row in as_tables(screen.download(EXCEL))["Coverage"]}
    screen.open("Coverage")
    on_screen = by_heading(screen.table("grid"))

    assert len(said) == len(on_screen) == len(in_sheet) == len(FIGURES[name].capable)
    for row in said:
        cells, line = on_screen[row["skill"]], in_sheet[row["skill"]]
        assert cells[-2:] == [f"{row['capable']} / {row['people_needed']}", row["status"]]
        assert (line["Have"], line["Need"], line["Seats missing"]) == (
            row["capable"],
            row["people_needed"],
            row["seats_missing"],
        )
        assert (line["Required level"], line["Assessed"]) == (row["required_level"], row["assessed"])
        assert line["Status"].endswith(row["status"])


def test_screen_download_and_command_line_rank_the_same_needs(sample: Sample) -> None:
    name, screen = sample
    needs = [(need["skill"], need["seats_missing"]) for need in said_by("analyse", name)["needs"]]
    sheet = as_tables(screen.download(EXCEL))["Training needs"]
    screen.open("Training needs")
    rows = screen.table("table")

    assert [(row["Skill"], row["Seats missing"]) for row in sheet] == needs
    assert len(rows) == len(needs)
    for (skill, missing), (_, said, _, said_missing, *_) in zip(needs, rows, strict=True):
        assert (said, said_missing) == (skill, str(missing))


def test_the_download_and_the_command_line_say_the_same_of_every_area(sample: Sample) -> None:
    name, screen = sample
    said = [area for area in said_by("analyse", name)["areas"] if area["coverage"] is not None]
    sheet = as_tables(screen.download(EXCEL))["Areas of the guide"]
    in_sheet = [(row["Area"], row["Seat coverage"]) for row in sheet if isinstance(row["Area"], int | float)]
    expected = sorted((area["coverage"], area["seat_coverage"]) for area in said)
    assert list(itertools.chain(*sorted(in_sheet))) == pytest.approx(list(itertools.chain(*expected)))


def as_tables(data: bytes) -> dict[str, list[dict[str, Any]]]:
    """Every sheet's table: under its headings in row 5, a dictionary a row, down to the first empty row."""
    sheets = {}
    for sheet in openpyxl.load_workbook(io.BytesIO(data)).worksheets:
        heading, *rows = sheet.iter_rows(min_row=5, values_only=True)
        filled = itertools.takewhile(any, rows)
        sheets[sheet.title] = [dict(zip(map(str, heading), row, strict=True)) for row in filled]
    return sheets
