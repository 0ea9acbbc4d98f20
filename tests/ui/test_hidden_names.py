"""While names are hidden nobody's name reaches the browser or a download, on any page; decisions still find their people."""

from __future__ import annotations

import io
import re
from dataclasses import fields
from typing import TYPE_CHECKING

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from dashboard.analysis.scenario import Scenario
from dashboard.analysis.settings import Settings
from dashboard.core.pseudonyms import pseudonyms
from dashboard.ui import naming
from dashboard.ui.decisions import Decisions
from dashboard.ui.navigation import pages_by_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from streamlit.testing.v1.element_tree import Element

TEAM = (
    b"Skills of Quilla's team\n\n"
    b"Name,Role,Team,Manager,E-mail,Java,Python,Kafka,PostgreSQL,REST\n"
    b"Quilla Brandt,Engineer,Core,Tove Xiang,qb@corp.test,5,3,1,4,4\n"
    b"Vasco Umberto,Engineer,Core,Quilla Brandt,vu@corp.test,4,2,4,3,3\n"
    b"Xaver Umberto,Lead,Edge,Quilla Brandt,vu2@corp.test,3,1,2,0,5\n"
    b"Yusra Dane,Tester,Yusra's crew,Quilla Brandt,yd@corp.test,1,0,seven,2,2\n"
    b"Zeno Marsh,Tester,Edge,Quilla Brandt,zm@corp.test,,,,,\n"
)
FILE = ("vasco-umberto-team.csv", TEAM)
REAL = re.compile(r"Quilla|Brandt|Xaver|Vasco|Umberto|Yusra|Dane|Zeno|Marsh|Tove|Xiang|corp\.test", re.IGNORECASE)


def page(path: str, *, hidden: bool) -> AppTest:
    def script(path: str, file: tuple[str, bytes], hidden: bool) -> None:  # noqa: FBT001  AppTest passes by name
        from dashboard.ui import workspace
        from dashboard.ui.frame import show_frame
        from dashboard.ui.navigation import pages_by_path

        if not workspace.current().visit:
            workspace.open_files([file])
            workspace.current().hidden = hidden
        pages_by_path()[path](show_frame())

    return AppTest.from_function(
        script, kwargs={"path": path, "file": FILE, "hidden": hidden}, default_timeout=60
    ).run()


def sent(app: AppTest) -> str:
    """Everything that went to the browser, as text."""
    return " ".join(str(node.proto) for node in nodes(app.main) if getattr(node, "proto", None) is not None)


def nodes(block: Block) -> Iterator[Element | Block]:
    for node in block.children.values():
        yield node
        if isinstance(node, Block):
            yield from nodes(node)


def click(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()


@pytest.mark.parametrize("path", pages_by_path())
def test_no_page_sends_a_name_to_the_browser(path: str) -> None:
    app = page(path, hidden=True)
    assert not app.exception
    assert "could not be drawn" not in sent(app)
    assert REAL.findall(sent(app)) == []


def test_names_are_there_while_they_are_shown() -> None:
    assert {found.casefold() for found in REAL.findall(sent(page("people", hidden=False)))} >= {"quilla", "vasco"}


def test_the_switch_hides_and_shows_everywhere_and_keeps_what_is_chosen() -> None:
    app = page("risk", hidden=False)
    app.pills[0].set_value(["Yusra Dane"]).run()
    click(app, "Hide names")
    assert REAL.findall(sent(app)) == []
    (chosen,) = app.pills[0].value or []
    assert chosen.startswith("Person ")
    assert "names hidden" in sent(app)
    click(app, "Show names")
    assert app.pills[0].value == ["Yusra Dane"]


def test_pseudonyms_stay_the_same_for_the_visit() -> None:
    app = page("people", hidden=True)
    first = app.selectbox[0].options
    click(app, "Show names")
    click(app, "Hide names")
    assert app.selectbox[0].options == first
    assert [name.removeprefix("Person ") for name in first] == ["A", "B", "C", "D", "E"]


def test_no_download_holds_a_name() -> None:
    app = page("", hidden=True)
    assert [node.proto.label for node in nodes(app.main) if node.type == "download_button"] == ["Excel, all tables"]
    book = openpyxl.load_workbook(io.BytesIO(downloaded()))
    said = " ".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    said += " ".join(
        str(cell.comment.text) for sheet in book for row in sheet.iter_rows() for cell in row if cell.comment
    )
    said += " ".join([book.properties.title or "", book.properties.creator or "", *book.sheetnames])
    assert "Names are hidden." in said
    assert "Person A" in said
    assert REAL.findall(said) == []


def downloaded() -> bytes:
    """The workbook of the hidden view."""

    def script(file: tuple[str, bytes]) -> None:
        import streamlit as st

        from dashboard.exports.excel import render
        from dashboard.ui import workspace
        from dashboard.ui.components.downloads import file_stem
        from dashboard.ui.frame import show_frame
        from dashboard.ui.whole_report import whole_report

        workspace.open_files([file])
        workspace.current().hidden = True
        view = show_frame()
        st.session_state["workbook"], st.session_state["stem"] = render(whole_report(view)), file_stem(view)

    app = AppTest.from_function(script, kwargs={"file": FILE}, default_timeout=60).run()
    assert app.session_state["stem"] == "team-skills-report"
    return bytes(app.session_state["workbook"])


def test_decisions_about_people_are_kept_by_name_and_shown_by_pseudonym() -> None:
    names = pseudonyms(["Quilla Brandt", "Vasco Umberto"], "seed")
    pair = ("Quilla Brandt", "Kafka")
    decided = Decisions(settings=Settings(locked=(pair,), by_hand=(pair,), interest={pair: 1.0}))
    shown = naming.hidden(decided, names)
    assert shown.settings.locked == ((names.of["Quilla Brandt"], "Kafka"),)
    assert REAL.findall(repr(shown)) == []
    assert naming.revealed(shown, names) == decided
    assert naming.revealed(decided, names) == decided


def test_what_could_happen_to_people_is_kept_by_name_and_shown_by_pseudonym() -> None:
    names = pseudonyms(["Quilla Brandt", "Vasco Umberto"], "seed")
    scenario = Scenario("Vasco Umberto leaves", ("Vasco Umberto",), move={"Quilla Brandt": "Edge"})
    decided = Decisions(scenarios=(scenario,), renamed=(("Quilla B.", "Quilla Brandt"),))
    shown = naming.hidden(decided, names)
    assert shown.scenarios[0].name == f"{names.of['Vasco Umberto']} leaves"
    assert shown.scenarios[0].move == {names.of["Quilla Brandt"]: "Edge"}
    assert REAL.findall(str((shown.scenarios, shown.renamed))) == []
    assert naming.revealed(shown, names).scenarios == decided.scenarios


def test_candidates_are_hidden_like_the_team() -> None:
    def script(file: tuple[str, bytes]) -> None:
        from dataclasses import replace

        from dashboard.analysis.scenario import Candidate, Scenario
        from dashboard.ui import workspace
        from dashboard.ui.frame import show_frame
        from dashboard.ui.pages import what_if

        if not workspace.current().visit:
            workspace.open_files([file])
            joins = Scenario("Tove Xiang joins", hire=(Candidate("Tove Xiang", {"Java": 5.0}),))
            workspace.decide(replace(workspace.current().decisions, scenarios=(joins,)))
            workspace.current().hidden = True
        what_if.show(show_frame())

    app = AppTest.from_function(script, kwargs={"file": FILE}, default_timeout=60).run()
    assert not app.exception
    assert "Person F joins" in sent(app)
    assert REAL.findall(sent(app)) == []


def test_every_kind_of_decision_has_been_thought_of() -> None:
    """Those about people are translated in ``naming``; these others name skills, files and areas only."""
    translated = {"asked", "settings", "scenarios", "agreed", "renamed"}
    about_other_things = {"corrections", "layout", "own_guide", "rules", "earlier"}
    assert {each.name for each in fields(Decisions)} == translated | about_other_things


def test_every_setting_about_people_is_known() -> None:
    about_people = {name for name, said in Settings.__annotations__.items() if "Pair" in str(said)}
    assert about_people == set(naming.ABOUT_PEOPLE)
