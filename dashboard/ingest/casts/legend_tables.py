"""Legends as tables: code and meaning in two columns or two rows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.ingest.casts.key import key
from dashboard.ingest.casts.legend import LegendEntry
from dashboard.ingest.casts.legend_order import code_number
from dashboard.ingest.casts.legend_text import abbreviates, is_blank_code
from dashboard.ingest.casts.marks import mark_of
from dashboard.ingest.casts.repeats import counted
from dashboard.ingest.casts.symbols import symbol_orders
from dashboard.ingest.casts.vocabulary import meanings, rank_of, side_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

At = Callable[[int, int], str]
"""The text at a row and column; empty outside the sheet."""

_MOST = 12
_ACCEPTED = 2.0
TIES = frozenset({"=", "-", "–", ":", "→", "->"})
_SHORT_CODE = re.compile(r"[A-Z]{1,2}|[A-C][0-2]|\([xX]\)|n/?a", re.IGNORECASE)
_PACKED = re.compile(r"\s*[\[{].*[:,].*[\]}]\s*|.*\w\s*[:=]\s*\d.*[,;|\n].*\w\s*[:=]\s*\d.*", re.DOTALL)
"""What is written in the cells of data: JSON, or several pairs of a name and a number."""
_SENTENCE_WORDS = 3
_FINEST_PERCENT = 5
_SHORT_LABEL = 3
_SHORTEST_WORDS = 3
_LONGEST_CODE, _LONGEST_HEADING = 20, 60


@dataclass(frozen=True)
class Table:
    """Entries with the cells that they stand in, and how much speaks for a legend."""

    entries: tuple[LegendEntry, ...]
    cells: tuple[tuple[int, int], ...]
    evidence: float


def find_tables(text_at: At, places: Iterable[tuple[int, Sequence[int]]], stop: int, *, named: bool) -> Iterator[Table]:
    """Legends whose entries stand below each other; swap rows and columns to find those side by side.

    Args:
        text_at: the sheet.
        places: for each column, the rows in which a line of code and meaning may stand.
        stop: the row after the last one to look at.
        named: whether the sheet's name already says that it is a legend.
    """
    for column, rows in places:
        after = 0
        for row in rows:
            if row < after:
                continue
            run = _run(text_at, row, column, stop)
            if len(run) > 1 and (table := _judged(run, text_at, named=named)) is not None:
                yield table
            after = run[-1].row + 1 if run else row + 1


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table that may be a legend."""

    row: int
    code: str
    label: str
    cells: tuple[tuple[int, int], ...]


def _run(text_at: At, row: int, column: int, stop: int) -> list[Line]:
    """Lines of code and meaning below each other from here on."""
    run: list[Line] = []
    while row < stop and len(run) <= _MOST and (line := find_line(text_at, row, column)) is not None:
        run.append(line)
        row += 1
    return run


def find_line(text_at: At, row: int, column: int) -> Line | None:
    """Code here and its meaning in the next cell, or beyond a "=" or an empty cell; or the two turned round."""
    here = text_at(row, column)
    if not here:
        return None
    across = 1 if text_at(row, column + 1) not in {"", *TIES} else 2
    there = text_at(row, column + across)
    cells = tuple((row, column + i) for i in range(across + 1))
    if (is_code(here) or meanings(here) or abbreviates(here, there)) and is_label(there):
        return Line(row, here, there, cells)
    if across == 1 and meanings(here) and code_number(there) is not None and not is_code(here):
        return Line(row, there, here, cells)
    return None


@lru_cache(maxsize=20_000)
def is_code(text: str) -> bool:
    """Whether a text can be the code of a legend: a small number, a letter or two, a mark, or the word blank."""
    if not text or len(text) > _LONGEST_CODE:
        return False
    number = code_number(text)
    if number is not None:
        return 0 <= number <= 100
    known = mark_of(text) is not None or counted(text) is not None or is_blank_code(text)
    return (
        known
        or _SHORT_CODE.fullmatch(text) is not None
        or any(order.level(text) is not None for order in symbol_orders())
    )


@lru_cache(maxsize=20_000)
def is_label(text: str) -> bool:
    """Whether a text can be the meaning of a code: words, not a number or a lone letter."""
    letters = sum(char.isalpha() for char in text)
    long_enough = len(text) >= _SHORT_LABEL or not text.isascii() or bool(meanings(text))
    return letters > 1 and long_enough and code_number(text) is None and not _PACKED.fullmatch(text)


def _judged(run: list[Line], text_at: At, *, named: bool) -> Table | None:
    """The run as a legend, when enough speaks for one."""
    codes = [line.code for line in run if not is_blank_code(line.code)]
    labels = [key(line.label) for line in run]
    if len(run) > _MOST or len(set(codes)) < len(codes) or len(set(labels)) < len(labels) or not in_order(codes):
        return None
    if {key(code) for code in codes} & set(labels):
        return None  # a code that explains a code is a row of data
    evidence = _evidence(run, codes, text_at) + (1.2 if named else 0.0)
    if evidence < _ACCEPTED or _goes_on(run, text_at) or (_worded(run) and not _explains_words(run, codes, text_at)):
        return None
    entries = tuple(LegendEntry(line.code, line.label) for line in run)
    return Table(entries, tuple(cell for line in run for cell in line.cells), evidence)


def _worded(run: list[Line]) -> bool:
    return not any(is_code(line.code) or abbreviates(line.code, line.label) for line in run)


def _explains_words(run: list[Line], codes: list[str], text_at: At) -> bool:
    """Whether three words or more in their order are explained, with nothing beside them: no column of data is so."""
    ranks = [rank for code in codes if (rank := rank_of(code)) is not None]
    ordered = ranks in (sorted(set(ranks)), sorted(set(ranks), reverse=True))
    return ordered and len(ranks) == len(codes) >= _SHORTEST_WORDS and _stands_alone(run, text_at)


def _goes_on(run: list[Line], text_at: At) -> bool:
    """Whether codes go on above or below in the same column, as they do in a column of data."""
    column = next(at for at in run[0].cells if text_at(*at) == run[0].code)[1]
    around = (text_at(run[0].row - 1, column), text_at(run[-1].row + 1, column))
    words = _worded(run)
    return any(is_code(text) or (words and rank_of(text) is not None) for text in around)


def in_order(codes: list[str]) -> bool:
    """Whether the numbers among the codes go up or down one by one from 0 or 1, or in steps up to 100 percent."""
    numbers = [number for code in codes if (number := code_number(code)) is not None]
    if len(numbers) <= 1:
        return len(numbers) == 0
    rising = numbers if numbers[0] < numbers[-1] else numbers[::-1]
    steps = {round(high - low, 3) for low, high in pairwise(rising)}
    if max(numbers) > 10:
        percents = all("%" in code for code in codes) or rising[-1] == 100
        return percents and min(steps) >= _FINEST_PERCENT
    return rising[0] <= 1 and steps == {1.0}


def _evidence(run: list[Line], codes: list[str], text_at: At) -> float:
    """What speaks for a legend: words for levels, a heading that says so, nothing beside it, sentences, marks."""
    known = sum(bool(meanings(line.label)) for line in run) / len(run)
    sentences = sum(len(line.label.split()) >= _SENTENCE_WORDS for line in run) / len(run)
    signs = sum(code_number(code) is None and not code.isalnum() for code in codes) / max(1, len(codes))
    return (
        2 * known
        + (1.5 if _has_heading(run, text_at) else 0.0)
        + (0.6 if _stands_alone(run, text_at) else -0.8)
        + 0.4 * sentences
        + signs
        + (0.2 if code_number(codes[0]) == 0 else 0.0)
    )


def _has_heading(run: list[Line], text_at: At) -> bool:
    """Whether one of the cells above or left of the first line is headed as a legend."""
    top, left, right = run[0].row, run[0].cells[0][1], run[0].cells[-1][1]
    above = [(row, column) for row in (top - 1, top - 2) for column in range(left - 1, right + 1)]
    return any(is_heading(text_at(row, column)) for row, column in [*above, (top, left - 1)])


def is_heading(text: str) -> bool:
    """Whether a text announces a legend: "Key", "Legende:", "Rating scale"."""
    if not text or len(text) > _LONGEST_HEADING:
        return False
    words = key(text)
    headings = side_words("legend heading")
    return words in headings or any(
        part in headings for part in re.split(r"[^\w-]+", words) if len(part) >= _SHORT_LABEL
    )


def _stands_alone(run: list[Line], text_at: At) -> bool:
    """Whether nothing, or only more text, stands right of the meanings, and nothing left of the codes."""
    right = [text_at(line.row, line.cells[-1][1] + 1) for line in run]
    left = [text_at(line.row, line.cells[0][1] - 1) for line in run]
    beside = [text for text in right if text and (is_code(text) or not is_label(text))]
    return not beside and not any(left)
