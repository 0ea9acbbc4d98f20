"""What to do where there is nothing to see: one sentence above the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.ui.components import marks
from dashboard.ui.components.links import show_link

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show_what_to_do(view: View) -> None:
    """The way out of an empty view, with the page that it leads to; nothing where there is something to see."""
    says, page = what_to_do(view)
    if says:
        with st.container(key="what_to_do", horizontal=True, vertical_alignment="center"):
            marks.show(Markup('<p class="note">{}</p>').format(says))
            if page:
                show_link(page, page)


def what_to_do(view: View) -> tuple[str, str]:
    """A sentence, and the title of the page where it is done; both empty where there is something to see."""
    facts, matrix = view.facts, view.matrix
    if facts.narrowing and not (matrix.people and matrix.skills):
        return "This choice leaves nothing: take one of its parts away above, or clear all.", ""
    if not matrix.people or not matrix.skills:
        return (
            "The file was read without people or without skills: see how it was read, and put it right there.",
            "Data",
        )
    if not facts.ratings and facts.narrowing:
        return "Nobody of this choice has been rated: take one of its parts away above, or clear all.", ""
    if not facts.ratings:
        return "Fill in levels and drop the file again; if they stand in it already, see how it was read.", "Data"
    if not facts.needed:
        return "Say how many people a skill needs, and every page has something to answer.", "Coverage"
    return "", ""
