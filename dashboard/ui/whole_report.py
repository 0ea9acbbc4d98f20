"""Everything that is taken away of one view: what its pages say, and what was tried out beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.report.building import OF_A_PLAN, OF_MANY_PLANS, build_report, told
from dashboard.report.building_change import CHANGED
from dashboard.ui.scenarios import what_if_sections

if TYPE_CHECKING:
    from collections.abc import Collection

    from dashboard.report.section import Report
    from dashboard.ui.view import View


def whole_report(view: View) -> Report:
    """The whole report; what could happen, what changed and what was decided at its end, once there is any."""
    report = build_report(view.facts, told(view.facts, _not_sought(view)))
    changed = (view.section(each) for each in CHANGED if view.has_earlier)
    return replace(report, sections=(*report.sections, *what_if_sections(view), *changed))


def _not_sought(view: View) -> Collection[str]:
    """Sections that a large team gets only where somebody asked for its plan."""
    if view.is_small:
        return ()
    return OF_MANY_PLANS if view.answers.knows_best_plan else OF_A_PLAN
