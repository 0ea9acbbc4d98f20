"""How a file was read is put right on the page: in two presses, undone, saved, applied, and after a refusal too."""

from __future__ import annotations

import json
from html import unescape
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.ingest.corrections import LayoutCorrections
from dashboard.ingest.reading import read_files
from tests.ui.teams import PAYMENTS
from tests.ui.test_pages import APP

if TYPE_CHECKING:
    from collections.abc import Iterable

BOTH_WAYS = b"x,Java,SQL\nKotlin,3,4\n"
TWO_HEADINGS = b"Name,Java,SQL\nAna Silva,1,2\nBen Okoro,3,2\n\nName,Java,SQL\nCho Min,4,4\nDora Stein,1,1\n"
PROJECTS = b"Project,Apollo,Borealis,Corona\nWebsite,3,1,2\nPortal,2,2,1\nProject X,1,3,3\n"
WHO_KNOWS = b"Employee,Skill\nAna Silva,Java\nAna Silva,SQL\nBen Okoro,SQL\nCho Min,Docker\n"


def page(data: bytes, name: str = "team.csv") -> AppTest:
    """The Data page of this file, or what was said of it where it is no team."""

    def script(name: str, data: bytes) -> None:
        from dashboard.ui import workspace
        from dashboard.ui.components.reading.refusal import show_refusal
        from dashboard.ui.frame import show_frame
        from dashboard.ui.pages import data as page
        from dashboard.ui.reading_files import reading_watched

        if not workspace.current().visit:
            workspace.open_files([(name, data)])
        reading = reading_watched(workspace.current().read_as)
        if reading.verdict == "team":
            page.show(show_frame())
        else:
            show_refusal(reading)

    return AppTest.from_function(script, kwargs={"name": name, "data": data}, default_timeout=60).run()


def said(app: AppTest) -> str:
    assert not app.exception
    return unescape("".join(block.proto.body for block in app.get("html")))


def offered(app: AppTest) -> set[str]:
    return {button.label.replace("\\", "") for button in app.button}


def press(app: AppTest, label: str) -> None:
    found = [button for button in app.button if button.label.replace("\\", "") == label]
    assert found, sorted(button.label for button in app.button)
    found[0].click().run()


def people(app: AppTest) -> list[str]:
    asked = app.session_state["workspace"].read_as
    matrix = read_files(asked.files, asked.said).matrix
    return [] if matrix is None else [person.label for person in matrix.people]


def layout(app: AppTest) -> LayoutCorrections:
    found: LayoutCorrections = app.session_state["workspace"].decisions.layout
    return found


def labels(elements: Iterable[object]) -> list[str]:
    return [getattr(each, "label", "") for each in elements]


def test_each_decision_stands_with_its_reason_and_nothing_is_hers_yet() -> None:
    app = page(PAYMENTS)
    text = said(app)
    for decision in (
        "People are in rows",
        "Row 1 is the heading",
        "Column A holds the names",
        "Levels are 0 to 5",
        "Blank means not assessed",
        "Five headings are skills",
        "Four names count as people",
    ):
        assert decision in text
    assert "set by you" not in text
    assert "Take back all" not in labels(app.button)


def test_a_doubtful_file_is_read_the_other_way_in_one_press_and_undone() -> None:
    app = page(BOTH_WAYS)
    assert "Nearly as much speaks for another reading" in said(app)
    before = said(app).split("</h1>")[0]
    press(app, next(label.replace("\\", "") for label in labels(app.button) if label.startswith("Read it as")))
    assert "set by you" in said(app)
    assert said(app).split("</h1>")[0] != before
    press(app, "Undo")
    assert said(app).split("</h1>")[0] == before
    assert "set by you" not in said(app)


def test_the_heading_is_another_row_and_back_by_the_cross() -> None:
    app = page(TWO_HEADINGS)
    next(field for field in app.number_input if field.label == "Another row").set_value(5).run()
    assert "Row 5 is the heading" in said(app)
    assert "set by you" in said(app)
    assert "Two names count as people" in said(app)
    press(app, "✕")
    assert "set by you" not in said(app)


def test_direction_blank_and_order_of_levels_are_one_press_each() -> None:
    app = page(PAYMENTS)
    assert "Not assessed (as it is now)" in offered(app)
    press(app, "The lowest level, 0")
    assert layout(app).blank_means == "lowest"
    assert "The lowest level, 0 (as it is now)" in offered(app)
    assert "Blank means the lowest level" in said(app)
    assert "the file says" not in said(app).lower()
    press(app, "The other way round: “5” is the lowest")
    assert layout(app).scale_order == ("5", "4", "3", "2", "1", "0")
    press(app, "People across, skills down")
    assert layout(app).people_in == "columns"
    press(app, "Take back all")
    assert layout(app) == LayoutCorrections()


def test_a_heading_that_is_no_skill_is_pressed_away_and_back() -> None:
    app = page(PAYMENTS)
    chips = next(each for each in app.pills if each.label.startswith("Press a heading"))
    chips.set_value([name for name in chips.value or () if name != "Kafka"]).run()
    assert layout(app).not_skills == ("Kafka",)
    assert "Four headings are skills" in said(app)
    assert "left out: Name, Role, Team and Kafka" in said(app)
    chips = next(each for each in app.pills if each.label.startswith("Press a heading"))
    chips.set_value([*(chips.value or ()), "Kafka"]).run()
    assert layout(app) == LayoutCorrections()
    assert "Five headings are skills" in said(app)


def test_somebody_who_is_nobody_is_pressed_away() -> None:
    app = page(PAYMENTS)
    chips = next(each for each in app.pills if each.label.startswith("Press a name"))
    chips.set_value([name for name in chips.value or () if name != "Dana Wolf"]).run()
    assert "Three names count as people" in said(app)
    assert layout(app).not_people == ("Dana Wolf",)


def test_a_refused_table_is_read_all_the_same_in_one_press() -> None:
    app = page(PROJECTS)
    assert "What comes nearest to a team" in said(app)
    press(app, next(label.replace("\\", "") for label in labels(app.button) if label.startswith("Read it as")))
    assert people(app)
    assert "set by you" in said(app)


def test_a_list_without_levels_is_offered_as_ticks() -> None:
    app = page(WHO_KNOWS)
    press(app, "Count every entry as “has it”")
    assert people(app) == ["Ana Silva", "Ben Okoro", "Cho Min"]
    assert "Every entry counts as “has it”" in said(app)


def test_a_correction_that_leads_to_a_refusal_can_be_taken_back_there() -> None:
    app = page(PAYMENTS)
    press(app, "A list: a row for each person and skill")
    if people(app):
        assert "nothing in this file can be read so" in said(app)
    press(app, "Undo")
    assert people(app) == ["Ana Silva", "Ben Okoro", "Chidi Eze", "Dana Wolf"]


def test_saved_corrections_are_dropped_with_the_next_file() -> None:
    saved = LayoutCorrections(header_row=5).to_json().encode()
    app = AppTest.from_file(APP, default_timeout=60).run()
    files = [("q2.csv", TWO_HEADINGS, "text/csv"), ("how-to-read.json", saved, "application/json")]
    app.file_uploader[0].set_value(files).run()
    assert layout(app) == LayoutCorrections(header_row=5)
    assert people(app) == ["Cho Min", "Dora Stein"]
    assert app.session_state["workspace"].dropped.names == ("q2.csv",)


@pytest.mark.parametrize("text", ["{}", json.dumps({"kind": "something else"}), "[1"])
def test_another_small_file_is_not_taken_for_corrections(text: str) -> None:
    app = AppTest.from_file(APP, default_timeout=60).run()
    app.file_uploader[0].set_value([("other.json", text.encode(), "application/json")]).run()
    assert "other.json" in said(app)
    assert layout(app) == LayoutCorrections()


def test_damaged_or_lonely_corrections_are_one_sentence() -> None:
    app = AppTest.from_file(APP, default_timeout=60).run()
    damaged = b'{"kind": "how a skills sheet is read", "x": 1}'
    app.file_uploader[0].set_value([("mine.json", damaged, "application/json")]).run()
    assert "This file holds no saved corrections." in said(app)
    alone = LayoutCorrections(header_row=2).to_json().encode()
    app.file_uploader[0].set_value([("mine.json", alone, "application/json")]).run()
    assert "drop them together with the spreadsheet" in said(app)


def test_a_doubt_about_the_reading_is_told_on_the_overview() -> None:
    app = AppTest.from_file(APP, default_timeout=60).run()
    app.file_uploader[0].set_value([("either.csv", BOTH_WAYS, "text/csv")]).run()
    assert "Nearly as much speaks for reading the file as" in said(app)


def test_a_long_team_is_shown_in_part_and_the_rest_is_said() -> None:
    rows = "".join(f"Person {at},{at % 6},{(at + 1) % 6}\n" for at in range(1_200))
    app = page(f"Name,Java,SQL\n{rows}".encode())
    assert "The first 1000 people; 200 more stand in the Excel download." in said(app)
    assert len(app.dataframe[0].value) == 1_000


def test_while_names_are_hidden_nothing_of_the_sheet_can_be_changed() -> None:
    app = page(PAYMENTS)
    chips = next(each for each in app.pills if each.label.startswith("Press a name"))
    chips.set_value([name for name in chips.value or () if name != "Dana Wolf"]).run()
    press(app, "Hide names")
    text = said(app)
    assert "Show the names to change how the file was read." in text
    assert "Dana Wolf" not in text
    assert not [each for each in app.pills if each.label.startswith("Press a")]


def test_saved_corrections_are_applied_on_the_page_and_what_is_none_is_said_there() -> None:
    app = page(TWO_HEADINGS)
    field = next(each for each in app.file_uploader if each.label == "The file with your corrections")
    field.set_value([("notes.txt", b"hello", "text/plain")]).run()
    assert "This file holds no saved corrections." in said(app)
    field = next(each for each in app.file_uploader if each.label == "The file with your corrections")
    saved = LayoutCorrections(header_row=5).to_json().encode()
    field.set_value([("how-to-read.json", saved, "application/json")]).run()
    assert people(app) == ["Cho Min", "Dora Stein"]
    press(app, "Undo")
    assert people(app)[0] == "Ana Silva"


def test_the_next_file_of_the_visit_is_read_like_the_last_in_one_press() -> None:
    app = page(TWO_HEADINGS)
    next(field for field in app.number_input if field.label == "Another row").set_value(5).run()
    files = next(each for each in app.file_uploader if each.label == "Spreadsheets of one team")
    files.set_value([("next.csv", TWO_HEADINGS.replace(b"Cho Min", b"Emil Novak"), "text/csv")]).run()
    assert people(app)[0] == "Ana Silva"
    press(app, "Read it as you set the last file")
    assert people(app) == ["Emil Novak", "Dora Stein"]
