"""What stands behind a figure, opened from the right: its formula, its values, and the ratings with their cells."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from dashboard.analysis.explain import explain
from dashboard.report.explained import explained
from dashboard.report.section import Heatmap, Table
from dashboard.report.wording import digits, shown
from dashboard.ui.components import marks
from dashboard.ui.components.coverage.skill_drawer import show_skill
from dashboard.ui.components.opening import drawer
from dashboard.ui.components.tables import table, tall

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.explain import Explanation
    from dashboard.ui.view import View

_MOST_RATINGS = 300
_IN_FILE = frozenset({"raw", "place"})
"""Columns that would name people while names are hidden: a row of the file is one person."""


def open_skill(view: View, position: int) -> None:
    """Open the drawer of a row by its place in the coverage."""
    chart = view.section("coverage").chart
    rows = chart.rows if isinstance(chart, Heatmap) else ()
    row = next((row for row in rows if row.position == position), None)
    if row is not None:
        drawer(row.skill)(show_skill)(view, row)


def position_of(view: View, label: object) -> int | None:
    """The place in the coverage of the row that is called so; None where there is none."""
    return next((at for at, row in enumerate(view.answers.coverage) if row.label == label), None)


def open_area(view: View, area: str) -> None:
    """Open what an area's two figures rest on."""
    asked = (("By the guide's rule", explain(view.answers, "area", area)), _seats(view, "area seats", area))
    _open(view, view.facts.area_name(area), asked)


def open_seat_coverage(view: View) -> None:
    """Open what the seat coverage of the whole team rests on."""
    _open(view, "Seat coverage", (_seats(view, "seat coverage"),))


def _seats(view: View, figure: str, of: str = "") -> tuple[str, Explanation]:
    return "Seat coverage", explain(view.answers, figure, of)


def _open(view: View, title: str, asked: Sequence[tuple[str, Explanation]]) -> None:
    drawer(title, width=560)(partial(_show, view, asked))()


def _show(view: View, asked: Sequence[tuple[str, Explanation]]) -> None:
    for name, explanation in asked:
        marks.show(_said(name, explanation) + _ratings(view, explanation), "part behind")


def _said(name: str, explanation: Explanation) -> Markup:
    value = explanation.value
    figure = shown(value, "share") if value is not None else "no figure"
    section = explained(explanation)
    return marks.heading(f"{name}: {figure}", section.base) + Markup('<p class="note">{}</p>').format(
        section.definition
    )


def _ratings(view: View, explanation: Explanation) -> Markup:
    """The ratings with their cells, the first of a great many."""
    found = explained(explanation).table
    if not found.rows:
        return Markup("")
    unsaid = _unsaid(explanation) | (_IN_FILE if view.facts.hidden else frozenset())
    keys = [column.key for column in found.columns if column.key not in unsaid]
    first = Table(found.columns, found.rows[:_MOST_RATINGS])
    more = len(found.rows) - len(first.rows)
    rest = Markup('<p class="note">… and {} more</p>').format(digits(more)) if more > 0 else ""
    return tall("The ratings behind it", table(first, keys) + rest)


def _unsaid(explanation: Explanation) -> frozenset[str]:
    """Columns that would only say again what stands beside them: all are capable, all are written as their level."""
    ratings = explanation.ratings
    same = {
        "capable": all(each.capable for each in ratings),
        "raw": all(each.raw == f"{each.level:g}" for each in ratings),
    }
    return frozenset(key for key, says_nothing in same.items() if says_nothing)
