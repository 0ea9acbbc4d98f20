"""A meeting held by keyboard: the questions in their order, two decisions written down and taken away."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl

from tests.end_to_end.running import ROOT

if TYPE_CHECKING:
    from tests.end_to_end.screen import Screen

SAMPLE = "platform-department.xlsx"


def decide(screen: Screen, what: str, who: str, until: str) -> None:
    """Write a decision down as one does it: typing, and Enter at the end."""
    form = screen.page
    form.get_by_role("textbox", name="Decision").fill(what)
    form.get_by_role("combobox", name="Who").fill(who)
    form.keyboard.press("Enter")
    form.get_by_role("textbox", name="Until").fill(until)
    form.keyboard.press("Enter")


def go_on(screen: Screen, question: str) -> None:
    screen.page.keyboard.press("ArrowRight")
    screen.page.get_by_text(question).wait_for()
    screen.settle()


def test_a_meeting_with_two_decisions(screen: Screen) -> None:
    screen.drop(SAMPLE, (ROOT / "sample_data" / SAMPLE).read_bytes())
    screen.open("Meeting")
    assert "1 of 6 Are we covered?" in screen.text()
    assert not screen.navigation.is_visible()

    decide(screen, "Aisha learns Kubernetes", "Aisha Rahman", "end of June")
    screen.page.get_by_role("button", name="one decision").wait_for()
    # an arrow pressed while somebody types moves in the text, not on to the next screen
    screen.page.get_by_role("textbox", name="Decision").fill("x")
    screen.page.keyboard.press("ArrowLeft")
    screen.page.keyboard.press("ArrowRight")
    screen.settle()
    assert "1 of 6 Are we covered?" in screen.text()
    screen.page.get_by_role("textbox", name="Decision").fill("")
    screen.page.get_by_role("heading", level=1).click()

    go_on(screen, "Where are we one person deep?")
    decide(screen, "Open a position for Azure", "The head of the department", "")
    screen.page.get_by_role("button", name="two decisions").wait_for()
    screen.page.get_by_role("heading", level=1).click()
    for question in (
        "What do we do next quarter?",
        "What if somebody leaves?",
        "How sure is this?",
        "What was decided",
    ):
        go_on(screen, question)
    assert screen.finding() == "Two decisions were written down."
    assert "Aisha Rahman · until end of June · Are we covered?" in screen.text()

    screen.page.keyboard.press("Escape")
    screen.page.wait_for_function("() => document.title.startsWith('Overview')")
    screen.settle()
    sheet = openpyxl.load_workbook(io.BytesIO(screen.download("Excel, all tables")))["Decisions"]
    rows = [[cell.value or "" for cell in row[:4]] for row in sheet.iter_rows(min_row=6, max_row=7)]
    assert rows == [
        ["Aisha learns Kubernetes", "Aisha Rahman", "end of June", "Are we covered?"],
        ["Open a position for Azure", "The head of the department", "", "Where are we one person deep?"],
    ]
