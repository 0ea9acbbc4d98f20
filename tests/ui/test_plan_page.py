"""The training plan on the screen: wishes, a plan by hand, why not, and what each does to the plan."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING

import pytest

from tests.ui.pages import button, markup, page, selectbox
from tests.ui.teams import HOSTILE, NAMES_THAT_BITE, PAYMENTS

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

BETWEEN_TAGS = re.compile(">([^<]+)<")
FILE = ("team.csv", PAYMENTS)
"""Kafka misses one seat: Chidi at 2 climbs to 3 for 32 hours, Ana at 1 for 48. Python misses one: Ben at 2 for 32."""


@pytest.fixture
def plan() -> AppTest:
    return page("plan", FILE)


def _ask(app: AppTest, person: str, skill: str) -> str:
    selectbox(app, "Person").select(person)
    selectbox(app, "Skill").select(skill).run()
    return unescape(markup(app))


def test_why_not_says_the_way_and_the_cost(plan: AppTest) -> None:
    said = _ask(plan, "Dana Wolf", "Python")
    # from 0 to 3: 8 + 16 + 32 hours, more than the 40 that one person learns
    assert "Dana Wolf’s way from 0 to 3 takes 56\u202fh" in said
    assert "The limits or your wishes do not allow it" in said
    assert "Ana Silva is capable in Python: level 3, 3 is asked." in _ask(plan, "Ana Silva", "Python")
    assert "Ben Okoro learns Python in this plan." in _ask(plan, "Ben Okoro", "Python")


def test_a_wish_is_planned_shown_and_taken_back(plan: AppTest) -> None:
    _ask(plan, "Dana Wolf", "REST APIs")
    button(plan, "Keep it in any plan").click().run()
    assert "your wish" in markup(plan)
    assert "Three assignments and 96 hours fill both missing seats." in markup(plan)
    wish = next(each for each in plan.button if "Dana Wolf · REST APIs ✕" in each.label)
    wish.click().run()
    assert "Two assignments and 64 hours fill both missing seats." in markup(plan)


def test_who_must_not_learn_something_is_left_out_until_it_is_undone(plan: AppTest) -> None:
    _ask(plan, "Chidi Eze", "Apache Kafka")
    button(plan, "Never").click().run()
    said = unescape(markup(plan))
    assert "One assignment and 32 hours fill one of the two missing seats." in said
    button(plan, "Undo").click().run()
    assert "Two assignments and 64 hours" in markup(plan)


def test_a_plan_by_hand_keeps_the_rest_and_goes_back_to_the_best(plan: AppTest) -> None:
    _ask(plan, "Dana Wolf", "PostgreSQL")
    button(plan, "Add it, keep the rest").click().run()
    said = unescape(markup(plan))
    assert "Changed by hand: 32 hours more than the best plan, and no seat more stays open." in said
    button(plan, "Back to the best plan").click().run()
    assert "Proven best within these limits." in markup(plan)


def test_a_plan_by_hand_says_which_limits_it_breaks(plan: AppTest) -> None:
    _ask(plan, "Dana Wolf", "Python")
    button(plan, "Add it, keep the rest").click().run()
    assert "Dana Wolf would learn 56 hours; 40 are allowed." in unescape(markup(plan))


def test_a_wish_about_a_label_outlives_another_meaning(plan: AppTest) -> None:
    _ask(plan, "Chidi Eze", "Apache Kafka")
    button(plan, "Keep it in any plan").click().run()
    held = plan.session_state["workspace"].decisions.settings.locked
    assert held == (("Chidi Eze", "Kafka"),)


def test_what_teaching_counts_is_changed(plan: AppTest) -> None:
    plan.number_input(key="plan_teaching").set_value(0.5).run()
    assert plan.session_state["workspace"].decisions.settings.taught_hour_cost == 0.5
    assert "hours of teaching" in markup(plan)


def test_hours_of_a_step_are_changed_and_go_back(plan: AppTest) -> None:
    step = next(each for each in plan.number_input if each.label.endswith("→ 3"))
    step.set_value(10).run()
    assert "20 hours fill both missing seats" in markup(plan)
    assert "hours a step" in markup(plan)
    button(plan, "Back to default").click().run()
    assert "64 hours fill both missing seats" in markup(plan)


def test_names_are_text_in_the_plan_and_the_quarter() -> None:
    drawn = markup(page("plan", ("names.csv", HOSTILE)))
    assert "<script>" not in drawn
    assert escape(NAMES_THAT_BITE[0]) in drawn
    assert NAMES_THAT_BITE[1] in drawn


def test_a_course_and_the_money_for_it_take_effect_and_go(plan: AppTest) -> None:
    selectbox(plan, "A course in").select("Python")
    next(each for each in plan.number_input if each.label == "Price of a group").set_value(900.0)
    button(plan, "Add the course").click().run()
    # Ben learns Python at 3; Ana, the only one who can, stands at 3 and cannot teach it
    assert "Hours and courses cost 900." in markup(plan)
    next(each for each in plan.number_input if each.label == "Money in all").set_value(100.0).run()
    said = markup(plan)
    assert "One seat stays open, because the budget runs out." in said
    button(plan, "Back to default").click().run()
    assert "Two assignments and 64 hours fill both missing seats." in markup(plan)
    assert "cost" not in markup(plan).split("<h1>")[1].split("</p>")[0]


def test_where_nothing_can_be_planned_what_stays_open_stands_in_its_place_and_no_curve() -> None:
    """From 0 to 3 takes 56 hours of one person, and 40 are allowed."""
    app = page("plan", ("nothing to plan.csv", b"Name,Java,Encryption\nMara,5,0\nJude,4,0\n"))
    assert not app.exception
    assert "No training within these limits fills the one missing seat." in markup(app)
    assert "More hours in all would fill no seat within the other limits." in markup(app)
    assert markup(app).count("What stays open, and what stops it") == 1
    assert "It would take somebody more than 40 hours." in BETWEEN_TAGS.findall(markup(app)), "seen, not in a tooltip"
    assert not app.get("plotly_chart")
