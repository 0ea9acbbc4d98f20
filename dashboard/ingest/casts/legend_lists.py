"""Legends as lists: one entry a cell ("1 = none" above "2 = basic"), or the words of a drop-down in their order."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from dashboard.ingest.casts.legend import LegendEntry
from dashboard.ingest.casts.legend_tables import Table, in_order, is_code, is_heading, is_label
from dashboard.ingest.casts.legend_text import is_blank_code
from dashboard.ingest.casts.vocabulary import meanings, rank_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.ingest.casts.legend_tables import At

_MOST = 12
_SHORTEST_LIST = 3
_LONGEST_ENTRY = 200


def find_entry_cells(text_at: At, rows: range, columns: range) -> Iterator[Table]:
    """Legends of one entry a cell, below each other: "1 = none" above "2 = basic"."""
    seen = Counter(text for row in rows for column in columns if (text := text_at(row, column)))
    for column in columns:
        run: list[tuple[int, LegendEntry]] = []
        for row in (*rows, rows.stop):
            entry = _single_entry(text_at(row, column)) if row < rows.stop else None
            if entry is not None and seen[text_at(row, column)] == 1:
                run.append((row, entry))
            elif run:
                if (table := _entry_table(run, column, text_at)) is not None:
                    yield table
                run = []


_SINGLE = re.compile(
    r"[\"'“(\[]?([^\s=:]{1,9}|[Ll]evel \d|[Ss]tufe \d)[\"'”)\]]?\s*(=|:|＝|：|→|->|[-–—](?=\s)|(?<=\s)[-–—]|\.\s)\s*(\S.*)",
    re.DOTALL,
)


def _single_entry(text: str) -> LegendEntry | None:
    found = _SINGLE.fullmatch(text) if len(text) <= _LONGEST_ENTRY else None
    if found is None or not (is_code(found[1]) or is_blank_code(found[1])) or not is_label(found[3]):
        return None
    return LegendEntry(found[1], found[3].strip())


def _entry_table(run: list[tuple[int, LegendEntry]], column: int, text_at: At) -> Table | None:
    entries = tuple(entry for _, entry in run)
    codes = [entry.code for entry in entries if not is_blank_code(entry.code)]
    strong = all("=" in text_at(row, column) or "：" in text_at(row, column) for row, _ in run)
    beside = any(_single_entry(text_at(row, column + side)) for row, _ in run for side in (-1, 1))
    least = 2 if strong else 3
    if len(run) < least or len(set(codes)) < len(codes) or not in_order(codes) or (beside and not strong):
        return None
    if not any(meanings(entry.label) for entry in entries) and not strong:
        return None
    return Table(entries, tuple((row, column) for row, _ in run), 3.0)


def find_word_lists(text_at: At, rows: range, columns: range, *, named: bool) -> Iterator[Table]:
    """Lists of words for levels in their order, such as the source of a drop-down."""
    for column in columns:
        run: list[int] = []
        for row in (*rows, rows.stop):
            if row < rows.stop and rank_of(text_at(row, column)) is not None:
                run.append(row)
            elif run:
                if (table := _word_table(run, column, text_at, named=named)) is not None:
                    yield table
                run = []


def _word_table(run: list[int], column: int, text_at: At, *, named: bool) -> Table | None:
    words = [text_at(row, column) for row in run]
    ranks = [rank for word in words if (rank := rank_of(word)) is not None]
    ordered = ranks in (sorted(set(ranks)), sorted(set(ranks), reverse=True))
    alone = not any(text_at(row, column + side) for row in run for side in (-1, 1))
    headed = is_heading(text_at(run[0] - 1, column))
    ends = not text_at(run[-1] + 1, column)
    if (
        not _SHORTEST_LIST <= len(words) <= _MOST
        or not ordered
        or not ends
        or not (named or (alone and (headed or run[0] == 0)))
    ):
        return None
    return Table(tuple(LegendEntry(word) for word in words), tuple((row, column) for row in run), 2.5)
