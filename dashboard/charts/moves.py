"""Bars from nought to both sides: what rose to the right, what fell to the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charts import rows
from dashboard.charts.labels import isolated
from dashboard.charts.theme import colour
from dashboard.report.wording import digits, signed

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

    from dashboard.report.section import Moves


def moves(chart: Moves, *, dark: bool) -> Figure:
    """What fell and what rose of each label, both from one line in the middle, so that equal lengths are equal counts."""
    figure = rows.blank(chart.labels, dark=dark)
    hover = [_said(chart, at) for at in range(len(chart.labels))]
    for lengths, key in ((chart.up, "better"), ([-count for count in chart.down], "worse")):
        marker = {"color": colour(key, dark=dark), "line": {"width": 0}}
        figure.add_trace(rows.bar(lengths, hover=hover, marker=marker))
    most = max((*chart.up, *chart.down), default=0) or 1
    texts = [_signed(up, down) for up, down in zip(chart.up, chart.down, strict=True)]
    rows.said_right(figure, texts, most, dark=dark)
    figure.update_xaxes(range=[-most, most])
    figure.add_vline(x=0, line={"color": colour("line", dark=dark), "width": 1})
    return figure


def _signed(up: int, down: int) -> str:
    """Both counts with their signs; what did not happen is not said."""
    return "  ".join(signed(count) for count in (up, -down) if count)


def _said(chart: Moves, at: int) -> str:
    lines = [f"<b>{isolated(chart.labels[at])}</b>", f"{digits(chart.up[at])} rose, {digits(chart.down[at])} fell"]
    if chart.notes and chart.notes[at]:
        lines.append(isolated(chart.notes[at]))
    return "<br>".join(lines)
