"""One set of colours: the charts', the style sheet's and Streamlit's own configuration."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from dashboard.charts.theme import TOKENS
from dashboard.ingest.workbook.limits import MAX_FILE_BYTES, MEGABYTE
from dashboard.ui.styling import sheet

ROOT = Path(__file__).parents[2]
CONFIG = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
OPTIONS = {
    "primaryColor": "accent",
    "backgroundColor": "paper",
    "secondaryBackgroundColor": "raised",
    "textColor": "ink",
    "linkColor": "accent",
    "borderColor": "line",
    "dataframeBorderColor": "hair",
    "dataframeHeaderBackgroundColor": "paper",
    "grayColor": "ink2",
    "grayTextColor": "ink2",
    "grayBackgroundColor": "raised",
}


@pytest.mark.parametrize("name", TOKENS)
def test_the_style_sheet_holds_the_colours_of_the_charts(name: str) -> None:
    assert f"--{name}:light-dark({TOKENS[name].light}, {TOKENS[name].dark});" in sheet()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_streamlits_themes_are_made_of_the_same_colours(theme: str) -> None:
    said = CONFIG["theme"][theme]
    assert {option: said[option] for option in OPTIONS} == {
        option: TOKENS[token].on(dark=theme == "dark") for option, token in OPTIONS.items()
    }


def test_every_colour_that_the_sheets_use_is_one_that_they_define() -> None:
    heat = (ROOT / "dashboard/ui/components/coverage/heatmap.css").read_text(encoding="utf-8")
    used = set(re.findall(r"var\(--([\w-]+)", sheet() + heat))
    defined = set(re.findall(r"--([\w-]+):", sheet())) | {"cell", "skill", "area", "whole", "weeks"}
    assert used <= defined


def test_every_font_is_served_from_here() -> None:
    for face in CONFIG["theme"]["fontFaces"]:
        assert face["url"].startswith("app/static/")
        assert (ROOT / "dashboard" / face["url"].removeprefix("app/")).is_file()


def test_nobody_is_told_and_nobody_else_can_reach_it() -> None:
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["server"]["address"] == "localhost"
    assert CONFIG["client"]["showErrorDetails"] == "none"
    assert CONFIG["server"]["disconnectedSessionTTL"] == 120
    assert CONFIG["runner"]["magicEnabled"] is False


def test_the_server_takes_no_more_than_the_reader() -> None:
    assert CONFIG["server"]["maxUploadSize"] * MEGABYTE == MAX_FILE_BYTES
