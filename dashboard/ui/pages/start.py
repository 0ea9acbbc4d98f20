"""Start: what this does in one line, and the ways in: drop a file, paste a table, try a sample."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.ui import workspace
from dashboard.ui.components import marks
from dashboard.ui.components.refusal import show_refusal
from dashboard.ui.components.teaching import teaching_picture
from dashboard.ui.components.words import plain

if TYPE_CHECKING:
    from dashboard.ingest.reading import Reading

_SAMPLES = Path(__file__).resolve().parents[3] / "sample_data"
_SPREADSHEETS = (".xlsx", ".csv", ".xls", ".ods", ".tsv")
_FORMATS = "Excel, OpenDocument, CSV or text, laid out as you have it; several files of one team at once."
_PROMISE = "Nothing leaves this machine. The data is gone when the tab closes."


def show(reading: Reading | None = None) -> None:
    """Draw the page; above the ways in, what the last file was when it was not a team."""
    with st.container(key="start"):
        if reading is None:
            _show_promise_of_use()
        else:
            show_refusal(reading)
        ways_in()
        marks.show(Markup('<p class="promise">{}<br>{}</p>').format(_FORMATS, _PROMISE))


def _show_promise_of_use() -> None:
    says = Markup(
        "<div><h1>See where your team is one person deep.</h1><p class='sub'>Drop the spreadsheet of self-rated skills "
        "you already have. It says how it read the file, what is covered, and who should learn what next.</p></div>{}"
    )
    marks.show(says.format(teaching_picture()), "hero")


def ways_in() -> None:
    """The uploader, the box to paste into, and the samples."""
    visit = workspace.current().visit
    dropped = st.file_uploader(
        "Spreadsheets of one team", accept_multiple_files=True, key=f"files_{visit}", label_visibility="collapsed"
    )
    if dropped:
        workspace.open_files([(file.name, file.getvalue()) for file in dropped])
        st.rerun()
    with st.container(horizontal=True, vertical_alignment="center"):
        _show_samples()
        with st.popover("Paste a table", type="tertiary"):
            _show_paste(visit)


def _show_samples() -> None:
    samples = sorted(path for path in _SAMPLES.glob("*.*") if path.suffix in _SPREADSHEETS)
    if not samples:
        return
    st.button("Try it with a sample team", type="primary", on_click=_open_sample, args=(samples[0],))
    with st.popover("Other samples", type="tertiary"):
        for path in samples[1:]:
            st.button(plain(path.name), type="tertiary", on_click=_open_sample, args=(path,))


def _open_sample(path: Path) -> None:
    workspace.open_files([(path.name, path.read_bytes())])


def _show_paste(visit: int) -> None:
    text = st.text_area(
        "Paste cells from a spreadsheet, headings included", height=200, width=520, key=f"pasted_{visit}"
    )
    if st.button("Read the pasted table", disabled=not text.strip()):
        workspace.open_files([("pasted table.tsv", text.encode())])
        st.rerun()
