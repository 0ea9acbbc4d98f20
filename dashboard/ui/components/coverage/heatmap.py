"""The map of people × skills: a real table drawn by a small component of our own."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import streamlit as st
from markupsafe import Markup

from dashboard.charts.theme import level_step, ramp
from dashboard.report.wording import digits
from dashboard.ui.components import marks
from dashboard.ui.components.pressed import script

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.core.scale import Scale
    from dashboard.report.section import Heatmap, HeatmapRow

MOST_PEOPLE = 150
"""So many people stand beside each other at most; a wider map is read in parts."""

_SHORT_MARK = 2
"""So many letters of a mark fit into a cell, as ``✓`` or ``XL``."""

_TICKED = 2
_NO = "no"
"""A scale of so many steps says yes or no."""

ORDERS = ("Worst first", "By area", "As in the file")
_HERE = Path(__file__).parent


class Chosen(NamedTuple):
    """What was clicked: a cell, or the head of a skill or person."""

    row: int | None
    person: int | None


@cache
def _files() -> tuple[str, str]:
    return script(_HERE / "heatmap.js"), (_HERE / "heatmap.css").read_text(encoding="utf-8")


def show_heatmap(heatmap: Heatmap, rows: Sequence[int], *, compact: bool, across: bool) -> Chosen | None:
    """Draw these rows in this order; what was just clicked, or None."""
    script, css = _files()
    draw = st.components.v2.component("people_by_skills", js=script, css=css)
    result = draw(
        key="heatmap", data=component_data(heatmap, rows, compact=compact, across=across), on_chosen_change=lambda: None
    )
    if not result.chosen:
        return None
    return Chosen(result.chosen["skill"], result.chosen["person"])


def ordered(heatmap: Heatmap, order: str, wanted: str = "") -> list[int]:
    """The rows by index in one of the orders, only those whose name holds the wanted text."""
    key = wanted.strip().casefold()
    rows = [at for at, row in enumerate(heatmap.rows) if key in row.skill.casefold()]
    if order == "By area":
        return sorted(rows, key=lambda at: (heatmap.rows[at].area_position, heatmap.rows[at].area))
    return sorted(rows, key=lambda at: heatmap.rows[at].position) if order == "As in the file" else rows


def parts(heatmap: Heatmap) -> dict[str, slice]:
    """The people in parts that a page can hold, by what each part is called; one part where all fit."""
    count = len(heatmap.people)
    starts = range(0, count, MOST_PEOPLE)
    return {
        f"People {at + 1}–{min(at + MOST_PEOPLE, count)} of {digits(count)}": slice(at, at + MOST_PEOPLE)
        for at in starts
    }


def only(heatmap: Heatmap, people: slice) -> Heatmap:
    """The map with some of its people; what is counted stays counted over all."""
    rows = (
        replace(
            row,
            levels=row.levels[people],
            capable_people=row.capable_people[people],
            members=row.members[people],
        )
        for row in heatmap.rows
    )
    return replace(heatmap, people=heatmap.people[people], alone=heatmap.alone[people], rows=tuple(rows))


def component_data(heatmap: Heatmap, rows: Sequence[int], *, compact: bool, across: bool) -> dict[str, Any]:
    """All that the component draws, with a key that is equal only for equal pictures."""
    scale = heatmap.scale
    light, dark = ramp(len(scale.steps), dark=False), ramp(len(scale.steps), dark=True)
    levels = sorted({level for row in heatmap.rows for level in row.levels if level is not None})
    places = {level: at for at, level in enumerate(levels)}
    data: dict[str, Any] = {
        "label": "Levels of people by skill",
        "people": list(heatmap.people),
        "alone": list(heatmap.alone),
        "seats": f"{heatmap.seats_filled} / {heatmap.seats_needed}",
        "fills": [f"light-dark({a.fill}, {b.fill})" for a, b in zip(light, dark, strict=True)],
        "texts": [f"light-dark({a.text}, {b.text})" for a, b in zip(light, dark, strict=True)],
        "levels": [_level(scale, level) for level in levels],
        "rows": [_row(scale, row, places) for row in heatmap.rows],
        "order": list(rows),
        "compact": compact,
        "across": across,
    }
    data["key"] = hashlib.sha256(json.dumps(data).encode()).hexdigest()
    return data


def _level(scale: Scale, level: float) -> dict[str, Any]:
    """How a level looks and what it is called; said once, not in each of its cells."""
    return {"step": level_step(scale, level), "text": _written(scale, level), "name": f"level {scale.named(level)}"}


def _row(scale: Scale, row: HeatmapRow, places: Mapping[float, int]) -> dict[str, Any]:
    return {
        "skill": row.skill,
        "area": row.area,
        "asked": _asked(scale, row.required_level),
        "ownLevel": not row.usual_level,
        "ownCount": not row.usual_people,
        "count": f"{row.capable} / {row.people_needed}",
        "status": row.status,
        "critical": row.critical,
        "levels": [None if level is None else places[level] for level in row.levels],
        "capable": [int(capable) for capable in row.capable_people],
    }


def _written(scale: Scale, level: float) -> str:
    """What stands in a cell: the team's own mark where it is as short as a number, else the number.

    Beside ticks the step that nobody named is ``no``: a 0 would be a number among signs.
    """
    label = scale.labels.get(level, "")
    if not label and level == scale.lowest and len(scale.steps) <= _TICKED and scale.labels:
        return _NO
    return label if 0 < len(label) <= _SHORT_MARK else scale.said(level)


def _asked(scale: Scale, level: float) -> str:
    """The required level; with two steps there is nothing above it."""
    return _written(scale, level) if len(scale.steps) <= _TICKED else f"≥ {_written(scale, level)}"


def level_key(heatmap: Heatmap, *, on_map: bool = True) -> Markup:
    """What the shades mean, with how many ratings stand on each level, and how many are missing."""
    light, dark = ramp(len(heatmap.scale.steps), dark=False), ramp(len(heatmap.scale.steps), dark=True)
    chips = [
        Markup(
            '<span><i class="chip" style="background:light-dark({},{})"></i><b>{}</b> {} <span class="num">{}</span></span>'
        ).format(
            light[at].fill,
            dark[at].fill,
            _written(heatmap.scale, step),
            _name(heatmap.scale, step),
            digits(heatmap.level_counts[at]),
        )
        for at, step in enumerate(heatmap.scale.steps)
        if heatmap.level_counts[at] or len(heatmap.scale.steps) > _TICKED
    ]
    missing = Markup('<span><i class="chip hatched"></i>– not assessed <span class="num">{}</span></span>').format(
        digits(heatmap.not_assessed)
    )
    capable = Markup("<span><b>Full cell, bold</b> capable</span>")
    return Markup('<div class="keys">{}</div>').format(
        marks.joined([*chips, missing, capable] if on_map else [*chips, missing])
    )


def _name(scale: Scale, step: float) -> str:
    """What the team calls a level; a colon before its count where it has no name."""
    label = scale.labels.get(step, "")
    return ":" if label in {"", _written(scale, step)} else label
