"""Several lists of skills and levels on one sheet: one for each person, or one person's list in several parts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from dashboard.ingest.layout.observed.names import people_likeness
from dashboard.ingest.layout.observed.text import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.ingest.grid import Grid
    from dashboard.ingest.layout.candidates.own_frame import OwnFrame
    from dashboard.ingest.layout.observed.view import View

_ABOVE = 2
"""Rows above a list in which its title may stand."""
_LIKE_PEOPLE = 0.4
_SHARED = 0.5


@dataclass(frozen=True, eq=False)
class OwnBlock:
    """One of several lists: its sheet with all else blank, and the title above it, empty where there is none."""

    grid: Grid
    title: str


def own_blocks(frame: OwnFrame) -> tuple[OwnBlock, ...]:
    """The lists whose headings are the same, side by side or one below another; empty where there is only one."""
    view, heads = frame.view, _heads(frame)
    rows, columns = sorted({row for row, _ in heads}), sorted({column for _, column in heads})
    if len(heads) < 2 or min(len(rows), len(columns)) > 1:
        return ()
    if len(rows) == 1:
        lefts = [0, *columns[1:], view.width]
        areas = [Area(rows[0], 0, view.height, left, right) for left, right in pairwise(lefts)]
    else:
        tops = [0, *(_first_row(view, row) for row in rows[1:]), view.height]
        areas = [Area(row, *span, 0, view.width) for row, span in zip(rows, pairwise(tops), strict=True)]
    return tuple(OwnBlock(_cut(view.grid, area), _title(view, area)) for area in areas)


class Area(NamedTuple):
    """A part of a sheet with one list in it: the row of the heading, and the rows and columns of the part."""

    heading: int
    top: int
    bottom: int
    left: int
    right: int


def _heads(frame: OwnFrame) -> list[tuple[int, int]]:
    """Row and column of each place where the two headings of the list stand beside each other as in the first."""
    codes, code_of = frame.view.grid.texts.codes, frame.view.grid.texts.code_of
    across = frame.level - frame.skill
    labels = [frame.heading.labels[column] for column in (frame.skill, frame.level)]
    if frame.view.across or across < 1 or not all(labels) or not all(label in code_of for label in labels):
        return []
    width = codes.shape[1] - across
    found = (codes[:, :width] == code_of[labels[0]]) & (codes[:, across:] == code_of[labels[1]])
    return [(row, column) for row, column in np.argwhere(found).tolist() if row >= frame.heading.row]


def _first_row(view: View, heading: int) -> int:
    """The row of the title above a heading, the heading's own where there is none."""
    above = next((row for row in range(heading - 1, heading - 1 - _ABOVE, -1) if any(view.texts(row))), heading)
    return above if sum(map(bool, view.texts(above))) == 1 else heading


def _title(view: View, area: Area) -> str:
    """The text that stands alone above the heading of a part."""
    for row in range(area.heading - 1, max(area.heading - 1 - _ABOVE, -1), -1):
        texts = [text for text in view.texts(row)[area.left : area.right] if text]
        if texts:
            return texts[0] if len(texts) == 1 else ""
    return ""


def _cut(grid: Grid, area: Area) -> Grid:
    left_out = np.ones((grid.height, grid.width), dtype=bool)
    left_out[area.top : area.bottom, area.left : area.right] = False
    return grid.without(left_out)


def are_people(titles: Sequence[str], skills: Sequence[Sequence[str]]) -> bool:
    """Whether lists are those of several people: each has a title of its own, and these or the same skills tell so."""
    if not all(titles) or len({folded(title) for title in titles}) < len(titles):
        return False
    first = set(map(folded, skills[0]))
    shared = min(len(first & set(map(folded, other))) / max(1, min(len(first), len(other))) for other in skills[1:])
    return shared >= _SHARED or people_likeness(titles) >= _LIKE_PEOPLE
