"""The picture of her own sheet, every part tinted as it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from markupsafe import Markup

from dashboard.charts.theme import level_step, ramp
from dashboard.core.place import column_letters
from dashboard.core.sources import NOWHERE
from dashboard.ui.components import marks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.core.matrix import SkillMatrix
    from dashboard.core.scale import Scale
    from dashboard.ingest.reading import Excerpt, Layout, Part, Reading

_MOST_ROWS = 16
_MOST_COLUMNS = 12
_KEPT_ROWS, _KEPT_COLUMNS = 60, 40
"""As many as a reading keeps."""
_ABOVE, _BELOW = 3, 4
_GAP, _GAP_HEAD = Markup("<td>…</td>"), Markup("<th>…</th>")
_WORDS: dict[Part, str] = {
    "heading": "skills",
    "category": "areas",
    "people": "people",
    "attribute": "kept",
    "requirement": "what is asked",
    "legend": "legend",
    "total": "totals, left out",
    "ignored": "not a skill, titles, notes",
}

Cells = dict[tuple[int, int], float]
"""Levels by the row and column of their cell."""


def sheet_picture(reading: Reading) -> Markup:
    """The corner of the sheet, and what each tint means; untinted where nothing in it was recognised."""
    excerpt, layout, matrix = reading.excerpt, reading.layout, reading.matrix
    if not excerpt.rows:
        return Markup("")
    levels = _levels(matrix, excerpt) if matrix is not None else {}
    scale = matrix.scale if matrix is not None else None
    parts = _parts(layout) if layout is not None else {}
    heading = max(layout.header_rows, default=1) if layout is not None and layout.people_in != "columns" else 1
    rows = shown_of(len(excerpt.rows), excerpt.height, _MOST_ROWS, heading - 1)
    columns = shown_of(len(excerpt.rows[0]), excerpt.width, _MOST_COLUMNS)
    letters = marks.joined(
        _GAP_HEAD if at is None else Markup('<th scope="col">{}</th>').format(column_letters(at)) for at in columns
    )
    lines = [_line(excerpt.rows, row, columns, parts, levels, scale) for row in rows]
    drawn = Markup('<table class="sheet"><thead><tr><td></td>{}</tr></thead><tbody>{}</tbody></table>')
    box = Markup('<div class="scroll" tabindex="0" role="region" aria-label="The sheet as it was read">{}</div>')
    return box.format(drawn.format(letters, marks.joined(lines))) + _key(set(parts.values()), scale)


def shown_of(kept: int, total: int, most: int, must: int = 0) -> list[int | None]:
    """Which rows or columns the picture shows, None for those left out: the first ones, and the last where it is kept.

    ``must`` is one that has to be among them, such as the heading; what lies far above it is left out too.
    """
    if total <= most:
        return list(range(kept))
    if must >= most - _BELOW:
        first = min(must - _ABOVE, kept - 1)
        return [0, None, *range(first, min(first + most - _ABOVE, kept)), None]
    ends = [total - 1] if total == kept else []
    return [*range(min(most - len(ends), kept)), None, *ends]


def _line(
    cells: Sequence[Sequence[str]],
    row: int | None,
    columns: Sequence[int | None],
    parts: Mapping[tuple[int, int], Part],
    levels: Cells,
    scale: Scale | None,
) -> Markup:
    if row is None:
        return Markup("<tr>{}{}</tr>").format(_GAP_HEAD, _GAP * len(columns))
    drawn = (
        _GAP if at is None else _cell(cells[row][at], parts.get((row, at)), levels.get((row, at)), scale)
        for at in columns
    )
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(row + 1, marks.joined(drawn))


def _parts(layout: Layout) -> dict[tuple[int, int], Part]:
    """What each cell of the corner is; where ranges overlap, the later one speaks: a row's over a column's."""
    found: dict[tuple[int, int], Part] = {}
    for part, top, left, bottom, right in layout.parts:
        for row in range(top, min(bottom, _KEPT_ROWS - 1) + 1):
            for column in range(left, min(right, _KEPT_COLUMNS - 1) + 1):
                found[row, column] = part
    return found


def _levels(matrix: SkillMatrix, excerpt: Excerpt) -> Cells:
    """The levels that were read from cells of the corner."""
    sources = matrix.sources
    of_sheet = [
        at for at, sheet in enumerate(sources.sheets) if (sheet.file, sheet.name) == (excerpt.file, excerpt.sheet)
    ]
    inside = (sources.text != NOWHERE) & (sources.row < _KEPT_ROWS) & (sources.column < _KEPT_COLUMNS)
    inside &= np.isin(sources.sheet, of_sheet) & matrix.assessed
    people, skills = np.nonzero(inside)
    rows, columns = sources.row[inside].tolist(), sources.column[inside].tolist()
    return dict(zip(zip(rows, columns, strict=True), matrix.levels[people, skills].tolist(), strict=True))


def _cell(text: str, part: Part | None, level: float | None, scale: Scale | None) -> Markup:
    if level is not None and scale is not None:
        return Markup('<td class="part-rating" style="{}">{}</td>').format(_shade(scale, level), text)
    return Markup('<td class="{}" title="{}"><bdi>{}</bdi></td>').format(f"part-{part}" if part else "", text, text)


def _shade(scale: Scale, level: float) -> str:
    step = level_step(scale, level)
    light, dark = ramp(len(scale.steps), dark=False)[step], ramp(len(scale.steps), dark=True)[step]
    return f"background:light-dark({light.fill},{dark.fill});color:light-dark({light.text},{dark.text})"


def _key(parts: set[Part], scale: Scale | None) -> Markup:
    chips = [
        Markup('<span><i class="chip part-{}"></i>{}</span>').format(part, word)
        for part, word in _WORDS.items()
        if part in parts
    ]
    if "rating" in parts and scale is not None:
        shade = _shade(scale, scale.highest)
        chips.append(Markup('<span><i class="chip" style="{}"></i>levels</span>').format(shade))
    return Markup('<div class="keys">{}</div>').format(marks.joined(chips))
