"""How the levels of each skill spread: one bar a skill, its people by level in the ramp."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.charts import rows
from dashboard.charts.labels import as_text, isolated
from dashboard.charts.theme import colour, ramp
from dashboard.report.wording import people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plotly.graph_objects import Figure

    from dashboard.report.section import LevelSpread

_KEY_ROOM = 48
_ROOM_FOR_DIGITS = 0.03
"""A count is written in its part of a bar from this share of the longest bar on."""


def spread(chart: LevelSpread, *, dark: bool) -> Figure:
    """People on each level, lowest left, those not assessed hatched at the end; the key stands above."""
    figure = rows.blank(chart.labels, dark=dark, key=_KEY_ROOM)
    start = [0] * len(chart.labels)
    for step, look in enumerate(ramp(len(chart.scale.steps), dark=dark)):
        counts = [each[step] for each in chart.counts]
        name = as_text(chart.scale.named(chart.scale.steps[step]))
        marker = {"color": look.fill, "line": {"width": 0}}
        figure.add_trace(_part(chart, counts, start, name, marker, look.text))
        start = [at + count for at, count in zip(start, counts, strict=True)]
    hatch = _hatched(dark=dark)
    figure.add_trace(_part(chart, chart.not_assessed, start, "not assessed", hatch, colour("ink2", dark=dark)))
    widest = _widest(chart)
    figure.update_xaxes(range=[0, widest or 1])
    figure.update_layout(bargap=0.25, **_key(dark=dark))
    return figure


def _widest(chart: LevelSpread) -> int:
    """The people of the longest bar."""
    return max((sum(on) + out for on, out in zip(chart.counts, chart.not_assessed, strict=True)), default=0)


def _part(
    chart: LevelSpread, counts: Sequence[int], start: Sequence[int], name: str, marker: dict[str, Any], text: str
) -> Any:
    """One level of every bar, with its count in it where there is room."""
    widest = _widest(chart)
    return rows.bar(
        counts,
        start=start,
        hover=[
            f"<b>{isolated(label)}</b><br>{name}: {people(count)}"
            for label, count in zip(chart.labels, counts, strict=True)
        ],
        marker=marker,
        name=name,
        text=[str(count) if count and count >= _ROOM_FOR_DIGITS * widest else "" for count in counts],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        textfont={"color": text, "size": 11},
        constraintext="none",
    )


def _hatched(*, dark: bool) -> dict[str, Any]:
    """No fill and a thin hatch: not assessed is not the lowest level."""
    pattern = {"shape": "/", "fgcolor": colour("hatch", dark=dark), "bgcolor": colour("paper", dark=dark), "size": 6}
    return {"color": colour("paper", dark=dark), "pattern": {**pattern, "solidity": 0.25}, "line": {"width": 0}}


def _key(*, dark: bool) -> dict[str, Any]:
    """The levels with their names above the bars; a key to read, not to click."""
    legend = {
        "orientation": "h",
        "x": 0,
        "xanchor": "left",
        "y": 1,
        "yanchor": "bottom",
        "itemclick": False,
        "itemdoubleclick": False,
        "traceorder": "normal",
        "font": {"color": colour("ink2", dark=dark)},
    }
    return {"showlegend": True, "legend": legend}
