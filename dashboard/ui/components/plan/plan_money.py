"""What learning costs: an hour, a course bought by the group, and the money that there is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from dashboard.analysis.settings import Course
from dashboard.report.wording import digits, people
from dashboard.ui import wishes
from dashboard.ui.components import marks
from dashboard.ui.components.words import plain

if TYPE_CHECKING:
    from dashboard.ui.view import View

_MOST_MONEY = 100_000_000.0
_MOST_SEATS = 999
_KEYS = {"plan_money": "budget_money", "plan_hour_price": "hour_price"}


def show_money(view: View) -> None:
    """The money that there is, the price of an hour, and the courses that can be bought."""
    now = view.question.decisions.settings
    _amount("Money in all", "plan_money", now.budget_money, "no limit")
    _amount("An hour of learning costs", "plan_hour_price", now.hour_price or None, "nothing")
    marks.show(marks.heading("Courses", "For who has no teacher in the team; bought by the group"))
    for course in view.answers.settings.courses:
        said = f"{course.skill}: {digits(course.price)} for {people(course.seats)} ✕"
        st.button(plain(said), key=f"course_{course.skill}", help="Take it out", on_click=_remove, args=(view, course))
    with st.form("course", border=False, clear_on_submit=True):
        st.selectbox(
            "A course in", [s.name for s in view.matrix.skills], index=None, placeholder="A skill", key="course_of"
        )
        st.number_input("Price of a group", 0.0, _MOST_MONEY, 0.0, step=100.0, format="%g", key="course_price")
        st.number_input("Learners in a group", 1, _MOST_SEATS, 1, key="course_seats")
        st.form_submit_button("Add the course", on_click=_add, args=(view,))


def _amount(label: str, key: str, value: float | None, empty: str) -> None:
    st.session_state[key] = value
    st.number_input(
        label, 0.0, _MOST_MONEY, step=100.0, format="%g", key=key, placeholder=empty, on_change=_set, args=(key,)
    )


def _set(key: str) -> None:
    value = st.session_state[key]
    wishes.set_settings(**{_KEYS[key]: (0.0 if value is None else value) if key == "plan_hour_price" else value})


def _add(view: View) -> None:
    skill = st.session_state["course_of"]
    if skill is None:
        return
    course = Course(skill, float(st.session_state["course_price"]), int(st.session_state["course_seats"]))
    _keep(view, (*(each for each in view.answers.settings.courses if each.skill != skill), course))


def _remove(view: View, course: Course) -> None:
    _keep(view, tuple(each for each in view.answers.settings.courses if each != course))


def _keep(view: View, courses: tuple[Course, ...]) -> None:
    """Keep courses by the skills' first labels, which stay when their meaning changes."""
    wishes.set_settings(courses=tuple(replace(each, skill=view.matrix.label_of(each.skill)) for each in courses))
