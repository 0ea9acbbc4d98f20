"""What a visit holds: one's own file, a narrowed view that stays, data that is gone when it is removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.end_to_end.running import ROOT
from tests.end_to_end.screen import Screen, goes_wrong

if TYPE_CHECKING:
    from tests.end_to_end.conftest import OpensVisits

LONG = b"Name," + b",".join(b"Skill %d" % at for at in range(40)) + b"\n" + (b"Somebody" + b",3" * 40 + b"\n") * 100_000
"""Takes seconds to read, long enough to be stopped."""
SURVEY = "skills-survey.csv"
SHOP = "web-shop-ticks.xlsx"


def drop_sample(screen: Screen, name: str) -> None:
    screen.drop(name, (ROOT / "sample_data" / name).read_bytes())


def test_two_tabs_hold_their_own_teams(visits: OpensVisits) -> None:
    one, other = visits(), visits()
    drop_sample(one, SURVEY)
    drop_sample(other, SHOP)
    one.open("Coverage")
    other.open("Coverage")
    assert "22 people" in one.text()
    assert "Fatima Zahra Alaoui" in one.page.get_by_role("grid").inner_text()
    assert "9 people" in other.text()
    assert "Fatima" not in other.page.get_by_role("grid").inner_text()


def test_the_sample_button_opens_a_team(screen: Screen) -> None:
    screen.page.get_by_role("button", name="Try it with a sample team").click()
    screen.page.get_by_role("heading", level=1, name="hang on one person").wait_for()
    screen.settle()
    assert "payments-team.xlsx" in screen.text()


def test_a_narrowed_view_counts_its_own_people_and_stays_between_pages(screen: Screen) -> None:
    drop_sample(screen, SURVEY)
    screen.choose("Team", "Search")
    # the form was answered by six people of Checkout, seven of Search, nine of Growth
    assert "7 people of 22" in screen.text()
    for page in screen.pages():
        screen.open(page)
        assert "7 people of 22" in screen.text(), page
        assert goes_wrong(screen.text()) is None, page
    screen.open("Overview")
    screen.page.get_by_role("button", name="Clear all").click()
    screen.page.get_by_text("22 people").first.wait_for()


def test_removed_data_is_gone(screen: Screen) -> None:
    drop_sample(screen, SHOP)
    screen.open("Data")
    screen.page.get_by_role("button", name="Remove the data").click()
    screen.page.get_by_role("button", name="Try it with a sample team").wait_for()
    screen.settle()
    assert "Noor" not in screen.page.locator("body").inner_text()
    screen.page.reload()
    screen.settle()
    assert "Noor" not in screen.page.locator("body").inner_text()


def test_a_reading_that_is_stopped_leads_back_to_the_file_before(screen: Screen) -> None:
    drop_sample(screen, SHOP)
    finding = screen.finding()
    screen.open("Data")
    screen.page.get_by_role("button", name="Replace the file").click()
    screen.uploader.set_input_files({"name": "long.csv", "mimeType": "text/csv", "buffer": LONG})
    screen.page.get_by_role("button", name="Stop reading").click()
    screen.page.get_by_role("heading", name="How the sheet was read").wait_for()
    screen.settle()
    assert "9 people" in screen.text()
    assert "long.csv" not in screen.text()
    screen.open("Overview")
    assert screen.finding() == finding
