"""Ratings of a person in one cell: ``Python: 3, SQL: 4`` or JSON."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from dashboard.core.notice import Notice, notice
from dashboard.core.sources import NOWHERE, Sheet, Sources
from dashboard.ingest.layout.candidates.candidate import Candidate
from dashboard.ingest.layout.candidates.packed_frame import Entry, PackedFrame
from dashboard.ingest.layout.evidence.below_heading import profiles_below
from dashboard.ingest.layout.evidence.evidence import Evidence
from dashboard.ingest.layout.evidence.heading_evidence import ABOVE_THE_LIST, heading_evidence, heading_place
from dashboard.ingest.layout.evidence.heading_rows import find_headings
from dashboard.ingest.layout.observed.dates import days_in, moment
from dashboard.ingest.layout.observed.families import told_cast
from dashboard.ingest.layout.observed.headings import PERSON_FIELDS, hints, is_id_of, meanings, says
from dashboard.ingest.layout.observed.name_columns import Names, find_names
from dashboard.ingest.layout.observed.text import is_remark
from dashboard.ingest.layout.teams.team import ReadPerson, ReadSkill, ReadTeam, turned

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.layout.evidence.frame import Heading
    from dashboard.ingest.layout.observed.view import View

_APART = re.compile(r"[;|\n]+|,(?![^(]*\))")
_ENTRY = re.compile(
    r"\s*(?P<skill>[^:=(){}\[\]]*[^:=(){}\[\]\s])\s*(?:[:=]\s*(?P<level>[^:=]+?)|\((?P<inner>[^)]+)\))\s*"
)
_DASHED = re.compile(r"\s*(?P<skill>\S.*?)\s+[-–—]\s+(?P<level>\S.*?)\s*")
_HEADINGS = 4
_MOSTLY = 0.6


def entries_in(text: str) -> tuple[tuple[str, str], ...]:
    """The pairs of skill and level that one text packs together; empty when it is no such text."""
    if text.startswith(("{", "[")):
        return _json_entries(text)
    parts = [part for part in _APART.split(text) if part.strip()]
    found = [match for part in parts if (match := _ENTRY.fullmatch(part) or _DASHED.fullmatch(part))]
    if not found or len(found) < _MOSTLY * len(parts):
        return ()
    return tuple((match["skill"], (match["level"] or match.groupdict()["inner"]).strip()) for match in found)


def _json_entries(text: str) -> tuple[tuple[str, str], ...]:
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    if isinstance(said, dict):
        return tuple((key, _level(value)) for key, value in said.items() if isinstance(value, str | int | float))
    pairs = []
    for item in said if isinstance(said, list) else ():
        values = list(item.values()) if isinstance(item, dict) else item if isinstance(item, list) else ()
        if len(values) > 1 and isinstance(values[0], str) and isinstance(values[1], str | int | float):
            pairs.append((values[0], _level(values[1])))
    return tuple(pairs)


def _level(value: str | float) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def packed_candidates(view: View, legends: Sequence[Legend]) -> Iterator[Candidate]:
    """Every way in which a column of a sheet can pack ratings."""
    for heading in list(find_headings(view))[:_HEADINGS]:
        if heading.sub is not None:
            continue
        frame = _frame(view, heading, legends)
        if frame is not None:
            yield Candidate(frame, tuple(_evidence(frame)))


def _frame(view: View, heading: Heading, legends: Sequence[Legend]) -> PackedFrame | None:
    profiles = {c: profile for c, profile in profiles_below(view, heading).items() if profile.filled}
    packed = next((c for c, p in profiles.items() if p.share(lambda text: bool(entries_in(text))) >= _MOSTLY), None)
    others = {column: profile for column, profile in profiles.items() if column != packed}
    ids = {c: p for c, p in others.items() if is_id_of(p.label, "person")}
    names = find_names(others)
    if ids and not any(says(others[column].label, "person", "first", "last") for column in names.columns):
        names = Names((next(iter(ids)),), names.points, names.because)
    if packed is None or not names.columns:
        return None
    rows = range(heading.last + 1, view.height)
    entries = {
        row: tuple(Entry(skill, level, packed) for skill, level in found)
        for row in rows
        if (found := entries_in(view.text(row, packed)))
    }
    cast = told_cast(Counter(entry.level for found in entries.values() for entry in found), legends)
    several = any(len(found) > 1 for found in entries.values())
    return PackedFrame(view, heading, names.columns, packed, cast, profiles, entries) if cast and several else None


def _evidence(frame: PackedFrame) -> Iterator[Evidence]:
    count = sum(len(found) for found in frame.entries.values())
    label = frame.profiles[frame.packed].label
    yield heading_place(frame.view, frame.heading, ABOVE_THE_LIST)
    name = frame.profiles[frame.names[0]].label
    yield Evidence(0.0, f"Names stand in column {frame.names[0] + 1}", f"its heading is “{name}”" if name else "")
    yield from heading_evidence(frame.view, frame.heading, frame.profiles)
    yield Evidence(
        4.0 * math.log10(1 + count) + 3.0, "Ratings", f"the cells below “{label}” hold {count} pairs of skill and level"
    )


def packed_team(frame: PackedFrame) -> ReadTeam:
    """Everybody with the ratings that her cell packs together; all of them name that cell."""
    team = _rows_as_people(frame)
    return turned(team) if frame.lists_people else team


def _rows_as_people(frame: PackedFrame) -> ReadTeam:
    view = frame.view
    end = max(frame.entries) + 1
    named = (row for row in range(frame.heading.last + 1, view.height) if _name(frame, row))
    rows = [row for row in named if row in frame.entries or (row < end and not is_remark(_name(frame, row)))]
    groups, notices = _by_person(frame, rows)
    skills = list(dict.fromkeys(entry.listed for row in rows for entry in frame.entries.get(row, ())))
    at = {label: index for index, label in enumerate(skills)}
    shape = (len(groups), len(skills))
    levels, codes = np.full(shape, np.nan), np.full(shape, NOWHERE, dtype=np.int32)
    across, down = np.zeros(shape, dtype=np.int32), np.zeros(shape, dtype=np.int32)
    texts: dict[str, int] = {}
    for index, group in enumerate(groups):
        for row, entry in _entries_of(frame, group):
            here = index, at[entry.listed]
            levels[here] = frame.cast.levels.get(entry.level, np.nan)
            codes[here], across[here] = texts.setdefault(entry.level, len(texts)), entry.column
            down[here] = row
    zeros = np.broadcast_to(np.int32(0), shape)
    return ReadTeam(
        people=tuple(
            ReadPerson(_name(frame, group[-1]), _attributes(frame, group[-1]), view.place(group[-1], frame.names[0]))
            for group in groups
        ),
        skills=tuple(ReadSkill(label) for label in skills),
        levels=levels,
        scale=frame.cast.scale,
        sources=Sources((Sheet(view.grid.file, view.grid.sheet),), tuple(texts), zeros, down, across, codes),
        notices=(*notices, *_on_several_levels(frame, rows)),
        not_skills=tuple(p.label for p in frame.profiles.values() if p.label),
    )


def _on_several_levels(frame: PackedFrame, rows: Sequence[int]) -> Iterator[Notice]:
    """A skill that a person has on several levels."""
    for row in rows:
        columns: dict[str, set[int]] = {}
        for entry in frame.entries.get(row, ()):
            columns.setdefault(entry.listed, set()).add(entry.column)
        for listed, several in columns.items():
            if len(several) > 1:
                place = frame.view.place(row, max(several))
                name, skill = (listed, _name(frame, row)) if frame.lists_people else (_name(frame, row), listed)
                yield notice("several-levels", place, name=name, skill=skill)


def _entries_of(frame: PackedFrame, rows: Sequence[int]) -> Iterator[tuple[int, Entry]]:
    """What the packed cells of some rows say, row by row."""
    yield from ((row, entry) for row in rows for entry in frame.entries.get(row, ()))


def _by_person(frame: PackedFrame, rows: Sequence[int]) -> tuple[list[list[int]], tuple[Notice, ...]]:
    """The rows of each person, the newest last; rows of one name are one person where days or her id say so."""
    date = next((c for c, p in frame.profiles.items() if p.dates > 0.5 and hints(p.label, "date")), None)
    by_id = is_id_of(frame.profiles[frame.names[0]].label, "person")
    if date is None and not by_id:
        return [[row] for row in rows], ()
    whens = [frame.view.text(row, date) if date is not None else "" for row in rows]
    moments = days_in(whens).moments
    order = sorted(range(len(rows)), key=lambda at: (moment(moments, whens[at]), rows[at]))
    groups: dict[str, list[int]] = {_name(frame, row): [] for row in rows}
    for at in order:
        groups[_name(frame, rows[at])].append(rows[at])
    said = Counter((name, entry.listed) for name, group in groups.items() for _, entry in _entries_of(frame, group))
    older = said.total() - len(said)
    return list(groups.values()), (notice("older-ratings", count=older),) if older else ()


def _name(frame: PackedFrame, row: int) -> str:
    return " ".join(text for column in frame.names if (text := frame.view.text(row, column)))


def _attributes(frame: PackedFrame, row: int) -> dict[str, str]:
    fields = {
        column: next((m.field for m in meanings(profile.label) if m.field in PERSON_FIELDS), "")
        for column, profile in frame.profiles.items()
    }
    return {field: text for column, field in fields.items() if field and (text := frame.view.text(row, column))}
