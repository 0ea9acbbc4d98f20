"""What can be done about one assignment, who else could learn it, and what would do as well."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.report.alternatives import in_short, who_else
from dashboard.report.wording import digits, hours, listed
from dashboard.ui import wishes
from dashboard.ui.components import marks
from dashboard.ui.components.opening import drawer
from dashboard.ui.components.tables import table
from dashboard.ui.questions import why_not_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.analysis.plan import Assignment
    from dashboard.ui.view import View

_MOST_OTHERS = 5


def show_assignment(view: View, planned: Assignment) -> None:
    """Open the drawer of one assignment."""
    drawer(f"{planned.person} · {planned.skill}")(_show)(view, planned)


def _show(view: View, planned: Assignment) -> None:
    pair = (planned.person, planned.skill)
    marks.show(_facts(planned))
    with st.container(horizontal=True, key="assignment_choices"):
        if planned.locked:
            _choice("No longer my wish", partial(wishes.leave_open, view, pair))
        else:
            _choice("Keep it in any plan", partial(wishes.want, view, pair))
        _choice("Plan without it", partial(wishes.spare, view, pair))
        _choice("Take it out, keep the rest", partial(wishes.take_out, view, pair))
    _show_others(view, planned)


def _choice(label: str, act: Callable[[], None], key: str = "") -> None:
    """A button of the drawer; the page behind it is drawn anew."""
    if st.button(label, key=key or f"choice_{label}"):
        act()
        st.rerun()


def _facts(planned: Assignment) -> Markup:
    lines = (
        ("Level", f"{digits(planned.from_level)} → {digits(planned.to_level)}"),
        ("With", planned.teacher or "an outside course: nobody in the team can teach it"),
        ("Hours", hours(planned.hours)),
        ("Fills a seat in", listed(planned.closes) or "none: it is your wish alone"),
        *((("Interest", digits(planned.interest)),) if planned.interest else ()),
    )
    items = marks.joined(Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(*line) for line in lines)
    return Markup("<dl>{}</dl>").format(items)


def _show_others(view: View, planned: Assignment) -> None:
    """The nearest others, each with what the plan costs when one of them learns it instead."""
    others = who_else(view.facts, planned, _MOST_OTHERS)
    if not others:
        marks.show(
            marks.heading("Nobody else could learn it", "Everybody else is capable, learns it too, or was not assessed")
        )
        return
    marks.show(marks.heading("Why not somebody else?", "What the best plan costs with each of them instead"), "part")
    pair = (planned.person, planned.skill)
    with st.spinner("Planning with each of them …"):
        costs = [why_not_in(view.question, (name, planned.skill), pair) for name, _ in others]
    for (name, own), other in zip(others, costs, strict=True):
        with st.container(horizontal=True, vertical_alignment="center", key=f"other_{name}"):
            said = f"{hours(own)}; {in_short(other, view.answers.best_plan)}"
            marks.show(Markup('<p><bdi>{}</bdi> <span class="quiet num">{}</span></p>').format(name, said))
            if other.possible:
                _choice("Instead", partial(wishes.want, view, (name, planned.skill), pair), f"instead_{name}")


def show_alternatives(view: View) -> None:
    """Open the drawer with what would do as well."""
    drawer("What would do as well")(_alternatives)(view)


def _alternatives(view: View) -> None:
    with st.spinner("Planning without each of them …"):
        section = view.section("alternatives")
    marks.show(Markup('<p class="sub">{}</p>').format(section.finding))
    if section.table.rows:
        marks.show(table(section.table, ["person", "skill", "instead"]))
    marks.show(marks.how(section.definition))
