"""The pages in the order of the questions, and the one guard around them all."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.ui import answering, workspace
from dashboard.ui.components import marks
from dashboard.ui.pages import start
from dashboard.ui.styling import show_style

if TYPE_CHECKING:
    from collections.abc import Callable

_LOG = logging.getLogger(__name__)


def run() -> None:
    """One run of the script: the page that the address names, or the first page while there is no team."""
    st.set_page_config(page_title="Team skills", page_icon="◐", layout="wide", initial_sidebar_state="collapsed")
    show_style()
    answering.settle()
    _guarded(_run)


def _run() -> None:
    dropped = workspace.current().dropped
    start.show(answering.reading_of(dropped) if dropped.files else None)


def _guarded(show: Callable[[], None]) -> None:
    """Draw something; whatever goes wrong in it is a sentence on the page and a line in the log."""
    try:
        show()
    except Exception:  # noqa: BLE001  the last guard before the visitor, who must never see a traceback
        _LOG.exception("a page could not be drawn")
        sorry = Markup('<div class="refused" role="alert"><h2>{}</h2><p class="note">{}</p></div>')
        title = "This page could not be drawn."
        marks.show(sorry.format(title, "Your data is still here. Try another page, or drop the file again."))
        st.button("Start again", on_click=workspace.close)
