"""What a table of people and skills says beside the ratings: their days, a second opinion, interest."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dashboard.core.notice import Notice, notice
from dashboard.core.second_opinion import SecondOpinion
from dashboard.core.sources import NOWHERE, Sheet, Sources
from dashboard.ingest.layout.evidence.paired_columns import SECOND
from dashboard.ingest.layout.observed.dates import as_days, days_in
from dashboard.ingest.layout.observed.families import pooled, told_cast
from dashboard.ingest.layout.observed.profiles import number_in
from dashboard.ingest.layout.observed.raters import both_kinds, rater_of
from dashboard.ingest.layout.observed.text import folded, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.core.sources import Days
    from dashboard.ingest.layout.evidence.frame import Frame

_NO_RATINGS_DAY = frozenset({"due", "expiry", "expires", "until", "next", "birth", "birthday", "start"})
_MOST_RATERS = 12


def columns_beside(frame: Frame, field: str) -> dict[int, int]:
    """The column of this field for each skill (by its place among the skills) that has one, the first where several."""
    places = {frame.columns[column].label: at for at, column in enumerate(frame.skills)}
    found: dict[int, int] = {}
    for column, use in enumerate(frame.columns):
        if use.field == field and use.label in places and use.kind in ("ignored", "interest"):
            found.setdefault(places[use.label], column)
    return found


def only_had_notices(frame: Frame, rows: Sequence[int]) -> Iterator[Notice]:
    """That some cells only say whether somebody has a skill, where its level beside them is blank."""
    only = [
        (row, column)
        for skill, column in columns_beside(frame, "has").items()
        for row in rows
        if frame.view.text(row, column) and not frame.view.text(row, frame.skills[skill])
    ]
    if only:
        said = Counter(frame.view.text(row, column) for row, column in only).most_common(1)[0][0]
        yield notice("only-had", frame.view.place(*min(only)), count=len(only), said=said)


def second_beside(frame: Frame, rows: Sequence[int]) -> SecondOpinion | None:
    """What somebody else says of the same ratings, in columns or in rows of their own; the lowest row counts."""
    columns = columns_beside(frame, SECOND)
    if columns:
        by = _by(frame, next(iter(columns.values())))
        cells = {(p, s): (row, column) for p, row in enumerate(rows) for s, column in columns.items()}
        return _second(frame, len(rows), by, cells)
    if named := _rows_named_after(frame, rows):
        by = frame.rows[next(iter(named.values()))].field
        skills = list(enumerate(frame.skills))
        return _second(
            frame, len(rows), by, {(p, s): (row, column) for p, row in named.items() for s, column in skills}
        )
    others, at = rows_of_others(frame), find_rater_column(frame)
    told = [(p, others[row][-1]) for p, row in enumerate(rows) if row in others]
    if told and at is not None:
        by = frame.view.text(told[0][1], at)
        skills = list(enumerate(frame.skills))
        return _second(frame, len(rows), by, {(p, s): (row, column) for p, row in told for s, column in skills})
    return None


def _rows_named_after(frame: Frame, rows: Sequence[int]) -> dict[int, int]:
    """The row in which somebody else rates each person, where her name in it says so: *Ana Silva (manager)*."""
    places = {folded(frame.rows[row].name): at for at, row in enumerate(rows)}
    others = {folded(use.name): row for row, use in frame.rows.items() if use.kind == "second"}
    return {places[name]: row for name, row in others.items() if name in places}


def _by(frame: Frame, column: int) -> str:
    """What a column's heading says beyond the skill: *Manager rating* of *Java – Manager rating*."""
    use = frame.columns[column]
    part = frame.heading.parts[column] or frame.heading.categories[column]
    rest = part if rater_of(part) == "other" else (use.said or "").replace(use.label, " ")
    return rest.strip(" -–—:()[]/|,_") or "Manager"


def _second(
    frame: Frame, people: int, by: str, cells: Mapping[tuple[int, int], tuple[int, int]]
) -> SecondOpinion | None:
    """The opinions in these cells (row and column of the view for each person and skill); None where none is a level."""
    cast = frame.families[0].cast
    shape = (people, len(frame.skills))
    levels, text = np.full(shape, np.nan), np.full(shape, NOWHERE, dtype=np.int32)
    across, down = np.zeros(shape, dtype=np.int32), np.zeros(shape, dtype=np.int32)
    texts: dict[str, int] = {}
    for at, (row, column) in cells.items():
        said = frame.view.text(row, column)
        if not said:
            continue
        level = cast.levels.get(said, number_in(said))
        text[at], across[at], down[at] = texts.setdefault(said, len(texts)), column, row
        levels[at] = level if level is not None and cast.scale.holds(level) else np.nan
    if np.isnan(levels).all():
        return None
    grid = frame.view.grid
    row_of, column_of = (across, down) if frame.view.across else (down, across)
    sheet = np.broadcast_to(np.int32(0), shape)
    return SecondOpinion(
        by, levels, Sources((Sheet(grid.file, grid.sheet),), tuple(texts), sheet, row_of, column_of, text)
    )


def interest_beside(frame: Frame, rows: Sequence[int]) -> npt.NDArray[np.float64] | None:
    """How much each person wants to learn each skill, in the file's own numbers; None where no column says so."""
    columns = columns_beside(frame, "interest")
    cast = told_cast(pooled(frame.profiles, list(columns.values())), ()) if columns else None
    if cast is None:
        return None
    interest = np.full((len(rows), len(frame.skills)), np.nan)
    for skill, column in columns.items():
        texts = [frame.view.text(row, column) for row in rows]
        interest[:, skill] = [cast.levels.get(text, np.nan) for text in texts]
    return interest


def days_beside(frame: Frame, rows: Sequence[int]) -> Days | None:
    """The day of each rating: in a column beside it, else in one for the whole row; None where no column says so."""
    shape = (len(rows), len(frame.skills))
    columns = columns_beside(frame, "date")
    if columns:
        days = np.full(shape, np.datetime64("NaT", "D"))
        for skill, column in columns.items():
            days[:, skill] = _days_in_column(frame, rows, column)
        return None if np.isnat(days).all() else days
    own = [_days_in_column(frame, rows, column) for column in _day_columns(frame)]
    told = [days for days in own if not np.isnat(days).all()]
    # a form says when somebody began and when she had finished: the later one is the day of her answers
    latest = max(
        told, key=lambda days: float(np.nanmax(np.where(np.isnat(days), np.nan, days.astype(float)))), default=None
    )
    return None if latest is None else np.broadcast_to(latest[:, np.newaxis], shape)


def _days_in_column(frame: Frame, rows: Sequence[int], column: int) -> Days:
    texts = [frame.view.text(row, column) for row in rows]
    return as_days(days_in(texts).moments, texts)


def _day_columns(frame: Frame) -> list[int]:
    """Columns of dates whose headings say that they are those of the ratings."""
    return [
        column
        for column, use in enumerate(frame.columns)
        if use.kind == "ignored" and use.field == "date" and frame.profiles[column].dates > 0.5
        and not _NO_RATINGS_DAY & set(plain(use.label).split())
    ]  # fmt: skip


def find_rater_column(frame: Frame) -> int | None:
    """The column that says whether a row is the person's own or somebody else's view of her."""
    for column, use in enumerate(frame.columns):
        counts = frame.profiles[column].counts
        free = use.kind in ("ignored", "id") or (use.kind == "attribute" and use.field == "manager")
        if free and len(counts) <= _MOST_RATERS and both_kinds(counts):
            return column
    return None


def rows_of_others(frame: Frame) -> dict[int, tuple[int, ...]]:
    """For the row in which a person rates herself the rows in which others rate her; empty where rows have no raters."""
    column = find_rater_column(frame)
    if column is None:
        return {}
    own: dict[str, int] = {}
    others: dict[str, list[int]] = defaultdict(list)
    for row in frame.people:
        name, rater = folded(frame.rows[row].name), rater_of(frame.view.text(row, column))
        if rater == "other":
            others[name].append(row)
        elif rater == "self":
            own[name] = row
    return {row: tuple(others[name]) for name, row in own.items() if name and name in others}
