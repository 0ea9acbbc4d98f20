"""A skill as a whole: who stands where, who can, who could teach, what changes it, and what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import streamlit as st
from markupsafe import Markup

from dashboard.analysis.asked import EVERYBODY, Group
from dashboard.analysis.needs import teachers_of_row
from dashboard.report.coverage import holders
from dashboard.report.needs import next_step, steps_in_plan
from dashboard.report.wording import listed, times_critical
from dashboard.ui.components import marks
from dashboard.ui.components.requirements import CRITICAL_SAYS, Now, ask_of, asked_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.analysis.coverage import CoverageRow
    from dashboard.report.section import HeatmapRow
    from dashboard.ui.view import View

_MOST_NAMED = 12
_MOST_PEOPLE = 999


def show_skill(view: View, row: HeatmapRow) -> None:
    """Draw what the drawer of a skill says, and what it asks, to be changed at once."""
    line = view.answers.coverage[row.position]
    marks.show(_standing(view, row, line))
    marks.show(_levels(view, row), "part")
    marks.show(_changes(view, row), "part")
    _show_asked(view, line)


def _standing(view: View, row: HeatmapRow, line: CoverageRow) -> Markup:
    able = view.answers.staffing.names(np.flatnonzero(holders(view.facts, row.position)))
    teachers = view.answers.staffing.names(np.flatnonzero(teachers_of_row(view.answers.staffing, row.position)))
    seats = Markup('{} <span class="num">{} / {}</span>').format(
        marks.status_mark(line.status), line.capable, line.people_needed
    )
    pairs = (
        ("Stands", seats),
        ("Area", row.area),
        ("Required level", f"≥ {view.matrix.scale.named(line.required_level)}"),
        ("Asked by", _asked_by(view, row, line)),
        *((("Weight", f"critical: counts {times_critical()}"),) if line.critical else ()),
        ("Capable", listed(able, _MOST_NAMED) or "nobody"),
        ("Could teach", listed(teachers, _MOST_NAMED) or "nobody in the team"),
    )
    items = marks.joined(Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(*pair) for pair in pairs)
    return Markup("<dl>{}</dl>").format(items)


def _asked_by(view: View, row: HeatmapRow, line: CoverageRow) -> str:
    wishes = {(each.skill, each.role, each.team): each.origin for each in view.question.decisions.asked}
    found = [wishes.get((label, line.role, line.team)) for label in (*line.labels, line.skill)]
    if "you" in found:
        return "you"
    if "requirements file" in found:
        return "the requirements file"
    by_default = row.usual_level and row.usual_people and not line.critical and line.role is line.team is None
    return "the default" if by_default else "the file"


def _levels(view: View, row: HeatmapRow) -> Markup:
    """How many people stand on each level, the highest first, with their names."""
    levels = view.matrix.levels[:, row.column]
    count = max(1, len(levels))
    lines = marks.joined(
        Markup(
            '<tr><td class="nowrap">{}</td><td class="nowrap">{} <span class="num">{}</span></td>'
            '<td class="quiet">{}</td></tr>'
        ).format(name, marks.bar(len(people) / count), len(people), listed(people, _MOST_NAMED))
        for name, people in _by_level(view, row)
        if people
    )
    return marks.heading("Who stands where") + Markup('<table class="where"><tbody>{}</tbody></table>').format(lines)


def _by_level(view: View, row: HeatmapRow) -> Iterator[tuple[str, tuple[str, ...]]]:
    levels, names = view.matrix.levels[:, row.column], view.answers.staffing.names
    for level in sorted({float(level) for level in levels[~np.isnan(levels)]}, reverse=True):
        yield view.matrix.scale.named(level), names(np.flatnonzero(levels == level))
    yield "not assessed", names(np.flatnonzero(np.isnan(levels)))


def _changes(view: View, row: HeatmapRow) -> Markup:
    """What would change it: the plan's own steps, else the nearest learner."""
    need = next((need for need in view.answers.needs if need.row == row.position), None)
    if need is None:
        return Markup("")
    planned = steps_in_plan(view.facts, need)
    steps = planned or (next_step(view.facts, need),)
    items = marks.joined(Markup("<li><bdi>{}</bdi></li>").format(step) for step in steps)
    return marks.heading("What changes it", "As the plan has it" if planned else "") + Markup("<ul>{}</ul>").format(
        items
    )


def _show_asked(view: View, line: CoverageRow) -> None:
    group = Group(line.role, line.team)
    now, scale = asked_now(view, line.skill, group), view.matrix.scale
    steps = sorted({*scale.steps, now.level})
    marks.show(marks.heading("Ask something else"), "part")
    with st.form("ask_of_skill", border=False):
        with st.container(horizontal=True):
            level = st.selectbox("Required level", steps, steps.index(now.level), scale.named, width=200)
            people = st.number_input("People needed", 0, _MOST_PEOPLE, now.people, width=150)
        critical = st.checkbox(CRITICAL_SAYS, now.critical) if group == EVERYBODY else now.critical
        if st.form_submit_button("Ask it"):
            after = Now(float(level), None if people is None else int(people), critical)
            ask_of(view, [line.skill], group, now, after)
            st.rerun()
