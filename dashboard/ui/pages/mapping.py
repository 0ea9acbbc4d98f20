"""Mapping: every label of the file with the skill and area it became, how sure that is, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.mapping.key import key_of
from dashboard.ui.components import marks
from dashboard.ui.components.mapping.kept_decisions import show_kept_decisions
from dashboard.ui.components.mapping.label_drawer import show_label_drawer
from dashboard.ui.components.mapping.label_table import show_label_table
from dashboard.ui.components.mapping.label_tools import show_tools
from dashboard.ui.components.mapping.own_guide import show_own_guide
from dashboard.ui.components.mapping.same_skill import show_same_skills
from dashboard.ui.frame import show_title

if TYPE_CHECKING:
    from dashboard.ui.view import View


def show(view: View) -> None:
    """Draw the page."""
    section = view.section("mapping")
    show_title(section.finding, section.base)
    records, taxonomy = section.table.records(), view.answers.taxonomy
    seen = {record["label"] for record in records}
    matches = {match.label: match for match in view.team.matches if match.label in seen}
    if records:
        found = show_tools(records, matches, {label: at for at, label in enumerate(matches)}, taxonomy)
        changed = show_label_table(found, matches, taxonomy)
        marks.show(marks.how(section.definition))
        if changed is not None:
            record = next(each for each in records if each["label"] == changed)
            show_label_drawer(record, matches[changed], taxonomy, _others(view, changed))
    show_same_skills(view)
    kept, own = st.columns(2, gap="large")
    with kept, st.container(key="kept_decisions"):
        show_kept_decisions()
    with own, st.container(key="own_guide"):
        show_own_guide(view.team.matrix.scale)


def _others(view: View, label: str) -> tuple[str, ...]:
    """The labels that are one skill with this one, in other words than its own."""
    skill = next((each for each in view.matrix.skills if label in each.labels), None)
    labels = skill.labels if skill else ()
    return tuple(each for each in labels if key_of(each) != key_of(label))
