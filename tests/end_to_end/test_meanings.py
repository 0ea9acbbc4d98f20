"""What labels mean and what measures the team, decided on the screen, kept, and brought back to a new visit."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import load_workbook

if TYPE_CHECKING:
    from tests.end_to_end.conftest import OpensVisits
    from tests.end_to_end.screen import Screen

TEAM = (
    b"Name,Java,Kuberneettes,Zorkinator,Kafka\n"
    b"Ana Silva,5,3,3,4\nBen Okoro,4,4,3,3\nChidi Eze,4,4,0,1\nDana Wolf,1,0,4,2\n"
)
"""A close spelling that waits, and a label that nobody knows."""


def _bring(screen: Screen, field: str, name: str, data: bytes) -> None:
    uploader = screen.page.get_by_test_id("stFileUploader").filter(has_text=field)
    uploader.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": data}
    )


def _downloaded(screen: Screen, button: str) -> bytes:
    with screen.page.expect_download() as waiting:
        screen.page.get_by_role("button", name=button).click()
    return Path(waiting.value.path()).read_bytes()


def _see(screen: Screen, finding: str) -> None:
    screen.page.get_by_role("heading", level=1, name=finding).wait_for()
    screen.settle()


def _labels(screen: Screen) -> dict[str, tuple[str, str]]:
    """Every label with how sure it is and the skill that it counts as."""
    rows = screen.table("grid")
    return {row[0].split("\n")[0]: (row[1], row[2]) for row in rows}


def test_labels_are_decided_undone_kept_and_remembered_by_a_new_visit(visits: OpensVisits) -> None:
    screen = visits()
    screen.drop("team.csv", TEAM)
    screen.open("Mapping")
    page = screen.page
    _see(screen, "one waits for your decision")
    page.get_by_role("radio", name="Open 2").click()
    page.get_by_role("button", name="Confirm that “Kuberneettes” is Kubernetes").click()
    _see(screen, "one is as you said; one is not in")
    assert list(_labels(screen)) == ["Zorkinator"]
    page.get_by_role("radio", name="All 4").click()
    page.get_by_role("button", name="Change what “Zorkinator” means").click()
    drawer = page.get_by_role("dialog")
    drawer.get_by_text("A skill of our own").click()
    drawer.get_by_role("textbox", name="Name").fill("Zork hardening")
    drawer.get_by_role("combobox", name="Area").click()
    page.get_by_role("option", name="Security Best Practices").click()
    drawer.get_by_role("button", name="Let it mean this").click()
    _see(screen, "Two of four labels are certain; two are as you said.")
    assert _labels(screen)["Zorkinator"] == ("yours", "Zork hardening")
    page.get_by_role("button", name="Undo", exact=True).click()
    _see(screen, "one is as you said; one is not in")
    page.get_by_role("button", name="Redo", exact=True).click()
    _see(screen, "two are as you said")
    decided = _labels(screen)
    memory = _downloaded(screen, "Download your decisions")
    screen.open("The guide")
    assert "Zork hardening" in screen.text()

    later = visits()
    later.drop("next.csv", TEAM)
    later.open("Mapping")
    _see(later, "one waits for your decision")
    _bring(later, "Bring earlier decisions", "decisions.csv", memory)
    _see(later, "Two of four labels are certain; two are as you said.")
    assert _labels(later) == decided


def test_a_label_is_decided_by_the_keyboard_alone(screen: Screen) -> None:
    screen.drop("team.csv", TEAM)
    screen.open("Mapping")
    page = screen.page
    confirm = page.get_by_role("button", name="Confirm that “Kuberneettes” is Kubernetes")
    confirm.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").get_by_role("heading", name="Zorkinator").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="detached")
    confirm.focus()
    page.keyboard.press("Enter")
    _see(screen, "one is as you said")


def test_an_edited_taxonomy_changes_what_every_page_says_until_the_way_back(screen: Screen) -> None:
    screen.drop("team.csv", TEAM)
    screen.open("Mapping")
    workbook = load_workbook(BytesIO(_downloaded(screen, "Download as Excel")))
    kafka = next(row for row in workbook["skills"].iter_rows() if row[0].value == "kafka")
    kafka[1].value, kafka[2].value = "House event bus", "security"
    workbook["skills"].append(["zork", "Zork engineering", "performance"])
    workbook["aliases"].append(["Zorkinator", "zork"])
    edited = BytesIO()
    workbook.save(edited)
    _bring(screen, "Bring a taxonomy", "ours.xlsx", edited.getvalue())
    screen.page.get_by_text("measured by your own taxonomy").wait_for()
    screen.settle()
    assert _labels(screen)["Zorkinator"] == ("certain", "Zork engineering")
    screen.open("Coverage")
    grid = screen.page.get_by_role("grid").inner_text()
    assert "House event bus" in grid
    assert "Kafka" not in grid
    screen.open("Mapping")
    screen.page.get_by_role("button", name="Back to the guide").click()
    screen.page.get_by_text("measured by the guide").wait_for()
    screen.open("Coverage")
    assert "Apache Kafka" in screen.page.get_by_role("grid").inner_text()
