"""Nothing that she did is a dead end: back, reload, undo, and a saved session that brings all of it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.end_to_end.running import ROOT

if TYPE_CHECKING:
    from tests.end_to_end.conftest import OpensVisits
    from tests.end_to_end.screen import Screen

SAMPLE = "payments-team.xlsx"
SESSION = "This session, to drop again"


def drop(screen: Screen) -> None:
    screen.drop(SAMPLE, (ROOT / "sample_data" / SAMPLE).read_bytes())


def allow_hours(screen: Screen, hours: int) -> str:
    """What the plan's page finds once a person may learn for so many hours."""
    screen.open("Training plan")
    before = screen.finding()
    field = screen.page.get_by_role("spinbutton", name="Hours a person")
    field.fill(str(hours))
    field.press("Enter")
    screen.page.get_by_role("button", name="Undo").wait_for()
    screen.settle()
    assert screen.finding() != before
    return screen.finding()


def test_the_back_button_leads_to_the_page_before(screen: Screen) -> None:
    drop(screen)
    screen.open("Coverage")
    finding = screen.finding()
    screen.open("Risk")
    screen.page.go_back()
    screen.page.wait_for_function("document.title.startsWith('Coverage')")
    screen.settle()
    assert screen.finding() == finding


def test_a_reload_brings_back_the_page_its_narrowing_and_its_settings(screen: Screen) -> None:
    drop(screen)
    finding = allow_hours(screen, 0)
    screen.choose("Area", "Cloud Services")
    narrowed = screen.text()
    screen.page.reload()
    screen.page.get_by_text("Area: Cloud Services").first.wait_for()
    screen.settle()
    assert screen.page.title().startswith("Training plan")
    assert screen.text() == narrowed
    screen.page.get_by_role("button", name="Clear all").click()
    screen.page.get_by_text("24 skills").first.wait_for()
    screen.settle()
    assert screen.finding() == finding


def test_a_setting_is_undone_and_done_again(screen: Screen) -> None:
    drop(screen)
    screen.open("Training plan")
    best = screen.finding()
    none = allow_hours(screen, 0)
    screen.page.get_by_role("button", name="Undo").click()
    screen.page.get_by_role("heading", level=1, name=best).wait_for()
    screen.settle()
    screen.page.get_by_role("button", name="Redo").click()
    screen.page.get_by_role("heading", level=1, name=none).wait_for()


def test_a_saved_session_brings_everything_back_to_a_new_visit(visits: OpensVisits) -> None:
    first, later = visits(), visits()
    drop(first)
    finding = allow_hours(first, 0)
    saved = first.download(SESSION)
    later.uploader.set_input_files({"name": "saved.json", "mimeType": "application/json", "buffer": saved})
    later.navigation.get_by_role("link", name="Overview").wait_for()
    later.settle()
    assert SAMPLE in later.text()
    later.open("Training plan")
    assert later.finding() == finding
