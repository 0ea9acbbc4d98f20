"""The decisions of a reading that can be changed, one line each: what was decided, why, and whether she decided it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.ingest.corrections import NOTHING_SAID, SET_BY_YOU, LayoutCorrections
from dashboard.report.wording import counted, level, listed, number, plural, sentence

if TYPE_CHECKING:
    from dashboard.ingest.reading import Layout, Reading

_MOST_REASONS = 2
_MOST_NAMED = 4
_PEOPLE = {"rows": "People are in rows", "columns": "People are in columns", "values": "A list: a row for each rating"}


@dataclass(frozen=True)
class Line:
    """One decision about a sheet.

    Attributes:
        setting: the correction that changes it, by its name.
        decision: what was decided.
        evidence: why, in words; empty where nothing is to be said.
        hers: whether the manager decided it.
    """

    setting: str
    decision: str
    evidence: str = ""
    hers: bool = False


def lines_of(reading: Reading, said: LayoutCorrections) -> tuple[Line, ...]:
    """The lines in the order in which a reader decides; only those that this file has something to decide about."""
    told = {
        "sheet": _sheet(reading),
        "people_in": _people_in(reading.layout),
        "header_row": _heading(reading),
        "name_column": _names(reading),
        "skill_column": _skill_column(reading),
        "value_column": _value(reading),
        "ticks": "Every entry counts as “has it”" if said.ticks else "",
        "scale_order": _scale(reading),
        "blank_means": _blank(reading),
        "not_skills": _skills(reading),
        "not_people": _people(reading),
    }
    done = _hers(reading.layout)
    return tuple(_line(setting, decision, reading, said, done) for setting, decision in told.items() if decision)


def taken_back(said: LayoutCorrections, setting: str) -> LayoutCorrections:
    """The corrections without one of them."""
    settings = {setting: getattr(NOTHING_SAID, setting)}
    if setting in {"not_skills", "not_people"}:
        settings[setting.replace("not", "also")] = ()
    return replace(said, **settings)


def _hers(layout: Layout | None) -> frozenset[str]:
    return frozenset(why.about for why in layout.why if why.evidence == SET_BY_YOU) if layout else frozenset()


def _line(setting: str, decision: str, reading: Reading, said: LayoutCorrections, done: frozenset[str]) -> Line:
    hers = not done.isdisjoint({setting, setting.replace("not_", "also_")})
    if setting == "not_skills":
        left = listed(reading.not_skills, most=_MOST_NAMED)
        return Line(setting, decision, f"left out: {left}" if left else "nothing was left out", hers=hers)
    if setting == "not_people" and said.not_people:
        return Line(setting, decision, f"left out: {listed(said.not_people, most=_MOST_NAMED)}", hers=hers)
    if setting == "not_people" and not hers:
        return Line(setting, decision, _rated(reading), hers=hers)
    return Line(setting, decision, "" if hers else _evidence(setting, reading), hers=hers)


def _evidence(setting: str, reading: Reading) -> str:
    if setting == "sheet":
        several = reading.layout is not None and len(reading.layout.sheets) > 1
        return "" if several else f"one of {number(len(reading.choices.sheets))} sheets of this file"
    if setting == "scale_order" and reading.matrix is not None:
        return reading.matrix.scale.source
    if setting == "blank_means" and reading.matrix is not None:
        return "the file says so" if reading.matrix.scale.blank_means_lowest else "nothing says that it means a level"
    whys = reading.layout.why if reading.layout else ()
    reasons = dict.fromkeys(why.evidence for why in whys if why.about == setting)
    return "; ".join(list(reasons)[:_MOST_REASONS])


def _rated(reading: Reading) -> str:
    """How many of those who are listed have a level."""
    if reading.matrix is None:
        return ""
    listed_here, rated = len(reading.matrix.people), int(reading.matrix.assessed.any(axis=1).sum())
    if rated == listed_here:
        return "each with a level" if rated == 1 else "each of them has a level"
    return f"{number(rated)} of them {plural(rated, 'has', 'have')} a level"


def _sheet(reading: Reading) -> str:
    if len(reading.choices.sheets) <= 1:
        return ""
    sheets = reading.layout.sheets if reading.layout else (reading.choices.sheet,)
    return f"The {plural(len(sheets), 'sheet')} {listed([f'“{sheet}”' for sheet in sheets])} {plural(len(sheets), 'is', 'are')} read"


def _people_in(layout: Layout | None) -> str:
    if layout is None:
        return "No table of people and skills was found"
    return "The cells list people, below their levels" if _lists_people(layout) else _PEOPLE[layout.people_in]


def _lists_people(layout: Layout) -> bool:
    return layout.kind == "packed" and layout.people_in == "values"


def _heading(reading: Reading) -> str:
    row = reading.choices.heading_row
    if row is None:
        return "No heading was found"
    across = reading.layout is not None and reading.layout.people_in == "columns"
    return f"Row {row} holds the names" if across else f"Row {row} is the heading"


def _names(reading: Reading) -> str:
    if reading.layout is not None and reading.layout.people_in == "columns":
        return ""
    column = reading.choices.name_column
    if column:
        return f"Column {column} holds the names"
    if reading.layout is None:
        return "No column of names was found"
    return "Names stand in the cells" if _lists_people(reading.layout) else "Nobody is named"


def _skill_column(reading: Reading) -> str:
    column = reading.choices.skill_column
    return f"Column {column} holds the skills" if column else ""


def _value(reading: Reading) -> str:
    values = reading.choices.values
    return f"The levels are those called “{values[0]}”" if len(values) > 1 else ""


def _scale(reading: Reading) -> str:
    if reading.matrix is None:
        return "No levels were found"
    scale = reading.matrix.scale
    return f"Levels are {level(scale, scale.lowest)} to {level(scale, scale.highest)}"


def _blank(reading: Reading) -> str:
    if reading.matrix is None:
        return ""
    return f"Blank means {'the lowest level' if reading.matrix.scale.blank_means_lowest else 'not assessed'}"


def _skills(reading: Reading) -> str:
    if reading.matrix is None:
        return ""
    count = len(reading.matrix.skills)
    return sentence(f"{counted(count, 'heading')} {plural(count, 'is a skill', 'are skills')}")


def _people(reading: Reading) -> str:
    if reading.matrix is None:
        return ""
    count = len(reading.matrix.people)
    return sentence(f"{counted(count, 'name')} {plural(count, 'counts', 'count')} as people")
