"""Risk on the screen: ticked names stay, the worst sets can be pressed, a loss is kept as a scenario."""

from __future__ import annotations

from html import unescape

from tests.ui.pages import button, markup, page
from tests.ui.teams import PAYMENTS

FILE = ("team.csv", PAYMENTS)


def test_people_who_could_be_away_are_kept_as_a_scenario() -> None:
    app = page("risk", FILE)
    app.pills[0].set_value(["Ana Silva", "Ben Okoro"]).run()
    assert "Three skills would lose their last capable person" in markup(app)
    button(app, "Look at it beside today").click().run()
    assert [each.leave for each in app.session_state["workspace"].decisions.scenarios] == [("Ana Silva", "Ben Okoro")]


def test_ticks_of_somebody_who_is_narrowed_away_are_no_error() -> None:
    app = page("risk", FILE)
    app.pills[0].set_value(["Chidi Eze", "Ana Silva"]).run()
    role = next(each for each in app.multiselect if each.label == "Role")
    role.set_value(["Engineer"]).run()
    assert not app.exception
    assert app.pills[0].value == ["Ana Silva"]


def test_other_sets_that_cost_as_much_are_named() -> None:
    """Ana alone holds Python, Ben alone Kafka: one departure costs one skill, whoever of them goes."""
    said = unescape(markup(page("risk", FILE)))
    assert "One other choice would cost as much" in said
    assert 'data-press="0.0"' in said
