"""The choices that narrow everything, their chips, and the way back from each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.core.taxonomy import OUTSIDE
from dashboard.ui.components.address import restored
from dashboard.ui.components.words import plain
from dashboard.ui.narrowing import CHOICES, Narrowing, responsibilities, serves
from dashboard.ui.view import narrowed_value
from dashboard.ui.yardstick import taxonomy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.matrix import SkillMatrix

_PLURALS = {"who": "Everybody"}


def show_narrowing(whole: SkillMatrix) -> Narrowing:
    """The choices, where the file has something to choose from; kept in the address and between pages."""
    guide = taxonomy()
    areas = {area for skill in whole.skills for area in skill.areas or (OUTSIDE,)}
    duties = {duty for skill in whole.skills for duty in serves(skill, guide)}
    return Narrowing(
        teams=_choose("team", whole.values_of("team")),
        roles=_choose("role", whole.values_of("role")),
        areas=_choose("area", [area.id for area in guide.areas if area.id in areas]),
        responsibilities=_choose("responsibility", [each.id for each in responsibilities(guide) if each.id in duties]),
        people=_choose("who", [person.name for person in whole.people]),
    )


def _choose(key: str, options: Sequence[str]) -> tuple[str, ...]:
    if len(options) < 2:
        return ()
    word = CHOICES[key]
    st.session_state[key] = restored(key, options)
    chosen = st.multiselect(
        word,
        options,
        format_func=lambda value: narrowed_value(key, value),
        key=key,
        persist_state="session",
        placeholder=_PLURALS.get(key, f"Every {word.lower()}"),
        width=320,
    )
    return tuple(chosen)


def show_chips(narrowing: Narrowing) -> None:
    """Every active choice with its way out."""
    if not any(narrowing.chosen.values()):
        return
    with st.container(key="chips", horizontal=True, gap="small"):
        for key, values in narrowing.chosen.items():
            for value in values:
                said = f"{CHOICES[key]}: {plain(narrowed_value(key, value))} ✕"
                st.button(said, key=f"chip_{key}_{value}", help="Take this back", on_click=_drop, args=(key, value))
        st.button("Clear all", type="tertiary", key="chip_none", on_click=_drop_all)


def _drop(key: str, value: str) -> None:
    st.session_state[key] = [each for each in st.session_state[key] if each != value]


def _drop_all() -> None:
    for key in CHOICES:
        if key in st.session_state:
            st.session_state[key] = []
