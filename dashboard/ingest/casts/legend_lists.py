"""Legends as lists: one entry a cell ("1 = none" above "2 = basic"), or the words of a drop-down in their order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.ingest.casts.legend import LegendEntry
from dashboard.ingest.casts.legend_tables import Table, in_order, is_code, is_heading, is_label
from dashboard.ingest.casts.legend_text import is_blank_code
from dashboard.ingest.casts.vocabulary import meanings, rank_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dashboard.ingest.casts.legend_tables import At

_MOST = 12
_SHORTEST_LIST = 3
_LONGEST_ENTRY = 200


def find_entry_cells(text_at: At, places: Iterable[tuple[int, Sequence[int]]]) -> Iterator[Table]:
    """Legends of one entry a cell, below each other: "1 = none" above "2 = basic".

    Args:
        text_at: the sheet.
        places: for each column, the rows with such an entry that stands nowhere else.
    """
    for column, rows in places:
        for run in _runs(rows):
            entries = [(row, entry) for row in run if (entry := single_entry(text_at(row, column))) is not None]
            if (table := _entry_table(entries, column, text_at)) is not None:
                yield table


def _runs(rows: Iterable[int]) -> Iterator[list[int]]:
    """Rows that follow each other."""
    run: list[int] = []
    for row in rows:
        if run and row != run[-1] + 1:
            yield run
            run = []
        run.append(row)
    if run:
        yield run


_SINGLE = re.compile(
    r"[\"'“(\[]?([^\s=:]{1,9}|[Ll]evel \d|[Ss]tufe \d)[\"'”)\]]?\s*(=|:|＝|：|→|->|[-–—](?=\s)|(?<=\s)[-–—]|\.\s)\s*(\S.*)",
    re.DOTALL,
)


_INITIAL = re.compile(r"[A-Z]\.\s")
"""How a name begins too: "M. Schwarz" stands for nobody's level, though *Schwarz* is the word for a belt."""


def single_entry(text: str) -> LegendEntry | None:
    """Code and meaning in one text: "1 = none"; None where it is something else."""
    found = _SINGLE.fullmatch(text) if len(text) <= _LONGEST_ENTRY else None
    if found is None or not (is_code(found[1]) or is_blank_code(found[1])) or not is_label(found[3]):
        return None
    return LegendEntry(found[1], found[3].strip())


def _entry_table(run: list[tuple[int, LegendEntry]], column: int, text_at: At) -> Table | None:
    entries = tuple(entry for _, entry in run)
    codes = [entry.code for entry in entries if not is_blank_code(entry.code)]
    strong = all("=" in text_at(row, column) or "：" in text_at(row, column) for row, _ in run)
    beside = any(single_entry(text_at(row, column + side)) for row, _ in run for side in (-1, 1))
    least = 2 if strong else 3
    if len(run) < least or len(set(codes)) < len(codes) or not in_order(codes) or (beside and not strong):
        return None
    known = sum(bool(meanings(entry.label)) for entry in entries)
    initials = all(_INITIAL.match(text_at(row, column)) for row, _ in run)
    if known < (len(entries) if initials else 1) and not strong:
        return None
    return Table(entries, tuple((row, column) for row, _ in run), 3.0)


def find_word_lists(text_at: At, places: Iterable[tuple[int, Sequence[int]]], *, named: bool) -> Iterator[Table]:
    """Lists of words for levels in their order, such as the source of a drop-down.

    Args:
        text_at: the sheet.
        places: for each column, the rows with a word for a level.
        named: whether the sheet's name already says that it holds such lists.
    """
    for column, rows in places:
        for run in _runs(rows):
            if (table := _word_table(run, column, text_at, named=named)) is not None:
                yield table


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
