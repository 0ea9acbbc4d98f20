"""Whatever was dropped, or nothing: every page stands, in words, without a traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.end_to_end.screen import goes_wrong

if TYPE_CHECKING:
    from tests.end_to_end.screen import Screen

PAGES = ("Overview", "Coverage", "Training needs", "The guide", "Mapping", "Data")

TEAMS = {
    "a team of one": "Name,Java,Python,PostgreSQL,REST\nAda Lovelace,3,5,2,4\n",
    "a team without a rating": "Name,Java,Python,PostgreSQL\nAda Lovelace,,,\nGrace Hopper,,,\nAnita Borg,,,\n",
    "a team that lacks nothing": "Name,Java,Python\nAda Lovelace,5,5\nGrace Hopper,5,4\nAnita Borg,4,5\nMary Shaw,1,2\n",
    "nothing that the guide knows": "Name,Baking,Welding,Weaving\nAda Lovelace,3,5,2\nGrace Hopper,2,1,4\n",
    "labels full of markup": (
        "Name,**Java**,<b>Python</b>,$x^2$ SQL,:material/home: Go,[REST](https://example.com)\n"
        "<script>alert(1)</script> Ada,3,5,2,1,4\n*Grace* _Hopper_ `x`,2,1,4,3,3\n# Anita Borg,1,2,3,4,5\n"
    ),
}

REFUSED = {
    "an empty file": b"",
    "not a spreadsheet": bytes(range(256)) * 40,
    "headings without people": b"Name,Java,Python,PostgreSQL\n",
    "prices": b"Product,Price,Stock\nChair,19.90,12\nTable,149.00,3\nLamp,24.50,40\n",
}


@pytest.mark.parametrize("state", TEAMS)
def test_every_page_stands_for(state: str, screen: Screen) -> None:
    screen.drop("team.csv", TEAMS[state].encode())
    assert set(PAGES) <= set(screen.pages())
    for page in screen.pages():
        screen.open(page)
        assert goes_wrong(screen.text()) is None, page


@pytest.mark.parametrize("state", REFUSED)
def test_what_is_not_a_team_is_refused_in_words(state: str, screen: Screen) -> None:
    screen.drop("something.csv", REFUSED[state])
    alert = screen.page.get_by_role("alert")
    assert "something.csv" in screen.text()
    assert alert.inner_text().strip()
    assert goes_wrong(screen.text()) is None


@pytest.mark.parametrize("path", ["", "coverage", "training-needs", "guide", "mapping", "data"])
def test_an_address_opened_without_a_file_leads_to_the_start(path: str, screen: Screen) -> None:
    screen.page.goto(f"{screen.address}/{path}")
    screen.uploader.wait_for(state="attached")
    screen.settle()
    assert screen.page.get_by_role("button", name="Try it with a sample team").is_visible()
    assert goes_wrong(screen.text()) is None


def test_markup_in_names_is_shown_as_written(screen: Screen) -> None:
    screen.drop("team.csv", TEAMS["labels full of markup"].encode())
    screen.open("Data")
    shown = screen.page.locator("body").inner_text()
    assert "<script>alert(1)</script> Ada" in shown
    assert "*Grace* _Hopper_ `x`" in shown


def test_another_file_takes_the_place_of_the_first(screen: Screen) -> None:
    screen.drop("first.csv", TEAMS["a team of one"].encode())
    screen.replace("second.csv", TEAMS["nothing that the guide knows"].encode())
    shown = screen.text()
    assert "second.csv" in shown
    assert "first.csv" not in shown
