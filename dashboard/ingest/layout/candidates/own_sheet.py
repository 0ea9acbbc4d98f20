"""One person's own sheet: skills down and her level beside each."""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dashboard.core.second_opinion import SecondOpinion
from dashboard.core.sources import NOWHERE, Sheet, Sources
from dashboard.ingest.layout.candidates.candidate import Candidate
from dashboard.ingest.layout.candidates.own_frame import OwnFrame
from dashboard.ingest.layout.evidence.below_heading import end_of_table, profiles_below
from dashboard.ingest.layout.evidence.evidence import Evidence
from dashboard.ingest.layout.evidence.heading_evidence import ABOVE_THE_LIST, heading_evidence, heading_place
from dashboard.ingest.layout.evidence.heading_rows import find_list_headings
from dashboard.ingest.layout.near_misses.near_miss import names_errands, names_owner, only_judges
from dashboard.ingest.layout.observed.families import pooled, told_cast
from dashboard.ingest.layout.observed.headings import hints, is_id_of, says
from dashboard.ingest.layout.observed.known_skills import known_share, skill_likeness
from dashboard.ingest.layout.observed.names import name_likeness, people_likeness
from dashboard.ingest.layout.observed.profiles import explained
from dashboard.ingest.layout.observed.raters import rater_of
from dashboard.ingest.layout.observed.text import is_remark, plain
from dashboard.ingest.layout.putting_right.wishes import NO_WISHES
from dashboard.ingest.layout.teams.asked_of_people import Asked, asked_of_people
from dashboard.ingest.layout.teams.bad_cells import cell_notice
from dashboard.ingest.layout.teams.team import ReadPerson, ReadSkill, ReadTeam, plain_sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.layout.evidence.frame import Heading
    from dashboard.ingest.layout.observed.profiles import Profile
    from dashboard.ingest.layout.observed.view import View
    from dashboard.ingest.layout.putting_right.wishes import Wishes

_LOOK_AT = 60
_NAMED = 0.4
_PLAIN_SHEET = re.compile(
    r"(sheet|tabelle|hoja|feuil|foglio|planilha|blad|arkusz|лист|シート|工作表)\s*\d*", re.IGNORECASE
)
_NO_LEVELS = ("years", "target", "headcount", "weight", "critical", "interest", "id", "date", "cost", "hours", "total",
              "role", "team", "seniority", "location", "person", "category")  # fmt: skip


def own_candidates(view: View, legends: Sequence[Legend]) -> Iterator[Candidate]:
    """Every way in which a sheet can be one person's own."""
    for heading in find_list_headings(view):
        frame = own_at(view, heading, legends)
        if frame is not None:
            yield Candidate(frame, own_evidence(frame))


def own_at(view: View, heading: Heading, legends: Sequence[Legend], wishes: Wishes = NO_WISHES) -> OwnFrame | None:
    """One person's sheet below one heading, None where no column of it holds skills or levels."""
    below = wishes.explained(explained(profiles_below(view, heading), legends))
    profiles = {column: profile for column, profile in below.items() if profile.filled}
    skills = sorted(profiles, key=lambda c: -_skill_points(profiles[c]))
    skills = wishes.only(profiles, wishes.skill) or [c for c in skills if _skill_points(profiles[c]) > 0]
    skill = next(iter(skills), None)
    levels = [c for c in profiles if c != skill and _level_points(profiles[c]) > 0]
    levels = wishes.only(profiles, wishes.level) or levels
    if skill is None or not levels:
        return None
    level = max(levels, key=lambda c: (_level_points(profiles[c]), -c))
    others = [c for c in levels if c != level and rater_of(profiles[c].label) == "other"]
    targets = [c for c in profiles if c not in (skill, level) and _is_target(profiles[c], profiles[level])]
    cast = (
        told_cast(pooled(profiles, [level, *targets[:1], *others[:1]]), legends)
        or told_cast(pooled(profiles, [level, *others[:1]]), legends)
        or told_cast(profiles[level].counts, legends)
    )
    if cast is None:
        return None
    category = next((c for c in profiles if c not in (skill, level) and says(profiles[c].label, "category")), None)
    owner = owner_of(view, heading)
    second, target = next(iter(others), None), next(iter(targets), None)
    return OwnFrame(view, heading, skill, level, cast, profiles, owner, category, second, target)


def _skill_points(profile: Profile) -> float:
    texts = list(profile.counts)[:_LOOK_AT]
    points = 2.0 if says(profile.label, "skill") else 1.0 if hints(profile.label, "skill") else 0.0
    points -= 3.0 if profile.numbers > 0.5 or profile.sentences > 0.5 or profile.dates > 0.5 else 0.0
    points -= 2.0 if says(profile.label, "category", "note", "person", "id", "level") else 0.0
    return points + 2.0 * known_share(texts) - 2.0 * people_likeness(texts) + (0.5 if profile.distinct > 0.5 else -1.0)


def _is_target(profile: Profile, level: Profile) -> bool:
    """Whether a column says on the scale of the levels where she should or wants to be."""
    if not hints(profile.label, "target") or profile.cast is None or level.cast is None:
        return False
    return profile.cast.kind == level.cast.kind and len(level.cast.scale.steps) > 2


def _level_points(profile: Profile) -> float:
    if profile.cast is None or says(profile.label, *_NO_LEVELS):
        return 0.0
    if not says(profile.label, "level") and (profile.is_key or hints(profile.label, "target")):
        return 0.0
    return profile.cast.score + (2.0 if says(profile.label, "level") else 1.0 if hints(profile.label, "level") else 0.0)


def owner_of(view: View, heading: Heading) -> str:
    """Whose sheet it is: what stands beside *Name* above the table, else the tab's name, else the file's."""
    for row in range(heading.row):
        for column, text in enumerate(view.texts(row)):
            label, _, said = text.partition(":")
            if says(label, "person") or hints(label, "person"):
                name = said.strip() or next((t for t in view.texts(row)[column + 1 :] if t), "")
                if name:
                    return name
    if (
        view.grid.sheet
        and not _PLAIN_SHEET.fullmatch(view.grid.sheet.strip())
        and name_likeness(view.grid.sheet) >= _NAMED
    ):
        return view.grid.sheet.strip()
    stem = re.sub(r"\.[A-Za-z]{2,5}$", "", view.grid.file)
    words = [
        w for w in re.split(r"[\s_.-]+", stem) if plain(w) and not hints(w, "skill", "level", "note", "total", "date")
    ]
    named = " ".join(
        word for word in words if not any(sign.isdigit() for sign in word) and plain(word) not in _FILE_WORDS
    )
    if named and name_likeness(named) >= _NAMED:
        return named
    tab = view.grid.sheet.strip()
    says_nobody = _PLAIN_SHEET.fullmatch(tab) or rater_of(tab) or set(plain(tab).split()) <= _FILE_WORDS
    return stem if not tab or says_nobody else tab


_FILE_WORDS = frozenset(
    {
        "matrix",
        "sheet",
        "my",
        "self",
        "assessment",
        "team",
        "of",
        "the",
        "template",
        "copy",
        "final",
        "view",
        "own",
        "skills",
        "levels",
    }
)


def own_evidence(frame: OwnFrame) -> tuple[Evidence, ...]:
    """Everything that speaks for and against one person's sheet."""
    return tuple(_evidence(frame))


def _evidence(frame: OwnFrame) -> Iterator[Evidence]:
    skills = list(frame.profiles[frame.skill].counts)[:_LOOK_AT]
    level = frame.profiles[frame.level]
    rated = sum(times for text, times in level.counts.items() if text in frame.cast.levels)
    decision = "One person's sheet"
    yield Evidence(2.5 * math.log10(1 + rated), decision, f"{rated} skills have a level beside them: {frame.cast.why}")
    yield Evidence(2.0 * frame.cast.score - 2.0, "", "")
    yield Evidence(6.0 * (rated / max(1, level.filled) - 1), "", "levels that are none")
    yield heading_place(frame.view, frame.heading, ABOVE_THE_LIST)
    for what, column, field in (("Skills", frame.skill, "skill"), ("Levels", frame.level, "level")):
        label = frame.profiles[column].label
        sure = 2.0 if says(label, field) else 1.0 if hints(label, field) else 0.0
        because = f"its heading is “{label}”" if label else "it has no heading"
        yield Evidence(sure, f"{what} stand in column {column + 1}", because)
    yield Evidence(3.0 * (skill_likeness(skills) - people_likeness(skills)), "", "")
    yield from heading_evidence(frame.view, frame.heading, frame.profiles)
    used = (frame.skill, frame.level, frame.second)
    others = [c for c, p in frame.profiles.items() if c not in used and _level_points(p) > 0.5]
    yield Evidence(-1.5 * len(others), "", "further columns hold levels too")
    people = [p for c, p in frame.profiles.items() if c not in used and _names_several(p)]
    yield Evidence(-4.0 if people else 0.0, "", "a column names people")
    yield Evidence(-3.0 * (1 - frame.profiles[frame.skill].distinct), "", "skills repeat")
    yield Evidence(-12.0 if _are_errands(frame, skills) else 0.0, "", "a list of things to do")
    said = not level.label or hints(level.label, "level", "has", "manager") or frame.second is not None
    asked = any(hints(p.label, "target") for c, p in frame.profiles.items() if c not in used)
    yield Evidence(-3.0 if asked and not said else 0.0, "", "what is asked stands beside no level")
    yield Evidence(-6.0 if hints(level.label, "total") and not said else 0.0, "", "a sum over several people")
    pair = len(frame.cast.scale.steps) == 2
    yield Evidence(-4.0 if pair and not said else 0.0, "", "nothing says that these are levels")
    yield Evidence(
        -3.0 if name_likeness(frame.profiles[frame.level].label) > 0.5 else 0.0, "", "a name heads the levels"
    )


def _are_errands(frame: OwnFrame, skills: Sequence[str]) -> bool:
    """Whether goals, tasks or tickets stand where skills would, or somebody is named who is to do them."""
    skill, level = frame.profiles[frame.skill].label, frame.profiles[frame.level].label
    if only_judges(level) and not says(level, "level") and not hints(skill, "skill"):
        return True
    owned = any(names_owner(profile.label) for profile in frame.profiles.values() if profile.filled)
    return (owned or names_errands(frame.profiles[frame.skill].label)) and known_share(skills) < 0.4


def _names_several(profile: Profile) -> bool:
    """Whether a column names people, or several of them by their ids."""
    return says(profile.label, "person") or (is_id_of(profile.label, "person") and len(profile.counts) > 1)


def own_team(frame: OwnFrame) -> ReadTeam:
    """The one person with her skills."""
    view = frame.view
    rows = [
        row for row in range(frame.heading.last + 1, end_of_table(view, frame.heading)) if view.text(row, frame.skill)
    ]
    sections = section_rows(frame)
    rows = [row for row in rows if row not in sections and not is_remark(view.text(row, frame.skill))]
    levels, sources = _read(frame, rows, frame.level)
    notices = [
        cell_notice(frame.cast.rejected[text], text, view.place(row, frame.level), frame.cast)
        for row in rows
        if (text := view.text(row, frame.level)) in frame.cast.rejected
    ]
    heading = _headings(frame)
    notices.extend(asked_of_people(_targets(frame, rows), frame.cast.scale).notices)
    return ReadTeam(
        people=(ReadPerson(frame.owner, {}, view.place(frame.heading.row, frame.level)),),
        skills=tuple(ReadSkill(view.text(row, frame.skill), heading.get(row, ""), view.place(row, frame.skill)) for row in rows),
        levels=levels,
        scale=frame.cast.scale,
        sources=sources,
        notices=tuple(notices),
        not_skills=tuple(p.label for c, p in frame.profiles.items() if p.label and c not in (frame.skill, frame.category)),
        second=None if frame.second is None
        else SecondOpinion(frame.profiles[frame.second].label, *_read(frame, rows, frame.second)),
    )  # fmt: skip


def _read(frame: OwnFrame, rows: Sequence[int], column: int) -> tuple[npt.NDArray[np.float64], Sources]:
    """What stands beside her skills in one column: the levels and their cells."""
    texts: dict[str, int] = {}
    codes = np.full((1, len(rows)), NOWHERE, dtype=np.int32)
    levels = np.full((1, len(rows)), np.nan)
    for at, row in enumerate(rows):
        text = frame.view.text(row, column)
        if text:
            codes[0, at] = texts.setdefault(text, len(texts))
            levels[0, at] = frame.cast.levels.get(text, np.nan)
    sheet = Sheet(frame.view.grid.file, frame.view.grid.sheet)
    return levels, plain_sources(sheet, tuple(texts), codes, [column], rows, across=True)


def _targets(frame: OwnFrame, rows: Sequence[int]) -> Iterator[Asked]:
    """Where she should or wants to be in each skill."""
    if frame.target is None:
        return
    for row in rows:
        level = frame.cast.levels.get(frame.view.text(row, frame.target))
        if level is not None:
            yield Asked(frame.view.text(row, frame.skill), level, frame.view.place(row, frame.target))


def section_rows(frame: OwnFrame) -> frozenset[int]:
    """Rows that head a group of skills: bare texts, where the list begins with one and none follows another."""
    rows = [
        row
        for row in range(frame.heading.last + 1, end_of_table(frame.view, frame.heading))
        if frame.view.text(row, frame.skill)
    ]
    bare = [at for at, row in enumerate(rows) if sum(bool(text) for text in frame.view.texts(row)) == 1]
    apart = all(later - earlier > 1 for earlier, later in pairwise(bare))
    begins = bool(bare) and bare[0] == 0 and bare[-1] < len(rows) - 1
    return frozenset(rows[at] for at in bare) if begins and apart else frozenset()


def _headings(frame: OwnFrame) -> dict[int, str]:
    found, current, sections = {}, "", section_rows(frame)
    for row in range(frame.heading.last + 1, end_of_table(frame.view, frame.heading)):
        if frame.category is not None:
            current = frame.view.text(row, frame.category) or current
        elif row in sections:
            current = frame.view.text(row, frame.skill)
        found[row] = current
    return found
