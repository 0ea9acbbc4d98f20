"""A plan that takes long: pages show what they know, say how far it is, can stop it, and show the plan when it is found."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.analysis.progress import Progress
from dashboard.ui import long_plan
from tests.ui.pages import button, markup, page
from tests.ui.teams import PAYMENTS

if TYPE_CHECKING:
    from dashboard.analysis.answers import Answers

STOP = "Stop, and take the best plan so far"
LONG = 60
AT_WORK = "Looking for the fewest missing seats and hours, and for the proof that nothing is better …"


class Held(long_plan.Search):
    """A search that stands still at its first word until it is stopped, however quick or busy the machine is."""

    def __init__(self, answers: Answers) -> None:
        self.spoke, self.ended = Event(), Event()
        super().__init__(answers)

    def _hear(self, progress: Progress) -> None:
        super()._hear(progress)
        self.spoke.set()
        self.ended.wait(LONG)

    def stop(self) -> None:
        """As the button does."""
        super().stop()
        self.ended.set()

    def wait(self, seconds: float) -> bool:
        """Whether it has ended: never before it was stopped, and always after."""
        if self.ended.is_set():
            return super().wait(LONG)
        assert self.spoke.wait(LONG + seconds)
        return super().wait(0)


@pytest.fixture(autouse=True)
def held(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every search stands still."""
    monkeypatch.setattr(long_plan, "Search", Held)


@pytest.mark.parametrize(
    ("name", "meanwhile", "found"),
    [
        ("plan", "The best plan is being sought.", "missing seat"),
        ("trust", "more likely than not", "more likely than not"),
        ("people", "Could teach", "Learns next quarter"),
        ("overview", "Do these two next", "Do these two next"),
        ("coverage", "two seats are missing in two", "two seats are missing in two"),
    ],
)
def test_a_page_shows_what_it_knows_while_the_plan_is_sought(name: str, meanwhile: str, found: str) -> None:
    app = page(name, (f"a long plan on {name}.csv", PAYMENTS))
    assert not app.exception
    assert AT_WORK in markup(app)
    assert meanwhile in markup(app)
    button(app, STOP).click().run()
    assert not app.exception
    assert AT_WORK not in markup(app)
    assert found in markup(app)


def test_a_meeting_goes_on_while_the_plan_is_sought() -> None:
    app = page("meeting", ("a long plan in a meeting.csv", PAYMENTS))
    assert AT_WORK not in markup(app)
    for said in ("one person deep", "The best plan is being sought.", "somebody leaves", "more likely than not"):
        button(app, "Next").click().run()
        assert said in markup(app)
        assert (AT_WORK in markup(app)) == (said in {"The best plan is being sought.", "more likely than not"})


def test_how_far_a_search_is_in_words() -> None:
    said = long_plan.in_words(Progress("seats and hours", filled=1, possible=2))
    assert said.endswith("The best plan so far fills 1 of the weighted seats; no plan fills more than 2.")
    assert long_plan.in_words(None) == AT_WORK


def test_a_drawer_stays_open_though_the_plan_is_found_meanwhile() -> None:
    """What was found waits for the drawer; the page drawn after it shows the plan."""

    def script(file: tuple[str, bytes]) -> None:
        import streamlit as st

        from dashboard.ui import workspace
        from dashboard.ui.components import behind
        from dashboard.ui.frame import show_frame
        from dashboard.ui.long_plan import plan_is_ready, show_search

        if not workspace.current().visit:
            workspace.open_files([file])
        view = show_frame()
        read = st.button("Read about Kafka")
        if plan_is_ready(view):
            st.caption("The plan stands.")
        elif read:
            behind.open_skill(view, 2)
            st.session_state["plan_search"].stop()
        if not view.answers.knows_best_plan:
            show_search()

    app = AppTest.from_function(script, kwargs={"file": ("a drawer and a long plan.csv", PAYMENTS)}, default_timeout=60)
    button(app.run(), "Read about Kafka").click().run()
    assert not app.exception
    assert "The plan is found; the page shows it when the drawer is closed." in markup(app)
    assert "Who stands where" in markup(app)
    assert not app.caption
    app.run()
    assert [each.value for each in app.caption] == ["The plan stands."]
