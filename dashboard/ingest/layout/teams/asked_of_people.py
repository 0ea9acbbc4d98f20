"""What a sheet asks of each person in each skill, and what it says besides the ratings that count."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.core.notice import Notice, notice
from dashboard.core.requirement import Requirement
from dashboard.ingest.layout.evidence.parted import OLDER
from dashboard.ingest.layout.observed.profiles import number_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dashboard.core.place import Place
    from dashboard.core.scale import Scale
    from dashboard.ingest.layout.evidence.frame import Frame

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """The level that one person should have in a skill, and the cell that says so."""

    skill: str
    level: float
    place: Place


@dataclass(frozen=True, slots=True)
class AskedOfAll:
    """What is asked of everybody alike, and what the user should know of the rest."""

    requirements: tuple[Requirement, ...]
    notices: tuple[Notice, ...]


def asked_of_people(asked: Iterable[Asked], scale: Scale) -> AskedOfAll:
    """A requirement for each skill of which the same level is asked of everybody; the other targets are told.

    One person's own target is no requirement of the team: it says where she wants to be.
    """
    by_skill: dict[str, list[Asked]] = defaultdict(list)
    for one in asked:
        if scale.holds(one.level):
            by_skill[one.skill].append(one)
    alike = [many[0] for many in by_skill.values() if len({one.level for one in many}) == 1 and len(many) > 1]
    own = [skill for skill in by_skill if skill not in {one.skill for one in alike}]
    return AskedOfAll(
        tuple(Requirement(one.skill, None, None, one.level, None, None, "file", one.place) for one in alike),
        (notice("personal-targets", by_skill[own[0]][0].place, skills=some(own)),) if own else (),
    )


def targets_beside(frame: Frame, rows: Sequence[int]) -> Iterator[Asked]:
    """The targets in the columns beside the ratings of the same skills."""
    levels = frame.families[0].cast.levels
    skills = {frame.columns[column].label for column in frame.skills}
    for column, use in enumerate(frame.columns):
        if use.kind != "target" or use.label not in skills:
            continue
        for row in rows:
            level = levels.get(frame.view.text(row, column), number_in(frame.view.text(row, column)))
            if level is not None:
                yield Asked(use.label, level, frame.view.place(row, column))


def targets_below(frame: Frame) -> Iterator[Asked]:
    """The targets in rows of their own below those with the same people's ratings."""
    levels = frame.families[0].cast.levels
    for row in (row for row, use in frame.rows.items() if use.kind == "target"):
        for column in frame.skills:
            text = frame.view.text(row, column)
            level = levels.get(text, number_in(text))
            if level is not None:
                yield Asked(frame.columns[column].label, level, frame.view.place(row, column))


def older_notices(frame: Frame) -> Iterator[Notice]:
    """That columns or rows with older ratings of the same skills were left out."""
    older = [column for column, use in enumerate(frame.columns) if use.field == OLDER]
    if older:
        said = some([frame.columns[column].said for column in older])
        yield notice("older-columns", frame.view.place(frame.heading.row, older[0]), count=len(older), labels=said)
    rows = [row for row, use in frame.rows.items() if use.field == OLDER]
    if rows:
        said = some([frame.rows[row].name for row in rows])
        yield notice("older-rows", frame.view.place(rows[0], frame.names[0]), count=len(rows), labels=said)


def some(labels: Sequence[str]) -> str:
    """The first few labels, and how many more there are."""
    more = f" and {len(labels) - _SHOWN} more" if len(labels) > _SHOWN else ""
    return ", ".join(labels[:_SHOWN]) + more
