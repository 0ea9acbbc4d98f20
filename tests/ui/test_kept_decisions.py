"""Decisions and taxonomies that a manager brings along: taken, said, undone, kept."""

from __future__ import annotations

from html import unescape
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from dashboard.mapping import Correction, Corrections, load_taxonomy
from dashboard.mapping.memory import csv_from_corrections
from dashboard.mapping.own_taxonomy import workbook_of
from dashboard.ui.remembered import SETTING, keep
from tests.ui.pages import button, markup, page
from tests.ui.teams import PAYMENTS

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

APP = Path(__file__).parents[2] / "dashboard" / "app.py"
TEAM = ("team.csv", PAYMENTS, "text/csv")
MINE = ("mine.csv", b"label,decision,skills\nKafka,not a skill,\nJava,skill,gone-long-ago\n", "text/csv")


def _mapping() -> AppTest:
    return page("mapping", TEAM[:2])


def _said(app: AppTest) -> str:
    return unescape(markup(app))


def _press(app: AppTest, label: str) -> None:
    button(app, label).click().run()
    assert not app.exception


def _drop(app: AppTest, field: str, file: tuple[str, bytes, str]) -> None:
    next(each for each in app.file_uploader if each.label.startswith(field)).set_value(file).run()
    assert not app.exception


def _edited(change: Callable[[Any], None]) -> tuple[str, bytes, str]:
    workbook = load_workbook(BytesIO(workbook_of(load_taxonomy())))
    change(workbook)
    file = BytesIO()
    workbook.save(file)
    return ("ours.xlsx", file.getvalue(), "application/octet-stream")


def test_decisions_that_are_brought_count_at_once_and_are_undone_in_one_step() -> None:
    app = _mapping()
    assert "All five labels are certain." in _said(app)
    _drop(app, "Bring earlier decisions", MINE)
    said = _said(app)
    assert "one is as you said" in said
    assert "One decision of yours about a label was taken from “mine.csv”." in said
    assert "“Java” was mapped to gone-long-ago, which the taxonomy does not have: left out." in said
    _press(app, "Undo")
    assert "All five labels are certain." in _said(app)


def test_a_file_of_something_else_is_said_to_be_so_and_changes_nothing() -> None:
    app = _mapping()
    _drop(app, "Bring earlier decisions", TEAM)
    assert "This cannot be used, and nothing was changed." in _said(app)
    assert "All five labels are certain." in _said(app)


def _start(*files: tuple[str, bytes, str]) -> AppTest:
    app = AppTest.from_file(APP, default_timeout=60).run()
    app.file_uploader[0].set_value(list(files)).run()
    assert not app.exception
    return app


def test_decisions_are_dropped_with_the_spreadsheet() -> None:
    assert "4 skills" in _said(_start(TEAM, MINE))


def test_decisions_dropped_alone_wait_for_the_spreadsheet() -> None:
    app = _start(MINE)
    assert "One decision of yours about a label was taken from “mine.csv”." in _said(app)
    app.file_uploader[0].set_value([TEAM]).run()
    assert "4 skills" in _said(app)


def _kafka_is_security(workbook: Any) -> None:
    row = next(row for row in workbook["skills"].iter_rows() if row[0].value == "kafka")
    row[1].value, row[2].value = "Our Kafka", "security"


def test_a_taxonomy_dropped_with_the_spreadsheet_measures_the_team() -> None:
    app = _start(TEAM, _edited(_kafka_is_security), MINE)
    assert app.session_state["workspace"].decisions.own_guide.names == ("ours.xlsx",)
    assert app.session_state["workspace"].dropped.names == ("team.csv",)
    assert [said.code for said in app.session_state["workspace"].said][:2] == ["taxonomy-taken", "memory-taken-one"]


def test_a_taxonomy_dropped_alone_waits_for_the_spreadsheet() -> None:
    app = _start(_edited(_kafka_is_security))
    assert "The team is measured by your own taxonomy from “ours.xlsx”." in _said(app)
    app.file_uploader[0].set_value([TEAM]).run()
    assert app.session_state["workspace"].decisions.own_guide.names == ("ours.xlsx",)


def test_a_taxonomy_with_faults_opens_nothing_and_says_why() -> None:
    def faulty(workbook: Any) -> None:
        workbook["skills"]["C4"] = "nowhere"

    app = _start(TEAM, _edited(faulty))
    assert "cannot be used, and nothing was opened. Row 4: “nowhere” is no area." in _said(app)
    assert app.session_state["workspace"].dropped.names == ()


def test_decisions_are_kept_in_a_file_by_setting_and_count_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "decisions.csv"
    monkeypatch.setenv(SETTING, str(kept))
    app = _mapping()
    _drop(app, "Bring earlier decisions", MINE)
    _press(app, "Keep them in decisions\\.csv")
    assert kept.read_text(encoding="utf-8-sig").splitlines()[1].startswith("Kafka,not a skill")
    assert "4 skills" in _said(_start(TEAM))


def test_a_file_that_cannot_be_written_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SETTING, str(tmp_path / "no such folder" / "decisions.csv"))
    app = _mapping()
    _press(app, "Keep them in decisions\\.csv")
    assert "They cannot be kept: No such file or directory." in _said(app)


def test_what_is_kept_is_written_whole(tmp_path: Path) -> None:
    mine = Corrections((Correction("k8s", "skill", ("kubernetes",)),))
    keep(mine, tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_text(encoding="utf-8-sig") == csv_from_corrections(mine)
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


def test_an_own_taxonomy_measures_the_team_until_the_way_back_is_taken() -> None:
    app = _mapping()
    _drop(app, "Bring a taxonomy", _edited(_kafka_is_security))
    assert "measured by your own taxonomy" in _said(app)
    assert app.session_state["workspace"].decisions.own_guide.names == ("ours.xlsx",)
    _press(app, "Back to the guide")
    assert "The team is measured by the guide" in _said(app)
    _press(app, "Undo")
    assert "measured by your own taxonomy" in _said(app)


def test_a_taxonomy_with_faults_is_said_row_by_row_and_not_taken() -> None:
    def faulty(workbook: Any) -> None:
        workbook["skills"]["C4"] = "nowhere"

    app = _mapping()
    _drop(app, "Bring a taxonomy", _edited(faulty))
    said = _said(app)
    assert "This cannot be used, and nothing was changed." in said
    assert "Row 4: “nowhere” is no area." in said
    assert "The team is measured by the guide" in said
