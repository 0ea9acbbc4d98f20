"""The guide from top to bottom: its sections with their headings, what lies outside, and what the plan serves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.core.taxonomy import OUTSIDE
from dashboard.report.learning import TITLE
from dashboard.ui.components import marks
from dashboard.ui.components.guide import guide_parts
from dashboard.ui.components.guide.area_rule import is_changed, show_rule
from dashboard.ui.components.links import show_link
from dashboard.ui.components.tables import table
from dashboard.ui.long_plan import plan_is_ready, show_search

if TYPE_CHECKING:
    from dashboard.core.taxonomy import Area
    from dashboard.ui.view import View

_CLOSING = (
    "As technology advances, the scope of their responsibilities expands, requiring continuous learning and adaptation "
    "to new tools and practices."
)
_CHANGED = Markup('<p class="note">Counted in this way because you chose so.</p>')


def show_sections(view: View) -> None:
    """Each section of the guide, each heading with its words beside what the team has of it."""
    for section, areas in guide_parts.sections_of(view.answers.taxonomy).items():
        shared = guide_parts.shared_words(areas)
        marks.show(marks.heading(section) + guide_parts.quote(shared), "guide-section")
        for area in areas:
            _show_heading(view, area, shared)


def _show_heading(view: View, area: Area, shared: str) -> None:
    standing = next((each for each in view.answers.areas if each.area == area.id), None)
    with st.container(key=f"guide_{area.id}"):
        words, team = st.columns([1, 1.35], gap="large")
        with words:
            marks.show(guide_parts.words_of(area, shared), "heading-of-guide")
        with team:
            if standing is None:
                marks.show(guide_parts.seen_through(view, area))
            else:
                marks.show(guide_parts.standing_of(view, standing) + (_CHANGED if is_changed(area) else Markup("")))
                show_rule(area)


def show_outside(view: View) -> None:
    """The skills that the guide does not speak about, where there are any."""
    outside = next((each for each in view.answers.areas if each.area == OUTSIDE and each.skills), None)
    if outside is not None:
        marks.show(marks.heading(view.answers.taxonomy.area(OUTSIDE).name), "guide-section")
        marks.show(guide_parts.standing_of(view, outside))


def show_learning(view: View) -> None:
    """What the guide ends with, and what the training plan does for it."""
    marks.show(marks.heading(TITLE) + guide_parts.quote(_CLOSING), "guide-section")
    if not plan_is_ready(view):
        show_search()
        return
    section = view.section("learning")
    marks.show(Markup("<p>{}</p>").format(section.finding))
    if section.table.rows:
        columns = [column.key for column in section.table.columns]
        marks.show(table(section.table, columns) + marks.how(section.definition))
    show_link("Training plan", "See the training plan")
