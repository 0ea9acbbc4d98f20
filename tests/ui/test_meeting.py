"""The meeting: one finding a screen, and what is decided stays until somebody takes it back."""

from __future__ import annotations

import io
import re
from html import unescape

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.ui.saved import read_session, render
from tests.ui.teams import HOSTILE, NAMES_THAT_BITE, ONE_PERSON, PAYMENTS

QUESTIONS = (
    "Are we covered?",
    "Where are we one person deep?",
    "What do we do next quarter?",
    "What if somebody leaves?",
    "How sure is this?",
    "What was decided",
)


def meeting(data: bytes = PAYMENTS) -> AppTest:
    def script(file: tuple[str, bytes]) -> None:
        import streamlit as st

        from dashboard.exports.excel import render
        from dashboard.ui import workspace
        from dashboard.ui.frame import show_frame
        from dashboard.ui.pages import meeting
        from dashboard.ui.whole_report import whole_report

        if not workspace.current().visit:
            workspace.open_files([file])
        view = show_frame()
        meeting.show(view)
        if view.facts.agreed:
            st.session_state["workbook"] = render(whole_report(view))

    return AppTest.from_function(script, kwargs={"file": ("team.csv", data)}, default_timeout=60).run()


def markup(app: AppTest) -> str:
    return unescape("".join(block.proto.body for block in app.get("html")))


def click(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()


def question(app: AppTest) -> tuple[str, ...]:
    (said,) = re.findall(r'<p class="eyebrow">(.*?)</p>', markup(app))
    return tuple(re.findall(r"<span>(.*?)</span>", said))


def write_down(app: AppTest, what: str, who: str | None = None, until: str = "") -> None:
    app.text_input(key="decision_what").set_value(what)
    app.selectbox(key="decision_who").set_value(who)
    app.text_input(key="decision_until").set_value(until)
    click(app, "Write down")


def at_the_end(app: AppTest) -> AppTest:
    for _ in QUESTIONS[1:]:
        click(app, "Next")
    return app


def test_the_questions_come_in_their_order_each_with_its_answer() -> None:
    app, seen = meeting(), []
    for at in range(len(QUESTIONS)):
        seen.append(question(app))
        assert markup(app).count("<h1>") == 1
        if at + 1 < len(QUESTIONS):
            click(app, "Next")
    assert seen == [(f"{at} of 6", said, "4 people") for at, said in enumerate(QUESTIONS, start=1)]
    assert not app.exception
    click(app, "Back")
    assert question(app)[:2] == ("5 of 6", "How sure is this?")


def test_a_screen_names_the_rows_behind_its_finding() -> None:
    app = meeting()
    click(app, "Next")
    said = markup(app)
    assert "Two skills hang on two people." in said
    assert re.findall(r'<th scope="row"><bdi>(.*?)</bdi>', said) == ["Ana Silva", "Ben Okoro"]


def test_the_signs_of_a_screen_are_said_below_it_and_no_others() -> None:
    app = meeting()
    click(app, "Next")
    below = markup(app).split('class="aside signs"')[1]
    assert "one deep" in below
    assert "covered" not in below


def test_the_way_back_and_on_ends_at_the_ends() -> None:
    app = meeting()
    assert next(button for button in app.button if button.label == "Back").disabled
    at_the_end(app)
    assert next(button for button in app.button if button.label == "Next").disabled


def test_decisions_are_listed_at_the_end_and_stand_in_the_workbook() -> None:
    app = meeting()
    write_down(app, "Keep  Java as it is ", "Ana Silva")
    click(app, "Next")
    write_down(app, "Ben shows Kafka to Dana", "Ben Okoro", "end of June")
    assert "two decisions" in [button.label for button in app.button]
    click(app, "two decisions")
    said = markup(app)
    assert "Two decisions were written down." in said
    assert "until end of June" in said
    sheet = openpyxl.load_workbook(io.BytesIO(app.session_state["workbook"]))["Decisions"]
    rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows(min_row=6, max_row=7, max_col=4)]
    assert rows == [
        ["Keep Java as it is", "Ana Silva", "", "Are we covered?"],
        ["Ben shows Kafka to Dana", "Ben Okoro", "end of June", "Where are we one person deep?"],
    ]


def test_decisions_are_saved_with_the_session() -> None:
    app = meeting()
    write_down(app, "Hire somebody for Kafka")
    session = read_session("mine.skills.json", render(app.session_state["workspace"]))
    assert session is not None
    assert [each.what for each in session[1].agreed] == ["Hire somebody for Kafka"]


def test_nothing_is_written_down_without_saying_what() -> None:
    app = meeting()
    write_down(app, "   ", "Ana Silva", "June")
    assert "Nothing has been decided yet." in markup(at_the_end(app))


def test_a_decision_is_changed_removed_and_comes_back_by_undo() -> None:
    app = meeting()
    write_down(app, "Learn Kafka", "Ana Silva", "May")
    write_down(app, "Learn Python")
    at_the_end(app)
    change = next(each for each in app.text_input if str(each.key).startswith("decision_until_0"))
    change.set_value("June")
    click(app, "Save")
    assert "until June" in markup(app)
    assert "until May" not in markup(app)
    click(app, "Remove")
    assert "Learn Kafka" not in markup(app)
    assert "Learn Python" in markup(app)
    click(app, "Undo")
    assert "Learn Kafka" in markup(app)


def test_what_was_typed_stays_text() -> None:
    app = meeting()
    write_down(app, "<b>now</b> **bold**", until="[x](http://y.z)")
    shown = "".join(block.proto.body for block in at_the_end(app).get("html"))
    assert "&lt;b&gt;now&lt;/b&gt; **bold**" in shown
    assert "<b>now</b>" not in shown


def test_while_names_are_hidden_a_decision_is_said_by_pseudonym_and_kept_by_name() -> None:
    app = meeting()
    write_down(app, "Ana Silva learns Kafka", "Ben Okoro")
    click(app, "Hide names")
    assert "Silva" not in markup(at_the_end(app))
    assert re.search(r"Person [A-D] learns Kafka", markup(app))
    names = app.session_state["workspace"].names
    write_down(app, f"{names.of['Dana Wolf']} goes along")
    agreed = app.session_state["workspace"].decisions.agreed
    assert [each.what for each in agreed] == ["Ana Silva learns Kafka", "Dana Wolf goes along"]
    assert agreed[0].who == "Ben Okoro"


@pytest.mark.parametrize("data", [ONE_PERSON, HOSTILE, b"Name,Java,Python\nAna Silva,,\nBen Okoro,,\n"])
def test_every_screen_stands_for_any_team(data: bytes) -> None:
    app = meeting(data)
    for _ in QUESTIONS[1:]:
        assert not app.exception
        assert "<h1>" in markup(app)
        click(app, "Next")
    assert not any(f"<b>{name}" in markup(app) for name in NAMES_THAT_BITE)
