"""Grids in, a reading out: the tables of every sheet, put together, or what the file is instead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.core.notice import Notice, notice
from dashboard.ingest.corrections import NOTHING_SAID
from dashboard.ingest.layout.candidates.requirement_frame import RequirementFrame
from dashboard.ingest.layout.candidates.requirement_list import requirements_in
from dashboard.ingest.layout.candidates.unrated import NOTHING_TELLS, PRESUMED
from dashboard.ingest.layout.cell_faults import grid_notices
from dashboard.ingest.layout.described import as_dropped, beginning_of, excerpt_of, layout_of, with_legend
from dashboard.ingest.layout.joining.grouping import Group, grouped, name_of
from dashboard.ingest.layout.joining.joining import joined, second_notices, with_second, with_team
from dashboard.ingest.layout.joining.lookups import LookUp, find_look_up, looked_up
from dashboard.ingest.layout.joining.one_scale import on_one_scale, reach_apart
from dashboard.ingest.layout.legend_cells import legend_cells, legends_of, without_legends
from dashboard.ingest.layout.near_misses.near_miss import NearMiss
from dashboard.ingest.layout.observed.titles import titles_of
from dashboard.ingest.layout.putting_right.choices import choices_of
from dashboard.ingest.layout.putting_right.chosen import (
    NOT_CHOSEN,
    done_by,
    is_chosen,
    meant_of,
    set_aside,
    with_chosen_shown,
)
from dashboard.ingest.layout.putting_right.corrected import corrected_team
from dashboard.ingest.layout.putting_right.set_by_you import legend_of, unmet, whys
from dashboard.ingest.layout.sheets import SheetReading, aligned, read_sheet, team_in
from dashboard.ingest.layout.teams.team import matrix_of
from dashboard.ingest.result import Reading
from dashboard.ingest.watch import NOBODY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dashboard.core.requirement import Requirement
    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.corrections import LayoutCorrections
    from dashboard.ingest.grid import Grid
    from dashboard.ingest.layout.teams.team import ReadTeam
    from dashboard.ingest.result import Layout, Why
    from dashboard.ingest.watch import Watch

_EMPTY = NearMiss("empty", "This file has no data: every cell in it is empty.")


def read_grids_as_team(grids: Sequence[Grid], said: LayoutCorrections = NOTHING_SAID, watch: Watch = NOBODY) -> Reading:
    """What these sheets say together, as the manager put it right."""
    grids = with_chosen_shown(grids, said)
    visible = [grid for grid in grids if not grid.hidden and grid.height]
    legends = [*legend_of(said), *legends_of(grids)]
    meant = meant_of(visible, said, lambda grid: read_sheet(without_legends(grid, legends), legends, NOTHING_SAID))
    sheets = aligned(
        [
            sheet
            for grid, still_wanted in _watched(visible, watch)
            for sheet in read_sheet(
                without_legends(grid, legends),
                legends,
                meant if is_chosen(grid, grids, meant) else NOTHING_SAID,
                still_wanted,
            )
        ]
    )
    sheets = [sheet if is_chosen(sheet.grid, grids, said) else set_aside(sheet) for sheet in sheets]
    watch.say("team")
    teams = [sheet for sheet in sheets if sheet.kind == "team"]
    people = [sheet for sheet in sheets if sheet.kind == "person"]
    asked = [sheet for sheet in sheets if sheet.kind == "requirements"]
    if people and all(sheet.unrated is not None for sheet in teams):
        return _team_reading(grids, sheets, grouped(people), legends, said)
    if teams:
        return _team_reading(grids, sheets, grouped(teams), legends, said)
    if asked:
        return _requirements_reading(asked, grids, said)
    return _refused(sheets, grids, said)


def _watched(grids: Sequence[Grid], watch: Watch) -> Iterator[tuple[Grid, Callable[[float], None]]]:
    """The sheets one after the other; whoever watches hears of each, and how far it is."""
    for at, grid in enumerate(grids):

        def still_wanted(share: float, at: int = at, name: str = grid.sheet or grid.file) -> None:
            watch.say("layout", name, (at + share) / len(grids))

        still_wanted(0.0)
        yield grid, still_wanted


def _team_reading(
    grids: Sequence[Grid],
    sheets: Sequence[SheetReading],
    group: Group,
    legends: Sequence[Legend],
    said: LayoutCorrections,
) -> Reading:
    read_together = on_one_scale((*group.members, *group.second), legends)
    members, second = read_together[: len(group.members)], read_together[len(group.members) :]
    names = [name_of(sheet) for sheet in members]
    teams = [team_in(sheet) for sheet in members]
    if group.are_teams:
        titles = titles_of(members) or names
        teams = [with_team(team, title) for team, title in zip(teams, titles, strict=True)]
    team = joined(teams, names) if len(teams) > 1 else teams[0]
    for sheet in second:
        team = with_second(team, team_in(sheet), name_of(sheet))
    spare = [sheet for sheet in sheets if sheet.kind == "nothing"]
    team, used = looked_up(team, [table for sheet in spare if (table := find_look_up(sheet.grid))])
    corrected = corrected_team(team, said)
    team, done = corrected.team, corrected.done | done_by(members, grids, said)
    asked = [sheet for sheet in sheets if sheet.kind == "requirements"]
    main = next((sheet for sheet in members if sheet.candidate), members[0])
    verdict = "person" if all(sheet.kind == "person" for sheet in members) and len(team.people) == 1 else "team"
    return Reading(
        "person" if verdict == "person" else "team",
        _ONE_PERSON.format(name=team.people[0].label) if verdict == "person" else None,
        matrix=matrix_of(team),
        layout=with_legend(
            _layout(main, names, tuple(whys(said, done))), legend_cells(as_dropped(main.grid, grids), legends)
        ),
        requirements=(*team.requirements, *_requirements(asked, main)),
        not_skills=team.not_skills,
        notices=_once(
            *_grid_notices(grids, members),
            *group.notices,
            *_other_kind(sheets, main),
            *reach_apart(members),
            *_sheet_notices(grids, spare, used),
            *_presumed(team),
            *second_notices(team),
            *unmet(said, done),
            *corrected.notices,
            *team.notices,
        ),
        excerpt=excerpt_of(as_dropped(main.grid, grids)),
        choices=choices_of(main, grids, said),
    )


def _once(*notices: Notice) -> tuple[Notice, ...]:
    """Each notice once, though several tables say the same."""
    return tuple({(each.code, each.text, str(each.place)): each for each in notices}.values())


_ONE_PERSON = (
    "This is one person's own sheet ({name}): it can be shown as a team of one, or uploaded together with the sheets of "
    "the others."
)


def _layout(main: SheetReading, names: Sequence[str], told: Sequence[Why]) -> Layout | None:
    if main.candidate is not None:
        return layout_of(main.candidate, main.choice.runner_up, names, told)
    if main.unrated is None:
        return None
    return replace(main.unrated.layout, why=(*told, *main.unrated.layout.why))


def _presumed(team: ReadTeam) -> list[Notice]:
    """That nothing in the file tells the scale, where that is so."""
    return [notice("scale-guessed", doubt=NOTHING_TELLS)] if team.scale is PRESUMED else []


def _requirements(asked: Sequence[SheetReading], main: SheetReading) -> list[Requirement]:
    """What further sheets ask for, in levels of the team where the team's own words stand in them."""
    found: list[Requirement] = []
    for sheet in asked:
        frame = sheet.candidate.frame if sheet.candidate else None
        own = main.candidate.frame if main.candidate else None
        families = getattr(own, "families", ())
        cast = families[0].cast if families else getattr(own, "cast", None)
        found.extend(requirements_in(frame, cast) if isinstance(frame, RequirementFrame) else sheet.requirements)
    return found


def _grid_notices(grids: Sequence[Grid], members: Sequence[SheetReading]) -> list[Notice]:
    """What was noticed when the bytes became cells, of the sheets that were read."""
    tables = {
        (grid.file, grid.sheet): [
            table for table in members if (table.grid.file, table.grid.sheet) == (grid.file, grid.sheet)
        ]
        for grid in grids
    }
    said = [said for grid in grids if (on_it := tables[grid.file, grid.sheet]) for said in grid_notices(grid, on_it)]
    return list({(each.code, each.text, each.place and each.place.file): each for each in reversed(said)}.values())[
        ::-1
    ]


def _sheet_notices(grids: Sequence[Grid], spare: Sequence[SheetReading], used: Sequence[LookUp]) -> list[Notice]:
    """Sheets that were left out, and why."""
    joined_in = {(table.grid.file, table.grid.sheet) for table in used}
    left = (
        sheet
        for sheet in spare
        if (sheet.grid.file, sheet.grid.sheet) not in joined_in and sheet.miss and sheet.miss.kind != "scale only"
    )
    return [
        *(notice("hidden-sheet", sheet=grid.sheet) for grid in grids if grid.hidden),
        *(notice("looked-up", table=table.grid.sheet or table.grid.file) for table in used),
        *(_left_out(sheet) for sheet in left),
    ]


def _other_kind(sheets: Sequence[SheetReading], main: SheetReading) -> list[Notice]:
    """That one person's own sheets stand beside a team's, or the other way round: only one of the two is read."""
    why = {"person": "it looks like one person's own sheet", "team": "nobody is rated in it yet"}
    return [
        notice("other-sheet-doubt", sheet=name_of(sheet), why=why[sheet.kind])
        for sheet in sheets
        if sheet.kind in why and sheet.kind != main.kind
    ]


def _left_out(sheet: SheetReading) -> Notice:
    if sheet.miss is NOT_CHOSEN:
        return notice("other-sheet-chosen", sheet=name_of(sheet))
    return notice("other-sheet", sheet=name_of(sheet), why="it holds no table of people and skills")


def _requirements_reading(asked: Sequence[SheetReading], grids: Sequence[Grid], said: LayoutCorrections) -> Reading:
    main = asked[0]
    return Reading(
        "requirements",
        "This says which level a role or the team should have; there are no people in it. It can be used as requirements "
        "beside the team's own sheet.",
        layout=layout_of(main.candidate, "", [name_of(main)]) if main.candidate else None,
        requirements=tuple(requirement for sheet in asked for requirement in sheet.requirements),
        notices=tuple(unmet(said, done_by(asked, grids, said))),
        excerpt=excerpt_of(as_dropped(main.grid, grids)),
        choices=choices_of(main, grids, said),
    )


def _refused(sheets: Sequence[SheetReading], grids: Sequence[Grid], said: LayoutCorrections) -> Reading:
    """A refusal by what the sheet with the most in it is, or the one that was chosen."""
    if not sheets:
        hidden = [grid for grid in grids if grid.hidden and grid.height]
        reason = (
            f"No visible sheet of this file holds anything; the sheet “{hidden[0].sheet}” is hidden." if hidden else ""
        )
        return Reading(
            "refused", reason or _EMPTY.reason, notices=tuple(said for grid in grids for said in grid.notices)
        )
    known = [sheet for sheet in sheets if sheet.miss and sheet.miss.kind not in ("empty", "nothing")]
    named = [sheet for sheet in sheets if said.sheet is not None and sheet.grid.sheet == said.sheet]
    main = max(named or known or sheets, key=lambda sheet: sheet.grid.height * sheet.grid.width)
    miss = main.miss or _EMPTY
    return Reading(
        "refused",
        miss.reason,
        found=beginning_of(main.grid),
        excerpt=excerpt_of(as_dropped(main.grid, grids)),
        notices=(*(told for grid in grids for told in grid.notices), *unmet(said, done_by(named, grids, said))),
        choices=choices_of(main, grids, said),
    )
