"""Who holds what alone, and what would be lost when the ticked people are away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.analysis.risk import departure
from dashboard.report.wording import counted, digits, listed, number, plural, sentence
from dashboard.ui.components import marks
from dashboard.ui.components.tables import grid
from dashboard.ui.components.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.risk import Departure
    from dashboard.core.scale import Scale
    from dashboard.report.section import Section, Value
    from dashboard.ui.view import View

_MOST_PILLS = 40


def held_alone(section: Section, scale: Scale) -> Markup:
    """Rows with one holder, her name once and her skills below each other."""
    records = [record for record in section.table.records() if record["status"] == "one deep"]
    if not records:
        return marks.heading("Nobody holds anything alone")
    head = (
        _heads("Holds alone", "Skill")
        + Markup('<th scope="col" class="hide-s">Level</th>')
        + _heads("One level short: the nearest backup")
    )
    rows, before = [], None
    for record in records:
        rows.append(_held(record, scale, named=record["holder"] != before))
        before = record["holder"]
    return (
        marks.heading(section.finding, section.base)
        + grid(head, marks.joined(rows), stacked=False)
        + marks.how(section.definition)
    )


def _heads(*titles: str) -> Markup:
    return marks.joined(Markup('<th scope="col">{}</th>').format(title) for title in titles)


def _held(record: dict[str, Value], scale: Scale, *, named: bool) -> Markup:
    level, required = record["level"], record["required_level"]
    strip = marks.level_strip(None if level is None else float(level), float(required or 0), scale)
    return Markup(
        '<tr><td class="strong"><bdi>{}</bdi></td><td><span class="status">{}</span><bdi>{}</bdi>{}</td><td class="nowrap hide-s">{}</td>'
        '<td class="quiet">{}</td></tr>'
    ).format(
        record["holder"] if named else "",
        marks.sign("one deep"),
        record["skill"],
        _critical(record),
        strip,
        record["bench"],
    )


def _critical(record: dict[str, Value]) -> Markup:
    heavy = float(record["weight"] or 1) > 1
    return Markup('<span class="quiet"> · critical</span>') if heavy else Markup("")


def nobody_at_all(section: Section) -> Markup:
    """Rows that have nobody today."""
    records = [record for record in section.table.records() if record["status"] == "uncovered"]
    if not records:
        return Markup("")
    verb = plural(len(records), "has", "have")
    title = sentence(f"{counted(len(records), 'skill')} {verb} nobody at all")
    head = _heads("Skill", "Area", "One level short")
    rows = marks.joined(
        Markup(
            '<tr><td><span class="status">{}</span><bdi>{}</bdi>{}</td><td class="quiet">{}</td><td class="quiet">{}</td></tr>'
        ).format(marks.sign("uncovered"), record["skill"], _critical(record), record["area"], record["bench"])
        for record in records
    )
    return marks.heading(title) + grid(head, rows, stacked=False)


def show_simulator(view: View) -> None:
    """Tick names, see what would have nobody left."""
    names = [person.name for person in view.matrix.people]
    marks.show(marks.heading("Who could be away?", "Tick names to see what would have nobody left"))
    if len(names) <= _MOST_PILLS:
        away = st.pills(
            "Away",
            names,
            selection_mode="multi",
            format_func=plain,
            key="away",
            label_visibility="collapsed",
            wrap=True,
        )
    else:
        away = st.multiselect("Away", names, key="away", label_visibility="collapsed", placeholder="Names")
    if away:
        lost = departure(view.answers.staffing, [names.index(name) for name in away])
        marks.show(_lost(lost, len(view.facts.needed)), "lost")


def _lost(lost: Departure, of: int) -> Markup:
    count = len(lost.skills_lost)
    title = (
        f"{counted(count, 'skill')} would lose {plural(count, 'its', 'their')} last capable person"
        if count
        else "nothing would be lost"
    )
    fall = ""
    if lost.fall_to_one:
        ones = lost.fall_to_one
        fall = sentence(f"{number(len(ones))} more would hang on one person: {listed(ones, most=6)}.")
    return Markup(
        '<div class="{}"><p><span class="strong">{}</span> <span class="quiet">of {}</span></p><p class="tags">{}</p>'
        '<p class="note">{}</p></div>'
    ).format("refused" if count else "calm", sentence(title), of, _tags(lost.skills_lost), fall)


def _tags(skills: Sequence[str]) -> Markup:
    return marks.joined(
        Markup('<span class="tag">{}<bdi>{}</bdi></span>').format(marks.sign("uncovered"), skill) for skill in skills
    )


def worst_cases(section: Section, of: int) -> Markup:
    """The worst of one, two and three departures, each with a bar of what it takes."""
    records = section.table.records()
    head = _heads("Away", "The worst") + Markup('<td class="hide-s"></td><th scope="col" class="right">Lost</th>')
    rows = marks.joined(
        Markup(
            '<tr><td>{}</td><td><bdi>{}</bdi>{}</td><td class="hide-s">{}</td><td class="right strong">{}</td></tr>'
        ).format(
            sentence(number(int(record["away"] or 0))),
            record["people"] or "nothing to lose",
            _ties(record),
            _loss_bar(int(record["lost"] or 0), of),
            digits(int(record["lost"] or 0)),
        )
        for record in records
    )
    return (
        marks.heading("The worst that can happen", "Skills that lose their last capable person")
        + grid(head, rows, stacked=False)
        + marks.how(section.definition)
    )


def _ties(record: dict[str, Value]) -> Markup:
    ties = int(record["ties"] or 0)
    if not ties:
        return Markup("")
    return Markup('<br><span class="note">{} would cost as much</span>').format(sentence(counted(ties, "other choice")))


def _loss_bar(lost: int, of: int) -> Markup:
    return Markup('<span class="loss">{}</span>').format(marks.bar(lost / of if of else 0.0))
