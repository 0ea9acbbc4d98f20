"""Labels that are one skill: how their ratings become one, whose differ, and the way to keep them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import streamlit as st
from markupsafe import Markup

from dashboard.mapping.corrections import Combine
from dashboard.mapping.key import key_of
from dashboard.report.one_skill import one_skill
from dashboard.report.wording import counted
from dashboard.ui import meanings
from dashboard.ui.components import marks
from dashboard.ui.components.tables import table
from dashboard.ui.components.words import plain

if TYPE_CHECKING:
    from dashboard.mapping import Corrections
    from dashboard.report.one_skill import OneSkill
    from dashboard.ui.view import View

_WAYS: dict[Combine, str] = {
    "highest": "Highest level counts",
    "lowest": "Lowest level counts",
    "mean": "Mean counts, also between two levels",
}
_MOST_SKILLS = 30
_NOTE = "Each person counts once. The highest level counts unless you choose otherwise; the parts stay as they are."


def show_same_skills(view: View) -> None:
    """Draw every such skill with its choices; below them the labels that were kept apart."""
    skills, corrections = one_skill(view.facts), view.question.decisions.corrections
    apart = [match.label for match in view.team.matches if corrections.kept_apart(match.label)]
    if not (skills or apart):
        return
    with st.container(key="same_skills"):
        marks.show(marks.heading("Labels that are one skill", _NOTE))
        for skill in skills[:_MOST_SKILLS]:
            _show_skill(skill, corrections)
        if more := skills[_MOST_SKILLS:]:
            marks.show(Markup('<p class="note">{}</p>').format(f"{counted(len(more), 'more skill')} of this kind."))
        for label in dict.fromkeys(apart):
            _show_apart(label)


def _show_skill(skill: OneSkill, corrections: Corrections) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"one_skill_{skill.key}"):
        says = Markup('<bdi class="strong">{}</bdi> <bdi class="quiet">{}</bdi>').format(skill.skill, skill.finding)
        with st.container():
            marks.show(says)
        how = corrections.how(skill.key)
        key = f"how_{skill.key}_{how}"
        st.selectbox(
            f"How the ratings of {plain(skill.skill)} become one",
            get_args(Combine),
            index=get_args(Combine).index(how),
            format_func=_WAYS.__getitem__,
            key=key,
            on_change=_combine,
            args=(skill.key, key),
            label_visibility="collapsed",
            width=260,
        )
        if skill.parts.rows:
            with st.popover("Parts", type="tertiary"):
                columns = [column.key for column in skill.parts.columns]
                marks.show(marks.heading(skill.skill) + table(skill.parts, columns), "tall")
        _show_ways_apart(skill)


def _show_ways_apart(skill: OneSkill) -> None:
    """One click a label; spellings that only differ in case or signs are always the same."""
    keys = {key_of(label): label for label in reversed(skill.labels)}
    if len(keys) < 2:
        return
    with st.popover("Not the same", type="tertiary"):
        marks.show(Markup('<p class="note">{}</p>').format("Which label shall be a skill of its own?"))
        for label in keys.values():
            st.button(plain(label), key=f"apart_{skill.key}_{label}", on_click=meanings.keep_apart, args=(label,))


def _show_apart(label: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        says = Markup('<bdi class="strong">{}</bdi> <span class="quiet">{}</span>')
        with st.container():
            marks.show(says.format(label, "is kept apart, as you said."))
        st.button(
            "It is the same after all",
            type="tertiary",
            key=f"together_{label}",
            on_click=meanings.put_together,
            args=(label,),
        )


def _combine(skill: str, key: str) -> None:
    meanings.combine(skill, st.session_state[key])
