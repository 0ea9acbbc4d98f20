"""Corrections as a small file: taken away, and applied to the next upload of the same shape."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.ingest.corrections import NOTHING_SAID, corrections_from
from dashboard.ui import workspace
from dashboard.ui.components import marks
from dashboard.ui.components.reading.reading_changes import set_layout

if TYPE_CHECKING:
    from dashboard.ui.components.reading.reading_changes import Subject

NAME = "how-to-read.json"
_REFUSED = Markup('<p class="note" role="alert">{}</p>')


def show_kept(subject: Subject) -> None:
    """Take back everything, save it, apply what was saved before."""
    with st.container(key="kept_corrections", horizontal=True, vertical_alignment="center", gap="medium"):
        if subject.said != NOTHING_SAID:
            st.download_button(
                "Save these corrections",
                subject.said.to_json,
                file_name=NAME,
                mime="application/json",
                on_click="ignore",
                type="tertiary",
                help="A small file, to drop together with the next file of this shape",
            )
        with st.popover("Apply saved corrections", type="tertiary"):
            _show_apply(subject.key("saved"))
        before = workspace.current().layout_before
        if before not in (NOTHING_SAID, subject.said):
            st.button("Read it as you set the last file", type="tertiary", on_click=partial(set_layout, before))
        if subject.said != NOTHING_SAID:
            st.button("Take back all", type="tertiary", key="back_all", on_click=partial(set_layout, NOTHING_SAID))


def _show_apply(key: str) -> None:
    """The field that takes the small file; what is no such file is said in place."""
    st.file_uploader("The file with your corrections", key=key, on_change=_apply, args=(key,))
    file = st.session_state.get(key)
    if file is None:
        return
    try:
        corrections_from(file.getvalue().decode("utf-8", errors="replace"))
    except ValueError as error:
        marks.show(_REFUSED.format(str(error)))


def _apply(key: str) -> None:
    file = st.session_state.get(key)
    if file is None:
        return
    try:
        said = corrections_from(file.getvalue().decode("utf-8", errors="replace"))
    except ValueError:
        return
    set_layout(said)
