"""The ways in: drop files, paste a table, try a sample."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.ingest.corrections import LayoutCorrections, corrections_from, holds_corrections
from dashboard.ui import remembered, workspace
from dashboard.ui.components import marks, tour
from dashboard.ui.components.mapping.kept_decisions import show_said
from dashboard.ui.components.reading.reading_changes import set_layout
from dashboard.ui.components.words import plain
from dashboard.ui.saved import read_session

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAMPLES = Path(__file__).resolve().parents[4] / "sample_data"
_REFUSED = Markup('<div class="refused" role="alert"><p>{}</p></div>')
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
    """Open what was dropped; a saved session alone brings its decisions along, saved corrections say how to read."""
    try:
        said = _open(files)
    except ValueError as error:
        marks.show(_REFUSED.format(str(error)))
        return
    if said is not None:
        set_layout(said)
    st.rerun()


def _open(files: list[tuple[str, bytes]]) -> LayoutCorrections | None:
    """Open what was dropped, and the corrections among it; ValueError with a sentence where that cannot be done."""
    session = read_session(*files[0]) if len(files) == 1 else None
    said, others = corrections_among(files)
    if session is not None:
        workspace.restore(*session)
    elif others:
        remembered.open_files(others)
    elif not workspace.current().dropped.files:
        sentence = "These are corrections: drop them together with the spreadsheet that they are for."
        raise ValueError(sentence)
    else:
        workspace.current().visit += 1
    return said


def corrections_among(
    files: Sequence[tuple[str, bytes]],
) -> tuple[LayoutCorrections | None, list[tuple[str, bytes]]]:
    """Saved corrections among the files, the last where there are several, and the other files."""
    kept = [(name, data) for name, data in files if holds_corrections(name, data)]
    said = [corrections_from(data.decode("utf-8", errors="replace")) for _, data in kept]
    return (said[-1] if said else None), [file for file in files if file not in kept]


def _show_samples() -> None:
    samples = sorted(path for path in _SAMPLES.glob("*.*") if path.suffix in _SPREADSHEETS)
    if not samples:
        return
    st.button("Try it with a sample team", type="primary", on_click=_open_sample_with_tour, args=(samples[0],))
    with st.popover("Other samples", type="tertiary"):
        for path in samples[1:]:
            st.button(plain(path.name), type="tertiary", on_click=_open_sample, args=(path,))


def _open_sample_with_tour(path: Path) -> None:
    """Who tries the first sample is new here."""
    _open_sample(path)
    tour.start()


def _open_sample(path: Path) -> None:
    remembered.open_files([(path.name, path.read_bytes())])


def _show_paste(visit: int) -> None:
    text = st.text_area(
        "Paste cells from a spreadsheet, headings included", height=200, width=520, key=f"pasted_{visit}"
    )
    if st.button("Read the pasted table", disabled=not text.strip()):
        remembered.open_files([("pasted table.tsv", text.encode())])
        st.rerun()
