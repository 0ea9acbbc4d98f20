"""A skill as a whole: who stands where, who can, who could teach, what changes it, and what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import streamlit as st
from markupsafe import Markup

from dashboard.analysis.asked import EVERYBODY, Group
from dashboard.analysis.explain import explain
from dashboard.analysis.needs import teachers_of_row
from dashboard.report.coverage import holders
from dashboard.report.explained import explained
from dashboard.report.needs import next_step, steps_in_plan, ways_to_learn
from dashboard.report.section import Table
from dashboard.report.wording import listed, times_critical
from dashboard.ui.components import marks
from dashboard.ui.components.coverage.requirements import CRITICAL_SAYS, Now, ask_of, asked_now, show_whose
from dashboard.ui.components.links import find_page
from dashboard.ui.components.tables import table, tall
from dashboard.ui.long_plan import plan_is_ready

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.analysis.coverage import CoverageRow
    from dashboard.report.section import HeatmapRow
    from dashboard.ui.view import View

_MOST_NAMED = 12
_MOST_PEOPLE = 999
_MOST_LEARNERS = 3
_MOST_CELLS = 300
_OF_A_CELL = ("person", "level", "raw", "place")


def show_skill(view: View, row: HeatmapRow) -> None:
    """Draw what the drawer of a skill says, and what it asks, to be changed at once."""
    line = view.answers.coverage[row.position]
    marks.show(_standing(view, row, line))
    marks.show(_levels(view, row) + _cells(view, line), "part behind")
    _show_changes(view, row, line)
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


def _show_changes(view: View, row: HeatmapRow, line: CoverageRow) -> None:
    """What would change it: the plan's own steps, else the nearest learners with what each would cost."""
    need = next((need for need in view.answers.needs if need.row == row.position), None)
    if need is None:
        return
    known = view.answers.knows_best_plan or (view.is_small and plan_is_ready(view))
    planned = steps_in_plan(view.facts, need) if known else ()
    if planned:
        marks.show(marks.heading("What changes it", "As the plan has it") + _lines(planned), "part")
        return
    nearest = ways_to_learn(view.facts, need, _MOST_LEARNERS)
    ways = tuple(f"{name} {way}" for name, way in nearest) or (next_step(view.facts, need),)
    note = "The plan leaves it open; nearest first" if known else "Nearest first"
    marks.show(marks.heading("What would change it", note) + _lines(ways), "part")
    page = find_page("Training plan")
    if nearest and page and st.button("Ask the plan why not"):
        st.session_state["why_person"], st.session_state["why_skill"] = nearest[0][0], line.skill
        st.switch_page(page)


def _lines(said: Iterable[str]) -> Markup:
    items = marks.joined(Markup("<li><bdi>{}</bdi></li>").format(each) for each in said)
    return Markup("<ul>{}</ul>").format(items)


def _cells(view: View, line: CoverageRow) -> Markup:
    """The ratings behind the row with their cells, one click away."""
    found = explained(explain(view.answers, "status", line.label)).table
    columns = [each.key for each in found.columns if each.key in _OF_A_CELL]
    if view.facts.hidden or not found.rows or columns != list(_OF_A_CELL):
        return Markup("")
    drawn = tall("The cells behind it", table(Table(found.columns, found.rows[:_MOST_CELLS]), columns))
    return Markup('<details class="how"><summary>The cells behind it</summary><div>{}</div></details>').format(drawn)


def _show_asked(view: View, line: CoverageRow) -> None:
    marks.show(marks.heading("Ask something else"), "part")
    group = show_whose(view, f"drawer_whose_{line.label}", Group(line.role, line.team))
    now, scale = asked_now(view, line.skill, group), view.matrix.scale
    steps = sorted({*scale.steps, now.level})
    with st.form(f"ask_of_skill_{group}", border=False):
        with st.container(horizontal=True):
            level = st.selectbox("Required level", steps, steps.index(now.level), scale.named, width=200)
            people = st.number_input("People needed", 0, _MOST_PEOPLE, now.people, width=150, placeholder="of all")
        critical = st.checkbox(CRITICAL_SAYS, now.critical) if group == EVERYBODY else now.critical
        if st.form_submit_button("Ask this"):
            after = Now(float(level), None if people is None else int(people), critical)
            ask_of(view, [line.skill], group, now, after)
            st.rerun()
