"""Grids in, a reading out: the best layout of every sheet, put together, or what the file is instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ingest.casts.find_legends import find_legends
from dashboard.ingest.layout.choose import Choice, candidates_of, read_whole
from dashboard.ingest.layout.described import excerpt_of, layout_of
from dashboard.ingest.layout.long_frame import LongFrame
from dashboard.ingest.layout.long_team import long_team
from dashboard.ingest.layout.matrix_team import matrix_team
from dashboard.ingest.layout.near_misses.near_miss import facts_of
from dashboard.ingest.layout.near_misses.of_sheets import explain
from dashboard.ingest.layout.near_misses.of_tables import find_near_miss
from dashboard.ingest.layout.team import matrix_of
from dashboard.ingest.result import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.ingest.grid import Grid
    from dashboard.ingest.layout.candidate import Candidate

_ENOUGH = 4.0


def read_grids_as_team(grids: Sequence[Grid]) -> Reading:
    """What these sheets say together."""
    seen = [grid for grid in grids if not grid.hidden]
    legends = [legend for grid in grids for legend in find_legends(grid)]
    choices = [candidates_of(grid, legends) for grid in seen]
    best = max(choices, key=lambda choice: choice.best.score if choice.best else -1e9, default=None)
    if best is None or best.best is None or best.best.score < _ENOUGH:
        return _refused(seen)
    candidate = read_whole(best.best, legends)
    miss = None if isinstance(candidate.frame, LongFrame) else find_near_miss(facts_of(candidate.frame))
    if miss is not None:
        return Reading("refused", miss.reason, found=miss.seen, excerpt=excerpt_of(best.grid))
    return _reading(best, candidate)


def _refused(grids: Sequence[Grid]) -> Reading:
    misses = [(explain(grid), grid) for grid in grids if grid.rows]
    if not misses:
        return Reading("refused", "This file has no data: its sheets are empty.")
    miss, grid = max(
        misses, key=lambda pair: (pair[0].kind not in ("empty", "nothing"), pair[1].height * pair[1].width)
    )
    return Reading("refused", miss.reason, found=miss.seen, excerpt=excerpt_of(grid))


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
