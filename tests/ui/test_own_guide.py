"""Taxonomies of one's own, however short or odd, measure the team on every page."""

from __future__ import annotations

from html import unescape
from io import BytesIO

import pytest
from openpyxl import Workbook
from streamlit.testing.v1 import AppTest

from tests.ui.pages import markup
from tests.ui.teams import PAYMENTS

PAGES = ("overview", "coverage", "needs", "what_if", "guide", "mapping")
"""Those that speak of areas."""
AREA_COLUMNS = ("id", "name", "kind", "section", "coverage_rule", "named_in_guide", "shown_through", "words", "note")
OUTSIDE = ("outside", "Elsewhere")
GUIDES = {
    "nothing inside": ((OUTSIDE,), (("java", "Java", "outside"),)),
    "names that bite": (
        (("x", "<b>Ours</b> **x**", "", "Part :red[1]", "all", "java", "", "<i>words</i>"), OUTSIDE),
        (("java", "Java", "x"), ("kafka", "Kafka", "outside")),
    ),
    "outside first": (
        (OUTSIDE, ("x", "Ours", "", "", "any", "java"), ("y", "Other")),
        (("java", "Java", "x"), ("py", "Python", "y")),
    ),
}
Rows = tuple[tuple[str, ...], ...]


def _workbook(areas: Rows, skills: Rows, asked: Rows = ()) -> bytes:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "areas"
    for row in (AREA_COLUMNS, *areas):
        sheet.append(row)
    sheet = workbook.create_sheet("skills")
    for row in (("id", "name", "area"), *skills):
        sheet.append(row)
    if asked:
        sheet = workbook.create_sheet("requirements")
        for row in (("skill", "level", "people"), *asked):
            sheet.append(row)
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def _page(name: str, own: bytes) -> AppTest:
    def script(name: str, file: bytes, own: bytes) -> None:
        from dataclasses import replace
        from importlib import import_module

        from dashboard.mapping import Correction, Corrections
        from dashboard.ui import workspace
        from dashboard.ui.decisions import Dropped
        from dashboard.ui.frame import show_frame

        here = workspace.current()
        if not here.visit:
            workspace.open_files([("team.csv", file)])
            held = (("ours.xlsx", own),)
            earlier = Corrections(
                (Correction("REST", "own skill", area="security"), Correction("Kafka", "skill", ("go",)))
            )
            decided = replace(
                here.decisions,
                own_guide=Dropped(workspace.digest(held), held),
                rules=(("security", "any"), ("x", "any")),
                corrections=earlier,
            )
            workspace.decide(decided)
        import_module(f"dashboard.ui.pages.{name}").show(show_frame())

    return AppTest.from_function(script, kwargs={"name": name, "file": PAYMENTS, "own": own}, default_timeout=60).run()


def _said(app: AppTest) -> str:
    return unescape(markup(app))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("guide", GUIDES)
def test_every_page_can_be_drawn(guide: str, page: str) -> None:
    app = _page(page, _workbook(*GUIDES[guide]))
    assert not app.exception
    assert len(_said(app).split("<h1>")[1].split("</h1>")[0]) > 10


def test_what_it_knows_nothing_of_is_said() -> None:
    said = _said(_page("data", _workbook(*GUIDES["outside first"])))
    assert "“REST” was put under security, which is no area of the taxonomy: left out." in said
    assert "“Kafka” was mapped to go, which the taxonomy does not have: left out." in said


@pytest.mark.parametrize(
    ("guide", "said"),
    [
        ("nothing inside", "Your own taxonomy has no headings."),
        ("names that bite", "The file asks about the one heading of your own taxonomy."),
        ("outside first", "The file asks about both headings of your own taxonomy."),
    ],
)
def test_the_guide_page_speaks_of_it(guide: str, said: str) -> None:
    assert said in _said(_page("guide", _workbook(*GUIDES[guide])))


def test_one_that_cannot_be_read_leaves_the_guide_in_its_place_and_says_so() -> None:
    said = _said(_page("mapping", b"%PDF-1.7 not a taxonomy"))
    assert "The team is measured by the guide" in said
    assert "This is a PDF document" in said


def test_what_it_asks_counts_and_what_cannot_be_read_of_it_is_said() -> None:
    own = _workbook(*GUIDES["outside first"], asked=(("java", "5", "3"), ("py", "often", "1")))
    # Java: one of three seats; Python, Kafka, PostgreSQL and REST: one of one, one of two, two of two, two of two
    assert "7 of 10 seats" in _said(_page("overview", own))
    assert "“often” is not a level of this team (py): left out." in _said(_page("mapping", own))
