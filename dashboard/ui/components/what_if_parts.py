"""Somebody leaves, somebody joins: the same figures beside today's, and the skills whose status changes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import streamlit as st
from markupsafe import Markup

from dashboard.analysis.hire import next_hire
from dashboard.analysis.scenario import Candidate, Scenario, answers_if
from dashboard.report.wording import NOTHING, counted, digits, listed, number, plural, sentence, share, signed
from dashboard.ui.components import marks
from dashboard.ui.components.tables import grid
from dashboard.ui.components.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.answers import Answers
    from dashboard.ui.view import View

_MOST_PILLS = 40
_BROUGHT = 3
_ROWS = ("Seat coverage", "Seats missing", "uncovered", "one deep", "thin", "covered")


class Choice(NamedTuple):
    """What could happen: who leaves, and in what somebody who joins is capable."""

    leave: tuple[str, ...]
    joins: tuple[str, ...]


class World(NamedTuple):
    """One column of the comparison."""

    title: str
    answers: Answers


def show_choice(view: View) -> Choice:
    """The two questions, and the way back."""
    names = [person.name for person in view.matrix.people]
    skills = [skill.name for skill in view.matrix.skills]
    marks.show(marks.heading("If …"))
    if len(names) <= _MOST_PILLS:
        leave = st.pills("leaves", names, selection_mode="multi", format_func=plain, key="leave", wrap=True)
    else:
        leave = st.multiselect("leaves", names, key="leave", placeholder="Names")
    joins = st.multiselect("joins, capable in", skills, key="joins", placeholder="Skills of somebody new")
    with st.container(horizontal=True):
        st.button("What should a hire bring?", on_click=_suggest, args=(view, tuple(leave)))
        if leave or joins:
            st.button("Clear all", type="tertiary", on_click=_clear)
    return Choice(tuple(leave), tuple(joins))


def _suggest(view: View, leave: tuple[str, ...]) -> None:
    """The skills with which one hire closes most, after those have left."""
    after = answers_if(view.answers, Scenario("", leave=leave)).staffing
    st.session_state["joins"] = [each.skill for each in next_hire(after, _BROUGHT).skills]


def _clear() -> None:
    st.session_state["leave"], st.session_state["joins"] = [], []


def worlds(view: View, choice: Choice) -> list[World]:
    """Today, then what was chosen, one step after the other."""
    found = [World("Today", view.answers)]
    if choice.leave:
        title = f"{listed(choice.leave, most=2)} {plural(len(choice.leave), 'leaves', 'leave')}"
        found.append(World(title, answers_if(view.answers, Scenario(title, leave=choice.leave))))
    if choice.joins:
        title = "… and the hire joins" if choice.leave else "The hire joins"
        scenario = Scenario(title, leave=choice.leave, hire=(_hire(view, choice.joins),))
        found.append(World(title, answers_if(view.answers, scenario)))
    return found


def _hire(view: View, skills: Sequence[str]) -> Candidate:
    """Somebody new, exactly at what is asked of everybody."""
    columns = {skill.name: at for at, skill in enumerate(view.matrix.skills)}
    asked = view.answers.staffing
    return Candidate("New hire", {skill: asked.level_asked(columns[skill], None, None) for skill in skills})


def what_if_title(found: list[World]) -> tuple[str, str]:
    """What the change comes down to, against today."""
    if len(found) == 1:
        return "Choose who leaves or joins, and see what changes.", "Nothing is changed in your data."
    today, then = found[0].answers, found[1].answers
    before, after = (_counts(each)["uncovered"] for each in (today, then))
    said = _nobody(after - before)
    coverage = f"seat coverage {_moves(today.seat_coverage, then.seat_coverage)}"
    title = sentence(f"{found[1].title}: {said}, and {coverage}.")
    if len(found) == 2:  # noqa: PLR2004  today and one change
        return title, "Against today; people needed stay what they are."
    last = found[2].answers
    return title, sentence(f"with the hire, seat coverage is {share(last.seat_coverage)}, {_missing(last)}.")


def _nobody(more: int) -> str:
    if more > 0:
        return f"{number(more)} more {plural(more, 'skill has', 'skills have')} nobody"
    return (
        f"{number(-more)} fewer {plural(-more, 'skill has', 'skills have')} nobody"
        if more
        else "no other skill has nobody"
    )


def _moves(before: float | None, after: float | None) -> str:
    if before is None or after is None or share(before) == share(after):
        return f"stays at {share(after)}"
    return f"{'falls' if after < before else 'rises'} from {share(before)} to {share(after)}"


def _missing(answers: Answers) -> str:
    count = sum(row.seats_missing for row in answers.coverage)
    return f"{counted(count, 'seat')} missing"


def _counts(answers: Answers) -> dict[str, int]:
    found = Counter[str](row.status for row in answers.coverage)
    return {status: found[status] for status in marks.STATUSES}


def side_by_side(found: list[World]) -> Markup:
    """The figures of each world, with the difference against today."""
    head = Markup("<td></td>") + marks.joined(
        Markup('<th scope="col" class="right">{}</th>').format(world.title) for world in found
    )
    rows = marks.joined(_figure_row(name, found) for name in _ROWS)
    return marks.heading("Side by side", "Differences are against today") + grid(head, rows, stacked=False)


def _figure_row(name: str, found: list[World]) -> Markup:
    title = marks.status_mark(name) if name in marks.STATUSES else Markup("{}").format(name)
    values = [_value(name, world.answers) for world in found]
    cells = marks.joined(_figure_cell(name, value, values[0]) for value in values)
    return Markup('<tr><th scope="row" class="rowhead">{}</th>{}</tr>').format(title, cells)


def _value(name: str, answers: Answers) -> float | None:
    if name == "Seat coverage":
        return None if answers.seat_coverage is None else 100 * answers.seat_coverage
    if name == "Seats missing":
        return sum(row.seats_missing for row in answers.coverage)
    return _counts(answers)[name]


def _figure_cell(name: str, value: float | None, today: float | None) -> Markup:
    if value is None:
        return Markup('<td class="right">{}</td>').format(NOTHING)
    said = share(value / 100) if name == "Seat coverage" else digits(value)
    change = round(value) - round(today) if today is not None else 0
    tail = Markup(' <span class="{}">{}</span>').format(_direction(name, change), signed(change)) if change else ""
    return Markup('<td class="right">{}{}</td>').format(said, tail)


def _direction(name: str, change: float) -> str:
    """Coloured only where better or worse is certain: fewer one deep may be more uncovered."""
    if name in {"Seat coverage", "covered"}:
        return "better" if change > 0 else "worse"
    if name in {"Seats missing", "uncovered"}:
        return "worse" if change > 0 else "better"
    return "quiet"


def changed_skills(found: list[World]) -> Markup:
    """The rows whose status is not the same in every world."""
    rows = [{row.label: row for row in world.answers.coverage} for world in found]
    changed = [label for label, row in rows[0].items() if any(each[label].status != row.status for each in rows[1:])]
    if not changed:
        return marks.heading("No skill changes its status")
    head = Markup('<th scope="col">Skill</th>') + marks.joined(
        Markup('<th scope="col">{}</th>').format(world.title) for world in found
    )
    body = marks.joined(
        Markup("<tr><td><bdi>{}</bdi></td>{}</tr>").format(
            label, marks.joined(Markup("<td>{}</td>").format(marks.status_mark(each[label].status)) for each in rows)
        )
        for label in changed
    )
    title = sentence(f"{counted(len(changed), 'skill')} {plural(len(changed), 'changes its', 'change their')} status")
    return marks.heading(title, "The other skills stay as they are") + grid(head, body, stacked=False)
