"""Columns of one skill for several times: only the newest rates it, whichever way the heading names the time."""

from __future__ import annotations

import pytest

from tests.ingest.layout.test_corrections import levels, read, skills

ROWS = "\nAna Silva | 1 | 3 | 0 | 2\nBen Okafor | 4 | 4 | 2 | 1\nCho Min | 2 | 1 | 3 | 4"
AS_TODAY = [[3, 2], [4, 1], [1, 4]]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("Q3 2025", "Q1 2026"), ("Q1 2025", "Q1 2026"), ("Q1", "Q2"), ("before", "after"), ("vorher", "nachher")],
)
def test_the_newest_columns_rate(earlier: str, later: str) -> None:
    heading = " | ".join(f"{skill} {time}" for skill in ("Brindling", "Skarving") for time in (earlier, later))
    reading = read(f"Name | {heading}{ROWS}")
    assert (skills(reading), levels(reading)) == (["Brindling", "Skarving"], AS_TODAY)


def test_a_version_is_no_part_of_the_period() -> None:
    """Java 8 is a skill with two quarters, as Skarving is."""
    reading = read(f"Name | Java 8 Q1 | Java 8 Q2 | Skarving Q1 | Skarving Q2{ROWS}")
    assert (skills(reading), levels(reading)) == (["Java 8", "Skarving"], AS_TODAY)


def test_the_earlier_columns_can_be_asked_for() -> None:
    reading = read(f"Name | Brindling before | Brindling after | Skarving before | Skarving after{ROWS}")
    assert reading.choices.values == ("after", "before")
    earlier = read(
        f"Name | Brindling before | Brindling after | Skarving before | Skarving after{ROWS}", value_column="before"
    )
    assert (skills(earlier), levels(earlier)) == (["Brindling", "Skarving"], [[1, 0], [4, 2], [2, 3]])
