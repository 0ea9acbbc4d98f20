"""Where there is nothing to see, one sentence says what to do."""

from __future__ import annotations

from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.teams import PAYMENTS

UNRATED = b"Name,Java,Python,PostgreSQL\nAna Silva,,,\nBen Okoro,,,\nChidi Eze,,,\n"
HALF_RATED = b"Name,Role,Java,Python,PostgreSQL\nAna Silva,Lead,5,3,2\nBen Okoro,Tester,,,\nChidi Eze,Lead,4,1,2\n"


def page(data: bytes) -> AppTest:
    def script(data: bytes) -> None:
        from dashboard.ui import workspace
        from dashboard.ui.frame import show_frame
        from dashboard.ui.pages import overview

        if not workspace.current().visit:
            workspace.open_files([("team.csv", data)])
        overview.show(show_frame())

    return AppTest.from_function(script, kwargs={"data": data}, default_timeout=60).run()


def said(app: AppTest) -> str:
    return unescape("".join(block.proto.body for block in app.get("html")))


def test_a_team_with_answers_needs_no_advice() -> None:
    assert not [block for block in page(PAYMENTS).get("html") if "drop the file again" in block.proto.body]


def test_a_team_without_ratings_is_told_to_fill_them_in() -> None:
    shown = said(page(UNRATED))
    assert "Nobody has been assessed yet." in shown
    assert "Fill in levels and drop the file again" in shown


def test_a_choice_of_people_without_ratings_is_told_apart_from_that() -> None:
    app = page(HALF_RATED)
    next(each for each in app.multiselect if each.label == "Role").set_value(["Tester"]).run()
    assert "Nobody of this choice has been rated" in said(app)


@pytest.mark.parametrize("role", ["Engineer", "Tester"])
def test_a_choice_that_leaves_something_is_left_alone(role: str) -> None:
    app = page(PAYMENTS)
    next(each for each in app.multiselect if each.label == "Role").set_value([role]).run()
    assert "This choice leaves nothing" not in said(app)
