"""How an area is counted, changed where its figure stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

import streamlit as st

from dashboard.core.taxonomy import CoverageRule
from dashboard.report.wording import plural
from dashboard.ui import workspace
from dashboard.ui.yardstick import named_by

if TYPE_CHECKING:
    from dashboard.core.taxonomy import Area

_ANY, _ALL = get_args(CoverageRule)


def show_rule(area: Area) -> None:
    """A choice between its best-staffed skill and every part that it names; nothing where it names no parts."""
    if area.rule is None or not area.parts:
        return
    with st.popover("Count it differently", type="tertiary"):
        key = f"rule_{area.id}_{area.rule}"
        st.radio(
            f"{area.name} stands by",
            [_ANY, _ALL],
            index=[_ANY, _ALL].index(area.rule),
            format_func=lambda rule: _said(area, rule),
            key=key,
            on_change=_count,
            args=(area.id, key),
        )


def _said(area: Area, rule: CoverageRule) -> str:
    if rule == _ALL:
        return "every part that it names, in the mean"
    groups = len(area.groups)
    return "its best-staffed skill" if groups == 1 else f"the best of each of its {groups} {plural(groups, 'group')}"


def _count(area_id: str, key: str) -> None:
    """Count an area this way from now on; a rule that is the taxonomy's own again is no decision."""
    decisions = workspace.current().decisions
    own = named_by(decisions).area(area_id).rule
    others = tuple(pair for pair in decisions.rules if pair[0] != area_id)
    chosen: CoverageRule = st.session_state[key]
    workspace.decide(replace(decisions, rules=others if chosen == own else (*others, (area_id, chosen))))


def is_changed(area: Area) -> bool:
    """Whether the manager counts an area in another way than the taxonomy does."""
    return area.id in dict(workspace.current().decisions.rules)
