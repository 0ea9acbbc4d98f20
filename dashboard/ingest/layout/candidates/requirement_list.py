"""Lists of what is asked: a skill, perhaps a role, with its required level and how many people are needed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from dashboard.core.requirement import Requirement
from dashboard.ingest.layout.candidates.candidate import Candidate
from dashboard.ingest.layout.candidates.requirement_frame import RequirementFrame
from dashboard.ingest.layout.evidence.below_heading import profiles_below
from dashboard.ingest.layout.evidence.evidence import Evidence
from dashboard.ingest.layout.evidence.heading_evidence import ABOVE_THE_LIST, heading_evidence, heading_place
from dashboard.ingest.layout.evidence.heading_rows import find_list_headings
from dashboard.ingest.layout.observed.families import told_cast
from dashboard.ingest.layout.observed.headings import hints, is_id_of, says
from dashboard.ingest.layout.observed.known_skills import known_share, skill_likeness
from dashboard.ingest.layout.observed.names import people_likeness
from dashboard.ingest.layout.observed.profiles import number_in
from dashboard.ingest.layout.observed.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.ingest.casts.cast import Cast
    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.layout.evidence.frame import Heading
    from dashboard.ingest.layout.observed.profiles import Profile
    from dashboard.ingest.layout.observed.view import View

_LOOK_AT = 60
_YES = frozenset(
    {"yes", "true", "y", "x", "1", "critical", "ja", "sí", "si", "oui", "sim", "да", "high", "must", "✓", "✔"}
)


def requirement_candidates(view: View, legends: Sequence[Legend]) -> Iterator[Candidate]:
    """Every list of requirements that a sheet can be."""
    for heading in find_list_headings(view):
        frame = _frame(view, heading, legends)
        if frame is not None:
            yield Candidate(frame, tuple(_evidence(frame)))


def _frame(view: View, heading: Heading, legends: Sequence[Legend]) -> RequirementFrame | None:
    profiles = {c: profile for c, profile in profiles_below(view, heading).items() if profile.filled}
    if any(says(profile.label, "person", "first", "last", "email") for profile in profiles.values()):
        return None
    skill = _skill(profiles)
    role = _headed(profiles, "role")
    level = _headed(profiles, "target") or (_headed(profiles, "level") if role is not None else None)
    people = _headed(profiles, "headcount")
    if level is None or people is None:
        unsure = _headed(profiles, "headcount_or_target")
        level, people = (unsure, people) if level is None else (level, unsure if unsure != level else people)
    if skill is None or (level is None and people is None) or skill in (role, level, people):
        return None
    cast = told_cast(profiles[level].counts, legends) if level is not None else None
    if (level is not None and cast is None) or any(
        says(p.label, "level") for c, p in profiles.items() if c != level and p.cast is not None
    ):
        return None
    critical, team = _headed(profiles, "critical"), _headed(profiles, "team")
    return RequirementFrame(view, heading, profiles, skill, role, team, level, people, critical, cast)


def _skill(profiles: Mapping[int, Profile]) -> int | None:
    headed = [c for c, p in profiles.items() if says(p.label, "skill") and p.numbers < 0.5]
    known = [
        c for c, p in profiles.items() if known_share(list(p.counts)) > 0.5 and not says(p.label, "role", "category")
    ]
    return next(iter([*headed, *known]), None)


def _headed(profiles: Mapping[int, Profile], field: str) -> int | None:
    whole = [c for c, p in profiles.items() if says(p.label, field)]
    hinted = [c for c, p in profiles.items() if hints(p.label, field)]
    named = [c for c in hinted if not is_id_of(profiles[c].label, field)]
    return next(iter([*whole, *named, *hinted]), None)


def _evidence(frame: RequirementFrame) -> Iterator[Evidence]:
    profiles, decision = frame.profiles, "Requirements"
    count = profiles[frame.skill].filled
    yield Evidence(2.5 * math.log10(1 + count), decision, f"{count} rows ask for a skill")
    for column in (frame.level, frame.people):
        if column is not None:
            sure = says(profiles[column].label, "target", "headcount")
            yield Evidence(3.0 if sure else 1.5, decision, f"a column is headed “{profiles[column].label}”")
    if frame.role is not None:
        yield Evidence(3.0, decision, f"a column is headed “{profiles[frame.role].label}”")
    skills = list(profiles[frame.skill].counts)[:_LOOK_AT]
    yield Evidence(3.0 * (skill_likeness(skills) - people_likeness(skills)), "", "")
    yield heading_place(frame.view, frame.heading, ABOVE_THE_LIST)
    yield from heading_evidence(frame.view, frame.heading, profiles)
    used = (frame.skill, frame.role, frame.team, frame.level, frame.people, frame.critical)
    others = [
        c for c, p in profiles.items() if c not in used and p.cast is not None and not says(p.label, "weight", "total")
    ]
    yield Evidence(-1.5 * len(others), "", "further columns hold levels")


def requirements_in(frame: RequirementFrame, cast: Cast | None = None) -> tuple[Requirement, ...]:
    """The lines of the list; levels by the team's own cast where it is given."""
    own = cast or frame.cast
    found = []
    for row in range(frame.heading.last + 1, frame.view.height):
        skill = frame.view.text(row, frame.skill)
        if not skill:
            continue
        level, people = _text(frame, row, frame.level), number_in(_text(frame, row, frame.people))
        critical = _text(frame, row, frame.critical)
        found.append(
            Requirement(
                skill,
                _text(frame, row, frame.role) or None,
                _text(frame, row, frame.team) or None,
                own.levels.get(level, number_in(level)) if own else None,
                None if people is None or people < 0 else round(people),
                plain(critical) in _YES if critical else None,
                "file",
                frame.view.place(row, frame.level if frame.level is not None else frame.people),
            )
        )
    return tuple(found)


def _text(frame: RequirementFrame, row: int, column: int | None) -> str:
    return frame.view.text(row, column) if column is not None else ""
