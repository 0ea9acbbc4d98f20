"""A doubtful file is put right in two presses, undone, put right again, saved; the next file of its shape is read so at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.ingest.corrections import LayoutCorrections, corrections_from
from tests.end_to_end.screen import goes_wrong

if TYPE_CHECKING:
    from playwright.sync_api import FilePayload

    from tests.end_to_end.screen import Screen

QUARTER = (
    "Crew plan {quarter}\nname or nickname,deck,Knots,Rigging,Rowing\nx1,aft,{levels}\nx2,bow,2,1,3\nx3,aft,3,3,1\n"
)
FIRST = QUARTER.format(quarter="Q1", levels="1,2,3").encode()
SECOND = QUARTER.format(quarter="Q2", levels="3,2,3").encode()
EITHER_WAY = b"x,Java,SQL\nKotlin,3,4\n"


def change(screen: Screen, decision: str) -> None:
    """Open what a decision can be changed to: the first press."""
    line = screen.page.get_by_text(decision, exact=True)
    line.locator("xpath=ancestor::*[contains(@class, 'st-key-why_')]").get_by_role("button", name="change").click()


def set_names_to(screen: Screen, column: str) -> None:
    """Names stand in another column."""
    change(screen, "Column A holds the names")
    screen.page.get_by_role("radio", name=column).click()
    screen.page.get_by_text("set by you").first.wait_for()
    screen.settle()


def names(screen: Screen) -> set[str]:
    """Who is on the People page's list."""
    screen.open("Coverage")
    heads = screen.page.get_by_role("grid").get_by_role("columnheader").all_inner_texts()
    return {head.strip() for head in heads}


def test_a_file_is_put_right_undone_saved_and_the_next_one_read_so(screen: Screen) -> None:
    screen.drop("q1.csv", FIRST)
    screen.open("Data")
    set_names_to(screen, "B: deck")
    assert "Column B holds the names" in screen.text()

    screen.page.get_by_role("button", name="Undo").click()
    screen.page.get_by_text("Column A holds the names", exact=True).wait_for()
    screen.settle()
    assert "set by you" not in screen.text()

    set_names_to(screen, "B: deck")
    with screen.page.expect_download() as waiting:
        screen.page.get_by_role("button", name="Save these corrections").click()
    saved = Path(waiting.value.path()).read_bytes()
    assert corrections_from(saved.decode()) == LayoutCorrections(name_column="deck")

    screen.page.get_by_role("button", name="Replace the file").click()
    second: FilePayload = {"name": "q2.csv", "mimeType": "text/csv", "buffer": SECOND}
    kept: FilePayload = {"name": "how-to-read.json", "mimeType": "application/json", "buffer": saved}
    screen.uploader.set_input_files([second, kept])
    screen.page.get_by_text("q2.csv").first.wait_for()
    screen.open("Data")
    assert "Column B holds the names" in screen.text()
    assert "set by you" in screen.text()
    assert {"bow", "aft"} <= names(screen)


def test_the_other_reading_of_a_doubtful_file_is_one_press(screen: Screen) -> None:
    screen.drop("either.csv", EITHER_WAY)
    screen.open("Data")
    before = screen.finding()
    screen.page.get_by_role("button", name="Read it as").click()
    screen.page.get_by_text("set by you").first.wait_for()
    screen.settle()
    assert screen.finding() != before
    screen.page.get_by_role("button", name="Undo").click()
    screen.page.get_by_role("button", name="Read it as").wait_for()
    screen.settle()
    assert screen.finding() == before


def test_what_was_refused_is_read_where_she_points_and_a_wrong_turn_is_undone(screen: Screen) -> None:
    screen.drop("projects.csv", b"Project,Apollo,Borealis\nWebsite,3,1\nPortal,2,2\nProject X,1,3\n")
    screen.page.get_by_text("Say where things stand in it").click()
    change(screen, "No heading was found")
    screen.page.get_by_role("button", name="Row 1: Project, Apollo, Borealis").click()
    screen.page.get_by_role("button", name="Undo").wait_for()
    screen.settle()
    assert goes_wrong(screen.text()) is None
    assert {"Data", "Overview"} <= set(screen.pages())
    screen.page.get_by_role("button", name="Undo").click()
    screen.page.get_by_role("alert").wait_for()
    screen.settle()
    assert "projects.csv" in screen.text()
