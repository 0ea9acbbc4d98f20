"""Grids in, a reading out: the best layout of every sheet, put together, or what the file is instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ingest.layout.choose import Choice, candidates_of, read_whole
from dashboard.ingest.layout.described import excerpt_of, layout_of
from dashboard.ingest.layout.long_frame import LongFrame
from dashboard.ingest.layout.long_team import long_team
from dashboard.ingest.layout.matrix_team import matrix_team
from dashboard.ingest.layout.team import matrix_of
from dashboard.ingest.result import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.grid import Grid
    from dashboard.ingest.layout.candidate import Candidate

_ENOUGH = 4.0


def read_grids_as_team(grids: Sequence[Grid]) -> Reading:
    """What these sheets say together."""
    seen = [grid for grid in grids if not grid.hidden]
    legends: list[Legend] = []
    choices = [candidates_of(grid, legends) for grid in seen]
    best = max(choices, key=lambda choice: choice.best.score if choice.best else -1e9, default=None)
    if best is None or best.best is None or best.best.score < _ENOUGH:
        return Reading("refused", "This file holds no table of people and skills that we can recognise.")
    return _reading(best, read_whole(best.best, legends))


def _reading(choice: Choice, candidate: Candidate) -> Reading:
    frame = candidate.frame
    team = long_team(frame) if isinstance(frame, LongFrame) else matrix_team(frame)
    return Reading(
        "team",
        matrix=matrix_of(team),
        layout=layout_of(candidate, choice.runner_up),
        requirements=team.requirements,
        not_skills=team.not_skills,
        notices=(*choice.grid.notices, *team.notices),
        excerpt=excerpt_of(choice.grid),
    )
