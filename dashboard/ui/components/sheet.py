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
    from dashboard.core.matrix import SkillMatrix
    from dashboard.core.scale import Scale
    from dashboard.ingest.reading import Layout, Part, Reading

_MOST_ROWS = 16
_MOST_COLUMNS = 12
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
    """The corner of the sheet, and what each tint means; nothing where the reading kept no corner."""
    excerpt, layout = reading.excerpt, reading.layout
    if not excerpt.rows or layout is None:
        return Markup("")
    levels = _levels(reading.matrix, layout) if reading.matrix is not None else {}
    scale = reading.matrix.scale if reading.matrix is not None else None
    parts = _parts(layout)
    height, width = min(len(excerpt.rows), _MOST_ROWS), min(len(excerpt.rows[0]), _MOST_COLUMNS)
    more_rows, more_columns = excerpt.height > height, excerpt.width > width
    letters = marks.joined(Markup('<th scope="col">{}</th>').format(column_letters(at)) for at in range(width))
    end = Markup("<th>…</th>") if more_columns else Markup("")
    lines = []
    for row in range(height):
        cells = (
            _cell(excerpt.rows[row][at], parts.get((row, at)), levels.get((row, at)), scale) for at in range(width)
        )
        dots = Markup("<td>…</td>") if more_columns else Markup("")
        lines.append(Markup('<tr><th scope="row">{}</th>{}{}</tr>').format(row + 1, marks.joined(cells), dots))
    if more_rows:
        blank = Markup("<td>…</td>") * (width + more_columns)
        lines.append(Markup("<tr><th>…</th>{}</tr>").format(blank))
    drawn = Markup('<table class="sheet"><thead><tr><td></td>{}{}</tr></thead><tbody>{}</tbody></table>')
    box = Markup('<div class="scroll" tabindex="0" role="region" aria-label="The sheet as it was read">{}</div>')
    return box.format(drawn.format(letters, end, marks.joined(lines))) + _key(set(parts.values()), scale)


def _parts(layout: Layout) -> dict[tuple[int, int], Part]:
    """What each cell of the corner is; where ranges overlap, the smaller one speaks."""
    found: dict[tuple[int, int], Part] = {}
    for part, top, left, bottom, right in sorted(layout.parts, key=lambda r: -(r[3] - r[1] + 1) * (r[4] - r[2] + 1)):
        for row in range(top, min(bottom, _MOST_ROWS - 1) + 1):
            for column in range(left, min(right, _MOST_COLUMNS - 1) + 1):
                found[row, column] = part
    return found


def _levels(matrix: SkillMatrix, layout: Layout) -> Cells:
    """The levels that were read from cells of the corner."""
    sources = matrix.sources
    of_sheet = [at for at, sheet in enumerate(sources.sheets) if sheet.name in {layout.sheet, ""}]
    inside = (sources.text != NOWHERE) & (sources.row < _MOST_ROWS) & (sources.column < _MOST_COLUMNS)
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
