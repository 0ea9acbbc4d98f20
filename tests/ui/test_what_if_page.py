"""What if on the screen: scenarios that are named, kept beside one another and taken back."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING, Any

import pytest

from tests.ui.pages import button, markup, page, selectbox
from tests.ui.teams import PAYMENTS

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

    from dashboard.analysis.scenario import Scenario

FILE = ("team.csv", PAYMENTS)


@pytest.fixture
def what_if() -> AppTest:
    return page("what_if", FILE)


def _multiselect(app: AppTest, label: str) -> Any:
    return next(each for each in app.multiselect if each.label == label)


def _scenarios(app: AppTest) -> tuple[Scenario, ...]:
    held: tuple[Scenario, ...] = app.session_state["workspace"].decisions.scenarios
    return held


def test_who_leaves_stands_beside_today_and_is_undone(what_if: AppTest) -> None:
    assert "Choose who leaves or joins" in markup(what_if)
    what_if.pills[0].set_value(["Ana Silva"]).run()
    said = unescape(markup(what_if))
    assert "“Ana Silva leaves”: one more skill has nobody, and seat coverage falls from 80\u202f% to 60\u202f%." in said
    button(what_if, "Undo").click().run()
    assert "Choose who leaves or joins" in markup(what_if)


def test_a_hire_brings_what_closes_most_and_another_level_changes_it(what_if: AppTest) -> None:
    what_if.pills[0].set_value(["Ana Silva"]).run()
    button(what_if, "What should a hire bring?").click().run()
    # without Ana four seats are missing: two in Python, one in Kafka, PostgreSQL and Java or REST
    assert "Python" in _multiselect(what_if, "joins, capable in").value
    assert "“Ana Silva leaves, the hire joins”" in unescape(markup(what_if))
    selectbox(what_if, "Python").select(2.0).run()
    assert _scenarios(what_if)[0].hire[0].levels["Python"] == 2


def test_scenarios_are_named_copied_compared_and_removed(what_if: AppTest) -> None:
    what_if.pills[0].set_value(["Ana Silva"]).run()
    next(each for each in what_if.text_input if each.label == "Name").set_value("The bad one").run()
    button(what_if, "Another").click().run()
    what_if.pills[0].set_value(["Dana Wolf"]).run()
    said = unescape(markup(what_if))
    assert "“Dana Wolf leaves” leaves the fewest seats missing: two; today there are two." in said
    assert "The bad one" in said
    button(what_if, "Copy").click().run()
    assert [each.leave for each in _scenarios(what_if)] == [("Ana Silva",), ("Dana Wolf",), ("Dana Wolf",)]
    button(what_if, "Remove").click().run()
    assert [each.name for each in _scenarios(what_if)] == ["The bad one", ""]


def test_somebody_moves_and_more_is_asked_each_with_its_way_out(what_if: AppTest) -> None:
    selectbox(what_if, "Who").select("Ana Silva")
    selectbox(what_if, "To team").select("Edge").run()
    button(what_if, "Move her").click().run()
    assert dict(_scenarios(what_if)[0].move) == {"Ana Silva": "Edge"}
    selectbox(what_if, "Skill").select("Java").run()
    next(each for each in what_if.number_input if each.label == "People needed").set_value(4).run()
    button(what_if, "Ask this").click().run()
    assert [(each.skill, each.people) for each in _scenarios(what_if)[0].require] == [("Java", 4)]
    for _ in range(2):
        next(each for each in what_if.button if (each.key or "").startswith("scenario_part_")).click().run()
    assert "Choose who leaves or joins" in markup(what_if)


def test_candidates_of_a_file_are_tried_on_beside_one_another(what_if: AppTest) -> None:
    other = b"Name,Python,Kafka,Cobol\nEva Neu,4,1,5\nOle Berg,1,4,0\nIda Lund,1,1,1\n"
    what_if.file_uploader[0].set_value([("candidates.csv", other, "text/csv")]).run()
    assert "Three candidates" in markup(what_if)
    assert "Not asked here: COBOL." in markup(what_if)
    button(what_if, "Try each on, beside today").click().run()
    said = unescape(markup(what_if))
    # each of the first two fills one of the two missing seats
    assert "“Eva Neu joins” and “Ole Berg joins” leave the fewest seats missing: one; today there are two." in said


def test_the_worst_departure_is_a_beginning(what_if: AppTest) -> None:
    """Ana and Ben hold one skill each; of equals the first in the file is offered."""
    button(what_if, "Begin with the worst\\: Ana Silva").click().run()
    assert [each.leave for each in _scenarios(what_if)] == [("Ana Silva",)]
    assert not any(each.label.startswith("Begin with") for each in what_if.button)


def test_with_hidden_names_nobody_is_named_and_the_right_one_is_kept(what_if: AppTest) -> None:
    button(what_if, "Hide names").click().run()
    shown = what_if.pills[0].options
    what_if.pills[0].set_value([shown[0]]).run()
    real = {"Ana Silva", "Ben Okoro", "Chidi Eze", "Dana Wolf"}
    assert _scenarios(what_if)[0].leave[0] in real
    assert f"“{shown[0]} leaves”" in unescape(markup(what_if))
    assert not [name for name in real if name in markup(what_if)]
