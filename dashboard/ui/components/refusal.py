"""What a file was that is not a team: the sentence, what was found, what to try."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.report.wording import listed
from dashboard.ui import workspace
from dashboard.ui.components import marks

if TYPE_CHECKING:
    from dashboard.ingest.reading import Reading

_TITLES = {
    "refused": "This is not a team's skills matrix.",
    "requirements": "This lists what roles need, with nobody in it.",
    "person": "This is one person's sheet.",
}
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
    marks.show(says.format(_TITLES[reading.verdict], sentence, found, _NEXT[reading.verdict]))
    if reading.verdict == "person" and reading.matrix is not None:
        st.button("Look at it as a team of one", on_click=_look_at_one)


def _look_at_one() -> None:
    workspace.current().alone_is_team = True
