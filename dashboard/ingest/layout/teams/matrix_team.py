"""The team in a table of people down and skills across."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dashboard.core.notice import Notice, notice
from dashboard.core.sources import Sheet
from dashboard.ingest.casts.second_scale import on_scale
from dashboard.ingest.layout.evidence.paired_columns import SECOND
from dashboard.ingest.layout.observed.codes import Block, block_of
from dashboard.ingest.layout.observed.raters import only_own
from dashboard.ingest.layout.teams.asked_of_people import (
    asked_of_people,
    older_notices,
    some,
    targets_below,
    targets_beside,
)
from dashboard.ingest.layout.teams.asked_rows import requirements_of_rows
from dashboard.ingest.layout.teams.bad_cells import bad_cell_notices
from dashboard.ingest.layout.teams.bands import groups_of_people
from dashboard.ingest.layout.teams.beside import (
    days_beside,
    find_rater_column,
    interest_beside,
    only_had_notices,
    second_beside,
)
from dashboard.ingest.layout.teams.label_notices import heading_notices, hidden_notices
from dashboard.ingest.layout.teams.team import ReadPerson, ReadSkill, ReadTeam, plain_sources
from dashboard.ingest.layout.teams.twice import settled_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.core.scale import Scale
    from dashboard.ingest.layout.evidence.frame import Frame
    from dashboard.ingest.layout.observed.families import Family

Floats = npt.NDArray[np.float64]


def matrix_team(frame: Frame) -> ReadTeam:
    """Everybody in the table with all ratings, each with its cell."""
    settled = settled_rows(frame)
    view, skills, rows = frame.view, frame.skills, settled.rows
    first = frame.heading.last + 1
    whole = frame.block if skills == frame.ratings else block_of(view, skills, first, view.height - 1)
    at = [row - first for row in rows]
    block = Block(whole.texts, whole.codes[at])
    scale = frame.families[0].cast.scale
    levels = _levels(block, frame.families, skills)
    asked = asked_of_people((*targets_beside(frame, rows), *targets_below(frame)), scale)
    sources = plain_sources(
        Sheet(view.grid.file, view.grid.sheet), block.texts, block.codes, rows, skills, across=view.across
    )
    return ReadTeam(
        people=tuple(_people(frame, rows)),
        skills=tuple(
            ReadSkill(frame.columns[c].label or _unheaded(frame, c), frame.columns[c].heading,
                      view.place(frame.heading.row, c))
            for c in skills
        ),
        levels=_with_blanks(levels, scale),
        scale=scale,
        sources=replace(sources, days=days_beside(frame, rows)),
        requirements=(*requirements_of_rows(frame, whole), *asked.requirements),
        notices=(*settled.notices, *_scale_notices(frame), *heading_notices(frame), *_row_notices(frame), *_hidden(frame, rows), *bad_cell_notices(frame, block, rows), *asked.notices, *older_notices(frame), *only_had_notices(frame, rows)),
        not_skills=tuple(_not_skills(frame)),
        second=second_beside(frame, rows),
        interest=interest_beside(frame, rows),
    )  # fmt: skip


def _unheaded(frame: Frame, column: int) -> str:
    return str(frame.view.place(None, column)).rsplit("!", 1)[-1]


def _levels(block: Block, families: Sequence[Family], skills: Sequence[int]) -> Floats:
    """Levels on the main family's scale; another family's levels are put on it by their proficiency."""
    levels = np.full(block.codes.shape, np.nan)
    main = families[0].cast.scale
    for family in families:
        at = [skills.index(column) for column in family.columns]
        cast = family.cast if family is families[0] else on_scale(family.cast, main)
        levels[:, at] = Block(block.texts, block.codes[:, at]).lookup(cast.levels)
    return levels


def _with_blanks(levels: Floats, scale: Scale) -> Floats:
    """Blank as the lowest level where the file says so, for everybody with at least one rating."""
    if not scale.blank_means_lowest:
        return levels
    rated = ~np.isnan(levels).all(axis=1, keepdims=True)
    return np.where(np.isnan(levels) & rated, scale.lowest, levels)


def _people(frame: Frame, rows: Sequence[int]) -> Iterator[ReadPerson]:
    view = frame.view
    keys = _attribute_keys(frame)
    section = groups_of_people(frame) or ({} if "team" in keys.values() else _sections(frame))
    for row in rows:
        said = {key: text for column, key in keys.items() if (text := view.merged_text(row, column))}
        if section.get(row):
            said["team"] = section[row]
        label = frame.rows[row].name or f"{'column' if view.across else 'row'} {row + 1}"
        yield ReadPerson(label, said, view.place(row, frame.names[0] if frame.names else None))


def _attribute_keys(frame: Frame) -> dict[int, str]:
    """The key of each attribute column: its field, or its own heading where the field is taken."""
    keys: dict[int, str] = {}
    rater = find_rater_column(frame)
    for column, use in enumerate(frame.columns):
        filled = frame.profiles[column].counts
        if use.kind == "attribute" and filled and column != rater and not only_own(filled):
            keys[column] = use.field if use.field not in keys.values() else use.label
    return keys


def _sections(frame: Frame) -> dict[int, str]:
    found, current = {}, _title_of_first(frame)
    for row in sorted(frame.rows):
        if frame.rows[row].kind == "section":
            current = frame.rows[row].name
        found[row] = current
    return found


def _title_of_first(frame: Frame) -> str:
    """The text that stands alone above the heading, where each further section has its own above the heading again."""
    rows, view = sorted(frame.rows), frame.view
    sections = [row for row in rows if frame.rows[row].kind == "section"]
    repeats = [row for row in rows if frame.rows[row].kind == "repeat"]
    if view.across or not sections or any(not {row - 1, row - 2} & set(sections) for row in repeats):
        return ""
    texts = [text for text in view.texts(frame.heading.first - 1) if text] if repeats and frame.heading.first else []
    return texts[0] if len(texts) == 1 and len(sections) == len(repeats) else ""


def _scale_notices(frame: Frame) -> Iterator[Notice]:
    if frame.families[0].cast.doubt:
        yield notice("scale-guessed", doubt=frame.families[0].cast.doubt)
    for family in frame.families[1:]:
        labels = some([frame.columns[column].label for column in family.columns])
        yield notice("second-scale", labels=labels, why=family.cast.why)


def _hidden(frame: Frame, rows: Sequence[int]) -> Iterator[Notice]:
    used_rows, used_columns = (frame.skills, rows) if frame.view.across else (rows, frame.skills)
    return hidden_notices(frame.view.grid, used_rows, used_columns)


def _row_notices(frame: Frame) -> Iterator[Notice]:
    view = frame.view
    for row, use in frame.rows.items():
        if use.kind == "total":
            name = use.name or str(view.place(row, None)).rsplit("!", 1)[-1]
            yield notice("total-left-out", view.place(row, None), label=name)
        elif use.kind == "person" and not use.name and frame.names:
            yield notice("no-name", view.place(row, frame.names[0]))


def _not_skills(frame: Frame) -> Iterator[str]:
    """Headings that are no skills, and names of rows that are nobody."""
    skills = {frame.columns[column].label for column in frame.skills}
    for use in frame.columns:
        said = use.said or use.label
        is_skill = use.kind in ("rating", "unrated") or (use.field == SECOND and said in skills)
        if use.label and not is_skill:
            yield said
    for row in frame.rows.values():
        if row.kind in ("total", "requirement") and row.name:
            yield row.name
