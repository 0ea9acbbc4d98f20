"""What skills ask, to be changed where it is seen: required level, people needed, critical."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.core.requirement import Requirement
from dashboard.ui import workspace
from dashboard.ui.components import marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.coverage import CoverageRow
    from dashboard.core.scale import Scale
    from dashboard.ui.view import View

_MOST_PEOPLE = 999
_LEVEL, _PEOPLE, _CRITICAL = "ask_level", "ask_people", "ask_critical"


def show_requirements(view: View) -> None:
    """Choose skills, set what they ask, see it at once; what was changed is listed with the way back."""
    rows = {row.label: row for row in view.answers.coverage}
    labels = st.multiselect(
        "Skills to change", list(rows), key="ask_skills", placeholder="One or several skills", on_change=_forget_inputs
    )
    if labels:
        _show_inputs(view.matrix.scale, [rows[label] for label in labels])
    if view.question.decisions.asked:
        _show_changed(view.matrix.scale, view.question.decisions.asked)


def _show_inputs(scale: Scale, chosen: Sequence[CoverageRow]) -> None:
    """The inputs start from what the first of the chosen skills asks; each sets its own figure for all of them."""
    first = chosen[0]
    steps = sorted({*scale.steps, first.required_level})
    at = steps.index(first.required_level)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        ask = partial(st.selectbox, on_change=_ask, args=(chosen,))
        ask("Required level", steps, index=at, format_func=scale.named, key=_LEVEL, width=240)
        needed = first.people_needed
        st.number_input(
            "People needed", 0, _MOST_PEOPLE, needed, key=_PEOPLE, width=150, on_change=_ask, args=(chosen,)
        )
        says = "Critical: a missing seat counts three times"
        st.checkbox(says, first.critical, key=_CRITICAL, on_change=_ask, args=(chosen,))
        st.button("Reset these skills", type="tertiary", on_click=_reset, args=(chosen,))


def _ask(chosen: Sequence[CoverageRow]) -> None:
    """Ask of each chosen skill what differs from the inputs, and nothing else."""
    first = chosen[0]
    level, people, critical = (st.session_state[key] for key in (_LEVEL, _PEOPLE, _CRITICAL))
    workspace.ask(
        [
            Requirement(
                _label(row),
                row.role,
                row.team,
                float(level) if level != first.required_level else None,
                int(people) if people != first.people_needed else None,
                bool(critical) if critical != first.critical else None,
                origin="you",
            )
            for row in chosen
        ]
    )


def _label(row: CoverageRow) -> str:
    """A wish is about the label, so that it outlives a change of what the label means."""
    return row.labels[0] if row.labels else row.skill


def _reset(chosen: Sequence[CoverageRow]) -> None:
    workspace.ask_nothing([(_label(row), row.role, row.team) for row in chosen])
    _forget_inputs()


def _reset_all() -> None:
    workspace.ask_nothing()
    _forget_inputs()


def _forget_inputs() -> None:
    """Let the inputs start from what holds for the skills that are chosen now."""
    for key in (_LEVEL, _PEOPLE, _CRITICAL):
        st.session_state.pop(key, None)


def _show_changed(scale: Scale, asked: Sequence[Requirement]) -> None:
    """What differs from the file and the default, and the way back."""
    items = marks.joined(Markup("<li><bdi>{}</bdi></li>").format(_said(scale, each)) for each in asked)
    marks.show(marks.heading("Changed by you") + Markup("<ul>{}</ul>").format(items))
    st.button("Reset all to what the file asks", on_click=_reset_all)


def _said(scale: Scale, asked: Requirement) -> str:
    whose = ", ".join(part for part in (asked.role, asked.team) if part)
    figures = (
        f"level {scale.named(asked.level)}" if asked.level is not None else "",
        f"people needed {asked.people}" if asked.people is not None else "",
        {True: "critical", False: "not critical", None: ""}[asked.critical],
    )
    return f"{asked.skill}{f' ({whose})' if whose else ''}: {', '.join(figure for figure in figures if figure)}"
