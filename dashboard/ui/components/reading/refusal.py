"""What a file was that is not a team: the sentence, what was found, what to try."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.report.wording import listed
from dashboard.ui import workspace
from dashboard.ui.components import marks
from dashboard.ui.components.reading.reading_changes import Subject
from dashboard.ui.components.reading.reading_kept import show_kept
from dashboard.ui.components.reading.reading_why import show_lines, show_other
from dashboard.ui.components.reading.sheet import sheet_picture

if TYPE_CHECKING:
    from dashboard.ingest.reading import Reading

_TITLES = {
    "refused": "This is not a team's skills matrix.",
    "requirements": "This lists what roles need, with nobody in it.",
    "person": "This is one person's sheet.",
}
_TICK_IT = "Or count every entry as “has it”, which takes one press and can be undone."
_OF_CORRECTIONS = "correction-"
_NEXT = {
    "refused": "Drop another file, or paste the table itself.",
    "requirements": "Drop it again together with the team's own file, and it says what the team needs.",
    "person": "Look at it as a team of one, or drop the sheets of the whole team together.",
}


def show_refusal(reading: Reading) -> None:
    """Draw the verdict in words; one person's sheet is offered as a team of one."""
    names = listed(workspace.current().dropped.names, most=3)
    found = Markup("<ul>{}</ul>").format(marks.joined(Markup("<li>{}</li>").format(line) for line in reading.found))
    says = Markup('<div class="refused" role="alert"><h1>{}</h1><p class="sub">{}</p>{}<p class="note">{}</p></div>')
    sentence = Markup('<span class="strong">{}</span>: {}').format(names, reading.reason or "")
    follows = _TICK_IT if reading.choices.ticks else _NEXT[reading.verdict]
    marks.show(says.format(_TITLES[reading.verdict], sentence, found, follows))
    if reading.verdict == "person" and reading.matrix is not None:
        st.button("Look at it as a team of one", on_click=_look_at_one)
    _show_ways_to_read_it(Subject(reading, workspace.current().decisions.layout))


def _show_ways_to_read_it(subject: Subject) -> None:
    """One press where something comes near; else she says where things stand, looking at the sheet."""
    reading = subject.reading
    if reading.choices.ticks and not subject.said.ticks:
        st.button("Count every entry as “has it”", key="count_entries", on_click=subject.set, kwargs={"ticks": True})
    show_other(subject)
    here = workspace.current()
    if here.past:
        st.button("Undo", type="tertiary", on_click=workspace.undo)
    if not reading.excerpt.rows:
        return
    with st.expander("Say where things stand in it", expanded=bool(here.past)):
        for told in reading.notices:
            if told.code.startswith(_OF_CORRECTIONS):
                marks.show(Markup('<p class="note">{}</p>').format(told.text))
        marks.show(sheet_picture(reading))
        show_lines(subject)
        show_kept(subject)


def _look_at_one() -> None:
    workspace.current().alone_is_team = True
