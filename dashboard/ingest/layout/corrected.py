"""A layout as the manager put it right."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from dashboard.core.place import column_letters
from dashboard.core.scale import Scale
from dashboard.core.sources import NOWHERE
from dashboard.ingest.corrections import SET_BY_YOU, LayoutCorrections
from dashboard.ingest.layout.evidence import Evidence
from dashboard.ingest.layout.frame import Frame
from dashboard.ingest.layout.long_frame import LongFrame
from dashboard.ingest.layout.own_sheet import OwnFrame
from dashboard.ingest.layout.packed import PackedFrame
from dashboard.ingest.layout.text import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.ingest.grid import Grid
    from dashboard.ingest.layout.candidate import AnyFrame, Candidate
    from dashboard.ingest.layout.team import ReadTeam


def chosen_sheets(grids: Sequence[Grid], said: LayoutCorrections) -> list[Grid]:
    """The sheet that was named, also when it is hidden; all visible ones when none was named."""
    named = [replace(grid, hidden=False) for grid in grids if said.sheet is not None and grid.sheet == said.sheet]
    return named or list(grids)


def allowed(candidates: Sequence[Candidate], said: LayoutCorrections) -> list[Candidate]:
    """The candidates that are as the manager says; all of them where none is."""
    fitting = [candidate for candidate in candidates if _fits(candidate.frame, said)]
    return fitting or list(candidates)


def _fits(frame: AnyFrame, said: LayoutCorrections) -> bool:
    if said.people_in is not None and _people_in(frame) != said.people_in:
        return False
    if said.header_row is not None and said.header_row not in header_rows(frame):
        return False
    if said.name_column is not None and folded(said.name_column) not in _name_labels(frame):
        return False
    if said.value_column is not None and isinstance(frame, LongFrame | OwnFrame):
        return folded(frame.profiles[frame.level].label) == folded(said.value_column)
    return True


def _people_in(frame: AnyFrame) -> str:
    if isinstance(frame, LongFrame):
        return "values"
    return "columns" if frame.view.across else "rows"


def header_rows(frame: AnyFrame) -> tuple[int, ...]:
    """The rows of the sheet with headings, from 1; where people stand across, those with their names."""
    if frame.view.across and isinstance(frame, Frame):
        return tuple(column + 1 for column in frame.names) or (1,)
    above = frame.heading.above if isinstance(frame, Frame) else ()
    return tuple(row + 1 for row in (*above, *range(frame.heading.row, frame.heading.last + 1)))


def _name_labels(frame: AnyFrame) -> set[str]:
    """What the manager may call the column (or row) of the names: its letter, number or heading."""
    columns = frame.person if isinstance(frame, LongFrame) else ()
    columns = frame.names if isinstance(frame, Frame | PackedFrame) else columns
    letters = {str(column + 1) if frame.view.across else folded(column_letters(column)) for column in columns}
    return letters | {folded(frame.heading.labels[column]) for column in columns}


def set_by_you(said: LayoutCorrections) -> Iterator[Evidence]:
    """What was set, for the reasons on the Data page."""
    told = {
        "Sheet": said.sheet, "People stand in": said.people_in, "Headings stand in row": said.header_row,
        "Names stand in": said.name_column, "Levels, lowest first": ", ".join(said.scale_order),
        "No skills": ", ".join(said.not_skills), "Nobody": ", ".join(said.not_people),
        "An empty cell means": said.blank_means, "Levels stand below": said.value_column,
    }  # fmt: skip
    for decision, value in told.items():
        if value:
            yield Evidence(0.0, f"{decision} {value}", SET_BY_YOU)


def corrected_team(team: ReadTeam, said: LayoutCorrections) -> ReadTeam:
    """The team without what is no skill and nobody, on the scale that was set."""
    return _blanks_set(_scale_set(_narrowed(team, said), said), said)


def _narrowed(team: ReadTeam, said: LayoutCorrections) -> ReadTeam:
    people = [at for at, person in enumerate(team.people) if person.label not in said.not_people]
    skills = [at for at, skill in enumerate(team.skills) if skill.label not in said.not_skills]
    return replace(
        team,
        people=tuple(team.people[at] for at in people),
        skills=tuple(team.skills[at] for at in skills),
        levels=team.levels[np.ix_(people, skills)],
        sources=team.sources.narrowed(np.array(people, dtype=np.intp), np.array(skills, dtype=np.intp)),
        not_skills=tuple(dict.fromkeys((*team.not_skills, *said.not_skills))),
    )


def _scale_set(team: ReadTeam, said: LayoutCorrections) -> ReadTeam:
    if not said.scale_order:
        return team
    same = len(said.scale_order) == len(team.scale.steps)
    steps = team.scale.steps if same else tuple(float(step) for step in range(1, len(said.scale_order) + 1))
    scale = Scale(steps, dict(zip(steps, said.scale_order, strict=True)), team.scale.blank_means_lowest, SET_BY_YOU)
    level_of = {folded(text): step for text, step in zip(said.scale_order, steps, strict=True)}
    table = np.array([level_of.get(folded(text), np.nan) for text in team.sources.texts] + [np.nan])
    return replace(team, levels=table[team.sources.text], scale=scale)


def _blanks_set(team: ReadTeam, said: LayoutCorrections) -> ReadTeam:
    if said.blank_means is None:
        return team
    empty = team.sources.text == NOWHERE
    rated = (~np.isnan(team.levels) & ~empty).any(axis=1, keepdims=True)
    value = team.scale.lowest if said.blank_means == "lowest" else np.nan
    levels = np.where(empty & rated, value, team.levels)
    return replace(team, levels=levels, scale=replace(team.scale, blank_means_lowest=said.blank_means == "lowest"))
