"""What a careful manager would doubt before she believes the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.report.wording import listed, number, plural, sentence
from dashboard.ui.components import marks
from dashboard.ui.components.links import show_link

if TYPE_CHECKING:
    from dashboard.ui.view import View

_FEW = 0.5
_MOST_NAMED = 3


def found(view: View) -> dict[str, str]:
    """One sentence a doubt, by the title of the page that tells more."""
    doubts = {"Mapping": _waiting(view), "People": _barely_assessed(view), "Data": _told(view)}
    if said := _only_ticks(view):
        doubts |= {"People": "", "Data": f"{said} {doubts['Data']}".strip()}
    return {page: said for page, said in doubts.items() if said}


def show_doubts(view: View) -> None:
    """Each doubt with the way to the page that tells more; nothing where there is none."""
    doubts = found(view)
    if not doubts:
        return
    marks.show(marks.heading("What to doubt"), "doubts")
    for page, said in doubts.items():
        with st.container(horizontal=True, vertical_alignment="center", key=f"doubt_{page}"):
            marks.show(Markup("<p>{}</p>").format(said))
            show_link(page, page)


def _only_ticks(view: View) -> str:
    """Whether ticks alone are written, so that a blank may mean no; people are not to blame for it then."""
    scale, levels = view.matrix.scale, view.matrix.levels
    rated = levels[view.matrix.assessed]
    blank = levels.size - rated.size
    if len(scale.steps) != len(("no", "yes")) or not blank or not rated.size or rated.min() == scale.lowest:
        return ""
    counts = plural(blank, "cell counts", "cells count")
    mark = scale.labels.get(scale.highest, scale.said(scale.highest))
    said = f"Only {mark} is ever written, and {number(blank)} blank {counts} as not assessed."
    return f"{said} Where a blank means no, say so on the page Data."


def _waiting(view: View) -> str:
    """Labels whose meaning nobody confirmed."""
    count = sum(match.status in {"suggested", "ambiguous"} for match in view.team.matches)
    if not count:
        return ""
    waits = plural(count, "label waits", "labels wait")
    return sentence(f"{number(count)} {waits} for you to say what {plural(count, 'it means', 'they mean')}.")


def _barely_assessed(view: View) -> str:
    """People who filled in less than half of what the others did."""
    matrix = view.matrix
    rated = matrix.assessed.sum(axis=1)
    if not len(rated) or not rated.any():
        return ""
    few = [at for at, count in enumerate(rated.tolist()) if count < _FEW * len(matrix.skills)]
    if len(few) == 1:
        return f"{matrix.people[few[0]].name} rated {_rated(int(rated[few[0]]))} of {len(matrix.skills)} skills."
    if not few:
        return ""
    names = listed([matrix.people[at].name for at in few], most=_MOST_NAMED)
    return f"{sentence(number(len(few)))} people rated less than half of the skills: {names}."


def _rated(count: int) -> str:
    return number(count) if count else "none"


def _told(view: View) -> str:
    """Whether the file could be read otherwise, else what could not be taken as it was written."""
    if view.reading.choices.other is not None:
        return f"Nearly as much speaks for reading the file as {view.reading.choices.other_said}."
    severities = view.section("notices").table.column("severity")
    count = sum(severity != "info" for severity in severities)
    if not count:
        return ""
    return sentence(f"{number(count)} {plural(count, 'thing', 'things')} in the file needed a decision.")
