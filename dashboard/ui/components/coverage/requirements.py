"""What skills ask, to be changed where it is seen: required level, people needed, critical; by role and team too."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import streamlit as st

from dashboard.analysis.asked import EVERYBODY, Group
from dashboard.analysis.settings import DEFAULT_PEOPLE_NEEDED
from dashboard.core.requirement import ORDINARY_WEIGHT, Requirement
from dashboard.core.scale import DEFAULT_REQUIRED_SHARE
from dashboard.report.wording import people, share, times_critical
from dashboard.ui import wishes, workspace
from dashboard.ui.components.words import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.ui.view import View

_MOST_PEOPLE = 999
_LEVEL, _PEOPLE, _CRITICAL = "ask_level", "ask_people", "ask_critical"
CRITICAL_SAYS = f"Critical: a missing seat counts {times_critical()}"


class Now(NamedTuple):
    """What is asked of a skill and a group today; ``people`` is None where the group has no seats of its own."""

    level: float
    people: int | None
    critical: bool


def asked_now(view: View, skill: str, group: Group) -> Now:
    """What is asked of a skill, by its name, and a group."""
    staffing = view.answers.staffing
    at = view.matrix.column_of[skill]
    line = staffing.lines[at].get(group)
    weight = next((row.weight for row in staffing.rows if row.skill == at), ORDINARY_WEIGHT)
    level = staffing.level_asked(at, group.role, group.team)
    return Now(level, line.people if line else None, weight > ORDINARY_WEIGHT)


def ask_of(view: View, skills: Sequence[str], group: Group, before: Now, after: Now) -> None:
    """Ask of each skill what differs, and nothing else."""
    workspace.ask(
        [
            Requirement(
                view.matrix.label_of(skill),
                group.role,
                group.team,
                after.level if after.level != before.level else None,
                after.people if after.people != before.people else None,
                after.critical if after.critical != before.critical else None,
                origin="you",
            )
            for skill in skills
        ]
    )


def show_requirements(view: View) -> None:
    """Choose skills and whose they are, set what they ask, see it at once."""
    names = [skill.name for skill in view.matrix.skills]
    chosen = st.multiselect(
        "Skills to change", names, key="ask_skills", placeholder="One or several skills", on_change=_forget_inputs
    )
    if not chosen:
        return
    group = show_whose(view, "ask_whose", on_change=_forget_inputs)
    with st.container(horizontal=True, vertical_alignment="bottom", key="ask_inputs"):
        _show_inputs(view, chosen, group)
        st.button("Reset these skills", type="tertiary", on_click=_reset, args=(view, chosen, group))


def groups(view: View) -> dict[str, Group]:
    """Everybody, and each role and team of the file, by how they are called."""
    whole = view.team.matrix
    return {
        "Everybody": EVERYBODY,
        **{f"Role {role}": Group(role=role) for role in whole.values_of("role")},
        **{f"Team {team}": Group(team=team) for team in whole.values_of("team")},
    }


def show_whose(view: View, key: str, first: Group = EVERYBODY, *, on_change: Callable[[], None] | None = None) -> Group:
    """Choose of whom something is asked; nothing to choose where the file has no roles and teams."""
    found = groups(view)
    if len(found) == 1:
        return EVERYBODY
    named = {group: name for name, group in found.items()}
    named.setdefault(first, ", ".join(part for part in (first.role, first.team) if part))
    choices = list(named)
    return st.selectbox(
        "Of whom", choices, choices.index(first), lambda group: plain(named[group]), key=key, on_change=on_change
    )


def _show_inputs(view: View, chosen: Sequence[str], group: Group) -> None:
    """The inputs start from what the first of the chosen skills asks; each sets its own figure for all of them."""
    scale, now = view.matrix.scale, asked_now(view, chosen[0], group)
    changed = partial(_ask, view, tuple(chosen), group, now)
    steps = sorted({*scale.steps, now.level})
    st.selectbox("Required level", steps, steps.index(now.level), scale.named, key=_LEVEL, width=220, on_change=changed)
    st.number_input(
        "People needed",
        0,
        _MOST_PEOPLE,
        now.people,
        key=_PEOPLE,
        width=150,
        placeholder="of all",
        on_change=changed,
    )
    if group == EVERYBODY:
        st.checkbox(CRITICAL_SAYS, now.critical, key=_CRITICAL, on_change=changed)


def _ask(view: View, chosen: Sequence[str], group: Group, before: Now) -> None:
    level, people = st.session_state[_LEVEL], st.session_state[_PEOPLE]
    critical = st.session_state.get(_CRITICAL, before.critical)
    after = Now(float(level), None if people is None else int(people), bool(critical))
    ask_of(view, chosen, group, before, after)


def _reset(view: View, chosen: Sequence[str], group: Group) -> None:
    workspace.ask_nothing([(view.matrix.label_of(skill), group.role, group.team) for skill in chosen])
    _forget_inputs()


def _forget_inputs() -> None:
    """Let the inputs start from what holds for the skills that are chosen now."""
    for key in (_LEVEL, _PEOPLE, _CRITICAL):
        st.session_state.pop(key, None)


def show_default(view: View) -> None:
    """What is asked where nobody asks anything else."""
    scale, settings = view.matrix.scale, view.answers.settings
    level, needed = float(settings.required_level or scale.lowest), settings.people_needed
    steps = sorted({*scale.steps, level})
    st.session_state["default_level"], st.session_state["default_people"] = level, needed
    changed = partial(_set_default, level, needed)
    st.selectbox("Required level by default", steps, format_func=scale.named, key="default_level", on_change=changed)
    st.number_input("People needed by default", 0, _MOST_PEOPLE, key="default_people", on_change=changed)
    now = view.question.decisions.settings
    if now.required_level is not None or now.people_needed is not None:
        usual = f"Back to {share(DEFAULT_REQUIRED_SHARE)} of the top, and {people(DEFAULT_PEOPLE_NEEDED)}"
        st.button(usual, type="tertiary", on_click=_usual_default)


def _set_default(level: float, people: int | None) -> None:
    chosen, needed = st.session_state["default_level"], st.session_state["default_people"]
    if chosen != level:
        wishes.set_settings(required_level=float(chosen))
    if needed is not None and needed != people:
        wishes.set_settings(people_needed=int(needed))


def _usual_default() -> None:
    wishes.set_settings(required_level=None, people_needed=None)
