"""What labels mean, decided by the manager: one click for what waits, a choice for any other label."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.mapping import Correction
from dashboard.ui import workspace
from dashboard.ui.components import marks
from dashboard.ui.components.words import plain

if TYPE_CHECKING:
    from dashboard.core.taxonomy import Taxonomy
    from dashboard.mapping import Match
    from dashboard.ui.view import View

_WAITING = frozenset({"suggested", "ambiguous"})
_MOST_WAITING = 25
_MOST_SUGGESTED = 3
_OWN, _NO_SKILL = "A skill of its own", "Not a skill"


def show_waiting(view: View) -> None:
    """The labels that wait for a decision, one line each."""
    waiting = [match for match in view.team.matches if match.status in _WAITING]
    if not waiting:
        return
    more = len(waiting) - _MOST_WAITING
    rest = f"; {more} more below" if more > 0 else ""
    marks.show(marks.heading("Decide these", f"One click each, remembered for the next file of this visit{rest}"))
    for match in waiting[:_MOST_WAITING]:
        _show_line(match, view.answers.taxonomy)


def _show_line(match: Match, taxonomy: Taxonomy) -> None:
    says, choices = st.columns([1, 1], vertical_alignment="center")
    with says:
        line = Markup('<span class="strong"><bdi>{}</bdi></span>&ensp;<span class="quiet">{}</span>')
        marks.show(line.format(match.label, match.reason), "waiting")
    with choices, st.container(horizontal=True, gap="small"):
        for skill in taxonomy.known(match.suggestions)[:_MOST_SUGGESTED]:
            correction = Correction(match.label, "skill", (skill.id,))
            _choice(match.label, skill.name, correction)
        _choice(match.label, _OWN, Correction(match.label, "own skill"))
        _choice(match.label, _NO_SKILL, Correction(match.label, "not a skill"))


def _choice(label: str, said: str, correction: Correction) -> None:
    st.button(
        plain(said),
        key=f"decide_{label}_{said}",
        help=plain(f"{label} means: {said}"),
        on_click=_decide,
        args=(correction,),
    )


def show_change(view: View) -> None:
    """Any label, and what it shall mean; what was decided, with the way back."""
    labels = [match.label for match in view.team.matches]
    names = {skill.name: skill.id for skill in view.answers.taxonomy.skills.values()}
    marks.show(marks.heading("Change what a label means", "Takes effect everywhere at once"))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        label = st.selectbox(
            "Label", labels, index=None, placeholder="A label of the file", key="label_to_change", width=300
        )
        options = [_OWN, _NO_SKILL, *sorted(names, key=str.casefold)]
        meaning = st.selectbox("means", options, index=None, placeholder="A skill", key="new_meaning", width=300)
        ready = label is not None and meaning is not None
        correction = _correction(label, meaning, names) if label is not None and meaning is not None else None
        st.button("Change it", disabled=not ready, on_click=_change, args=(correction,))
    if decided := view.question.decisions.corrections.decided:
        names_decided = ", ".join(each.label for each in decided)
        marks.show(Markup('<p class="note">Decided by you: <bdi>{}</bdi></p>').format(names_decided))
        st.button("Forget all decisions about labels", type="tertiary", on_click=_forget)


def _correction(label: str, meaning: str, names: dict[str, str]) -> Correction:
    if meaning in names:
        return Correction(label, "skill", (names[meaning],))
    return Correction(label, "own skill" if meaning == _OWN else "not a skill")


def _decide(correction: Correction) -> None:
    """One decision a label: the latest."""
    decisions = workspace.current().decisions
    others = tuple(each for each in decisions.corrections.decided if each.label != correction.label)
    corrections = replace(decisions.corrections, decided=(*others, correction))
    workspace.decide(replace(decisions, corrections=corrections))


def _change(correction: Correction) -> None:
    _decide(correction)
    for key in ("label_to_change", "new_meaning"):
        st.session_state[key] = None


def _forget() -> None:
    decisions = workspace.current().decisions
    workspace.decide(replace(decisions, corrections=replace(decisions.corrections, decided=())))
