"""The assumptions behind trust, to be changed where they are seen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.report.section import Chances
from dashboard.ui import workspace
from dashboard.ui.components import marks
from dashboard.ui.components.tables import table, tall

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.report.section import Section
    from dashboard.ui.view import View

_KEYS = {"trust_validity": "validity", "trust_second": "second_validity", "trust_base": "base_rate"}


def key(section: Section) -> str:
    """What the two shades of a bar mean, where the plan changes any chance."""
    chart = section.chart
    helps = isinstance(chart, Chances) and any(then > now for now, then in zip(chart.today, chart.after, strict=True))
    return "Dark: as rated today. Pale, and after the arrow: once the training plan is done." if helps else ""


def show_assumptions(view: View) -> None:
    """How far a rating goes with the truth, another one's where the file has it, and how many are truly above."""
    now = view.question.decisions.settings
    marks.show(marks.heading("What is assumed", "Nobody knows this for your team; move it and see what holds"))
    for key, name in _KEYS.items():
        st.session_state[key] = getattr(now, name)
    _slider("How far a rating goes with the truth (r)", 0.0, 1.0, "trust_validity")
    if view.matrix.second is not None:
        _slider("How far the other rating in the file goes with it (r)", 0.0, 1.0, "trust_second")
    _slider("Share of such people who are truly above (b)", 0.05, 0.95, "trust_base")


def _slider(label: str, least: float, most: float, key: str) -> None:
    st.slider(label, least, most, step=0.05, key=key, on_change=_set, args=(key,))


def _set(key: str) -> None:
    decisions, value = workspace.current().decisions, st.session_state[key]
    workspace.decide(replace(decisions, settings=replace(decisions.settings, **{_KEYS[key]: value})))


def show_beside(view: View, section_ids: Sequence[str]) -> None:
    """What else speaks for or against the ratings, each in a sentence with its table behind it; nothing where there is none."""
    for section_id in section_ids:
        section = view.section(section_id)
        if section.table.rows:
            marks.show(_told(section), "part")


def _told(section: Section) -> Markup:
    rows = table(section.table, [column.key for column in section.table.columns])
    behind = Markup('<details class="how"><summary>Show the table</summary>{}{}</details>').format(
        tall(section.title, rows), section.definition
    )
    return marks.heading(section.title, section.finding) + behind
