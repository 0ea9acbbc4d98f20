"""The team in a long list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from dashboard.core.notice import Notice, notice
from dashboard.core.sources import NOWHERE, Sheet, Sources
from dashboard.ingest.layout.asked_of_people import Asked, asked_of_people
from dashboard.ingest.layout.bad_cells import MOST_SHOWN, cell_notice
from dashboard.ingest.layout.dates import days_in, moment
from dashboard.ingest.layout.team import ReadPerson, ReadSkill, ReadTeam
from dashboard.ingest.layout.text import is_remark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.ingest.layout.dates import Moments
    from dashboard.ingest.layout.long_frame import LongFrame


class _Row:
    """One row of a long list as texts."""

    __slots__ = ("level", "person", "row", "skill", "when")

    def __init__(self, row: int, person: str, skill: str, level: str, when: str) -> None:
        self.row, self.person, self.skill, self.level, self.when = row, person, skill, level, when


def long_team(frame: LongFrame) -> ReadTeam:
    """Everybody in the list; of several ratings of one pair the newest counts."""
    rows = _of_people(list(_rows(frame)))
    people = list(dict.fromkeys(row.person for row in rows if row.person))
    skills = list(dict.fromkeys(row.skill for row in rows if row.skill))
    newest, notices = _newest(frame, rows)
    shape = (len(people), len(skills))
    levels, text, where = np.full(shape, np.nan), np.full(shape, NOWHERE, np.int32), np.zeros(shape, np.int32)
    person_at = {name: at for at, name in enumerate(people)}
    skill_at = {label: at for at, label in enumerate(skills)}
    texts: dict[str, int] = {}
    for row in newest:
        at = person_at[row.person], skill_at[row.skill]
        levels[at] = frame.cast.levels.get(row.level, np.nan)
        text[at], where[at] = texts.setdefault(row.level, len(texts)), row.row
    view = frame.view
    zeros = np.broadcast_to(np.int32(0), shape)
    column = np.broadcast_to(np.int32(frame.level), shape)
    sources = Sources((Sheet(view.grid.file, view.grid.sheet),), tuple(texts), zeros, where, column, text)
    heading = _first_texts(frame, rows, frame.category, by_skill=True)
    asked = asked_of_people(_targets(frame, newest), frame.cast.scale)
    return ReadTeam(
        people=tuple(_people(frame, rows, people)),
        skills=tuple(ReadSkill(label, heading.get(label, "")) for label in skills),
        levels=levels,
        scale=frame.cast.scale,
        sources=sources,
        requirements=asked.requirements,
        notices=(*notices, *_bad(frame, newest), *_doubt(frame), *asked.notices),
        not_skills=tuple(
            profile.label for column, profile in frame.profiles.items() if profile.label and column not in frame.used
        ),
    )


def _of_people(rows: list[_Row]) -> list[_Row]:
    """The rows without the remarks among them: names that stand alone after the list's end, or that read like remarks."""
    whole = [at for at, row in enumerate(rows) if row.person and row.skill]
    end = max(whole, default=-1) + 1
    return [
        row
        for at, row in enumerate(rows)
        if (row.person and row.skill) or (row.person and at < end and not is_remark(row.person))
    ]


def _rows(frame: LongFrame) -> Iterator[_Row]:
    view, before = frame.view, dict.fromkeys(frame.filled_down, "")

    def told(row: int, column: int) -> str:
        text = view.text(row, column)
        if column in before:
            before[column] = text = text or before[column]
        return text

    for row in range(frame.heading.last + 1, view.height):
        person = " ".join(text for column in frame.person if (text := told(row, column)))
        when = view.text(row, frame.date) if frame.date is not None else ""
        yield _Row(row, person, told(row, frame.skill), view.text(row, frame.level), when)


def _newest(frame: LongFrame, rows: list[_Row]) -> tuple[list[_Row], list[Notice]]:
    """One row for each pair that has a level's text, and what was set aside."""
    rated = [row for row in rows if row.person and row.skill and row.level]
    days = days_in([row.when for row in rated])
    chosen = _latest(rated, days.moments)
    notices = []
    if older := len(rated) - len(chosen):
        code = "older-ratings" if frame.date is not None else "repeated-pairs"
        notices.append(notice(code, count=older))
    if days.otherwise and chosen != _latest(rated, days.otherwise):
        notices.append(
            notice("day-or-month-first", example=days.example, read=f"{days.moments[days.example]:%d %B %Y}")
        )
    return chosen, notices


def _latest(rows: list[_Row], moments: Moments) -> list[_Row]:
    """Of the rows of each pair the one with the latest date, the lowest in the file among equals."""
    latest: dict[tuple[str, str], _Row] = {}
    for row in rows:
        known = latest.get((row.person, row.skill))
        if known is None or (moment(moments, row.when), row.row) >= (moment(moments, known.when), known.row):
            latest[row.person, row.skill] = row
    return list(latest.values())


def _targets(frame: LongFrame, rows: list[_Row]) -> Iterator[Asked]:
    """What the list asks of each person in each skill, where it has a column for that."""
    if frame.target is None:
        return
    for row in rows:
        level = frame.cast.levels.get(frame.view.text(row.row, frame.target))
        if level is not None:
            yield Asked(row.skill, level, frame.view.place(row.row, frame.target))


def _people(frame: LongFrame, rows: list[_Row], people: list[str]) -> Iterator[ReadPerson]:
    said: dict[str, dict[str, str]] = {name: {} for name in people}
    place: dict[str, int] = {}
    for row in rows:
        if not row.person:
            continue
        place.setdefault(row.person, row.row)
        for column, field in (frame.attributes or {}).items():
            text = frame.view.text(row.row, column)
            if text:
                said[row.person].setdefault(field, text)
    for name in people:
        yield ReadPerson(name, said[name], frame.view.place(place[name], frame.person[0]))


def _first_texts(frame: LongFrame, rows: list[_Row], column: int | None, *, by_skill: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows if column is not None else ():
        text = frame.view.text(row.row, column) if column is not None else ""
        if text:
            found.setdefault(row.skill if by_skill else row.person, text)
    return found


def _bad(frame: LongFrame, rows: list[_Row]) -> Iterator[Notice]:
    bad = {**frame.cast.rejected, **frame.cast.remarks}
    hits = [row for row in rows if row.level in bad]
    for row in hits[:MOST_SHOWN]:
        yield cell_notice(bad[row.level], row.level, frame.view.place(row.row, frame.level), frame.cast)
    if len(hits) > MOST_SHOWN:
        yield notice("more-bad-cells", count=len(hits) - MOST_SHOWN)


def _doubt(frame: LongFrame) -> Iterator[Notice]:
    if frame.cast.doubt:
        yield notice("scale-guessed", doubt=frame.cast.doubt)
