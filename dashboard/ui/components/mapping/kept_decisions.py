"""Decisions about labels, taken away as a small table and brought back the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.mapping.memory import csv_from_corrections
from dashboard.report.wording import counted, digits, sentence
from dashboard.ui import meanings, workspace
from dashboard.ui.components import marks
from dashboard.ui.components.words import plain
from dashboard.ui.remembered import keep, kept_file, taken

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.core.notice import Notice
    from dashboard.mapping import Corrections

_NOTE = "They count before every rule. Keep them as a small table, and drop it here or with the next spreadsheet."
_MOST_SAID = 50


def show_kept_decisions() -> None:
    """What was decided so far, the table to keep, and the place to drop an earlier one."""
    meant = meanings.corrections()
    count = len(meant.decided) + len(meant.apart) + len(meant.combine)
    marks.show(marks.heading(f"{sentence(counted(count, 'decision'))} of yours", _NOTE))
    with st.container(horizontal=True):
        st.download_button(
            "Download your decisions",
            lambda: csv_from_corrections(meant).encode("utf-8-sig"),
            file_name="skill-decisions.csv",
            mime="text/csv",
            on_click="ignore",
            disabled=not count,
        )
        _show_keep(meant)
        if count:
            st.button("Forget all of them", type="tertiary", on_click=meanings.forget_all)
    key = f"decisions_{workspace.current().visit}"
    st.file_uploader("Bring earlier decisions (CSV or Excel)", key=key, on_change=_bring, args=(key,))
    show_said(workspace.current().said)


def _show_keep(meant: Corrections) -> None:
    path = kept_file()
    if path is not None and st.button(f"Keep them in {plain(path.name)}"):
        try:
            keep(meant, path)
        except OSError as error:
            marks.show(Markup('<p class="note" role="alert">{}</p>').format(f"They cannot be kept: {error.strerror}."))


def _bring(key: str) -> None:
    file = st.session_state[key]
    if file is None:
        workspace.current().said = ()
        return
    read, said = taken(file.name, file.getvalue())
    meanings.take(meanings.corrections().and_later(read))
    workspace.current().said = said


def show_said(said: Iterable[Notice]) -> None:
    """Notices about a file that was dropped here, each with its sheet; what cannot be used stands out."""
    notices = list(said)
    if not notices:
        return
    items = marks.joined(_line(each) for each in notices[:_MOST_SAID])
    more = len(notices) - _MOST_SAID
    rest = Markup('<p class="note">{}</p>').format(f"{digits(more)} more.") if more > 0 else Markup("")
    bad = any(each.severity == "error" for each in notices)
    title = Markup('<p class="strong">{}</p>').format("This cannot be used, and nothing was changed.") if bad else ""
    frame = Markup('<div class="{} said" role="{}">{}<ul>{}</ul>{}</div>')
    marks.show(frame.format("refused" if bad else "calm", "alert" if bad else "status", title, items, rest))


def _line(said: Notice) -> Markup:
    before = Markup('<span class="quiet">{}:</span> ').format(_where(said)) if _where(said) else Markup("")
    return Markup("<li>{}<bdi>{}</bdi></li>").format(before, said.text)


def _where(said: Notice) -> str:
    """The sheet; the cell too, where the sentence does not name its row."""
    if said.place is None:
        return ""
    if said.text.startswith("Row ") or not str(said.place):
        return f"Sheet “{said.place.sheet}”" if said.place.sheet else ""
    cell = str(said.place) if said.place.sheet else f"{said.place.file} {said.place}".strip()
    return cell[:1].upper() + cell[1:]
