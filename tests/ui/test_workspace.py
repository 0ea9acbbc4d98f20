"""What a visit holds: decisions with the way back, and keys that never mistake one file for another."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import streamlit as st
from hypothesis import given
from hypothesis import strategies as some

from dashboard.core.requirement import Requirement
from dashboard.ingest.corrections import LayoutCorrections
from dashboard.mapping import Correction, Corrections
from dashboard.ui import workspace
from dashboard.ui.decisions import Decisions, Dropped

if TYPE_CHECKING:
    from collections.abc import Iterator

FILES = some.lists(some.tuples(some.text(max_size=4), some.binary(max_size=4)), max_size=3)


@pytest.fixture(autouse=True)
def _visit(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    state: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", state)
    yield
    state.clear()


@given(FILES, FILES)
def test_different_files_have_different_keys(one: list[tuple[str, bytes]], other: list[tuple[str, bytes]]) -> None:
    safe = [[(name.encode(errors="replace"), data) for name, data in files] for files in (one, other)]
    assert (workspace.digest(one) == workspace.digest(other)) == (safe[0] == safe[1])


def test_what_stands_for_the_files_shows_no_bytes() -> None:
    workspace.open_files([("team.csv", b"secret")])
    dropped = workspace.current().dropped
    assert dropped.digest in repr(dropped)
    assert "secret" not in repr(dropped)


def test_undo_and_redo_walk_the_decisions() -> None:
    workspace.ask([Requirement("Java", people=3)])
    workspace.ask([Requirement("Kafka", people=1)])
    workspace.undo()
    assert [each.skill for each in workspace.current().decisions.asked] == ["Java"]
    workspace.redo()
    assert [each.skill for each in workspace.current().decisions.asked] == ["Java", "Kafka"]
    workspace.undo()
    workspace.undo()
    workspace.undo()
    assert workspace.current().decisions == Decisions()


def test_a_new_decision_ends_the_way_forward() -> None:
    workspace.ask([Requirement("Java", people=3)])
    workspace.undo()
    workspace.ask([Requirement("Kafka", people=1)])
    workspace.redo()
    assert [each.skill for each in workspace.current().decisions.asked] == ["Kafka"]


def test_a_later_wish_changes_only_what_it_says() -> None:
    workspace.ask([Requirement("Java", level=3.0, critical=True)])
    workspace.ask([Requirement("Java", people=4)])
    assert workspace.current().decisions.asked == (Requirement("Java", level=3.0, people=4, critical=True),)


def test_asking_nothing_of_one_skill_keeps_the_others() -> None:
    workspace.ask(
        [Requirement("Java", people=3), Requirement("Java", role="Lead", people=1), Requirement("Kafka", people=1)]
    )
    workspace.ask_nothing([("Java", None, None)])
    assert [(each.skill, each.role) for each in workspace.current().decisions.asked] == [
        ("Java", "Lead"),
        ("Kafka", None),
    ]
    workspace.ask_nothing()
    assert workspace.current().decisions.asked == ()


def test_another_file_remembers_what_labels_mean_and_nothing_else() -> None:
    workspace.open_files([("a.csv", b"1")])
    meaning = Corrections((Correction("Kafak", "skill", ("kafka",)),))
    workspace.decide(Decisions(corrections=meaning))
    workspace.ask([Requirement("Java", people=3)])
    workspace.open_files([("b.csv", b"2")])
    assert workspace.current().decisions == Decisions(corrections=meaning)
    assert not workspace.current().past


def test_how_the_sheets_are_read_is_a_decision_that_makes_another_reading() -> None:
    workspace.open_files([("a.csv", b"1")])
    plain = workspace.current().read_as
    workspace.decide(replace(workspace.current().decisions, layout=LayoutCorrections(header_row=2)))
    assert repr(workspace.current().read_as) != repr(plain)
    workspace.undo()
    assert workspace.current().read_as == plain


def test_closing_leaves_nothing() -> None:
    workspace.open_files([("a.csv", b"1")])
    workspace.decide(Decisions(corrections=Corrections((Correction("Kafak", "not a skill"),))))
    workspace.close()
    assert workspace.current().dropped == Dropped()
    assert workspace.current().decisions == Decisions()


def test_a_page_loaded_again_goes_on_with_the_visit_in_a_copy() -> None:
    workspace.open_files([("a.csv", b"1")])
    workspace.ask([Requirement("Java", people=3)])
    first = workspace.current()
    st.session_state.clear()
    workspace.load_again(first.token)
    again = workspace.current()
    assert again.dropped == first.dropped
    assert again.decisions == first.decisions
    assert again.token != first.token
    workspace.undo()
    assert first.decisions.asked
    assert len(first.past) == 1


def test_a_visit_that_nobody_holds_any_more_is_gone() -> None:
    workspace.open_files([("a.csv", b"1")])
    token = workspace.current().token
    st.session_state.clear()
    gc.collect()
    workspace.load_again(token)
    assert workspace.current().dropped == Dropped()


def test_a_closed_visit_cannot_be_loaded_again() -> None:
    workspace.open_files([("a.csv", b"1")])
    held = workspace.current()
    workspace.close()
    workspace.load_again(held.token)
    assert workspace.current().dropped == Dropped()


def test_the_files_before_these_come_back_with_every_decision() -> None:
    workspace.open_files([("old.csv", b"old")])
    workspace.ask([Requirement("Java", people=3)])
    before, asked = workspace.current().visit, workspace.current().decisions
    workspace.open_files([("new.csv", b"new")])
    workspace.back_to_replaced()
    here = workspace.current()
    assert here.dropped.names == ("old.csv",)
    assert here.decisions == asked
    assert here.past
    assert here.visit > before + 1, "the uploader must not hold the new file any more"


def test_only_the_files_just_before_are_held_and_none_once_the_data_is_removed() -> None:
    for name in ("one.csv", "two.csv", "three.csv"):
        workspace.open_files([(name, name.encode())])
    replaced = workspace.current().replaced
    assert replaced is not None
    assert replaced.dropped.names == ("two.csv",)
    assert replaced.replaced is None
    workspace.close()
    assert workspace.current().replaced is None


def test_without_files_before_the_way_back_leads_to_the_start() -> None:
    workspace.open_files([("only.csv", b"only")])
    workspace.back_to_replaced()
    assert not workspace.current().dropped.files


def test_two_tabs_that_go_back_to_the_file_before_undo_each_for_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    workspace.open_files([("old.csv", b"old")])
    workspace.ask([Requirement("Java", people=3)])
    workspace.open_files([("new.csv", b"new")])
    first = workspace.current()
    monkeypatch.setattr(st, "session_state", {})
    workspace.load_again(first.token)
    workspace.back_to_replaced()
    workspace.undo()
    assert not workspace.current().past
    assert first.replaced is not None
    assert first.replaced.past
