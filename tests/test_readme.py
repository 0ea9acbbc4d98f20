"""What the README says is so: the pages, the limits, the places to look, the options of the command line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dashboard.__main__ import main
from dashboard.ingest.workbook import limits
from dashboard.ui.navigation import titles

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def rows_below(heading: str) -> list[list[str]]:
    """The cells of the table that begins with this heading."""
    table = README[README.index(f"| {heading} |") :].split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


def test_every_page_has_its_question_in_the_order_of_the_navigation() -> None:
    named = [title.strip() for page, _ in rows_below("page") for title in page.split(",")]
    assert named == [title for title in titles() if title != "Method"]


def test_every_place_to_look_is_there() -> None:
    places = [place for _, where in rows_below("to change") for place in re.findall(r"`([\w./]+/[\w./]*)`", where)]
    assert len(places) >= 10
    assert [place for place in places if not (ROOT / place).exists()] == []


@pytest.mark.parametrize(
    "said",
    [
        f"{limits.MAX_FILE_BYTES // limits.MEGABYTE} MB",
        f"{limits.MAX_SHEETS} sheets",
        f"{limits.MAX_ROWS:,} rows",
        f"{limits.MAX_COLUMNS:,} columns",
        f"{limits.MAX_CELLS // 1_000_000} million cells",
    ],
)
def test_the_limits_are_those_that_hold(said: str) -> None:
    assert said in README


def test_every_option_that_is_named_is_one(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["analyse", "--help"])
    text = README[README.index("## The command line") : README.index("## ", README.index("## The command line") + 3)]
    named = set(re.findall(r"--[a-z-]+", text)) - {"--help", "--names", "--anonymous"}
    known = capsys.readouterr().out
    assert len(named) >= 9
    assert [option for option in named if option not in known] == []
