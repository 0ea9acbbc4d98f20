"""One sheet, or one of several tables on it, by itself: what it is, before sheets are put together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from dashboard.core.requirement import Requirement
from dashboard.ingest.corrections import NOTHING_SAID
from dashboard.ingest.layout.candidates.blocks import blocks_of
from dashboard.ingest.layout.candidates.long_frame import LongFrame
from dashboard.ingest.layout.candidates.own_blocks import are_people, own_blocks
from dashboard.ingest.layout.candidates.own_frame import OwnFrame
from dashboard.ingest.layout.candidates.own_sheet import own_team
from dashboard.ingest.layout.candidates.packed import packed_team
from dashboard.ingest.layout.candidates.packed_frame import PackedFrame
from dashboard.ingest.layout.candidates.requirement_frame import RequirementFrame
from dashboard.ingest.layout.candidates.requirement_list import requirements_in
from dashboard.ingest.layout.candidates.unrated import Unrated, find_unrated_at, find_unrated_team
from dashboard.ingest.layout.choose import Choice, as_said, candidates_of, read_whole
from dashboard.ingest.layout.evidence.frame import Frame
from dashboard.ingest.layout.joining.key_tables import find_key_table
from dashboard.ingest.layout.near_misses.foreign_codes import find_foreign_table
from dashboard.ingest.layout.near_misses.near_miss import NearMiss, facts_of
from dashboard.ingest.layout.near_misses.of_sheets import SKILL_SLOTS, explain
from dashboard.ingest.layout.near_misses.of_tables import find_near_miss
from dashboard.ingest.layout.near_misses.trackers import find_tracker
from dashboard.ingest.layout.putting_right.wanted import met
from dashboard.ingest.layout.teams.long_team import long_team
from dashboard.ingest.layout.teams.matrix_team import matrix_team

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.corrections import LayoutCorrections
    from dashboard.ingest.grid import Grid
    from dashboard.ingest.layout.candidates.candidate import Candidate
    from dashboard.ingest.layout.teams.team import ReadTeam

Kind = Literal["team", "person", "requirements", "nothing"]

_FEW = 2
_NEAR = 5.0
ENOUGH = 4.0
"""Below this, too little speaks for a layout to draw conclusions from it."""


_LAYOUT_FOUND, _ALL_READ = 0.2, 0.9
"""How far a large sheet is when its layout is decided, and when all its rows were told apart."""


def _always(_share: float) -> None:
    """Somebody always wants it."""


@dataclass(frozen=True, eq=False)
class SheetReading:
    """What one table is.

    Attributes:
        grid: its sheet, all else on it blank.
        kind: whether it holds a team, one person, requirements, or nothing for us.
        choice: every way to read it.
        candidate: the way it was read.
        requirements: what it asks for, where it is a list of requirements.
        miss: what it is instead, where it is nothing for us.
        unrated: the team in it, where nobody is rated yet.
    """

    grid: Grid
    kind: Kind
    choice: Choice
    candidate: Candidate | None = None
    requirements: tuple[Requirement, ...] = ()
    miss: NearMiss | None = None
    unrated: Unrated | None = None

    @property
    def score(self) -> float:
        """How much speaks for it."""
        return self.candidate.score if self.candidate else 0.0


def read_sheet(
    grid: Grid, legends: Sequence[Legend], said: LayoutCorrections, still_wanted: Callable[[float], None] = _always
) -> list[SheetReading]:
    """The tables of one sheet, the sheet itself where it holds one.

    ``still_wanted`` is told how far it is, from 0 to 1, and raises when nobody wants it any more.
    """
    explained = find_key_table(grid)
    if explained is not None:
        rest, table = explained
        main = _read_table(rest, legends, said)
        if main.kind in ("team", "person"):
            return [main, SheetReading(table.grid, "nothing", Choice(table.grid, ()))]
    whole = _read_table(grid, legends, said, still_wanted)
    lists = [] if said.sets_layout else _own_lists(whole, legends)
    if lists or whole.kind != "team" or whole.candidate is None:
        return lists or [whole]
    blocks = [_read_table(block, legends, said) for block in blocks_of(whole.candidate.frame)]
    good = [block for block in blocks if block.kind in ("team", "requirements")]
    return good if len(good) > 1 else [whole]


def _own_lists(whole: SheetReading, legends: Sequence[Legend]) -> list[SheetReading]:
    """Each list of a sheet with several: of the people that the titles name, else all of one person; else none."""
    frame = whole.candidate.frame if whole.candidate else None
    blocks = own_blocks(frame) if isinstance(frame, OwnFrame) else ()
    lists = [_read_table(block.grid, legends, NOTHING_SAID) for block in blocks]
    frames = [each.candidate.frame for each in lists if each.candidate and isinstance(each.candidate.frame, OwnFrame)]
    if not isinstance(frame, OwnFrame) or len(frames) < len(blocks):
        return []
    titles = [block.title for block in blocks]
    several = len(blocks) > 1 and are_people(
        titles, [[skill.label for skill in own_team(each).skills] for each in frames]
    )
    owners = titles if several else [frame.owner] * len(frames)
    return [
        replace(each, candidate=replace(each.candidate, frame=replace(own, owner=owner)))
        for each, own, owner in zip(lists, frames, owners, strict=True)
        if each.candidate
    ]


def aligned(sheets: Sequence[SheetReading]) -> list[SheetReading]:
    """Sheets of one kind read alike: where most are one person's own, so are those that nearly looked like it."""
    own = sum(sheet.kind == "person" for sheet in sheets)
    if own < max(_FEW, sum(sheet.kind == "team" for sheet in sheets)):
        return list(sheets)
    return [_as_own(sheet) if sheet.kind in ("team", "nothing") else sheet for sheet in sheets]


def _as_own(sheet: SheetReading) -> SheetReading:
    own = next((candidate for candidate in sheet.choice.candidates if isinstance(candidate.frame, OwnFrame)), None)
    if own is None or own.score < max(0.0, sheet.score - _NEAR):
        return sheet
    return replace(sheet, kind="person", candidate=own, miss=None)


def _read_table(
    grid: Grid, legends: Sequence[Legend], said: LayoutCorrections, still_wanted: Callable[[float], None] = _always
) -> SheetReading:
    choice = as_said(candidates_of(grid, legends), legends, said)
    best = choice.best
    pointed_at = best is not None and _is_pointed_at(best, said)
    if said.sets_layout and not pointed_at and (best is None or best.score < ENOUGH):
        unrated = find_unrated_at(grid, legends, said) if said.sheet is not None else None
        return _unrated(unrated, choice) or _read_table(grid, legends, NOTHING_SAID, still_wanted)
    foreign = None if pointed_at else find_foreign_table(grid) or find_tracker(grid)
    if foreign is not None:
        return SheetReading(grid, "nothing", choice, miss=foreign)
    if best is None or (best.score < ENOUGH and not pointed_at):
        miss = explain(grid)
        unrated = find_unrated_team(grid, legends) if miss.kind != SKILL_SLOTS else None
        return _unrated(unrated, choice) or SheetReading(grid, "nothing", choice, miss=miss)
    still_wanted(_LAYOUT_FOUND)
    candidate = read_whole(best, legends, said)
    still_wanted(_ALL_READ)
    frame = candidate.frame
    if isinstance(frame, RequirementFrame):
        return SheetReading(grid, "requirements", choice, candidate, requirements_in(frame))
    kind: Kind = "person" if isinstance(frame, OwnFrame) else "team"
    sheet = SheetReading(grid, kind, choice, candidate)
    return _judged(sheet, frame) if isinstance(frame, Frame) and not pointed_at else sheet


def _unrated(unrated: Unrated | None, choice: Choice) -> SheetReading | None:
    """A team in which nobody is rated yet; None where there is none."""
    return SheetReading(choice.grid, "team", choice, unrated=unrated) if unrated is not None else None


def _is_pointed_at(candidate: Candidate, said: LayoutCorrections) -> bool:
    """Whether a table is what the manager meant: of this very sheet, and as she said in everything."""
    return said.sheet is not None and said.sets_layout and met(candidate.frame, said) == said.about_layout


def _judged(sheet: SheetReading, frame: Frame) -> SheetReading:
    """A table that is built like a team's, unless something says that it is none."""
    miss = find_near_miss(facts_of(frame))
    if miss is None:
        return sheet
    if miss.kind == "role table":
        return replace(sheet, kind="requirements", requirements=tuple(_role_requirements(frame)), miss=miss)
    return replace(sheet, kind="nothing", candidate=None, miss=miss)


def _role_requirements(frame: Frame) -> list[Requirement]:
    """What a table of roles and skills asks of each role."""
    cast = frame.families[0].cast
    return [
        Requirement(
            frame.columns[column].label, _role_in(frame, row), None, cast.levels[text], None, None, "file",
            frame.view.place(row, column),
        )
        for row in frame.people
        for column in frame.ratings
        if (text := frame.view.text(row, column)) in cast.levels
    ]  # fmt: skip


def _role_in(frame: Frame, row: int) -> str:
    roles = (c for c, use in enumerate(frame.columns) if use.kind == "attribute" and use.field in ("role", "seniority"))
    return frame.rows[row].name or next((text for column in roles if (text := frame.view.text(row, column))), "")


def team_in(sheet: SheetReading) -> ReadTeam:
    """The people, skills and levels of a table that holds a team or a person."""
    if sheet.unrated is not None:
        return sheet.unrated.team
    frame = sheet.candidate.frame if sheet.candidate else None
    if isinstance(frame, Frame):
        return matrix_team(frame)
    if isinstance(frame, LongFrame):
        return long_team(frame)
    if isinstance(frame, OwnFrame):
        return own_team(frame)
    if isinstance(frame, PackedFrame):
        return packed_team(frame)
    raise TypeError(f"a {sheet.kind} table has no people")
