"""The sheet that the manager chose among several, and which of her settings the sheets that were read do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.ingest.layout.near_misses.near_miss import NearMiss
from dashboard.ingest.layout.sheets import SheetReading
from dashboard.ingest.layout.wanted import met

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.ingest.corrections import LayoutCorrections
    from dashboard.ingest.grid import Grid

NOT_CHOSEN = NearMiss("not chosen", "You chose another sheet.")


def with_chosen_shown(grids: Sequence[Grid], said: LayoutCorrections) -> list[Grid]:
    """All sheets, the one that was chosen also when it is hidden."""
    return [replace(grid, hidden=grid.hidden and grid.sheet != said.sheet) for grid in grids]


def is_there(grids: Sequence[Grid], said: LayoutCorrections) -> bool:
    """Whether a sheet was chosen, and this file has it."""
    return said.sheet is not None and any(grid.sheet == said.sheet and grid.height for grid in grids)


def is_chosen(grid: Grid, grids: Sequence[Grid], said: LayoutCorrections) -> bool:
    """Whether people are read from this sheet: from every one while none was chosen that is there."""
    return grid.sheet == said.sheet or not is_there(grids, said)


def meant_of(
    visible: Sequence[Grid], said: LayoutCorrections, read: Callable[[Grid], Sequence[SheetReading]]
) -> LayoutCorrections:
    """What was said, with the sheet that it is about: the chosen one, the only one, or the only one that holds a team."""
    if is_there(visible, said):
        return said
    if not said.sets_layout or len(visible) <= 1:
        return replace(said, sheet=visible[0].sheet if len(visible) == 1 else None)
    teams = [grid.sheet for grid in visible if any(sheet.kind == "team" for sheet in read(grid))]
    return replace(said, sheet=teams[0] if len(teams) == 1 else None)


def set_aside(sheet: SheetReading) -> SheetReading:
    """A sheet that was not chosen: nobody in it counts, what it asks for still does."""
    if sheet.kind == "requirements":
        return sheet
    return SheetReading(sheet.grid, "nothing", sheet.choice, miss=sheet.miss or NOT_CHOSEN)


def done_by(sheets: Sequence[SheetReading], grids: Sequence[Grid], said: LayoutCorrections) -> frozenset[str]:
    """The settings about sheet and layout that at least one of these sheets does as they say."""
    sheet = {"sheet"} if is_there(grids, said) else set()
    frames = [sheet.candidate.frame for sheet in sheets if sheet.candidate is not None]
    return frozenset(sheet).union(*(met(frame, said) for frame in frames))
