"""The training plan: its limits, who learns what from whom, the quarter as a picture, what stays open."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.analysis.settings import Settings
from dashboard.report.wording import digits, hours
from dashboard.ui import workspace
from dashboard.ui.components import marks
from dashboard.ui.components.tables import grid

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.analysis.plan import Assignment
    from dashboard.report.section import Section, Value
    from dashboard.ui.view import View

_MOST_HOURS = 10_000
_MOST_SKILLS = 99
_KEYS = {
    "plan_budget": "budget_hours",
    "plan_hours": "hours_per_person",
    "plan_skills": "skills_per_person",
    "plan_inside": "inside_only",
}
"""The keys of the inputs with the settings that they change."""


def show_limits(view: View) -> None:
    """The limits beside the result; an empty field is no limit, what differs from the default is named."""
    now = view.question.decisions.settings
    marks.show(marks.heading("Limits", "An empty field is no limit"))
    _number("Hours in all", "plan_budget", now.budget_hours, _MOST_HOURS)
    _number("Hours a person", "plan_hours", now.hours_per_person, _MOST_HOURS)
    _number("Skills a person", "plan_skills", now.skills_per_person, _MOST_SKILLS)
    st.session_state["plan_inside"] = now.inside_only
    st.toggle("Teachers from inside only", key="plan_inside", on_change=_set, args=("plan_inside",))
    default = Settings()
    changed = [key for key, name in _KEYS.items() if getattr(now, name) != getattr(default, name)]
    if changed:
        st.button("Back to default", type="tertiary", on_click=_back)


def _number(label: str, key: str, value: float | None, most: int) -> None:
    st.session_state[key] = None if value is None else int(value)
    st.number_input(
        label,
        0,
        most,
        step=8 if most > _MOST_SKILLS else 1,
        key=key,
        placeholder="no limit",
        on_change=_set,
        args=(key,),
    )


def _set(key: str) -> None:
    decisions, value = workspace.current().decisions, st.session_state[key]
    workspace.decide(replace(decisions, settings=replace(decisions.settings, **{_KEYS[key]: value})))


def _back() -> None:
    decisions, default = workspace.current().decisions, Settings()
    usual = {name: getattr(default, name) for name in _KEYS.values()}
    workspace.decide(replace(decisions, settings=replace(decisions.settings, **usual)))


def assignments(view: View, section: Section) -> Markup:
    """Who learns what, from whom, and the hours together."""
    statuses = {row.skill: row.status for row in reversed(view.answers.coverage)}
    heads = (("Person", ""), ("Skill", ""), ("Level", ""), ("With", ""), ("Hours", "right"))
    head = marks.joined(Markup('<th scope="col" class="{}">{}</th>').format(side, title) for title, side in heads)
    rows = marks.joined(_assignment(record, statuses) for record in section.table.records())
    total = Markup('<tr><td class="quiet" colspan="4">Together</td><td class="right strong">{}</td></tr>').format(
        hours(view.answers.plan.hours)
    )
    return (
        marks.heading("Who learns what, from whom")
        + grid(head, rows + total, stacked=False)
        + marks.how(section.definition)
    )


def _assignment(record: dict[str, Value], statuses: Mapping[str, str]) -> Markup:
    status = statuses.get(str(record["skill"]), "")
    way = f"{digits(float(record['from_level'] or 0))} → {digits(float(record['to_level'] or 0))}"
    return Markup(
        '<tr><td><bdi>{}</bdi></td><td><span class="status" title="{}">{}</span><bdi>{}</bdi></td>'
        '<td class="nowrap num">{}</td><td class="quiet"><bdi>{}</bdi></td><td class="right">{}</td></tr>'
    ).format(
        record["person"],
        status,
        marks.sign(status),
        record["skill"],
        way,
        record["teacher"],
        digits(float(record["hours"] or 0)),
    )


def still_open(section: Section) -> Markup:
    """What the plan leaves open, and the limit that stops each."""
    rows = marks.joined(
        Markup('<tr><td><bdi>{}</bdi></td><td class="right">{}</td><td class="quiet" title="{}">{}</td></tr>').format(
            record["skill"], record["seats"], record["reason"], record["limit"]
        )
        for record in section.table.records()
    )
    if not rows:
        return marks.heading("What stays open", section.finding)
    head = Markup('<th scope="col">Skill</th><th scope="col" class="right">Seats</th><th scope="col">Stopped by</th>')
    return marks.heading("What stays open, and what stops it", section.finding) + grid(head, rows, stacked=False)


def by_person(planned: tuple[Assignment, ...]) -> Markup:
    """The hours of each learner as bars of one length an hour, dashed where an outside course teaches."""
    each: dict[str, list[Assignment]] = defaultdict(list)
    for one in planned:
        each[one.person].append(one)
    longest = max((sum(one.hours for one in own) for own in each.values()), default=0.0)
    if not longest:
        return Markup("")
    lines = marks.joined(
        Markup('<div class="lane"><span class="who"><bdi>{}</bdi></span><span class="track">{}</span></div>').format(
            person, marks.joined(_block(one, longest) for one in own)
        )
        for person, own in each.items()
    )
    note = f"One line a learner, as long as her hours; the longest has {hours(longest)}. Dashed: an outside course"
    return marks.heading("What the quarter asks of each", note) + Markup('<div class="lanes">{}</div>').format(lines)


def _block(one: Assignment, longest: float) -> Markup:
    said = " · ".join([one.skill, hours(one.hours), *([one.teacher] if one.teacher else [])])
    return Markup('<span class="block {}" style="width:{:.2f}%" title="{}"><bdi>{}</bdi></span>').format(
        "" if one.teacher else "outside", 100 * one.hours / longest, said, said
    )
