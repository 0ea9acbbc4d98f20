"""The guide page: its headings in their sections, how areas are counted, what the plan serves."""

from __future__ import annotations

import re
from html import unescape
from threading import Event
from typing import TYPE_CHECKING

from dashboard.analysis.planning import best_plan
from dashboard.core.taxonomy import Area, Taxonomy
from dashboard.ui import long_plan
from dashboard.ui.components.guide.guide_parts import ELSEWHERE, sections_of
from tests.ui.pages import button, markup, page

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from streamlit.testing.v1 import AppTest

    from dashboard.analysis.plan import Plan
    from dashboard.analysis.staffing import Staffing

TEAM = b"Name,Java,REST,Authentication,Kafka\nAna,5,4,4,1\nBen,4,4,3,2\nChidi,1,0,2,2\n"
"""Three asked of everything, two people needed: the guide's three parts of security are asked about once."""


def _page() -> AppTest:
    return page("guide", ("team.csv", TEAM))


def _said(app: AppTest) -> str:
    return unescape(markup(app))


def _headings(app: AppTest) -> list[str]:
    return re.findall(r"<h[23]>(.*?)</h[23]>", _said(app))


def test_every_heading_of_the_guide_stands_in_its_section() -> None:
    app = _page()
    assert not app.exception
    headings = _headings(app)
    responsibilities, skills, landscape, learning = (
        headings.index(each)
        for each in (
            "Key Responsibilities in Modern Tech Teams",
            "Essential Skills for Backend Developers",
            "The Evolving Landscape for Backend Developers",
            "Continuous learning",
        )
    )
    assert headings[responsibilities + 1 : skills] == [
        "Server-Side Logic Development",
        "Database Management",
        "API Development",
        "Security Measures Implementation",
        "Performance Optimization",
    ]
    assert landscape - skills == 6
    assert headings[landscape + 1 : learning] == [
        "Microservices architecture",
        "Cloud computing",
        "Data security and privacy",
    ]


def test_what_the_guide_says_of_several_headings_is_said_once() -> None:
    assert _said(_page()).count("the rise of cloud computing") == 1


def test_an_area_is_counted_differently_and_back() -> None:
    app = _page()
    languages = next(each for each in app.radio if each.label.startswith("Proficiency in Backend"))
    assert languages.value == "any"
    languages.set_value("all").run()
    assert not app.exception
    assert "1 of 4 parts" in _said(app)
    assert "Counted in this way because you chose so." in _said(app)
    button(app, "Undo").click().run()
    assert "1 of 4 parts" not in _said(app)


def test_a_rule_that_is_the_guides_own_again_is_no_decision() -> None:
    app = _page()
    for rule in ("all", "any"):
        next(each for each in app.radio if each.label.startswith("Proficiency in Backend")).set_value(rule).run()
    assert app.session_state["workspace"].decisions.rules == ()


def test_an_area_without_named_parts_has_no_choice() -> None:
    assert not [each for each in _page().radio if each.label.startswith("Performance")]


def test_what_the_plan_serves_stands_at_the_end() -> None:
    said = _said(_page())
    assert "requiring continuous learning and adaptation to new tools and practices." in said
    assert "serve one of eight headings of the guide." in said


def test_the_headings_stand_while_a_long_plan_is_sought(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(staffing: Staffing, stop: Callable[[], bool], _watch: object) -> Plan:
        while not stop():
            Event().wait(0.01)
        return best_plan(staffing)

    monkeypatch.setattr(long_plan, "best_plan", endless)
    monkeypatch.setattr(long_plan, "_PATIENCE", 0.05)
    # a team of its own: what was found for another test's team is still remembered
    app = page("guide", ("other.csv", TEAM + b"Eve,2,2,2,2\n"))
    assert "Performance Optimization" in _headings(app)
    assert "Looking for the fewest missing seats and hours" in _said(app)
    monkeypatch.setattr(long_plan, "_PATIENCE", 60)
    button(app, "Stop, and take the best plan so far").click().run()
    assert "of eight headings of the guide." in _said(app).partition("Continuous learning")[2]


def test_headings_of_an_own_taxonomy_without_sections_stand_together() -> None:
    areas = (Area("b", "B", "", section="Ours"), Area("a", "A", ""), Area("outside", "Outside", "bucket"))
    facets = (Area("f", "F", "", section="Ours", shown_through=("a",)), Area("g", "G", "", shown_through=("gone",)))
    sections = sections_of(Taxonomy(areas, {}, facets))
    assert {name: [area.id for area in members] for name, members in sections.items()} == {
        "Ours": ["b", "f"],
        ELSEWHERE: ["a"],
    }
