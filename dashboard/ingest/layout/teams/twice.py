"""One name in several rows: several people, or one who answered twice."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.core.notice import Notice, notice
from dashboard.ingest.layout.observed.dates import days_in, moment
from dashboard.ingest.layout.observed.headings import hints, says
from dashboard.ingest.layout.observed.text import folded
from dashboard.ingest.layout.teams.beside import rows_of_others

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from dashboard.ingest.layout.evidence.frame import Frame
    from dashboard.ingest.layout.observed.dates import Moments


@dataclass(frozen=True, slots=True)
class Settled:
    """The rows that count, and what the user should know about those that do not."""

    rows: tuple[int, ...]
    notices: tuple[Notice, ...]


def settled_rows(frame: Frame) -> Settled:
    """Each person's newest row where an id, an e-mail or a date says that one answered twice; all rows otherwise."""
    of_others = {row for others in rows_of_others(frame).values() for row in others}
    people = tuple(row for row in frame.people if row not in of_others)
    groups: dict[str, list[int]] = defaultdict(list)
    for row in people:
        groups[folded(frame.rows[row].name)].append(row)
    repeated = {name: rows for name, rows in groups.items() if name and len(rows) > 1}
    if not repeated:
        return Settled(people, ())
    keys, dates = _key_columns(frame), _date_column(frame)
    left: set[int] = set()
    notices: list[Notice] = []
    moments = days_in(_texts(frame, dates)).moments
    for rows in repeated.values():
        for same in _same_person(frame, rows, keys, dates):
            newest = max(same, key=lambda row: (_when(frame, row, dates, moments), row))
            left.update(row for row in same if row != newest)
            place = frame.view.place(newest, frame.names[0])
            notices.append(notice("answered-twice", place, label=frame.rows[newest].name, count=len(same)))
        different = [row for row in rows if row not in left]
        if len(different) > 1:
            notices.append(_same_name(frame, different))
    return Settled(tuple(row for row in people if row not in left), tuple(notices))


def _texts(frame: Frame, dates: int | None) -> list[str]:
    return [] if dates is None else [frame.view.text(row, dates) for row in frame.people]


def _when(frame: Frame, row: int, dates: int | None, moments: Moments) -> datetime:
    return moment(moments, "" if dates is None else frame.view.text(row, dates))


def _same_name(frame: Frame, rows: Sequence[int]) -> Notice:
    spellings = list(dict.fromkeys(frame.rows[row].name for row in rows))
    place = frame.view.place(rows[1], frame.names[0] if frame.names else None)
    if len(spellings) > 1:
        return notice("alike-names", place, labels=", ".join(f"“{name}”" for name in spellings))
    return notice("same-name", place, label=spellings[0], count=len(rows))


def _same_person(frame: Frame, rows: Sequence[int], keys: Sequence[int], dates: int | None) -> Iterator[list[int]]:
    """Groups of rows that are one person: the same id or e-mail, or, where there is neither, different dates."""
    if keys:
        by_key: dict[str, list[int]] = defaultdict(list)
        for row in rows:
            by_key[folded(frame.view.text(row, keys[0]))].append(row)
        yield from (same for key, same in by_key.items() if key and len(same) > 1)
    elif dates is not None and len({frame.view.text(row, dates) for row in rows}) == len(rows):
        yield list(rows)


def _key_columns(frame: Frame) -> list[int]:
    """Columns that tell people apart: e-mails, else ids."""
    free = [
        c for c, use in enumerate(frame.columns) if use.kind in ("id", "ignored", "attribute") and c not in frame.names
    ]
    emails = [c for c in free if frame.profiles[c].emails > 0.5]
    ids = [c for c in free if says(frame.profiles[c].label, "id") and frame.profiles[c].filled]
    return [*emails, *ids]


def _date_column(frame: Frame) -> int | None:
    free = [frame.profiles[c] for c, use in enumerate(frame.columns) if use.kind == "ignored"]
    days = (profile for profile in free if profile.dates > 0.5)
    periods = (profile for profile in free if hints(profile.label, "period") and profile.periods > 0.5)
    return next((c for profile in (*days, *periods) for c in frame.profiles if frame.profiles[c] is profile), None)
