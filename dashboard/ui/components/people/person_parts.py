"""One person: her levels against what is asked of her, by area; what hangs on her; what she learns and teaches."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import streamlit as st
from markupsafe import Markup

from dashboard.report.handover import handover, holds_alone
from dashboard.report.people import teachable
from dashboard.report.wording import counted, digits, hours, listed, number, sentence
from dashboard.ui.components import marks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.ui.view import View

_TOLERANCE = 1e-9


class Standing(NamedTuple):
    """Where somebody stands in one skill."""

    skill: str
    area: str
    level: float | None
    required: float
    alone: bool

    @property
    def reached(self) -> bool:
        """Whether she is at or above what is asked of her."""
        return self.level is not None and self.level >= self.required - _TOLERANCE


def standings(view: View, person: int) -> list[Standing]:
    """Her place in every skill, area by area in the guide's order, in each the highest level first."""
    staffing, facts = view.answers.staffing, view.facts
    levels, required = view.matrix.levels[person], staffing.required[person]
    alone = {row.skill for row in view.answers.coverage if row.status == "one deep"}
    found, seen = [], set[int]()
    rows = sorted(range(len(staffing.rows)), key=lambda at: facts.area_position(view.answers.coverage[at]))
    for at in rows:
        column, row = staffing.rows[at].skill, view.answers.coverage[at]
        if column in seen:
            continue
        seen.add(column)
        level = None if np.isnan(levels[column]) else float(levels[column])
        holds = row.skill in alone and bool(staffing.capable[person, column])
        found.append(Standing(row.skill, facts.area_names(row), level, float(required[column]), holds))
    return found


def person_title(name: str, found: list[Standing]) -> str:
    """What hangs on her; else how far she has come."""
    alone = [each.skill for each in found if each.alone]
    if alone:
        return f"{name} alone holds {listed(alone, most=4)}."
    if not any(each.level is not None for each in found):
        return f"{name} has not been assessed yet."
    reached = sum(each.reached for each in found)
    return f"{name} reaches the required level in {_share(reached, len(found))}."


def _share(part: int, whole: int) -> str:
    """So many of her skills, in words that read well for none and for all."""
    if part == whole:
        return counted(whole, "skill") if whole == 1 else f"all {counted(whole, 'skill')}"
    return f"{number(part) if part else 'none'} of {counted(whole, 'skill')}"


def person_base(view: View, person: int, found: list[Standing]) -> str:
    """What the file says of her, and that this is no appraisal."""
    told = " · ".join(_told(*each) for each in view.matrix.people[person].attributes.items())
    assessed = sum(each.level is not None for each in found)
    said = f"A map for planning, not an appraisal. Assessed in {_share(assessed, len(found))}."
    return f"{said} {told}" if told else said


def _told(attribute: str, value: str) -> str:
    return value if attribute in {"role", "team"} else f"{attribute} {value}"


def level_strips(view: View, found: list[Standing]) -> Markup:
    """Her levels by area: dark where the required level is reached, the required step outlined, the gap in words."""
    by_area: dict[str, list[Standing]] = defaultdict(list)
    for each in found:
        by_area[each.area].append(each)
    blocks = marks.joined(
        Markup('<div class="block-of-area"><h3>{}</h3><table><tbody>{}</tbody></table></div>').format(
            area, marks.joined(_line(view, each) for each in sorted(own, key=_highest_first))
        )
        for area, own in by_area.items()
    )
    reached = sum(each.reached for each in found)
    said = f"{digits(reached)} of {digits(len(found))} at or above it" if any(each.alone for each in found) else ""
    return marks.heading(
        "Levels, area by area", " · ".join(filter(None, ("Outlined: the required level; dark: reached", said)))
    ) + Markup('<div class="two">{}</div>').format(blocks)


def _highest_first(standing: Standing) -> tuple[float, str]:
    return (-standing.level if standing.level is not None else 1e9, standing.skill.casefold())


def _line(view: View, standing: Standing) -> Markup:
    strip = marks.level_strip(standing.level, standing.required, view.matrix.scale)
    return Markup('<tr><td><bdi>{}</bdi></td><td class="nowrap">{}</td><td class="gap">{}</td></tr>').format(
        standing.skill, strip, _end(standing)
    )


def _end(standing: Standing) -> Markup | str:
    if standing.alone:
        return Markup('<span class="status">{}alone</span>').format(marks.sign("one deep"))
    if standing.level is None:
        return "not assessed"
    return "" if standing.reached else f"gap {digits(standing.required - standing.level)}"


def alone(view: View, name: str) -> Markup:
    """What only she can, each with who could stand in soonest; nothing where there is none."""
    section = holds_alone(view.facts, name)
    if not section.table.rows:
        return Markup("")
    rows = marks.joined(
        Markup('<tr><td><span class="status">{}</span><bdi>{}</bdi></td><td class="quiet">{}</td></tr>').format(
            marks.sign("one deep"), record["skill"], record["bench"]
        )
        for record in section.table.records()
    )
    table = Markup("<table><tbody>{}</tbody></table>").format(rows)
    return marks.heading(section.title, "Beside it: one level short, who could stand in soonest") + table


def show_handover_button(view: View, name: str) -> None:
    """Her page as a file, to print or to send."""
    stem = re.sub(r"[^\w-]+", "-", name).strip("-")[:60] or "person"
    st.download_button(
        "Hand-over page",
        lambda: _handover(view, name),
        file_name=f"{stem}-skills.html",
        mime="text/html",
        on_click="ignore",
        help="One page to print or to send: learns, teaches, holds alone, levels",
    )


def _handover(view: View, name: str) -> bytes:
    from dashboard.exports.person_page import render

    return render(handover(view.facts, name), view.facts.made_on)


def could_teach(view: View, name: str) -> Markup:
    """What she could teach, as the report tells it."""
    skills = teachable(view.facts).get(name, [])
    title = sentence(f"could teach {counted(len(skills), 'skill')}") if skills else "Could teach nothing yet"
    return marks.heading(title) + _tags(skills)


def _tags(names: Iterable[str]) -> Markup:
    tags = marks.joined(Markup('<span class="tag"><bdi>{}</bdi></span>').format(name) for name in names)
    return Markup('<p class="tags">{}</p>').format(tags)


def learns_and_teaches(view: View, name: str) -> Markup:
    """Her part of the training plan."""
    planned = view.answers.plan.assignments
    learns = [
        (each.skill, "with " if each.teacher else "", each.teacher or "outside course", each.hours)
        for each in planned
        if each.person == name
    ]
    teaches = [(each.skill, "", each.person, each.hours) for each in planned if each.teacher == name]
    return _part("Learns next quarter", learns) + _part("Teaches next quarter", teaches)


def _part(title: str, lines: list[tuple[str, str, str, float]]) -> Markup:
    if not lines:
        return Markup('<div class="part">{}</div>').format(marks.heading(title, "Nothing planned."))
    rows = marks.joined(
        Markup('<tr><td><bdi>{}</bdi></td><td class="quiet">{}<bdi>{}</bdi></td><td class="right">{}</td></tr>').format(
            skill, how, other, hours(cost)
        )
        for skill, how, other, cost in lines
    )
    return Markup('<div class="part">{}<table><tbody>{}</tbody></table></div>').format(marks.heading(title), rows)
