"""A saved session brings everything back, and a damaged one is a sentence."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dashboard.analysis.settings import Course, Settings
from dashboard.core.agreement import Agreement
from dashboard.core.requirement import Requirement
from dashboard.ingest.corrections import LayoutCorrections
from dashboard.mapping import Correction, Corrections
from dashboard.ui.decisions import Decisions, Dropped
from dashboard.ui.saved import NotASessionError, read_session, render
from dashboard.ui.workspace import Workspace, digest

DECISIONS = Decisions(
    asked=(Requirement("Java", role="Lead", level=4.0, people=3, critical=True, origin="you"),),
    settings=Settings(
        budget_hours=96,
        skills_per_person=None,
        inside_only=True,
        validity=0.3,
        hours_per_level=(8.0, 20.0),
        learners_per_teacher=2,
        taught_hour_cost=0.5,
        second_validity=0.8,
        locked=(("Ben", "Kafka"),),
        forbidden=(("Ana", "Java"),),
        by_hand=(),
        budget_money=5000.0,
        hour_price=40.0,
        courses=(Course("Kafka", 900.0, 3),),
    ),
    corrections=Corrections(
        (Correction("Kafak", "skill", ("kafka",)), Correction("Notes", "not a skill")), ("k8s",), (("java", "mean"),)
    ),
    own_guide=Dropped(digest([("ours.xlsx", b"\x00")]), (("ours.xlsx", b"\x00"),)),
    layout=LayoutCorrections(sheet="Team", header_row=3, not_people=("Total",), ticks=True),
    rules=(("security", "any"),),
    agreed=(Agreement("Ana learns Kafka", "Ana Silva", "June", "What do we do next quarter?"), Agreement("Hire")),
    earlier=Dropped(digest([("may.csv", b"Name,Java\nAna S.,2\n")]), (("may.csv", b"Name,Java\nAna S.,2\n"),)),
    renamed=(("Ana S.", "Ana Silva"),),
)
FILES = (("team ☃.csv", b"\x00\xffName,Java\n"), ("b.xlsx", b""))


def _saved() -> bytes:
    return render(Workspace(Dropped("key", FILES), DECISIONS))


def test_a_session_comes_back_as_it_was() -> None:
    assert read_session("mine.skills.json", _saved()) == (list(FILES), DECISIONS)


def test_a_session_of_before_there_were_meetings_is_taken() -> None:
    held = json.loads(_saved())
    del held["agreed"], held["renamed"]
    taken = read_session("mine.skills.json", json.dumps(held, indent=1).encode())
    assert taken == (list(FILES), replace(DECISIONS, agreed=(), renamed=()))


@pytest.mark.parametrize("name", ["team.csv", "team.json"])
def test_any_other_file_is_none(name: str) -> None:
    assert read_session(name, b'{"people": []}') is None


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"files": []},
        {"files": [{"name": "a", "data": "***"}]},
        {"files": 3},
        {"asked": [{"skill": 3}]},
        {"settings": {"validity": "much"}},
        {"settings": {"locked": [["Ben"]]}},
        {"settings": {"forbidden": "Ana"}},
        {"settings": {"by_hand": [[1, 2]]}},
        {"settings": {"hours_per_level": ["many"]}},
        {"settings": {"courses": [["Kafka", 1, 0]]}},
        {"labels": [{"decision": "hide"}]},
        {"labels": None},
        {"layout": '{"header_row": "first"}'},
        {"layout": 7},
        {"apart": [3]},
        {"combine": [["java", "best"]]},
        {"own_guide": [{"name": "ours.xlsx", "data": "***"}]},
        {"rules": [["security", "some"]]},
        {"agreed": [{"what": 3}]},
        {"renamed": [["only one"]]},
    ],
)
def test_a_damaged_session_is_one_sentence(change: dict[str, Any]) -> None:
    held = {**json.loads(_saved()), **change}
    with pytest.raises(NotASessionError, match=r"^“mine\.json” .*\.$"):
        read_session("mine.json", json.dumps(held).encode())


@given(some.integers(min_value=0, max_value=2000), some.binary(max_size=3))
def test_whatever_is_cut_or_changed_nothing_else_is_raised(at: int, instead: bytes) -> None:
    whole = _saved()
    with suppress(NotASessionError):
        read_session("mine.json", whole[:at] + instead + whole[at + len(instead) + 1 :])
