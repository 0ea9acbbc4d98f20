"""Help: the method is one press away everywhere, the tour is short and can be left."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from urllib.parse import parse_qs

from streamlit.testing.v1 import AppTest

from dashboard.ui.components import marks, tour
from dashboard.ui.navigation import titles
from tests.ui.pages import markup
from tests.ui.teams import PAYMENTS

APP = Path(__file__).parents[2] / "dashboard" / "app.py"


def app_with_team() -> AppTest:
    app = AppTest.from_file(APP, default_timeout=60).run()
    return app.file_uploader[0].set_value(("team.csv", PAYMENTS, "text/csv")).run()


def said(app: AppTest) -> str:
    return unescape(markup(app))


def click(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()


def test_the_tour_has_at_most_four_steps_on_pages_that_there_are() -> None:
    assert 0 < len(tour.STEPS) <= 4
    assert {step.page for step in tour.STEPS} <= set(titles())


def test_the_tour_leads_from_page_to_page_and_ends() -> None:
    app = app_with_team()
    assert "Tour, 1 of 4." not in said(app)
    click(app, "Take the tour")
    for at, step in enumerate(tour.STEPS, start=1):
        assert not app.exception
        assert f"Tour, {at} of 4." in said(app)
        assert step.says in said(app)
        click(app, "Next" if at < len(tour.STEPS) else "End the tour")
    assert "Tour," not in said(app)


def test_who_tries_the_sample_is_shown_round() -> None:
    app = AppTest.from_file(APP, default_timeout=60).run()
    click(app, "Try it with a sample team")
    assert "Tour, 1 of 4." in said(app)
    assert "payments-team.xlsx" in said(app)


def test_the_tour_can_be_left_at_once() -> None:
    app = app_with_team()
    click(app, "Take the tour")
    click(app, "Skip the tour")
    assert "Tour," not in said(app)
    assert "hang on one person" in said(app)


def test_how_something_is_counted_leads_to_all_formulas_within_the_visit() -> None:
    app = app_with_team()
    shown = said(app)
    address = shown.split('href="method?')[1].split('"')[0]
    assert parse_qs(address)["visit"] == [app.session_state["workspace"].token]


def test_what_has_no_definition_has_no_way_to_one() -> None:
    assert marks.how("") == ""
