"""What requirement rows among the people ask of each skill, of everybody or of one role."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from dashboard.core.requirement import Requirement
from dashboard.ingest.layout.observed.codes import EMPTY, Block
from dashboard.ingest.layout.observed.headings import says
from dashboard.ingest.layout.observed.periods import find_period

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.ingest.layout.evidence.frame import Frame

_WORD = re.compile(r"\w+")
_SEVERAL = 2


def requirements_of_rows(frame: Frame, whole: Block) -> Iterator[Requirement]:
    """The requirements in the rows that ask for something; ``whole`` holds the cells below the heading."""
    fields = settled_fields({row: use.field for row, use in frame.rows.items() if use.kind == "requirement"})
    roles = _roles(frame, fields)
    for role in dict.fromkeys(["", *roles.values()]):
        rows = {row: field for row, field in fields.items() if roles.get(row, "") == role}
        for at, column in enumerate(frame.skills):
            asked = _asked(frame, whole, rows, at, column, role)
            if asked is not None:
                yield asked


def _asked(
    frame: Frame, whole: Block, fields: Mapping[int, str], at: int, column: int, role: str
) -> Requirement | None:
    """What some rows ask of one skill; the last of two rows that say the same counts."""
    level, people, place = None, None, None
    first, cast = frame.heading.last + 1, frame.families[0].cast
    for row, field in fields.items():
        code = whole.codes[row - first, at]
        text = whole.texts[code] if code != EMPTY else ""
        value = cast.levels.get(text, _number(text))
        if value is None:
            continue
        place = place or frame.view.place(row, column)
        if field == "target" and cast.scale.holds(value):
            level = value
        elif field == "headcount":
            people = round(value)
    if place is None or (level is None and people is None):
        return None
    return Requirement(frame.columns[column].label, role or None, None, level, people, None, "file", place)


def settled_fields(asked: Mapping[int, str]) -> dict[int, str]:
    """*Required* is a head-count where another row already says the level, else the level; a role asks for a level."""
    has_level = "target" in asked.values()
    told = {"headcount_or_target": "headcount" if has_level else "target", "role": "target"}
    return {at: told.get(field, field) for at, field in asked.items()}


def _roles(frame: Frame, fields: Mapping[int, str]) -> dict[int, str]:
    """The role of each row that asks for one: a row named after it, or what tells several rows called *Target* apart."""
    named = {row: frame.rows[row].name for row in fields if frame.rows[row].field == "role"}
    targets = [row for row, field in fields.items() if field == "target" and row not in named]
    rest = {row: _beside_the_word(frame.rows[row].name) for row in targets}
    told = [text for text in rest.values() if text and find_period(text) is None]
    if len(targets) < _SEVERAL or max(Counter(rest.values()).values()) > 1 or len(told) < len(targets) - 1:
        return named
    return {**named, **{row: text for row, text in rest.items() if text}}


def _beside_the_word(name: str) -> str:
    """What a row's name says besides that it is a target: *Soll PFK* asks for *PFK*."""
    words = [word for word in _WORD.findall(name) if not says(word, "target", "level", "headcount", "skill")]
    return " ".join(words)


def _number(text: str) -> float | None:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None
