"""What a click on the map opens from the right: one person's level in one skill, or a skill as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.report.wording import digits, listed, times_critical
from dashboard.ui.components import marks
from dashboard.ui.components.coverage.skill_drawer import show_skill
from dashboard.ui.components.links import find_page
from dashboard.ui.components.opening import drawer

if TYPE_CHECKING:
    from dashboard.report.section import Heatmap, HeatmapRow
    from dashboard.ui.components.coverage.heatmap import Chosen
    from dashboard.ui.view import View

_MOST_NAMED = 12
Pairs = list[tuple[str, Markup | str]]


def show_drawer(view: View, heatmap: Heatmap, chosen: Chosen) -> None:
    """Open the drawer for what was clicked; a person alone is told by what hangs on her."""
    row = heatmap.rows[chosen.row] if chosen.row is not None else None
    person = heatmap.people[chosen.person] if chosen.person is not None else None
    title = " · ".join(part for part in (person, row.skill if row else None) if part)
    fill = drawer(title)
    if row is not None and chosen.person is not None:
        fill(_show)(_cell(view, heatmap, row, chosen.person), person)
    elif row is not None:
        fill(show_skill)(view, row)
    elif chosen.person is not None:
        fill(_show)(_person(heatmap, chosen.person), person)


def _show(body: Markup, person: str | None) -> None:
    """What the drawer says, and the way to the person's own page."""
    marks.show(body)
    if person is not None and (page := find_page("People")) and st.button("Open this person"):
        st.session_state["person"] = person
        st.switch_page(page)


def _cell(view: View, heatmap: Heatmap, row: HeatmapRow, person: int) -> Markup:
    scale = heatmap.scale
    level = row.levels[person]
    required = float(view.answers.staffing.required[person, row.column])
    strip = marks.level_strip(level, required, scale)
    pairs: Pairs = [
        ("Required level", f"≥ {scale.named(required)}"),
        ("Gap", _gap(level, required)),
        *_cell_of_file(view, row.column, person),
        *_standing(row),
    ]
    return _said(_level_sentence(scale.named(level) if level is not None else None, row, person)) + strip + _list(pairs)


def _cell_of_file(view: View, skill: int, person: int) -> Pairs:
    """What the cell says and where it stands; its row would name her while names are hidden."""
    if view.facts.hidden:
        return [("Where", "hidden with the names")]
    sources = view.matrix.sources
    written, place = sources.raw(person, skill), sources.place(person, skill)
    return [
        ("Written as", f"“{written}”" if written is not None else "nothing"),
        ("Where", f"{place}" if place else "no cell"),
        *([("File", place.file)] if place and place.file else []),
    ]


def _gap(level: float | None, required: float) -> str:
    if level is None:
        return "none, because not assessed"
    return f"max(0, {digits(required)} − {digits(level)}) = {digits(max(0.0, required - level))}"


def _level_sentence(level: str | None, row: HeatmapRow, person: int) -> str:
    if level is None:
        return "Not assessed: counted as not capable, never as the lowest level."
    if row.capable_people[person]:
        return f"Level {level}: at or above the required level."
    outside = bool(row.members) and not row.members[person]
    return f"Level {level}: " + ("the seats of this row are for others." if outside else "below the required level.")


def _person(heatmap: Heatmap, person: int) -> Markup:
    capable = [row for row in heatmap.rows if row.capable_people[person]]
    alone = [row.skill for row in capable if row.status == "one deep"]
    assessed = sum(row.levels[person] is not None for row in heatmap.rows)
    pairs: Pairs = [
        ("Alone capable in", listed(alone) or "nothing"),
        ("Assessed in", f"{assessed} of {len(heatmap.rows)}"),
        ("Capable in", listed([row.skill for row in capable], _MOST_NAMED) or "nothing yet"),
    ]
    return _said("A map for planning, not an appraisal.") + _list(pairs)


def _standing(row: HeatmapRow) -> Pairs:
    seats = Markup('{} <span class="num">{} / {}</span>').format(
        marks.status_mark(row.status), row.capable, row.people_needed
    )
    return [
        ("Status of the skill", seats),
        *([("Weight", f"critical: counts {times_critical()}")] if row.critical else []),
    ]


def _said(sentence: str) -> Markup:
    return Markup('<p class="sub">{}</p>').format(sentence)


def _list(pairs: Pairs) -> Markup:
    items = (Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(name, value) for name, value in pairs)
    return Markup("<dl>{}</dl>").format(marks.joined(items))
