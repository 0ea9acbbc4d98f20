"""Trust and change: an earlier file shows what moved; a renamed person is matched by a click; a refused file is a sentence."""

from __future__ import annotations

import io
from html import unescape
from typing import TYPE_CHECKING

import openpyxl
from streamlit.testing.v1 import AppTest

from dashboard.ui.components.words import plain
from dashboard.ui.saved import read_session, render
from tests.ui.teams import NOT_A_SPREADSHEET, PAYMENTS

if TYPE_CHECKING:
    from dashboard.ui.decisions import Decisions

EARLIER = (
    b"Name,Role,Team,Java,Python,Kafka,PostgreSQL,REST\n"
    b"Ana Silva,Engineer,Core,5,2,1,4,4\n"
    b"Benjamin Okoro,Engineer,Core,4,2,4,3,3\n"
    b"Chidi Eze,Lead,Edge,2,1,2,0,5\n"
    b"Dana Wolf,Tester,Edge,1,1,0,2,2\n"
)
"""Against today's: Ana's Python and Chidi's Java were one lower, Dana's Python one higher; Ben stood as Benjamin, so that
his five ratings are gone and five are new. Seats: Java had Ana and Benjamin (two of two, as today), Python nobody (today
Ana: one won), the rest as today."""


def trust_page(*, earlier: bytes | None = EARLIER, team: tuple[str, bytes] = ("team.csv", PAYMENTS)) -> AppTest:
    def script(team: tuple[str, bytes]) -> None:
        from dashboard.ui import workspace
        from dashboard.ui.frame import show_frame
        from dashboard.ui.pages import trust

        if not workspace.current().visit:
            workspace.open_files([team])
        trust.show(show_frame())

    app = AppTest.from_function(script, kwargs={"team": team}, default_timeout=60).run()
    if earlier is not None:
        app.file_uploader[0].set_value([("may.csv", earlier, "text/csv")]).run()
    return app


def said(app: AppTest) -> str:
    return unescape("".join(block.proto.body for block in app.get("html")))


def click(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()


def decisions(app: AppTest) -> Decisions:
    found: Decisions = app.session_state["workspace"].decisions
    return found


def test_without_an_earlier_file_the_page_asks_for_one() -> None:
    app = trust_page(earlier=None)
    assert not app.exception
    assert "What changed since last time?" in said(app)
    assert app.file_uploader


def test_an_earlier_file_shows_what_rose_and_fell_and_which_seats_were_won() -> None:
    app = trust_page()
    assert not app.exception
    # rose: Ana's Python, Chidi's Java; fell: Dana's Python
    assert "Two ratings rose, one fell, five are new and five are gone; one seat won." in said(app)
    assert "Since may.csv" in said(app)
    assert not app.file_uploader


def test_a_renamed_person_is_proposed_and_matched_by_a_click() -> None:
    app = trust_page()
    assert "The same person?" in said(app)
    click(app, "Yes, the same")
    assert decisions(app).renamed == (("Benjamin Okoro", "Ben Okoro"),)
    assert "Two ratings rose and one fell; one seat won." in said(app)
    click(app, "Not the same")
    assert decisions(app).renamed == ()
    assert "five are new" in said(app)


def test_a_shifted_paste_is_warned_of() -> None:
    lines = PAYMENTS.decode().splitlines()
    ana, ben = lines[1].split(","), lines[2].split(",")
    lines[1], lines[2] = ",".join([*ana[:3], *ben[3:]]), ",".join([*ben[:3], *ana[3:]])
    assert "something may have been pasted one off" in said(trust_page(earlier="\n".join(lines).encode()))


def test_a_file_that_is_no_team_is_not_compared() -> None:
    app = trust_page(earlier=NOT_A_SPREADSHEET)
    assert not app.exception
    assert "It is not compared" in said(app)
    assert decisions(app).earlier.files == ()


def test_the_earlier_file_is_saved_with_the_session_and_given_up_again() -> None:
    app = trust_page()
    session = read_session("mine.skills.json", render(app.session_state["workspace"]))
    assert session is not None
    assert session[1].earlier.names == ("may.csv",)
    click(app, "Compare with another file")
    assert app.file_uploader
    assert decisions(app).earlier.files == ()
    click(app, "Undo")
    assert "one seat won" in said(app)


def test_while_names_are_hidden_change_names_nobody() -> None:
    app = trust_page()
    click(app, "Hide names")
    assert "one seat won" in said(app)
    assert not any(name in said(app) for name in ("Silva", "Okoro", "Benjamin", "may.csv"))
    assert "Person E" in said(app)


def quarters() -> bytes:
    """Two sheets of one team: in the second Ana's Python and Chidi's Java are one higher."""
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.remove(book.worksheets[0])
    for name, python, java in (("Q1 2026", 2, 2), ("Q2 2026", 3, 3)):
        sheet = book.create_sheet(name)
        for row in (("Name", "Java", "Python", "Kafka"), ("Ana Silva", 5, python, 1), ("Ben Okoro", 4, 2, 4)):
            sheet.append(row)
        sheet.append(("Chidi Eze", java, 1, 2))
    book.save(out)
    return out.getvalue()


def test_a_file_with_a_sheet_for_each_quarter_holds_its_own_past() -> None:
    app = trust_page(earlier=None, team=("team.xlsx", quarters()))
    click(app, "Q1 2026")
    assert not app.exception
    # at 3 of 5 two people can Java in the first quarter, three in the second; Python had nobody, has Ana
    assert "Two ratings rose; one seat won." in said(app)
    assert "Since Q1 2026" in said(app)
    session = read_session("mine.skills.json", render(app.session_state["workspace"]))
    assert session is not None
    assert session[1].earlier.said.sheet == "Q1 2026"


COLUMNS = (
    b"Name,Go before,Go after,Rust before,Rust after\n"
    b"Ines Duarte,1,3,4,4\nTom Baker,3,3,2,1\nUma Patel,4,4,0,2\nVik Rao,2,2,1,1\n"
)


def test_a_file_with_a_column_for_each_time_holds_its_own_past() -> None:
    """Ines rose in Go and Uma in Rust, Tom fell in Rust; Go at 3 of 4 had two people and has three, so no seat moved.

    Nobody has a 0 afterwards; the two scales are one all the same.
    """
    app = trust_page(earlier=None, team=("team.csv", COLUMNS))
    click(app, "Before")
    assert not app.exception
    assert "Two ratings rose and one fell; no seat won or lost." in said(app)
    assert "Since Before" in said(app)
    assert "The scales differ" not in said(app)


def test_a_file_without_periods_offers_none_of_its_sheets() -> None:
    assert "This file has it:" not in said(trust_page(earlier=None))


def test_the_overview_says_what_changed() -> None:
    def script(team: bytes, before: bytes) -> None:
        from dataclasses import replace

        from dashboard.ui import workspace
        from dashboard.ui.decisions import Dropped
        from dashboard.ui.frame import show_frame
        from dashboard.ui.pages import overview

        if not workspace.current().visit:
            workspace.open_files([("team.csv", team)])
            earlier = Dropped(workspace.digest([("may.csv", before)]), (("may.csv", before),))
            workspace.decide(replace(workspace.current().decisions, earlier=earlier))
        overview.show(show_frame())

    shown = said(AppTest.from_function(script, kwargs={"team": PAYMENTS, "before": EARLIER}, default_timeout=60).run())
    assert "five are gone; one seat won." in shown
    assert "Since may.csv" in shown
    assert '<bdi>Python</bdi></td><td class="right">0 → 1 filled</td><td class="right better">+1</td>' in shown


def test_the_meeting_ends_with_what_changed() -> None:
    def script(team: bytes, before: bytes) -> None:
        from dataclasses import replace

        from dashboard.ui import workspace
        from dashboard.ui.decisions import Dropped
        from dashboard.ui.frame import show_frame
        from dashboard.ui.pages import meeting

        if not workspace.current().visit:
            workspace.open_files([("team.csv", team)])
            earlier = Dropped(workspace.digest([("may.csv", before)]), (("may.csv", before),))
            workspace.decide(replace(workspace.current().decisions, earlier=earlier))
        meeting.show(show_frame())

    app = AppTest.from_function(script, kwargs={"team": PAYMENTS, "before": EARLIER}, default_timeout=60).run()
    for _ in range(5):
        click(app, "Next")
    assert "6 of 7" in said(app)
    assert "What has changed?" in said(app)
    assert "one seat won" in said(app)


OFFERED = f"Compare with {plain('may.csv')}"


def replaced(first: bytes) -> AppTest:
    """The overview after a file was dropped in place of another."""

    def script(first: bytes, second: bytes) -> None:
        from dashboard.ui import workspace
        from dashboard.ui.frame import show_frame
        from dashboard.ui.pages import overview

        if not workspace.current().visit:
            workspace.open_files([("may.csv", first)])
            workspace.open_files([("august.csv", second)])
        overview.show(show_frame())

    return AppTest.from_function(script, kwargs={"first": first, "second": PAYMENTS}, default_timeout=60).run()


def test_the_file_that_was_replaced_is_compared_by_one_press() -> None:
    app = replaced(EARLIER)
    click(app, OFFERED)
    assert not app.exception
    assert "Two ratings rose, one fell, five are new and five are gone; one seat won." in said(app)
    click(app, "Undo")
    assert any(button.label == OFFERED for button in app.button)


def test_a_file_of_other_people_is_not_offered_for_comparison() -> None:
    app = replaced(b"Name,Java,Python\nXenia Yu,1,2\nZoran Ito,2,3\n")
    assert not [button.label for button in app.button if button.label.startswith("Compare")]
