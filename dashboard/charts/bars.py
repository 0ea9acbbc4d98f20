"""Bars of have against need: of rows, of areas, and of the needs in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.charts import rows
from dashboard.charts.labels import isolated
from dashboard.charts.theme import SIGNS, colour, status_colour
from dashboard.report.wording import NARROW_SPACE, digits, plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plotly.graph_objects import Figure

    from dashboard.report.section import AreaBar, AreaBars, HaveNeed, RankedNeeds

_LONGEST_AREA = 32


def have_need(chart: HaveNeed, *, dark: bool) -> Figure:
    """Seats filled in blue, missing ones hollow in the colour of the row's status, planned ones pale."""
    figure = rows.blank(chart.labels, dark=dark)
    statuses = chart.statuses or ("",) * len(chart.labels)
    planned = chart.planned or (0.0,) * len(chart.labels)
    hover = [_have_need_hover(chart, at) for at in range(len(chart.labels))]
    missing = [need - have or None for have, need in zip(chart.have, chart.need, strict=True)]
    figure.add_trace(rows.bar(chart.have, hover=hover, marker=_filled(dark=dark)))
    figure.add_trace(rows.bar(missing, start=chart.have, hover=hover, marker=_hollow(statuses, dark=dark)))
    if any(planned):
        marker = {"color": colour("planned", dark=dark), "line": {"width": 0}}
        figure.add_trace(rows.bar(planned, start=chart.have, hover=hover, marker=marker))
    texts = [
        f"{digits(have)}{NARROW_SPACE}/{NARROW_SPACE}{digits(need)}  {status}"
        for have, need, status in zip(chart.have, chart.need, statuses, strict=True)
    ]
    return _finished(figure, chart.need, texts, dark=dark)


def _have_need_hover(chart: HaveNeed, at: int) -> str:
    have, need = chart.have[at], chart.need[at]
    lines = [f"<b>{isolated(chart.labels[at])}</b>", f"{digits(have)} of {digits(need)} {plural(need, 'seat')} filled"]
    if chart.statuses:
        lines.append(f"{SIGNS[chart.statuses[at]]} {chart.statuses[at]}")
    if chart.planned and chart.planned[at]:
        lines.append(f"the plan adds {digits(chart.planned[at])}")
    if chart.notes:
        lines.append(isolated(chart.notes[at]))
    return "<br>".join(lines)


def _filled(*, dark: bool) -> dict[str, Any]:
    return {"color": colour("bar", dark=dark), "line": {"width": 0}}


def _hollow(statuses: Sequence[str], *, dark: bool) -> dict[str, Any]:
    """Bars that are only an outline: seats that are missing, in the colour of their status."""
    plain = colour("bar", dark=dark)
    outlines = [status_colour(status, dark=dark) if status else plain for status in statuses]
    return {"color": colour("track", dark=dark), "line": {"color": outlines, "width": 1.5}}


def area_bars(chart: AreaBars, *, dark: bool) -> Figure:
    """Each area's seats filled, of those needed."""
    bars = chart.bars
    figure = rows.blank([bar.name for bar in bars], dark=dark, longest=_LONGEST_AREA)
    hover = [_area_hover(bar) for bar in bars]
    need = [bar.need for bar in bars]
    figure.add_trace(rows.bar(need, hover=hover, marker={"color": colour("track", dark=dark), "line": {"width": 0}}))
    figure.add_trace(rows.bar([bar.have for bar in bars], hover=hover, marker=_filled(dark=dark)))
    return _finished(figure, need, [_area_said(bar) for bar in bars], dark=dark)


def _area_said(bar: AreaBar) -> str:
    if not bar.need:
        return "not asked about" if not bar.skills else "nobody needed"
    return f"{bar.have}{NARROW_SPACE}/{NARROW_SPACE}{bar.need} {plural(bar.need, 'seat')}"


def _area_hover(bar: AreaBar) -> str:
    lines = [f"<b>{isolated(bar.name)}</b>", f"{bar.have} of {bar.need} {plural(bar.need, 'seat')} filled"]
    for status, sign in SIGNS.items():
        names = [name for name, its_status in bar.skills if its_status == status]
        if names:
            lines.append(f"{sign} {status} {len(names)}: {_some(names)}")
    return "<br>".join(lines)


_NAMED = 4


def _some(names: Sequence[str]) -> str:
    """The first few names, and how many more there are."""
    said = ", ".join(isolated(name) for name in names[:_NAMED])
    return f"{said} and {len(names) - _NAMED} more" if len(names) > _NAMED else said


def ranked_needs(chart: RankedNeeds, *, dark: bool) -> Figure:
    """The needs in their order, each as long as its missing seats × weight."""
    figure = rows.blank(chart.labels, dark=dark)
    lengths = [seats * weight for seats, weight in zip(chart.seats_missing, chart.weights, strict=True)]
    hover = [_need_hover(chart, at) for at in range(len(chart.labels))]
    figure.add_trace(rows.bar(lengths, hover=hover, marker=_filled(dark=dark)))
    texts = [_need_said(chart, at) for at in range(len(chart.labels))]
    return _finished(figure, lengths, texts, dark=dark)


def _need_said(chart: RankedNeeds, at: int) -> str:
    seats, weight = chart.seats_missing[at], chart.weights[at]
    times = f"{NARROW_SPACE}×{NARROW_SPACE}{digits(weight)}" if weight != 1 else ""
    return f"{seats} {plural(seats, 'seat')}{times}  {chart.statuses[at]}"


def _need_hover(chart: RankedNeeds, at: int) -> str:
    lines = [f"<b>{at + 1}. {isolated(chart.labels[at])}</b>", _need_said(chart, at), isolated(chart.notes[at])]
    return "<br>".join(lines)


def _finished(figure: Figure, lengths: Sequence[float], texts: Sequence[str], *, dark: bool) -> Figure:
    """The figure with its numbers on the right and the axis cut to the longest bar."""
    longest = max(lengths, default=0) or 1
    rows.said_right(figure, texts, longest, dark=dark)
    return figure
