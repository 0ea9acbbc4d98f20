"""The files that can be taken away, each made only when somebody asks for it."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.ui import saved, workspace
from dashboard.ui.components import marks
from dashboard.ui.whole_report import whole_report

if TYPE_CHECKING:
    from dashboard.ui.view import View

_WITHHELD = Markup(
    '<p class="note">Names are hidden. A saved session holds the file itself, names and all: '
    "show the names to save one.</p>"
)
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_downloads(view: View) -> None:
    """One button a file."""
    excel_button(view, quiet=True)
    if view.facts.hidden:
        marks.show(_WITHHELD, "note")
        return
    st.download_button(
        "This session, to drop again",
        partial(saved.render, workspace.current()),
        file_name=f"{file_stem(view)}{saved.SUFFIX}",
        mime="application/json",
        on_click="ignore",
        type="tertiary",
    )


def excel_button(view: View, *, quiet: bool = False) -> None:
    """The workbook, made when it is asked for."""
    st.download_button(
        "Excel, all tables",
        lambda: _excel(view),
        file_name=f"{file_stem(view)}.xlsx",
        mime=_EXCEL,
        on_click="ignore",
        type="tertiary" if quiet else "secondary",
        key="excel_of_all" if quiet else "excel_of_meeting",
    )


def _excel(view: View) -> bytes:
    from dashboard.exports.excel import render

    return render(whole_report(view))


def file_stem(view: View) -> str:
    """What a download is called: after the file it came from."""
    stem = re.sub(r"[^\w-]+", "-", view.facts.file.rsplit(".", 1)[0]).strip("-")[:60]
    return f"{stem or 'team'}-skills-report"
