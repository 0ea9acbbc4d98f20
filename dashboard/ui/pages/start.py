"""Start: what this does in one line, and the ways in: drop a file, paste a table, try a sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.ui.components import marks
from dashboard.ui.components.plan.teaching import teaching_picture
from dashboard.ui.components.reading.refusal import show_refusal
from dashboard.ui.components.reading.ways_in import show_ways_in

if TYPE_CHECKING:
    from dashboard.ingest.reading import Reading

_FORMATS = (
    "Excel, OpenDocument, CSV or text, laid out as you have it; several files of one team at once; or a saved session. "
    "Corrections, decisions about labels and a taxonomy of your own, kept from earlier, go in along with the file."
)
_PROMISE = "Nothing leaves this machine, and nothing is stored: two minutes after the tab has closed, the data is gone."


def show(reading: Reading | None = None) -> None:
    """Draw the page; above the ways in, what the last file was when it was not a team."""
    with st.container(key="start"):
        if reading is None:
            _show_promise_of_use()
        else:
            show_refusal(reading)
        show_ways_in()
        marks.show(Markup('<p class="promise">{}<br>{}</p>').format(_FORMATS, _PROMISE))


def _show_promise_of_use() -> None:
    says = Markup(
        "<div><h1>See where your team is one person deep.</h1><p class='sub'>Drop the spreadsheet of self-rated skills "
        "you already have. It says how it read the file, what is covered, and who should learn what next.</p></div>{}"
    )
    marks.show(says.format(teaching_picture()), "hero")
