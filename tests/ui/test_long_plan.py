"""A plan that takes long: the page says how far it is, can be stopped, and shows the plan when it is found."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from dashboard.analysis.planning import best_plan
from dashboard.analysis.progress import Progress
from dashboard.ui import long_plan
from tests.ui.pages import button, markup, page
from tests.ui.teams import PAYMENTS

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from dashboard.analysis.plan import Plan
    from dashboard.analysis.staffing import Staffing

FILE = ("a long plan.csv", PAYMENTS)
"""A name of its own: what was found for another test's file is still remembered."""


def test_a_long_search_is_told_stopped_and_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = Event()

    def slow(staffing: Staffing, stop: Callable[[], bool], watch: Callable[[Progress], None]) -> Plan:
        watch(Progress("seats and hours", filled=1, possible=2))
        while not stop():
            stopped.wait(0.01)
        return best_plan(staffing)

    monkeypatch.setattr(long_plan, "best_plan", slow)
    monkeypatch.setattr(long_plan, "_PATIENCE", 0.05)
    app = page("plan", FILE)
    assert "The best plan is being sought." in markup(app)
    assert "The best plan so far fills 1 of the weighted seats; no plan fills more than 2." in markup(app)
    monkeypatch.setattr(long_plan, "_PATIENCE", 60)
    button(app, "Stop, and take the best plan so far").click().run()
    assert "Two assignments and 64 hours fill both missing seats." in markup(app)
