"""The limits of the training plan and the manager's wishes, beside the result."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.analysis.settings import Settings
from dashboard.ui import wishes
from dashboard.ui.components import marks
from dashboard.ui.components.plan.plan_money import show_money
from dashboard.ui.components.words import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.analysis.settings import Pair
    from dashboard.ui.view import View

_MOST_HOURS = 10_000
_MOST_SKILLS = 99
_KEYS = {
    "plan_budget": "budget_hours",
    "plan_hours": "hours_per_person",
    "plan_skills": "skills_per_person",
    "plan_inside": "inside_only",
    "plan_taught": "learners_per_teacher",
    "plan_teaching": "taught_hour_cost",
}
"""The keys of the inputs with the settings that they change."""

_NAMES = {
    "budget_hours": "hours in all",
    "hours_per_person": "hours a person",
    "skills_per_person": "skills a person",
    "inside_only": "teachers from inside",
    "learners_per_teacher": "learners a teacher",
    "taught_hour_cost": "hours of teaching",
    "hours_per_level": "hours a step",
    "budget_money": "money in all",
    "hour_price": "price of an hour",
    "courses": "courses",
}


def show_limits(view: View) -> None:
    """The limits; an empty field is no limit, what differs from the default is named."""
    now = view.question.decisions.settings
    marks.show(marks.heading("Limits", "An empty field is no limit"))
    _number("Hours in all", "plan_budget", now.budget_hours, _MOST_HOURS)
    _number("Hours a person", "plan_hours", now.hours_per_person, _MOST_HOURS)
    _number("Skills a person", "plan_skills", now.skills_per_person, _MOST_SKILLS)
    st.session_state["plan_inside"] = now.inside_only
    st.toggle("Teachers from inside only", key="plan_inside", on_change=_set, args=("plan_inside",))
    with st.popover("Hours a step, teachers", type="tertiary"):
        _number("Learners a teacher", "plan_taught", now.learners_per_teacher, _MOST_SKILLS)
        _show_teaching(now.taught_hour_cost)
        _show_steps(view)
    with st.popover("Money and courses", type="tertiary"):
        show_money(view)
    default = Settings()
    changed = [said for name, said in _NAMES.items() if getattr(now, name) != getattr(default, name)]
    if changed:
        marks.show(marks.changed_from_default(changed))
        st.button("Back to default", type="tertiary", on_click=_back)


def _number(label: str, key: str, value: float | None, most: int) -> None:
    st.session_state[key] = None if value is None else int(value)
    st.number_input(
        label,
        0,
        most,
        step=8 if most > _MOST_SKILLS else 1,
        key=key,
        placeholder="no limit",
        on_change=_set,
        args=(key,),
    )


def _show_teaching(cost: float) -> None:
    """What an hour taught by somebody of the team counts, beside the learner's own."""
    st.session_state["plan_teaching"] = float(cost)
    label = "An hour taught counts as so many hours"
    st.number_input(
        label, 0.0, 10.0, step=0.5, format="%g", key="plan_teaching", on_change=_set, args=("plan_teaching",)
    )


def _show_steps(view: View) -> None:
    """The hours that each step of the scale takes."""
    scale, hours = view.matrix.scale, view.answers.settings.hours_per_level or ()
    marks.show(marks.heading("Hours to climb a step", "What one person needs; steeper near the top"))
    for at, cost in enumerate(hours):
        key = f"plan_step_{at}"
        st.session_state[key] = float(cost)
        label = f"{scale.said(scale.steps[at])} → {scale.said(scale.steps[at + 1])}"
        st.number_input(
            plain(label), 0.0, 2_000.0, step=8.0, format="%g", key=key, on_change=_set_steps, args=(len(hours),)
        )


def _set(key: str) -> None:
    wishes.set_settings(**{_KEYS[key]: st.session_state[key]})


def _set_steps(count: int) -> None:
    wishes.set_settings(hours_per_level=tuple(float(st.session_state[f"plan_step_{at}"]) for at in range(count)))


def _back() -> None:
    default = Settings()
    wishes.set_settings(**{name: getattr(default, name) for name in _NAMES})


def set_budget(hours: float) -> None:
    """So many hours in all, from now on."""
    wishes.set_settings(budget_hours=hours)


def show_wishes(view: View) -> None:
    """Who must learn what and who must not, each with its way out."""
    settings = view.answers.settings
    if not settings.locked and not settings.forbidden:
        return
    marks.show(marks.heading("Your wishes", "The plan is the best with these"), "part")
    for word, pairs in (("Learns", settings.locked), ("Not", settings.forbidden)):
        for pair in pairs:
            _show_wish(word, pair, partial(wishes.leave_open, view, pair))
    st.button("Forget all wishes", type="tertiary", on_click=wishes.forget_all, args=(view,))


def _show_wish(word: str, pair: Pair, away: Callable[[], None]) -> None:
    person, skill = pair
    said = f"{word}: {person} · {skill} ✕"
    st.button(plain(said), key=f"wish_{word}_{person}_{skill}", help="Take this wish back", on_click=away)
