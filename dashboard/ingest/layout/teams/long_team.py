"""The team in a long list."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dashboard.core.notice import Notice, notice
from dashboard.core.second_opinion import SecondOpinion
from dashboard.core.sources import NOWHERE, Sheet, Sources, no_days
from dashboard.ingest.layout.observed.dates import as_days, days_in, moment
from dashboard.ingest.layout.observed.families import told_cast
from dashboard.ingest.layout.observed.headings import says
from dashboard.ingest.layout.observed.known_skills import known_share
from dashboard.ingest.layout.observed.raters import rater_of
from dashboard.ingest.layout.observed.text import folded, is_remark
from dashboard.ingest.layout.teams.asked_of_people import Asked, asked_of_people
from dashboard.ingest.layout.teams.bad_cells import MOST_SHOWN, cell_notice
from dashboard.ingest.layout.teams.team import ReadPerson, ReadSkill, ReadTeam

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.core.sources import Days
    from dashboard.ingest.layout.candidates.long_frame import LongFrame
    from dashboard.ingest.layout.observed.dates import Moments


class _Row:
    """One row of a long list as texts."""

    __slots__ = ("level", "person", "rater", "row", "skill", "when")

    def __init__(self, row: int, person: str, skill: str, level: str, when: str, rater: str) -> None:
        self.row, self.person, self.skill, self.level, self.when = row, person, skill, level, when
        self.rater = rater

    @property
    def by_other(self) -> bool:
        """Whether somebody else than the person herself rates her here."""
        if not self.rater or folded(self.rater) == folded(self.person):
            return False
        return rater_of(self.rater) != "self"


@dataclass(frozen=True, eq=False)
class _Table:
    """People and skills of a list, each with its place."""

    frame: LongFrame
    people: Mapping[str, int]
    skills: Mapping[str, int]

    @property
    def shape(self) -> tuple[int, int]:
        """People × skills."""
        return len(self.people), len(self.skills)

    def at(self, row: _Row) -> tuple[int, int]:
        """Where a row's rating belongs."""
        return self.people[row.person], self.skills[row.skill]

    def read(self, rows: Sequence[_Row], column: int) -> tuple[npt.NDArray[np.float64], Sources]:
        """What these rows say in a column of levels: the levels and their cells."""
        view = self.frame.view
        levels, text = np.full(self.shape, np.nan), np.full(self.shape, NOWHERE, np.int32)
        where = np.zeros(self.shape, np.int32)
        texts: dict[str, int] = {}
        for row in rows:
            said = view.text(row.row, column)
            if said:
                at = self.at(row)
                levels[at] = self.frame.cast.levels.get(said, np.nan)
                text[at], where[at] = texts.setdefault(said, len(texts)), row.row
        sheet = np.broadcast_to(np.int32(0), self.shape)
        across = np.broadcast_to(np.int32(column), self.shape)
        return levels, Sources((Sheet(view.grid.file, view.grid.sheet),), tuple(texts), sheet, where, across, text)


def long_team(frame: LongFrame) -> ReadTeam:
    """Everybody in the list; of several ratings of one pair the newest counts, of several raters the person herself.

    Where only somebody else rated a pair, that rating is the level: the list knows no other.
    """
    rows, sums = _without_sums(frame, _of_people(list(_rows(frame))))
    people = dict.fromkeys(row.person for row in rows if row.person)
    skills = dict.fromkeys(row.skill for row in rows if row.skill)
    table = _Table(
        frame,
        {name: at for at, name in enumerate(people)},
        {label: at for at, label in enumerate(skills)},
    )
    own = {(row.person, row.skill) for row in rows if row.level and not row.by_other}
    others = [row for row in rows if row.by_other and (row.person, row.skill) in own]
    aside = {row.row for row in others}
    newest, notices = _newest(frame, [row for row in rows if row.row not in aside])
    levels, sources = table.read(newest, frame.level)
    heading = _first_texts(frame, rows, frame.category, by_skill=True)
    asked = asked_of_people(_targets(frame, newest), frame.cast.scale)
    return ReadTeam(
        people=tuple(_people(frame, rows, list(people))),
        skills=tuple(ReadSkill(label, heading.get(label, "")) for label in skills),
        levels=levels,
        scale=frame.cast.scale,
        sources=replace(sources, days=_days(table, newest)),
        requirements=asked.requirements,
        notices=(*sums, *notices, *_bad(frame, newest), *_doubt(frame), *asked.notices),
        not_skills=tuple(
            profile.label for column, profile in frame.profiles.items() if profile.label and column not in frame.used
        ),
        second=_second(table, others, newest),
        interest=_interest(table, newest),
    )


def _days(table: _Table, rows: Sequence[_Row]) -> Days | None:
    """The day of each rating; None where no row says one."""
    whens = [row.when for row in rows]
    found = as_days(days_in(whens).moments, whens)
    if np.isnat(found).all():
        return None
    days = no_days(table.shape)
    for row, day in zip(rows, found, strict=True):
        days[table.at(row)] = day
    return days


def _second(table: _Table, others: list[_Row], newest: Sequence[_Row]) -> SecondOpinion | None:
    """What others say: in a column of their own, else in rows of their own, the newest of each pair."""
    frame = table.frame
    if frame.second is not None:
        levels, sources = table.read(newest, frame.second)
        return SecondOpinion(frame.profiles[frame.second].label, levels, sources)
    latest, _ = _newest(frame, others)
    if not latest:
        return None
    raters = Counter(row.rater for row in latest if rater_of(row.rater) == "other")
    by = raters.most_common(1)[0][0] if raters else "Somebody else"
    return SecondOpinion(by, *table.read(latest, frame.level))


def _interest(table: _Table, rows: Sequence[_Row]) -> npt.NDArray[np.float64] | None:
    """How much each person wants to learn each skill, in the list's own numbers."""
    frame = table.frame
    cast = told_cast(frame.profiles[frame.interest].counts, ()) if frame.interest is not None else None
    if cast is None or frame.interest is None:
        return None
    interest = np.full(table.shape, np.nan)
    for row in rows:
        interest[table.at(row)] = cast.levels.get(frame.view.text(row.row, frame.interest), np.nan)
    return interest


def _of_people(rows: list[_Row]) -> list[_Row]:
    """The rows without the remarks among them: names that stand alone after the list's end, or that read like remarks."""
    whole = [at for at, row in enumerate(rows) if row.person and row.skill]
    end = max(whole, default=-1) + 1
    return [
        row
        for at, row in enumerate(rows)
        if (row.person and row.skill) or (row.person and at < end and not is_remark(row.person))
    ]


def _without_sums(frame: LongFrame, rows: list[_Row]) -> tuple[list[_Row], list[Notice]]:
    """The rows without those that sum up a person's others: *Average* or *Total* in the place of a skill."""
    sums = [row for row in rows if says(row.skill, "total") and not known_share([row.skill])]
    left = {row.row for row in sums}
    said = {
        row.skill: notice("total-left-out", frame.view.place(row.row, frame.skill), label=row.skill) for row in sums
    }
    return [row for row in rows if row.row not in left], list(said.values())


def _rows(frame: LongFrame) -> Iterator[_Row]:
    view, before = frame.view, dict.fromkeys(frame.filled_down, "")

    def told(row: int, column: int) -> str:
        text = view.text(row, column)
        if column in before:
            before[column] = text = text or before[column]
        return text

    for row in frame.owners or range(frame.heading.last + 1, view.height):
        person = frame.owners[row] if frame.owners else " ".join(filter(None, (told(row, c) for c in frame.person)))
        when = view.text(row, frame.date) if frame.date is not None else ""
        rater = view.text(row, frame.rater) if frame.rater is not None else ""
        yield _Row(row, person, told(row, frame.skill), view.text(row, frame.level), when, rater)


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
