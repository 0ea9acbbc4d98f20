"""A taxonomy of one's own: the whole as a workbook to edit, dropped again to measure by, and the way back to the guide."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from dashboard.mapping.own_taxonomy import csv_of, workbook_of
from dashboard.report.wording import digits, plural
from dashboard.ui import workspace
from dashboard.ui.components import marks
from dashboard.ui.components.mapping.kept_decisions import show_said
from dashboard.ui.decisions import Dropped
from dashboard.ui.yardstick import asked_by, measured_by, own_asks, own_behind, own_name

if TYPE_CHECKING:
    from dashboard.core.notice import Notice
    from dashboard.core.scale import Scale
    from dashboard.core.taxonomy import Taxonomy
    from dashboard.ui.decisions import Decisions

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_NOTE = (
    "Areas, skills, other names, parents, rules and what is asked, as a workbook. Change it in Excel and drop it here: "
    "every page follows."
)
_FAULTS = "own_guide_faults"


def show_own_guide(scale: Scale) -> None:
    """What measures the team now, the files to edit, and the place to drop one."""
    decisions = workspace.current().decisions
    taxonomy = measured_by(decisions)
    marks.show(marks.heading("The taxonomy", _NOTE) + _said_of(taxonomy, decisions))
    with st.container(horizontal=True):
        _show_downloads(taxonomy, decisions, scale)
        if decisions.own_guide.files:
            st.button("Back to the guide", type="tertiary", on_click=_back_to_the_guide)
    key = f"own_guide_{workspace.current().visit}"
    st.file_uploader("Bring a taxonomy of your own (Excel or CSV)", key=key, on_change=_bring, args=(key,))
    show_said(_notices(decisions, scale, key))


def _said_of(taxonomy: Taxonomy, decisions: Decisions) -> Markup:
    count = f"{digits(len(taxonomy.skills))} skills in {digits(len(taxonomy.guide_areas))} {plural(len(taxonomy.guide_areas), 'area')}"
    name = own_name(decisions)
    if not name:
        return Markup("<p>{}</p>").format(f"The team is measured by the guide: {count}.")
    said = Markup('<p>The team is measured by your own taxonomy, <bdi class="strong">{}</bdi>: {}.</p>')
    return said.format(name, count)


def _show_downloads(taxonomy: Taxonomy, decisions: Decisions, scale: Scale) -> None:
    asked = tuple(dict.fromkeys((*asked_by(decisions, scale), *decisions.asked)))
    st.download_button(
        "Download as Excel",
        lambda: workbook_of(taxonomy, asked),
        file_name="skills-taxonomy.xlsx",
        mime=_EXCEL,
        on_click="ignore",
        key="taxonomy_as_excel",
    )
    st.download_button(
        "Skills as CSV",
        lambda: csv_of(taxonomy).encode("utf-8-sig"),
        file_name="skills-taxonomy.csv",
        mime="text/csv",
        on_click="ignore",
        type="tertiary",
        key="taxonomy_as_csv",
    )


def _notices(decisions: Decisions, scale: Scale, key: str) -> tuple[Notice, ...]:
    """What is to be said of the file that was just dropped where it cannot be used, else of the one that counts."""
    faults: tuple[Notice, ...] = st.session_state.get(_FAULTS, ()) if st.session_state.get(key) is not None else ()
    if faults or not decisions.own_guide.files:
        return faults
    return (*own_behind(decisions.own_guide).notices, *own_asks(decisions.own_guide, scale)[1])


def _bring(key: str) -> None:
    """Measure by what was dropped, where it can be used; what is wrong with it is said in place."""
    file = st.session_state[key]
    if file is None:
        return
    held = ((file.name, file.getvalue()),)
    dropped = Dropped(workspace.digest(held), held)
    own = own_behind(dropped)
    st.session_state[_FAULTS] = () if own.taxonomy else own.notices
    if own.taxonomy is not None:
        workspace.decide(replace(workspace.current().decisions, own_guide=dropped))


def _back_to_the_guide() -> None:
    workspace.decide(replace(workspace.current().decisions, own_guide=Dropped()))
