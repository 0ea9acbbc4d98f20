"""Sheets in which no table of people and skills was found: what they hold instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.ingest.layout.near_misses.near_miss import (
    NearMiss,
    SheetFacts,
    any_word,
    errands,
    names_errands,
    names_owner,
    words,
)
from dashboard.ingest.layout.observed.headings import hints, says
from dashboard.ingest.layout.observed.known_skills import known_share
from dashboard.ingest.layout.observed.names import people_likeness
from dashboard.ingest.layout.observed.profiles import Profile
from dashboard.ingest.layout.observed.text import is_number, plain
from dashboard.ingest.layout.observed.view import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.ingest.grid import Grid

_LOOK_AT = 60
_LOOK_AT_ROWS = 300
_MOSTLY = 0.6
_FEW = 2
_SLOT = re.compile(r"(skill|competence|competency|technology|tool|kompetenz|fähigkeit|habilidad|compétence|competenza|top|"
                   r"primary|secondary|tertiary|main|other|strength|expertise)s?[ _#-]*(\d+|skills?)?", re.IGNORECASE)  # fmt: skip

SKILL_SLOTS = "skill slots"
"""The kind of a sheet with numbered columns of skills, none of them with a level."""

NOTHING = NearMiss(
    "nothing",
    "This file holds no table of people and skills: we found no cells that look like levels under headings that look like "
    "skills. Upload a sheet with people, skills and a level for each.",
)


def explain(grid: Grid) -> NearMiss:
    """What a sheet holds when it holds no team."""
    facts = sheet_facts(grid)
    if facts is None:
        return NearMiss("empty", "This file has no data: its sheets are empty.")
    for recognise in _RECOGNISERS:
        found = recognise(facts)
        if found is not None:
            return found
    return NOTHING


def sheet_facts(grid: Grid) -> SheetFacts | None:
    """The sheet below its likeliest heading; None when it holds nothing."""
    view = view_of(grid, across=False)
    filled = [(row, list(filter(None, view.texts(row)))) for row in range(min(view.height, _LOOK_AT_ROWS))]
    filled = [(row, texts) for row, texts in filled if texts]
    if not filled:
        return None
    widest = max(len(texts) for _, texts in filled)
    heading = next(row for row, texts in filled if len(texts) >= _MOSTLY * widest)
    labels = view.texts(heading)
    profiles = tuple(
        Profile(label, view.counts(column, range(heading + 1, view.height)), view.height - heading - 1)
        for column, label in enumerate(labels)
    )
    above = " ".join(text for row, texts in filled if row < heading for text in texts)
    firsts = next((tuple(p.counts) for p in profiles if p.filled), ())
    below = sum(1 for row, _ in filled if row > heading)
    named = tuple(profile for profile in profiles if profile.label or profile.filled)
    return SheetFacts(tuple(label for label in labels if label), named, below, plain(f"{grid.sheet} {above}"), firsts)


def _column(facts: SheetFacts, *fields: str) -> Profile | None:
    headed = [p for p in facts.profiles if p.label and p.filled and says(p.label, *fields)]
    hinted = [p for p in facts.profiles if p.label and p.filled and hints(p.label, *fields)]
    return next(iter([*headed, *hinted]), None)


def _people(facts: SheetFacts) -> Profile | None:
    found = _column(facts, "person", "first")
    alike = [p for p in facts.profiles if p.filled and people_likeness(list(p.counts)[:_LOOK_AT]) > 0.5]
    return found or next(iter(alike), None)


def _skills(facts: SheetFacts) -> Profile | None:
    found = [p for p in facts.profiles if p.label and p.filled and says(p.label, "skill") and p.numbers < 0.5]
    known = [p for p in facts.profiles if p.filled and known_share(list(p.counts)) > 0.5]
    return next(iter([*found, *known]), None)


def _headings_only(facts: SheetFacts) -> NearMiss | None:
    if facts.rows:
        return None
    return NearMiss(
        "headings only",
        "This file holds headings but no people below them: fill in a row for each person and upload it again.",
    )


def _due_dates(facts: SheetFacts) -> NearMiss | None:
    dated = [p for p in facts.profiles if p.label and p.filled and p.dates > 0.5 and not says(p.label, "date", "start")]
    if len(dated) < _FEW or _people(facts) is None:
        return None
    return NearMiss(
        "training due dates",
        "This is a plan of trainings: its cells hold days on which something is due or done, not a level. Upload the sheet in "
        "which people's levels stand.",
    )


def _scale_only(facts: SheetFacts) -> NearMiss | None:
    numbered = [p for p in facts.profiles if p.filled and p.numbers == 1 and p.distinct == 1]
    if not numbered or facts.rows > 12 or not any(hints(label, "level") for label in facts.labels):
        return None
    if _people(facts) is not None:
        return None
    return NearMiss(
        "scale only", "This sheet explains the levels of a scale; there are no people in it. Upload it together with, or inside, "
        "the file with the ratings."
    )  # fmt: skip


def _role_framework(facts: SheetFacts) -> NearMiss | None:
    sentences = [p for p in facts.profiles if p.filled and p.sentences > 0.5]
    if len(sentences) < 2:
        return None
    return NearMiss(
        "role framework",
        "This describes in sentences what each role or level should do; nobody is rated in it. Upload the sheet in which "
        "people are rated.",
    )


def is_slot(profile: Profile) -> bool:
    """Whether a column is one of several that each name a skill of a person: *Skill 1*, *Primary skill*."""
    return bool(profile.label and profile.filled and _SLOT.fullmatch(profile.label.strip()))


def _skill_slots(facts: SheetFacts) -> NearMiss | None:
    slots = [profile for profile in facts.profiles if is_slot(profile)]
    if len(slots) < 2 or sum(p.numbers < 0.5 for p in slots) < 2:
        return None
    return NearMiss(
        SKILL_SLOTS,
        "This lists the names of skills in numbered columns for each person, without a level. Give each skill a column of its "
        "own, or add a level to each, and upload it again.",
    )


def _money(facts: SheetFacts) -> NearMiss | None:
    headed = [label for label in facts.labels if any_word(label, words("amount"))]
    if not headed:
        return None
    return NearMiss(
        "prices or salaries",
        f"This is a table of amounts of money (“{headed[0]}”), not of skills; we did not read it further. Upload a sheet with "
        "people, skills and levels.",
    )


def _list_without_ratings(facts: SheetFacts) -> NearMiss | None:
    skills, people = _skills(facts), _who(facts)
    if skills is None or people is None or skills is people or _column(facts, "level") is not None:
        return None
    return NearMiss(
        "list without ratings",
        "This lists who knows what, but not how well: there is no level in it. Add a column with a level, or tick the skills "
        "in a table of people and skills, and upload it again.",
    )


def _errands(facts: SheetFacts) -> NearMiss | None:
    things = next((p for p in facts.profiles if p.filled and names_errands(p.label) and _are_told_apart(p)), None)
    owned = any(names_owner(p.label) for p in facts.profiles if p.filled) or _people(facts) is not None
    if things is None or not owned or known_share(list(things.counts)[:_LOOK_AT]) > 0.4:
        return None
    return errands(next(iter(things.counts)))


def _are_told_apart(profile: Profile) -> bool:
    """Whether a column names things rather than says something of them (*Goals met*: yes, no)."""
    return profile.numbers < 0.5 and (len(plain(profile.label).split()) == 1 or profile.distinct >= 0.8)


def _who(facts: SheetFacts) -> Profile | None:
    return _people(facts) or next((p for p in facts.profiles if p.filled and p.label and hints(p.label, "id")), None)


def _catalogue(facts: SheetFacts) -> NearMiss | None:
    skills = _skills(facts)
    if skills is None or _people(facts) is not None:
        return None
    return NearMiss(
        "catalogue of skills",
        "This is a catalogue of skills: it names skills and their groups, but no people. Upload the sheet with people and "
        "their levels, together with this one if it explains codes.",
    )


def _sums_of_a_team(facts: SheetFacts) -> NearMiss | None:
    sums = [p for p in facts.profiles if p.label and p.numbers > 0.5 and hints(p.label, "total")]
    others = [p for p in facts.profiles if p.numbers > 0.5 and p not in sums]
    if not sums or others or _skills(facts) is None or _people(facts) is not None:
        return None
    return NearMiss(
        "averages",
        f"This sums up a team: it gives one figure per skill (“{sums[0].label}”), not who stands where. Upload the sheet with "
        "the people by name, from which it was made.",
    )


def _people_only(facts: SheetFacts) -> NearMiss | None:
    if _people(facts) is None or _skills(facts) is not None:
        return None
    return NearMiss(
        "list of people",
        "This lists people and what they do, but no skills or levels. Upload the sheet with their levels, together with this "
        "one if it explains ids.",
    )


def _empty_template(facts: SheetFacts) -> NearMiss | None:
    filled = [p for p in facts.profiles if p.filled]
    empty = [p for p in facts.profiles if p.label and not p.filled]
    if len(filled) > _FEW or not empty:
        return None
    if any(p.cast is not None and is_number(next(iter(p.counts))) for p in filled):
        return None
    return NearMiss(
        "empty template",
        "This is a form that nobody has filled in: it has headings and labels but no ratings. Fill it in and upload it again.",
    )


_RECOGNISERS: tuple[Callable[[SheetFacts], NearMiss | None], ...] = (
    _headings_only, _due_dates, _scale_only, _empty_template, _role_framework, _skill_slots, _errands, _list_without_ratings,
    _sums_of_a_team, _catalogue, _money, _people_only,
)  # fmt: skip
