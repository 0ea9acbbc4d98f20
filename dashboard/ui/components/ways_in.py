"""The ways in: drop files, paste a table, try a sample."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from markupsafe import Markup

from dashboard.ui import remembered, workspace
from dashboard.ui.components import marks
from dashboard.ui.components.kept_decisions import show_said
from dashboard.ui.components.words import plain
from dashboard.ui.saved import NotASessionError, read_session

_SAMPLES = Path(__file__).resolve().parents[3] / "sample_data"
_SPREADSHEETS = (".xlsx", ".csv", ".xls", ".ods", ".tsv")


def show_ways_in() -> None:
    """Draw the uploader, the samples, and the box to paste into."""
    visit = workspace.current().visit
    dropped = st.file_uploader(
        "Spreadsheets of one team", accept_multiple_files=True, key=f"files_{visit}", label_visibility="collapsed"
    )
    if dropped:
        _take([(file.name, file.getvalue()) for file in dropped])
    if not workspace.current().dropped.files:
        show_said(workspace.current().said)
    with st.container(horizontal=True, vertical_alignment="center"):
        _show_samples()
        with st.popover("Paste a table", type="tertiary"):
            _show_paste(visit)


def _take(files: list[tuple[str, bytes]]) -> None:
    """Open what was dropped; a saved session alone brings its decisions along."""
    try:
        session = read_session(*files[0]) if len(files) == 1 else None
    except NotASessionError as error:
        marks.show(Markup('<div class="refused" role="alert"><p>{}</p></div>').format(str(error)))
        return
    if session is None:
        remembered.open_files(files)
    else:
        workspace.restore(*session)
    st.rerun()


def _show_samples() -> None:
    samples = sorted(path for path in _SAMPLES.glob("*.*") if path.suffix in _SPREADSHEETS)
    if not samples:
        return
    st.button("Try it with a sample team", type="primary", on_click=_open_sample, args=(samples[0],))
    with st.popover("Other samples", type="tertiary"):
        for path in samples[1:]:
            st.button(plain(path.name), type="tertiary", on_click=_open_sample, args=(path,))


def _open_sample(path: Path) -> None:
    remembered.open_files([(path.name, path.read_bytes())])


def _show_paste(visit: int) -> None:
    text = st.text_area(
        "Paste cells from a spreadsheet, headings included", height=200, width=520, key=f"pasted_{visit}"
    )
    if st.button("Read the pasted table", disabled=not text.strip()):
        remembered.open_files([("pasted table.tsv", text.encode())])
        st.rerun()
