"""Why a file was read as it was, each decision with the way to change it, and what she set with the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.ingest.corrections import NOTHING_SAID, SET_BY_YOU
from dashboard.ui.components import marks
from dashboard.ui.components.reading.data_parts import why
from dashboard.ui.components.reading.reading_changes import Subject, set_layout, show_change
from dashboard.ui.components.reading.reading_kept import show_kept
from dashboard.ui.components.words import plain
from dashboard.ui.reading_lines import lines_of, taken_back

if TYPE_CHECKING:
    from dashboard.ui.reading_lines import Line
    from dashboard.ui.view import View

_HIDDEN = Markup('<p class="note">Show the names to change how the file was read.</p>')


def show_why(view: View) -> None:
    """The decisions of the reading; while names are hidden nothing of the sheet is shown, and nothing can be changed."""
    if view.facts.hidden:
        marks.show(why(view) + _HIDDEN, "why")
        return
    subject = Subject(view.reading, view.question.decisions.layout)
    marks.show(marks.heading("Why", "Each can be changed; the file is read again at once"))
    show_lines(subject)
    show_kept(subject)


def show_lines(subject: Subject) -> None:
    """One line a decision."""
    with st.container(gap=None):
        for line in lines_of(subject.reading, subject.said):
            _show_line(line, subject)


def _show_line(line: Line, subject: Subject) -> None:
    with st.container(key=f"why_{line.setting}", horizontal=True, vertical_alignment="center", gap="small"):
        _show_words(line)
        if line.hers:
            st.button(
                "✕",
                type="tertiary",
                key=f"back_{line.setting}",
                help=f"Take back what you set: {plain(line.decision)}",
                on_click=set_layout,
                args=(taken_back(subject.said, line.setting),),
            )
        with st.popover("change", type="tertiary", key=f"change_{line.setting}", help=plain(line.decision)):
            show_change(line.setting, subject)


def _show_words(line: Line) -> None:
    hers = Markup('<span class="tag">{}</span> ').format(SET_BY_YOU) if line.hers else Markup("")
    said = Markup('<div class="decided"><span><bdi>{}</bdi></span><span class="quiet">{}<bdi>{}</bdi></span></div>')
    marks.show(said.format(line.decision, hers, line.evidence), "why-line")


def show_other(subject: Subject) -> None:
    """The next best reading, where nearly as much speaks for it: one press reads the file so."""
    choices = subject.reading.choices
    if choices.other is None:
        return
    refused = subject.reading.layout is None
    doubt = "What comes nearest to a team" if refused else "Nearly as much speaks for another reading"
    with st.container(key="other_reading", horizontal=True, vertical_alignment="center", gap="small"):
        marks.show(Markup('<p class="note">{}</p>').format(f"{doubt}:"))
        st.button(
            f"Read it as {plain(choices.other_said)}{'' if refused else ' instead'}",
            key="read_as_other",
            on_click=subject.set,
            kwargs={name: value for name, value in vars(choices.other).items() if value != getattr(NOTHING_SAID, name)},
        )
