"""A long list in which each person's name stands in a row of its own above her skills."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.ingest.layout.candidates.candidate import Candidate
from dashboard.ingest.layout.candidates.long_frame import LongFrame
from dashboard.ingest.layout.candidates.own_frame import OwnFrame
from dashboard.ingest.layout.candidates.own_sheet import own_candidates, section_rows
from dashboard.ingest.layout.evidence.evidence import Evidence
from dashboard.ingest.layout.observed.known_skills import known_share
from dashboard.ingest.layout.observed.names import people_likeness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.layout.observed.view import View

_FEWEST = 2
_PEOPLE = 0.5
_POINTS = 5.0
LIST = "Long list"


def grouped_candidates(view: View, legends: Sequence[Legend]) -> Iterator[Candidate]:
    """Every such list that a sheet can be: it looks like one person's sheet whose sections are names of people."""
    for candidate in own_candidates(view, legends):
        frame = candidate.frame
        owners = _owners(frame) if isinstance(frame, OwnFrame) else {}
        if isinstance(frame, OwnFrame) and owners:
            count = len(set(owners.values()))
            said = Evidence(
                _POINTS, "Long list", f"{count} names of people stand in rows of their own, skills below them"
            )
            grouped = LongFrame(
                view, frame.heading, (frame.skill,), frame.skill, frame.level, frame.cast, frame.profiles,
                category=frame.category, owners=owners,
            )  # fmt: skip
            other = (replace(seen, decision=seen.decision and LIST) for seen in candidate.evidence)
            yield Candidate(grouped, (*other, said))


def _owners(frame: OwnFrame) -> dict[int, str]:
    """Whose skill each row holds; empty where the sections are no people."""
    sections = sorted(section_rows(frame))
    names = [frame.view.text(row, frame.skill) for row in sections]
    if len(set(names)) < _FEWEST or people_likeness(names) < _PEOPLE or known_share(names) >= _PEOPLE:
        return {}
    ends = [*sections[1:], frame.view.height]
    return {
        row: name
        for first, end, name in zip(sections, ends, names, strict=True)
        for row in range(first + 1, end)
        if frame.view.text(row, frame.skill)
    }
