"""Decisions of the meeting: as they were typed, in the order in which they fell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.core.agreement import Agreement
from dashboard.report.building import BUILDERS, build_report, build_section
from tests.report.teams import payments

if TYPE_CHECKING:
    from collections.abc import Sequence

LEARN = Agreement("Ana learns Kafka", "Ben", "end of June", "What do we do next quarter?")
HIRE = Agreement("Open a position")


@pytest.mark.parametrize(
    ("decided", "said"),
    [
        ([], "Nothing has been decided yet."),
        ([LEARN], "One decision was written down."),
        ([HIRE], "One decision was written down; nobody is named yet."),
        ([LEARN, HIRE], "Two decisions were written down; one names nobody yet."),
        ([LEARN, HIRE, HIRE], "Three decisions were written down; two name nobody yet."),
    ],
)
def test_decisions_are_counted_and_those_without_a_name_are_told(decided: Sequence[Agreement], said: str) -> None:
    assert build_section(payments(agreed=tuple(decided)), "agreed").finding == said


def test_decisions_stand_as_they_were_typed() -> None:
    report = build_report(payments(agreed=(HIRE, LEARN)), (*BUILDERS, "agreed"))
    assert report.sections[-1].title == "Decisions"
    assert report.section("agreed").table.rows == (
        ("Open a position", "", "", ""),
        ("Ana learns Kafka", "Ben", "end of June", "What do we do next quarter?"),
    )
