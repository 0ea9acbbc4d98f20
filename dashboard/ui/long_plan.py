"""The search for a plan beside the page: whoever waits sees how far it is, and can stop it."""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.analysis.planning import best_plan
from dashboard.report.wording import digits
from dashboard.ui.components import marks

if TYPE_CHECKING:
    from dashboard.analysis.answers import Answers
    from dashboard.analysis.plan import Plan
    from dashboard.analysis.progress import Progress
    from dashboard.ui.view import View

_SEARCH = "plan_search"
_HELD = "plan_held_for_a_drawer"
_PATIENCE = 0.6
"""Seconds that a page waits before it says that it is waiting."""
_AGAIN = 1.0
_FOUND = "The plan is found; the page shows it when the drawer is closed."
_STAGES = {
    "seats and hours": "Looking for the fewest missing seats and hours, and for the proof that nothing is better",
    "equals": "Choosing among plans that are equally good",
    "limits": "Asking which limit stops what stays open",
}


class Search:
    """One search on a thread of its own."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        self.progress: Progress | None = None
        self.plan: Plan | None = None
        self._stopped = Event()
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        self.plan = best_plan(self.answers.staffing, self._stopped.is_set, self._hear)

    def _hear(self, progress: Progress) -> None:
        self.progress = progress

    def stop(self) -> None:
        """Be content with the best found so far."""
        self._stopped.set()

    def wait(self, seconds: float) -> bool:
        """Whether it has ended, after so long at most."""
        self._thread.join(seconds)
        return not self._thread.is_alive()


def plan_is_ready(view: View) -> bool:
    """Whether the best plan is known; if not, it is sought, and the page comes back when it is found."""
    if view.answers.knows_best_plan:
        return True
    search = _search_for(view.answers)
    if not search.wait(_PATIENCE):
        return False
    if search.plan is not None:
        view.answers.take_best_plan(search.plan)
    st.session_state.pop(_SEARCH, None)
    return True


def _search_for(answers: Answers) -> Search:
    """The search that runs for these answers; one for others is stopped."""
    running = st.session_state.get(_SEARCH)
    if isinstance(running, Search):
        if running.answers is answers:
            return running
        running.stop()
    st.session_state[_SEARCH] = search = Search(answers)
    return search


def held_for_a_drawer() -> bool:
    """Hold back what is found while a drawer that opens now is read; whether there is anything to wait for."""
    st.session_state[_HELD] = True
    return _SEARCH in st.session_state


def held_no_more() -> None:
    """A page is drawn anew, and no drawer is open."""
    st.session_state.pop(_HELD, None)


@st.fragment(run_every=_AGAIN)
def show_search() -> None:
    """How far the search is, and the button that stops it."""
    search = st.session_state.get(_SEARCH)
    if not isinstance(search, Search) or search.wait(0):
        if not st.session_state.get(_HELD):
            st.rerun()
        marks.show(Markup('<p class="note" role="status">{}</p>').format(_FOUND))
        return
    marks.show(Markup('<p class="note" role="status">{}</p>').format(in_words(search.progress)))
    st.button("Stop, and take the best plan so far", on_click=search.stop)


def in_words(progress: Progress | None) -> str:
    """How far a search is; the first stage before it has said anything."""
    stage = _STAGES["seats and hours" if progress is None else progress.stage]
    if progress is None or progress.filled is None or progress.possible is None:
        return f"{stage} …"
    filled, possible = digits(round(progress.filled)), digits(round(progress.possible))
    return f"{stage} … The best plan so far fills {filled} of the weighted seats; no plan fills more than {possible}."
