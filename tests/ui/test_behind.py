"""What stands behind a figure: formula, values and cells; while names are hidden no cell."""

from __future__ import annotations

from html import unescape

from streamlit.testing.v1 import AppTest

from tests.ui.pages import button, markup, selectbox
from tests.ui.teams import PAYMENTS

FILE = ("team.csv", PAYMENTS)


def opened(door: str, *of: object, hidden: bool = False) -> str:
    """What the drawer says that this door of ``behind`` opens."""

    def script(door: str, of: tuple[object, ...], file: tuple[str, bytes], hidden: bool) -> None:  # noqa: FBT001  AppTest hands arguments over by position or name alike
        from dashboard.ui import workspace
        from dashboard.ui.components import behind
        from dashboard.ui.frame import show_frame

        if not workspace.current().visit:
            workspace.open_files([file])
            workspace.current().hidden = hidden
        getattr(behind, door)(show_frame(), *of)

    kwargs = {"door": door, "of": of, "file": FILE, "hidden": hidden}
    app = AppTest.from_function(script, kwargs=kwargs, default_timeout=60).run()
    assert not app.exception
    return unescape(markup(app))


def test_seat_coverage_shows_its_formula_its_sum_and_the_cells() -> None:
    """Python and Kafka hang on one person each, so eight of ten seats are filled."""
    said = opened("open_seat_coverage")
    assert "Seat coverage: 80" in said
    assert "8 of 10 weighted seats" in said
    assert "Σ w·min(capable, needed) ÷ Σ w·needed" in said
    assert "E2" in said, "Ana's Python is the fifth column of the second line"
    assert "D2" in said, "and her Java the fourth"
    assert "Ana Silva" in said


def test_while_names_are_hidden_no_cell_tells_who_is_meant() -> None:
    said = opened("open_seat_coverage", hidden=True)
    assert "8 of 10 weighted seats" in said
    assert "Ana Silva" not in said
    assert "As written" not in said
    assert "E2" not in said


def test_an_area_shows_both_its_figures() -> None:
    said = opened("open_area", "api-design")
    assert "By the guide's rule: 100" in said
    assert "REST" in said
    assert "Seat coverage: 100" in said


def test_a_skill_is_opened_by_its_place() -> None:
    """Kafka is the third skill: Ben alone can do it, and Chidi stands at 2."""
    said = opened("open_skill", 2)
    assert "Who stands where" in said
    assert "Ben Okoro" in said
    assert opened("open_skill", 99).count("Who stands where") == 0


def test_a_skill_can_be_asked_of_a_role_where_it_is_seen() -> None:
    """Java is asked of everybody; the drawer asks a level of leads alone, and the row of everybody stays."""

    def script(file: tuple[str, bytes]) -> None:
        import streamlit as st

        from dashboard.ui import workspace
        from dashboard.ui.components import behind
        from dashboard.ui.frame import show_frame

        if not workspace.current().visit:
            workspace.open_files([file])
        st.session_state["asked"] = workspace.current().decisions.asked
        behind.open_skill(show_frame(), 0)

    app = AppTest.from_function(script, kwargs={"file": FILE}, default_timeout=60).run()
    whose = selectbox(app, "Of whom")
    assert whose.options == ["Everybody", "Role Engineer", "Role Lead", "Role Tester", "Team Core", "Team Edge"]
    whose.select_index(2).run()
    selectbox(app, "Required level").select(5.0)
    button(app, "Ask this").click().run()
    assert not app.exception
    (asked,) = app.session_state["asked"]
    assert (asked.skill, asked.role, asked.team, asked.level, asked.people) == ("Java", "Lead", None, 5.0, None)
