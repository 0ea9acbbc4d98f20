"""A column for each level of each skill, and a cross below the level that a person has."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dashboard.ingest.casts.marks import mark_of
from dashboard.ingest.casts.own_words import OWN_WORDS
from dashboard.ingest.casts.vocabulary import meanings as levels_meant
from dashboard.ingest.layout.candidates.candidate import Candidate
from dashboard.ingest.layout.candidates.packed_frame import Entry, PackedFrame
from dashboard.ingest.layout.evidence.below_heading import profiles_below
from dashboard.ingest.layout.evidence.evidence import Evidence
from dashboard.ingest.layout.evidence.heading_evidence import ABOVE_THE_LIST, heading_place
from dashboard.ingest.layout.evidence.heading_rows import find_headings, headings_in_row
from dashboard.ingest.layout.observed.families import told_cast
from dashboard.ingest.layout.observed.name_columns import find_names
from dashboard.ingest.layout.observed.text import is_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.ingest.casts.cast import Cast
    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.layout.evidence.frame import Heading
    from dashboard.ingest.layout.observed.view import View

_SKILL_AND_LEVEL = re.compile(
    r"(?P<skill>.*\S)\s*(?:\s[-–—]\s|[:/|(\[])\s*(?P<level>[^:/|()\[\]]+?)\s*[)\]]?\s*", re.DOTALL
)
_FEW = 2
_LOOK_AT = 12
_POINTS = 12.0
_NO_CROSS = frozenset({"cross", "box", "dash"})


def level_column_candidates(view: View, legends: Sequence[Legend]) -> Iterator[Candidate]:
    """Every way in which a sheet can be such a table."""
    for heading in _headings(view):
        columns = _columns(heading)
        cast = _cast(columns, legends) if columns else None
        frame = _frame(view, heading, columns, cast) if cast is not None else None
        if frame is not None:
            yield Candidate(frame, tuple(_evidence(frame)))


def _headings(view: View) -> Iterator[Heading]:
    """The headings that the sheet can have; a row of nothing but the levels' numbers is one here too."""
    yield from find_headings(view)
    for row in range(1, min(view.height - 1, _LOOK_AT)):
        said = [text for text in view.texts(row) if text]
        if len(said) >= _FEW * _FEW and all(map(is_number, said)):
            yield from headings_in_row(view, row)


def _columns(heading: Heading) -> dict[int, tuple[str, str]]:
    """The skill and the level that head each column, where two or more skills have the same several levels."""
    skills, levels = (heading.labels, heading.parts) if any(heading.parts) else (heading.categories, heading.labels)
    pairs = list(zip(skills, levels, strict=False)) if any(skills) and any(levels) else []
    pairs = pairs if any(skill and level for skill, level in pairs) else [_parted(label) for label in heading.labels]
    found = {column: (skill, level) for column, (skill, level) in enumerate(pairs) if skill and level}
    parts: dict[str, list[str]] = defaultdict(list)
    for label, part in found.values():
        parts[label].append(part)
    several = {tuple(said) for said in parts.values()}
    one = next(iter(several), ())
    return found if len(parts) >= _FEW and len(several) == 1 and _FEW <= len(one) == len(set(one)) else {}


def _parted(label: str) -> tuple[str, str]:
    """The skill and the level in one heading: ``Kafka - Expert``, ``Kafka [Expert]``; empty where it names no level."""
    match = _SKILL_AND_LEVEL.fullmatch(label)
    return (match["skill"], match["level"]) if match and levels_meant(match["level"]) else ("", "")


def _cast(columns: Mapping[int, tuple[str, str]], legends: Sequence[Legend]) -> Cast | None:
    """What stands below each skill as levels; None where it is other things, such as self and manager."""
    parts = Counter(part for _, part in columns.values())
    cast = told_cast(parts, legends)
    if cast is None or cast.kind == OWN_WORDS or len({cast.levels.get(part) for part in parts}) < len(parts):
        return None
    return cast if all(part in cast.levels for part in parts) else None


def _frame(view: View, heading: Heading, columns: Mapping[int, tuple[str, str]], cast: Cast) -> PackedFrame | None:
    profiles = {c: profile for c, profile in profiles_below(view, heading).items() if profile.filled}
    crossed = [mark for c in columns if c in profiles for mark in map(mark_of, profiles[c].counts)]
    if not crossed or len(set(crossed)) > 1 or crossed[0] is None or crossed[0] in _NO_CROSS:
        return None
    names = find_names({column: profile for column, profile in profiles.items() if column not in columns})
    entries = {
        row: tuple(Entry(*columns[column], column) for column in columns if view.text(row, column))
        for row in range(heading.last + 1, view.height)
    }
    entries = {row: found for row, found in entries.items() if found}
    if not names.columns or not all(_each_once(found) for found in entries.values()):
        return None
    return PackedFrame(view, heading, names.columns, min(columns), cast, profiles, entries)


def _each_once(entries: Sequence[Entry]) -> bool:
    """Whether nobody has two levels in one skill."""
    return len({entry.listed for entry in entries}) == len(entries)


def _evidence(frame: PackedFrame) -> Iterator[Evidence]:
    count = sum(len(found) for found in frame.entries.values())
    yield heading_place(frame.view, frame.heading, ABOVE_THE_LIST)
    because = f"{count} crosses, never two for one person and skill, below {frame.cast.why}"
    yield Evidence(4.0 * math.log10(1 + count) + _POINTS, "A cross below a level says that a person has it", because)
