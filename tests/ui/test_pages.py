"""Every page in every state: something is said, nothing is thrown, no name becomes markup."""

from __future__ import annotations

from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.analysis.settings import Settings
from dashboard.core.requirement import Requirement
from dashboard.ui.decisions import Decisions, Dropped
from dashboard.ui.saved import render
from dashboard.ui.workspace import Workspace
from tests.ui.pages import markup
from tests.ui.teams import (
    CRAFTS_THAT_BITE,
    HOSTILE,
    NAMES_THAT_BITE,
    NOT_A_SPREADSHEET,
    ONE_PERSON,
    ONE_SHEET,
    PAYMENTS,
)

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
PAGES = ("overview", "coverage", "risk", "needs", "plan", "what_if", "trust", "people", "guide", "mapping", "data")
FILES = {"team": ("team.csv", PAYMENTS), "one": ("one.csv", ONE_PERSON), "hostile": ("names.csv", HOSTILE)}


def _page(name: str, file: tuple[str, bytes]) -> AppTest:
    def script(name: str, file: tuple[str, bytes]) -> None:
        from importlib import import_module

        from dashboard.ui import workspace
        from dashboard.ui.frame import show_frame

        if not workspace.current().visit:
            workspace.open_files([file])
        if workspace.current().dropped.files:
            import_module(f"dashboard.ui.pages.{name}").show(show_frame())

    return AppTest.from_function(script, kwargs={"name": name, "file": file}, default_timeout=60).run()


def _app(*files: tuple[str, bytes]) -> AppTest:
    app = AppTest.from_file(APP, default_timeout=60).run()
    if files:
        app.file_uploader[0].set_value([(name, data, "text/csv") for name, data in files]).run()
    return app


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("state", FILES)
def test_every_page_has_one_title_that_says_something(page: str, state: str) -> None:
    app = _page(page, FILES[state])
    assert not app.exception
    titles = markup(app).split("<h1>")[1:]
    assert len(titles) == 1
    assert len(titles[0].split("</h1>")[0]) > 10


@pytest.mark.parametrize("page", ["overview", "risk", "needs", "people", "guide", "data"])
def test_names_are_text_on_every_page(page: str) -> None:
    shown = markup(_page(page, FILES["hostile"]))
    parser = _Tags()
    parser.feed(shown)
    assert "script" not in parser.tags
    # the page of one person shows every craft and nobody else's name
    bite = CRAFTS_THAT_BITE if page == "people" else NAMES_THAT_BITE
    assert escape(bite[0]) in shown
    assert bite[1] in shown


def test_a_dropped_file_leads_to_the_overview_with_its_finding() -> None:
    app = _app(FILES["team"])
    assert not app.exception
    said = unescape(markup(app))
    assert "Two of five skills hang on one person; none is uncovered." in said
    assert "8 of 10 seats" in said


def test_a_file_that_is_no_team_is_told_what_it_is_and_the_ways_in_stay() -> None:
    app = _app(("broken.xlsx", NOT_A_SPREADSHEET))
    assert not app.exception
    assert "This is not a team's skills matrix." in unescape(markup(app))
    assert "broken.xlsx" in markup(app)
    assert app.file_uploader


def test_one_persons_sheet_is_offered_as_a_team_of_one() -> None:
    app = _app(("ana.csv", ONE_SHEET))
    assert "This is one person's sheet." in unescape(markup(app))
    next(button for button in app.button if button.label == "Look at it as a team of one").click().run()
    assert not app.exception
    assert "This is a team of one" in markup(app)


def test_a_saved_session_is_dropped_like_a_file_and_brings_its_decisions() -> None:
    asked = (Requirement("Java", people=5, origin="you"),)
    held = Workspace(Dropped("key", (FILES["team"],)), Decisions(asked=asked))
    app = _app(("mine.skills.json", render(held)))
    assert "9 of 13 seats" in markup(app)


def test_settings_that_make_no_sense_are_a_sentence_with_a_way_back() -> None:
    held = Workspace(Dropped("key", (FILES["team"],)), Decisions(settings=Settings(required_level=99)))
    app = _app(("mine.skills.json", render(held)))
    assert not app.exception
    assert "The required level 99 lies outside the scale" in markup(app)
    next(button for button in app.button if button.label == "Back to the default settings").click().run()
    assert "8 of 10 seats" in markup(app)


def test_a_pasted_table_is_read_as_a_file() -> None:
    app = _app()
    app.text_area[0].set_value(PAYMENTS.decode().replace(",", "\t")).run()
    next(button for button in app.button if button.label == "Read the pasted table").click().run()
    assert "Two of five skills hang on one person" in markup(app)


def test_removing_the_data_forgets_the_file() -> None:
    app = _page("data", FILES["team"])
    next(button for button in app.button if button.label == "Remove the data").click().run()
    assert app.session_state["workspace"].dropped.files == ()


def test_without_a_file_the_first_page_says_what_this_is_and_what_it_does_not_do() -> None:
    said = markup(_app())
    assert "See where your team is one person deep." in said
    assert "Nothing leaves this machine" in said


def test_narrowing_shows_as_a_chip_and_changes_what_is_seen() -> None:
    app = _page("overview", FILES["team"])
    _multiselect(app, "Role").set_value(["Engineer"]).run()
    assert "2 people of 4" in markup(app)
    chip = next(button for button in app.button if button.label.startswith("Role: Engineer"))
    chip.click().run()
    assert "2 people of 4" not in markup(app)
    assert _multiselect(app, "Role").value == []


def _multiselect(app: AppTest, label: str):  # type: ignore[no-untyped-def]  # noqa: ANN202  streamlit's own test type
    return next(each for each in app.multiselect if each.label == label)


def test_people_who_could_be_away_are_ticked_and_the_loss_is_told() -> None:
    app = _page("risk", FILES["team"])
    assert "Nothing would be lost" not in markup(app)
    app.pills[0].set_value(["Ana Silva", "Ben Okoro"]).run()
    assert "Three skills would lose their last capable person" in markup(app)
    app.pills[0].set_value(["Dana Wolf"]).run()
    assert "Nothing would be lost" in markup(app)


def test_a_limit_of_the_plan_takes_effect_at_once_and_goes_back() -> None:
    app = _page("plan", FILES["team"])
    free = _plan_title(app)
    assert "both missing seats" in free
    next(each for each in app.number_input if each.label == "Hours in all").set_value(0).run()
    assert "No training within these limits" in _plan_title(app)
    next(button for button in app.button if button.label == "Back to default").click().run()
    assert _plan_title(app) == free


def test_how_far_ratings_are_trusted_is_changed_where_it_is_seen() -> None:
    app = _page("trust", FILES["team"])
    assert "r = 0.5" in markup(app)
    app.slider[0].set_value(1.0).run()
    assert "r = 1," in markup(app)


@pytest.mark.parametrize(("page", "choose"), [("risk", "pills"), ("what_if", "pills"), ("coverage", "multiselect")])
def test_a_choice_outlives_a_narrowing_that_takes_its_options_away(page: str, choose: str) -> None:
    app = _page(page, FILES["team"])
    if choose == "pills":
        app.pills[0].set_value(["Chidi Eze"]).run()
    else:
        _multiselect(app, "Skills to change").set_value(["PostgreSQL"]).run()
        _multiselect(app, "Area").set_value(["api-design"])
    _multiselect(app, "Role").set_value(["Engineer"]).run()
    assert not app.exception
    assert "This page could not be drawn" not in markup(app)
    assert "2 people of 4" in markup(app)


def test_people_are_shown_one_at_a_time_by_name() -> None:
    app = _page("people", FILES["team"])
    assert app.selectbox[0].options == ["Ana Silva", "Ben Okoro", "Chidi Eze", "Dana Wolf"]
    assert "Ana Silva alone holds Python." in markup(app)
    next(button for button in app.button if button.label.startswith("Ben")).click().run()
    assert "Ben Okoro alone holds Apache Kafka." in markup(app)


def _plan_title(app: AppTest) -> str:
    return markup(app).split("<h1>")[1].split("</h1>")[0]
