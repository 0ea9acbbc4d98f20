"""Who holds what alone, and what would be lost when the ticked people are away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.analysis.risk import departure
from dashboard.analysis.scenario import Scenario
from dashboard.report.risk import cost_of_departures
from dashboard.report.wording import counted, digits, listed, number, plural, sentence
from dashboard.ui import scenarios
from dashboard.ui.components import marks
from dashboard.ui.components.links import find_page
from dashboard.ui.components.pressed import press, press_skill, show_pressable
from dashboard.ui.components.tables import grid
from dashboard.ui.components.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.risk import Departure, WorstDepartures
    from dashboard.core.scale import Scale
    from dashboard.report.section import Section, Value
    from dashboard.ui.view import View

_MOST_PILLS = 40
_AWAY, _TO_TICK = "away", "away_to_tick"


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
        '<tr><td class="strong"><bdi>{}</bdi></td><td><span class="with-sign">{}<span>{}{}</span></span></td><td class="nowrap hide-s">{}</td>'
        '<td class="quiet">{}</td></tr>'
    ).format(
        record["holder"] if named else "",
        marks.sign("one deep"),
        press_skill(record["skill"], record["skill"]),
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
            '<tr><td><span class="with-sign">{}<span>{}{}</span></span></td><td class="quiet">{}</td><td class="quiet">{}</td></tr>'
        ).format(
            marks.sign("uncovered"),
            press_skill(record["skill"], record["skill"]),
            _critical(record),
            record["area"],
            record["bench"],
        )
        for record in records
    )
    return marks.heading(title) + grid(head, rows, stacked=False)


def how_deep(section: Section) -> Markup:
    """How many rows rest on nobody, one, two people and so on, with their names."""
    records = section.table.records()
    most = max((int(record["count"] or 0) for record in records), default=1)
    head = _heads("Rests on", "Skills") + Markup('<th scope="col" class="hide-s">Which</th>')
    rows = marks.joined(
        Markup(
            '<tr class="deep-{}"><td class="nowrap">{}</td><td class="nowrap">{} <span class="num">{}</span></td>'
            '<td class="quiet hide-s"><bdi>{}</bdi></td></tr>'
        ).format(
            min(int(record["capable"] or 0), 2),
            _rests_on(int(record["capable"] or 0), or_more=bool(record["or_more"])),
            marks.bar(int(record["count"] or 0) / most),
            record["count"],
            record["skills"],
        )
        for record in records
    )
    return (
        marks.heading(section.finding, section.base) + grid(head, rows, stacked=False) + marks.how(section.definition)
    )


def _rests_on(capable: int, *, or_more: bool) -> str:
    if not capable:
        return "nobody"
    return f"{number(capable)} {plural(capable, 'person', 'people')}{' or more' if or_more else ''}"


def show_simulator(view: View) -> None:
    """Tick names, see what would have nobody left; the ticks stay while other pages are looked at."""
    names = [person.name for person in view.matrix.people]
    marks.show(marks.heading("Who could be away?", "Tick names to see what would have nobody left"))
    ticked = st.session_state.pop(_TO_TICK, st.session_state.get(_AWAY, ()))
    st.session_state[_AWAY] = [name for name in ticked if name in names]
    choose = partial(st.pills, selection_mode="multi", format_func=plain, wrap=True)
    if len(names) > _MOST_PILLS:
        choose = partial(st.multiselect, placeholder="Names")
    away = choose("Away", names, key=_AWAY, label_visibility="collapsed", persist_state="session")
    if away:
        lost = departure(view.answers.staffing, [names.index(name) for name in away])
        marks.show(_lost(lost, len(view.facts.needed)), "lost")
        if st.button("Look at it beside today", type="tertiary", help="Keeps it as a scenario of What if"):
            scenarios.add(view, [Scenario("", leave=tuple(away))])
            if (page := find_page("What if")) is not None:
                st.switch_page(page)
            st.rerun()


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


def show_worst_cases(view: View, section: Section) -> None:
    """The worst of one, two and three departures; a press ticks those people."""
    found = view.answers.risk
    if not any(worst.people for worst in found):
        return
    head = _heads("Away", "The worst") + Markup('<th scope="col" class="right">Skills lost</th>')
    most = max(len(worst.skills_lost) for worst in found)
    rows = marks.joined(_worst(at, worst, most) for at, worst in enumerate(found))
    drawn = (
        marks.heading(
            cost_of_departures(view.facts), "A skill is lost with its last capable person. Press names to tick them"
        )
        + grid(head, rows, stacked=False)
        + marks.how(section.definition)
    )
    pressed = show_pressable(drawn, "worst_cases", "worst")
    if pressed is not None:
        at, _, other = pressed.partition(".")
        worst = found[int(at)]
        st.session_state[_TO_TICK] = worst.others[int(other)] if other else worst.people
        st.rerun()


def _worst(at: int, worst: WorstDepartures, most: int) -> Markup:
    names, lost = listed(worst.people), len(worst.skills_lost)
    said = press(Markup("<bdi>{}</bdi>").format(names), at, f"Tick {names}") if names else "nothing to lose"
    return Markup(
        '<tr><td>{}</td><td>{}{}</td><td class="right">{}&ensp;<span class="strong">{}</span></td></tr>'
    ).format(sentence(number(worst.k)), said, _ties(at, worst), marks.bar(lost / most), lost)


def _ties(at: int, worst: WorstDepartures) -> Markup:
    """The other sets that lose as much, by name as far as they are named."""
    if not worst.ties:
        return Markup("")
    items = marks.joined(
        Markup("<li>{}</li>").format(press(listed(each), f"{at}.{place}", f"Tick {listed(each)}"))
        for place, each in enumerate(worst.others)
    )
    more = worst.ties - len(worst.others)
    rest = Markup("<li>and {} more</li>").format(digits(more)) if more > 0 else Markup("")
    says = sentence(f"{counted(worst.ties, 'other choice')} would cost as much")
    return Markup('<details class="how"><summary>{}</summary><ul>{}{}</ul></details>').format(says, items, rest)
