"""The pages in the order of the questions, and the one guard around them all."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.analysis.settings import SettingsError
from dashboard.ui import answering, workspace
from dashboard.ui.components import marks
from dashboard.ui.components.links import remember_pages
from dashboard.ui.frame import show_frame
from dashboard.ui.pages import (
    coverage,
    data,
    guide,
    mapping,
    meeting,
    method,
    needs,
    overview,
    people,
    plan,
    risk,
    start,
    trust,
    what_if,
)
from dashboard.ui.reading_files import reading_watched
from dashboard.ui.styling import show_style

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.ui.view import View

_LOG = logging.getLogger(__name__)
_ALERT = Markup('<div class="refused" role="alert"><h2>{}</h2><p class="note">{}</p></div>')
_NAME = "Team skills"
_PAGES = {
    "Overview": ("", overview.show),
    "Coverage": ("coverage", coverage.show),
    "Risk": ("risk", risk.show),
    "Training needs": ("training-needs", needs.show),
    "Training plan": ("training-plan", plan.show),
    "What if": ("what-if", what_if.show),
    "Trust and change": ("trust", trust.show),
    "People": ("people", people.show),
    "The guide": ("guide", guide.show),
    "Mapping": ("mapping", mapping.show),
    "Data": ("data", data.show),
    "Meeting": ("meeting", meeting.show),
    "Method": ("method", method.show),
}
_ASIDE = frozenset({"Method"})
"""Pages that help leads to, and no entry of the navigation."""


def pages_by_path() -> dict[str, Callable[[View], None]]:
    """How each page is drawn, by its path in the address; the first page's is empty."""
    return dict(_PAGES.values())


def titles() -> tuple[str, ...]:
    """The pages' names."""
    return tuple(_PAGES)


def run() -> None:
    """One run of the script: the page that the address names, or the first page while there is no team."""
    st.set_page_config(page_title=_NAME, page_icon="◐", layout="wide", initial_sidebar_state="collapsed")
    show_style()
    answering.settle()
    _guarded(_run)


def _run() -> None:
    """While there is no team every address shows the ways in, and leads on to its page once a file is there."""
    workspace.load_again(st.query_params.get(workspace.VISIT, ""))
    here = workspace.current()
    reading = reading_watched(here.read_as) if here.dropped.files else None
    is_team = reading is not None and reading.matrix is not None and (reading.verdict == "team" or here.alone_is_team)
    pages = _pages(_PAGES)
    remember_pages(pages)
    page = st.navigation(pages, position="top" if is_team else "hidden")
    if is_team:
        st.set_page_config(page_title=f"{page.title} · {_NAME}")
        page.run()
    else:
        start.show(reading)


def _pages(group: Mapping[str, tuple[str, Callable[[View], None]]]) -> list[st.Page]:
    return [
        st.Page(
            _shown(show),
            title=title,
            url_path=path or None,
            default=not path,
            visibility="hidden" if title in _ASIDE else "visible",
        )
        for title, (path, show) in group.items()
    ]


def _shown(show: Callable[[View], None]) -> Callable[[], None]:
    return lambda: _guarded(lambda: show(show_frame()))


def _guarded(show: Callable[[], None]) -> None:
    """Draw something; whatever goes wrong in it is a sentence on the page and a line in the log."""
    try:
        show()
    except SettingsError as error:
        marks.show(_ALERT.format("These settings make no sense for this team.", str(error)))
        st.button("Back to the default settings", on_click=workspace.default_settings)
    except Exception:  # noqa: BLE001  the last guard before the visitor, who must never see a traceback
        _LOG.exception("a page could not be drawn")
        title = "This page could not be drawn."
        marks.show(_ALERT.format(title, "Your data is still here. Try another page, or drop the file again."))
        st.button("Start again", on_click=workspace.close)
