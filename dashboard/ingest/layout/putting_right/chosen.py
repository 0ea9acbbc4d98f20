"""The sheet that the manager chose among several, and which of her settings the sheets that were read do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.ingest.grid import text_of
from dashboard.ingest.layout.near_misses.near_miss import NearMiss
from dashboard.ingest.layout.putting_right.wanted import find_column, met
from dashboard.ingest.layout.sheets import SheetReading

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
    unrated = [sheet for sheet in sheets if sheet.unrated is not None]
    return frozenset(sheet).union(
        *(met(frame, said) for frame in frames), *(_met_unrated(sheet, said) for sheet in unrated)
    )


def _met_unrated(sheet: SheetReading, said: LayoutCorrections) -> frozenset[str]:
    """What a team in which nobody is rated yet does as she says."""
    if sheet.unrated is None:
        return frozenset()
    layout, team = sheet.unrated.layout, sheet.unrated.team
    rows, place = sheet.grid.rows, team.people[0].place if team.people else None
    skill = team.skills[0].place if layout.people_in == "columns" else None
    labels = [text_of(cell) for cell in rows[layout.header_rows[0] - 1]] if layout.header_rows else []
    done = {
        "people_in": said.people_in == layout.people_in,
        "header_row": said.header_row in layout.header_rows,
        "name_column": place is not None and find_column(said.name_column, labels) == place.column,
        "skill_column": skill is not None and find_column(said.skill_column, [""] * len(labels)) == skill.column,
        "also_skills": not {skill.label for skill in team.skills}.isdisjoint(said.also_skills),
    }
    return frozenset(name for name, is_done in done.items() if is_done and name in said.about_layout)
