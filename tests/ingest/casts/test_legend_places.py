"""The cells in which a legend may stand are all cells in which one may stand, and no others."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from dashboard.ingest.casts.legend_lists import single_entry
from dashboard.ingest.casts.legend_places import Places
from dashboard.ingest.casts.legend_tables import find_line
from dashboard.ingest.casts.vocabulary import rank_of
from dashboard.ingest.packed_rows import packed_rows

if TYPE_CHECKING:
    from collections.abc import Callable

WORDS = [
    "",
    "",
    "1",
    "2",
    "=",
    "X",
    "Expert",
    "Basic",
    "none",
    "1 = none",
    "2 = basic",
    "Ana Silva",
    "3.5",
    "75 %",
    "–",
]
SHEETS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(st.sampled_from(WORDS), min_size=width, max_size=width), min_size=1, max_size=5)
)


def cells(found: list[tuple[int, list[int]]]) -> set[tuple[int, int]]:
    """Rows and columns of what was found by column."""
    return {(row, column) for column, rows in found for row in rows}


def those(sheet: list[list[str]], test: Callable[[int, int], bool]) -> set[tuple[int, int]]:
    """Every cell that passes a test, one by one."""
    return {(row, at) for row in range(len(sheet)) for at in range(len(sheet[0])) if test(row, at)}


@given(SHEETS, st.booleans())
def test_nothing_is_passed_over_and_nothing_added(sheet: list[list[str]], across: bool) -> None:  # noqa: FBT001
    texts = packed_rows(sheet).texts
    places = Places(texts, texts.codes, 0, 0)
    if across:
        places, sheet = places.turned, [list(row) for row in zip(*sheet, strict=True)]

    def at(row: int, column: int) -> str:
        return sheet[row][column] if 0 <= row < len(sheet) and 0 <= column < len(sheet[0]) else ""

    seen = Counter(text for row in sheet for text in row)
    assert cells(places.lines()) == those(sheet, lambda row, column: find_line(at, row, column) is not None)
    assert cells(places.words()) == those(sheet, lambda row, column: rank_of(at(row, column)) is not None)
    assert cells(places.entries()) == those(
        sheet, lambda row, column: single_entry(at(row, column)) is not None and seen[at(row, column)] == 1
    )


def test_places_are_told_by_their_numbers_on_the_whole_sheet() -> None:
    texts = packed_rows([["1", "Basic"], ["2", "Expert"]]).texts
    below = Places(texts, texts.codes, 940, 0)
    assert below.lines() == [(0, [940, 941])]
    assert below.turned.words() == [(940, [1]), (941, [1])]
    assert Places(texts, texts.codes, 940, 0).speaking() == []


def test_a_text_that_explains_levels_is_told_with_its_cell() -> None:
    texts = packed_rows([["Name", "Java"], ["1 = none, 2 = basic, 3 = expert", "2"]]).texts
    assert Places(texts, texts.codes, 0, 0).speaking() == [((1, 0), "1 = none, 2 = basic, 3 = expert")]
