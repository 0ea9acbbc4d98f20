"""The mapping page: labels are found, confirmed, changed, undone; every label is text."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.ui.components.mapping.label_table import MOST_ROWS, table_data
from tests.ui.pages import button, markup, page, selectbox
from tests.ui.teams import NAMES_THAT_BITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.report.section import Value

TEAM = (
    b"Name,Java,Kuberneettes,Elasticcsearch,Zorkinator,Kubernetes,k8s\n"
    b"Ana,5,3,3,1,1,4\nBen,4,4,3,2,5,4\nChidi,4,4,3,2,,2\n"
)
"""Two close spellings, one label that nobody knows, and two labels of one skill that differ for two people."""


def _page() -> AppTest:
    return page("mapping", ("team.csv", TEAM))


def _drawer(label: str) -> AppTest:
    """The page with the drawer of one label open, as a click opens it."""

    def script(data: bytes, label: str) -> None:
        import streamlit as st

        from dashboard.ui import workspace
        from dashboard.ui.components.mapping.label_drawer import show_label_drawer
        from dashboard.ui.frame import show_frame

        if not workspace.current().visit:
            workspace.open_files([("team.csv", data)])
        view = show_frame()
        section = view.section("mapping")
        st.text(section.finding)
        record = next(each for each in section.table.records() if each["label"] == label)
        match = next(each for each in view.team.matches if each.label == label)
        st.text(f"{match.status} in {match.area} as “{match.name}”: {', '.join(match.skills)}.")
        skill = next((each for each in view.matrix.skills if label in each.labels), None)
        st.text(f"{skill and skill.name}")
        show_label_drawer(
            record, match, view.answers.taxonomy, [each for each in skill.labels if each != label] if skill else []
        )

    return AppTest.from_function(script, kwargs={"data": TEAM, "label": label}, default_timeout=60).run()


def _press(app: AppTest, label: str) -> None:
    button(app, label).click().run()
    assert not app.exception


def test_all_labels_of_a_kind_are_confirmed_in_one_step_and_undone_in_one() -> None:
    app = _page()
    assert "Three of six labels are certain; two wait for your decision; one is not" in unescape(markup(app))
    _press(app, "Confirm all 2")
    assert "Three of six labels are certain; two are as you said; one is not" in unescape(markup(app))
    assert "3 people · 4 skills" in unescape(markup(app)).replace('<span class="dot">·</span>', " · ")
    _press(app, "Undo")
    assert "two wait for your decision" in unescape(markup(app))


@pytest.mark.parametrize(
    ("kind", "now"),
    [
        ("A skill of our own", "outside in outside as “Zorkinator”: ."),
        ("Outside the guide", "outside in outside as “”: ."),
        ("Not a skill", "not a skill in None as “”: ."),
    ],
)
def test_a_label_nobody_knows_gets_a_place_and_loses_it_again(kind: str, now: str) -> None:
    app = _drawer("Zorkinator")
    app.radio[0].set_value(kind).run()
    _press(app, "Let it mean this")
    assert app.text[1].value == now
    _press(app, "Back to what the rules say")
    assert app.text[1].value == "unmapped in None as “”: ."


def test_a_skill_of_our_own_has_a_name_and_an_area() -> None:
    app = _drawer("Zorkinator")
    app.radio[0].set_value("A skill of our own").run()
    app.text_input[0].set_value("Zork hardening").run()
    selectbox(app, "Area").select("security").run()
    _press(app, "Let it mean this")
    assert app.text[1].value == "confirmed in security as “Zork hardening”: ."


def test_a_certain_label_gets_other_meanings_and_several_at_once() -> None:
    app = _drawer("Java")
    next(each for each in app.multiselect if each.label.startswith("Skill")).set_value(["python", "ruby"]).run()
    _press(app, "Let it mean this")
    assert app.text[1].value == "confirmed in backend-languages as “”: python, ruby."


def test_a_suggestion_is_one_click() -> None:
    app = _drawer("Kuberneettes")
    _press(app, "Kubernetes")
    assert app.text[1].value == "confirmed in cloud-services as “”: kubernetes."


def test_labels_are_found_by_a_word_of_their_skill_and_ordered() -> None:
    rows = _shown_rows(_page())
    assert [row["label"] for row in rows] == [
        "Kuberneettes",
        "Elasticcsearch",
        "Zorkinator",
        "Java",
        "k8s",
        "Kubernetes",
    ]
    app = _page()
    app.text_input[0].set_value("KUBERN").run()
    assert [row["label"] for row in _shown_rows(app)] == ["Kuberneettes", "k8s", "Kubernetes"]
    selectbox(app, "Order").select("As in the file").run()
    assert [row["label"] for row in _shown_rows(app)] == ["Kuberneettes", "Kubernetes", "k8s"]


def _shown_rows(app: AppTest) -> list[dict[str, Any]]:
    """What the component was given to draw."""
    drawn = (json.loads(each.proto.json) for each in app.get("bidi_component"))
    rows: list[dict[str, Any]] = next(data["rows"] for data in drawn if "rows" in data)
    return rows


def _records(labels: Sequence[str]) -> list[dict[str, Value]]:
    keys = ("label", "status", "skill", "area", "reason", "suggestions", "ratings", "where")
    return [dict(zip(keys, (label, "certain", label, "", "", "", 1, ""), strict=True)) for label in labels]


def test_labels_reach_the_table_as_they_are_written() -> None:
    from dashboard.mapping import load_taxonomy

    data = table_data(_records(NAMES_THAT_BITE), {}, load_taxonomy())
    assert [row["label"] for row in data["rows"]] == list(NAMES_THAT_BITE)


def test_thousands_of_labels_say_how_many_are_not_shown() -> None:
    from dashboard.mapping import load_taxonomy

    data = table_data(_records([f"label {at}" for at in range(MOST_ROWS + 234)]), {}, load_taxonomy())
    assert len(data["rows"]) == MOST_ROWS
    assert data["more"] == "234 more: find them by a word."


def _one_skill(app: AppTest) -> str:
    """What is said from the labels that are one skill on, without tags."""
    said = re.sub(r"<[^>]+>", " ", unescape(markup(app)))
    return " ".join(said.partition("Labels that are one skill")[2].split())


def test_two_labels_of_one_skill_show_their_parts_and_are_combined_as_chosen() -> None:
    app = _page()
    assert "Kubernetes “Kubernetes” and “k8s”: the ratings differ for both people" in _one_skill(app)
    assert "Ana 1 4 4 Ben 5 4 5" in _one_skill(app)
    how = next(each for each in app.selectbox if each.label.startswith("How the ratings of Kubernetes"))
    how.select("lowest").run()
    assert "Ana 1 4 1 Ben 5 4 4" in _one_skill(app)
    _press(app, "Undo")
    assert "Ana 1 4 4 Ben 5 4 5" in _one_skill(app)


def test_labels_that_are_not_the_same_are_kept_apart_and_put_together_again() -> None:
    app = _page()
    assert "3 people 6 skills" not in " ".join(re.sub(r"<[^>]+>", " ", markup(app)).replace("·", "").split())
    _press(app, "k8s")
    assert "k8s is kept apart, as you said." in _one_skill(app)
    assert "the ratings differ" not in _one_skill(app)
    assert "3 people 6 skills" in " ".join(re.sub(r"<[^>]+>", " ", markup(app)).replace("·", "").split())
    _press(app, "It is the same after all")
    assert "the ratings differ" in _one_skill(app)


def test_a_label_is_kept_apart_from_where_it_stands() -> None:
    app = _drawer("k8s")
    assert "Together with" in markup(app)
    assert app.text[2].value == "Kubernetes"
    _press(app, "Not the same: keep it apart")
    assert app.text[2].value == "Kubernetes (k8s)"
