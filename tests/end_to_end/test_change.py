"""An earlier file dropped beside today's shows what moved, on its own page and on the overview."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.end_to_end.screen import Screen

TODAY = (
    b"Name,Java,Python,Kafka,PostgreSQL,REST\n"
    b"Ana Silva,5,3,1,4,4\nBen Okoro,4,2,4,3,3\nChidi Eze,3,1,2,0,5\nDana Wolf,1,0,0,2,2\n"
)
MAY = (
    b"Name,Java,Python,Kafka,PostgreSQL,REST\n"
    b"Ana Silva,5,2,1,4,4\nBenjamin Okoro,4,2,4,3,3\nChidi Eze,2,1,2,0,5\nDana Wolf,1,1,0,2,2\n"
)
"""Ana's Python and Chidi's Java rose by one, Dana's Python fell; Benjamin is called Ben today. Python had nobody at 3."""


def test_an_earlier_file_shows_what_changed(screen: Screen) -> None:
    screen.drop("today.csv", TODAY)
    screen.open("Trust and change")
    screen.page.get_by_test_id("stMain").locator("input[type=file]").set_input_files(
        {"name": "may.csv", "mimeType": "text/csv", "buffer": MAY}
    )
    screen.page.get_by_text("Since may.csv").wait_for()
    screen.settle()
    assert "Two ratings rose, one fell, five are new and five are gone; one seat won." in screen.text()

    screen.page.get_by_role("button", name="Yes, the same").click()
    screen.page.get_by_role("heading", name="Two ratings rose and one fell; one seat won.").wait_for()
    screen.open("Overview")
    assert "Two ratings rose and one fell; one seat won." in screen.text()
    assert "Python 0 → 1 filled +1" in screen.text()

    screen.page.get_by_role("button", name="Undo").click()
    screen.page.get_by_role("heading", name="five are gone").wait_for()
