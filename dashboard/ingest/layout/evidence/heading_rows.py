"""Which rows can be headings, and what stands above and below them."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from dashboard.ingest.casts.vocabulary import meanings as levels_meant
from dashboard.ingest.layout.evidence.frame import Heading
from dashboard.ingest.layout.observed.headings import hints, meanings, says
from dashboard.ingest.layout.observed.known_skills import known_share
from dashboard.ingest.layout.observed.periods import find_period
from dashboard.ingest.layout.observed.text import is_date, is_number, is_sentence, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.ingest.layout.observed.view import View

_LOOK_AT = 80
_MOST = 16
_LIST_HEADINGS = 6
_FEWEST_IN_A_LIST = 2
_ALWAYS = 2
_SEVERAL = 5
_PART_FIELDS = (
    "level", "target", "interest", "years", "note", "has", "headcount", "date", "weight", "source", "total", "manager",
)  # fmt: skip
_FEW_PARTS = 5
_NOTHING = frozenset({"", "open ended response", "open ended", "response", "text", "answer", "freitext", "antwort"})
"""What stands below a question that is answered in words."""
_SHORT = 12
_MOSTLY = 0.7


def find_headings(view: View) -> Iterator[Heading]:
    """Every heading that the first rows of a sheet can be, from the top; rows of plain data are passed over."""
    found = 0
    seen: set[str] = set()
    for row in range(min(view.height - 1, _LOOK_AT)):
        texts = view.texts(row)
        said = [text for text in texts if text]
        if not said or all(map(is_number, said)) or (found >= _ALWAYS and _is_data(said, seen)):
            seen.update(said)
            continue
        seen.update(said)
        yield from _headings_at(view, row, texts)
        found += 1
        if found >= _MOST:
            break


def headings_in_row(view: View, row: int) -> Iterator[Heading]:
    """Every heading whose labels stand in this row, whatever else stands in it."""
    yield from _headings_at(view, row, view.texts(row))


def find_list_headings(view: View) -> Iterator[Heading]:
    """The headings that a plain list can have: one row with a skill and something beside it; the likeliest few."""
    plain_rows = (
        heading
        for heading in find_headings(view)
        if heading.sub is None and sum(1 for label in heading.labels if label) >= _FEWEST_IN_A_LIST
    )
    return islice(plain_rows, _LIST_HEADINGS)


def _is_data(said: Sequence[str], seen: set[str]) -> bool:
    """Whether a row looks like the data below a heading: mostly numbers, or texts that stand above it already."""
    many = len(said) >= _SEVERAL
    return (
        sum(map(is_number, said)) > 0.5 * len(said)
        or (many and sum(text in seen for text in said) > 0.5 * len(said))
        or (many and len(set(said)) <= 0.2 * len(said))
    )


def no_heading(view: View) -> Heading | None:
    """The heading of a list that has none, before its first row; None where that row looks like no data."""
    texts = view.texts(0)
    again = {column for column, text in enumerate(texts) if text and len(view.rows_with(column, text)) > 1}
    heads = [text for column, text in enumerate(texts) if column not in again and meanings(text)]
    if view.height < _SEVERAL or len(again) < _ALWAYS or not all(map(levels_meant, heads)):
        return None
    nothing = ("",) * view.width
    return Heading(-1, nothing, (), None, nothing, nothing)


def heading_like(view: View, heading: Heading) -> Heading:
    """The same heading rows on another view of the same sheet."""
    if heading.row < 0:
        return heading
    found = _headings_at(view, heading.row, view.texts(heading.row))
    return next((other for other in found if other.sub == heading.sub), heading)


def _headings_at(view: View, row: int, texts: Sequence[str]) -> Iterator[Heading]:
    labels = _completed(view, row, texts)
    categories, above = _categories(view, row, labels)
    yield Heading(row, labels, above, None, categories, ("",) * view.width)
    parted = _parted(view, row, labels)
    if parted is not None:
        yield parted


def _completed(view: View, row: int, texts: Sequence[str]) -> tuple[str, ...]:
    """A row's texts, each empty cell filled from a merged heading above it, or from fields that stand a row higher."""
    filled = [text or _from_above(view, row, column) for column, text in enumerate(texts)]
    higher = _fields_above(view, row, filled)
    return tuple(higher.get(column, text) for column, text in enumerate(filled))


def _fields_above(view: View, row: int, texts: Sequence[str]) -> dict[int, str]:
    """Headings like *Name* and *Date* in the row above, where two or more stand over cells of this one that say nothing."""
    if row == 0 or sum(map(bool, texts)) < 2:
        return {}
    above = view.texts(row - 1)
    found = {
        column: text
        for column, text in enumerate(above)
        if text and plain(texts[column]) in _NOTHING and any(meaning.whole for meaning in meanings(text))
    }
    return found if len(found) >= 2 else {}


def _from_above(view: View, row: int, column: int) -> str:
    top, left = view.anchors.get((row, column), (row, column))
    return view.text(top, left) if left == column and top < row else ""


def _categories(view: View, row: int, labels: Sequence[str]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The category of each column from the rows just above, and which rows those are."""
    found = [""] * view.width
    above: list[int] = []
    for higher in range(row - 1, max(-1, row - 4), -1):
        filled = _filled_across(view, higher, labels)
        if filled is None:
            break
        if any(filled):
            above.insert(0, higher)
            found = [old or new for old, new in zip(found, filled, strict=True)]
    return tuple(found), tuple(above)


def _filled_across(view: View, row: int, labels: Sequence[str]) -> list[str] | None:
    """A sparse row of categories spread over the columns that they head; None when the row is something else."""
    texts = view.texts(row)
    heads = [column for column, text in enumerate(texts) if text]
    if not heads:
        return [""] * view.width if row == 0 else None
    if any(_is_figure(texts[column]) for column in heads):
        return None
    labelled = sum(1 for label in labels if label)
    if labelled > 2 and sum(1 for column in heads if labels[column]) > _MOSTLY * labelled:
        return texts if _head_one_each(labels, texts) else None
    wide = any(view.anchors.get((row, column + 1)) == (row, column) for column in heads)
    if not wide and (len(heads) < 2 or all(not labels[column] for column in heads[1:])) and not _alone(labels, heads):
        return None
    filled, current = [], ""
    for column in range(view.width):
        anchor = view.anchors.get((row, column))
        if texts[column]:
            current = texts[column]
        elif wide and anchor is None and (column == 0 or view.anchors.get((row, column - 1)) is not None):
            current = ""
        filled.append(current)
    return filled


def _head_one_each(labels: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether texts above headings are their categories, one for each: the names' column has none.

    The row below is the heading where it says whose names stand below it, or where its labels are skills that we know.
    """
    first = next(column for column, label in enumerate(labels) if label)
    rest = [label for label in labels[first + 1 :] if label]
    headed = all(text or not label for label, text in zip(labels[first + 1 :], texts[first + 1 :], strict=True))
    return not texts[first] and headed and (says(labels[first], "person") or known_share(rest) >= _MOSTLY)


def _is_figure(text: str) -> bool:
    """Whether a text is a number or a day, as data are; a bare year can head a band of columns."""
    return (is_number(text) and find_period(text) is None) or is_date(text)


def _alone(labels: Sequence[str], heads: Sequence[int]) -> bool:
    """Whether each category has a column of its own, where no label stands."""
    return len(heads) > 1 and all(not labels[column] for column in heads[1:])


def _parted(view: View, row: int, labels: Sequence[str]) -> Heading | None:
    """The heading with a row below it that repeats a few words: Current, Target, Current, Target."""
    if row + 1 >= view.height:
        return None
    parts = view.texts(row + 1)
    words = Counter(plain(text) for text in parts if text and _is_part(text))
    told = [column for column, text in enumerate(parts) if words[plain(text)] > 1]
    words = Counter(plain(parts[column]) for column in told)
    # Средний is both an average and a level: a row of levels tells no columns apart
    hinting = sum(hints(word, *_PART_FIELDS) and not levels_meant(word) for word in words)
    if 2 * hinting < len(words):
        return None
    if not told or len(words) > _FEW_PARTS or max(words.values()) < 2 or len(words) < 2:
        return None
    first = plain(parts[told[0]])
    starts = [column for column in told if plain(parts[column]) == first]
    heads = [column for column, text in enumerate(labels) if text and column >= told[0]]
    heads = heads[: len(starts)] if len(heads) > len(starts) else heads
    if len(heads) != len(starts):
        return None
    spread, at = [""] * view.width, -1
    for column in range(view.width):
        if at + 1 < len(starts) and column == starts[at + 1]:
            at += 1
        if column < told[0]:
            spread[column] = parts[column] or labels[column]
        elif column in told and at >= 0:
            spread[column] = labels[heads[at]]
    said = tuple(text if column in told else "" for column, text in enumerate(parts))
    categories, above = _categories(view, row, labels)
    return Heading(row, tuple(spread), above, row + 1, categories, said)


def _is_part(text: str) -> bool:
    return len(text) < _SHORT or (not is_sentence(text) and (hints(text, *_PART_FIELDS) or says(text, "person")))
