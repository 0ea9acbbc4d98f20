"""Where a shape is the message: what hours buy, what departures cost, how sure each skill is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charts import rows
from dashboard.charts.labels import isolated
from dashboard.charts.theme import colour, template
from dashboard.report.wording import NARROW_SPACE, counted, digits, hours, listed, plural, share

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

    from dashboard.report.section import Chances, Departures, StepCurve

_CURVE_HEIGHT = 260
_MOST_HOUR_TICKS = 5
_NAMED = 3


def step_curve(chart: StepCurve, *, dark: bool) -> Figure:
    """Seats missing as a falling step line over hours, the chosen plan marked and said on it."""
    import plotly.graph_objects as go

    layout = template(dark=dark)
    layout["height"] = _CURVE_HEIGHT
    layout["margin"] = {"l": 0, "r": 40, "t": 28, "b": 8, "pad": 4}
    most = max((*chart.seats_missing, chart.chosen_missing, 1))
    furthest = max((*chart.hours, chart.chosen_hours, 1.0))
    layout["yaxis"] = {
        **layout["yaxis"],
        "tickvals": sorted({0, most // 2, most}),
        "range": [-most * 0.04, most * 1.04],
    }
    layout["xaxis"] = {**layout["xaxis"], **_hour_ticks(chart, furthest), "range": [-furthest * 0.01, furthest * 1.01]}
    figure = go.Figure(layout=layout)
    points = _with_chosen(chart)
    figure.add_trace(
        go.Scatter(
            x=[at for at, _ in points],
            y=[seats for _, seats in points],
            mode="lines+markers",
            line={"shape": "hv", "color": colour("bar", dark=dark), "width": 2.5},
            marker={"size": 7, "color": colour("bar", dark=dark)},
            selected={"marker": {"opacity": 1}},
            unselected={"marker": {"opacity": 1}},
            hovertext=[_point_said(seats, at) for at, seats in points],
            hoverinfo="text",
            cliponaxis=False,
        )
    )
    _mark_chosen(figure, chart, furthest, dark=dark)
    return figure


def _with_chosen(chart: StepCurve) -> list[tuple[float, int]]:
    """The points of the curve; the chosen plan is one of them where it is as good as its hours allow.

    Budgets are tried in equal steps, so between two of them the curve may fall earlier than it is known to.
    """
    points = list(zip(chart.hours, chart.seats_missing, strict=True))
    at, missing = chart.chosen_hours, chart.chosen_missing
    before = [seats for budget, seats in points if budget <= at]
    after = [seats for budget, seats in points if budget > at]
    known = any(budget == at for budget, _ in points)
    fits = not known and bool(before and after) and after[0] <= missing <= before[-1]
    return sorted([*points, (at, missing)]) if fits else points


def _hour_ticks(chart: StepCurve, furthest: float) -> dict[str, list[float] | list[str]]:
    """A few budgets as ticks, the unit on the last."""
    every = max(1, -(-(len(chart.hours) - 1) // (_MOST_HOUR_TICKS - 1))) if len(chart.hours) > 1 else 1
    ticks = list(chart.hours[::every]) or [0.0, furthest]
    texts = [digits(round(tick)) for tick in ticks]
    texts[-1] = hours(round(ticks[-1]))
    return {"tickvals": ticks, "ticktext": texts}


def _point_said(seats: int, budget: float) -> str:
    return f"{counted(seats, 'seat')} missing with {hours(round(budget, 1))}"


def _mark_chosen(figure: Figure, chart: StepCurve, furthest: float, *, dark: bool) -> None:
    accent, ink = colour("accent", dark=dark), colour("ink", dark=dark)
    at, missing = chart.chosen_hours, chart.chosen_missing
    figure.add_shape(type="line", x0=at, x1=at, y0=0, y1=missing, line={"color": colour("ink2", dark=dark), "width": 1})
    figure.add_scatter(
        x=[at],
        y=[missing],
        mode="markers",
        marker={"size": 11, "color": accent},
        hovertext=_point_said(missing, at),
        hoverinfo="text",
        cliponaxis=False,
    )
    late = at > furthest / 2
    figure.add_annotation(
        x=at,
        y=missing,
        text=f"<b>{missing} missing at {hours(at)}</b>",
        showarrow=False,
        xanchor="right" if late else "left",
        xshift=-12 if late else 10,
        yshift=0 if late else 16,
        font={"color": ink},
    )


def departures(chart: Departures, *, dark: bool) -> Figure:
    """What one, two and three departures cost at worst, in skills that lose their last capable person."""
    labels = [f"{counted(away, 'person', 'people').capitalize()} away" for away in chart.away]
    figure = rows.blank(labels, dark=dark)
    lost = [len(names) for names in chart.lost]
    hover = [_departure_said(chart, at) for at in range(len(lost))]
    marker = {"color": colour("uncovered", dark=dark), "line": {"width": 0}}
    figure.add_trace(rows.bar(lost, hover=hover, marker=marker))
    texts = [f"{count} lost" for count in lost]
    rows.said_right(figure, texts, max((*lost, 1)), dark=dark)
    return figure


def _departure_said(chart: Departures, at: int) -> str:
    names = [isolated(name) for name in chart.people[at]]
    if not names:
        return "nobody's leaving costs a skill its last capable person"
    lost = [isolated(name) for name in chart.lost[at]]
    verb = plural(len(names), "leaves", "leave")
    return f"<b>{listed(names)} {verb}</b><br>lost: {listed(lost, most=_NAMED)}"


def chances(chart: Chances, *, dark: bool) -> Figure:
    """The chance that enough are truly capable: filled today, and pale what the plan adds."""
    figure = rows.blank(chart.labels, dark=dark)
    hover = [_chance_said(chart, at) for at in range(len(chart.labels))]
    rest = [1 - max(now, then) for now, then in zip(chart.today, chart.after, strict=True)]
    gain = [max(0.0, then - now) for now, then in zip(chart.today, chart.after, strict=True)]
    still = {"width": 0}
    figure.add_trace(rows.bar(chart.today, hover=hover, marker={"color": colour("bar", dark=dark), "line": still}))
    planned = {"color": colour("planned", dark=dark), "line": still}
    figure.add_trace(rows.bar(gain, start=chart.today, hover=hover, marker=planned))
    track = {"color": colour("track", dark=dark), "line": still}
    figure.add_trace(rows.bar(rest, start=[1 - each for each in rest], hover=hover, marker=track))
    texts = [_chance_texts(now, then) for now, then in zip(chart.today, chart.after, strict=True)]
    rows.said_right(figure, texts, 1, dark=dark)
    return figure


def _chance_texts(today: float, after: float) -> str:
    return (
        share(today) if share(after) == share(today) else f"{share(today)}{NARROW_SPACE}→{NARROW_SPACE}{share(after)}"
    )


def _chance_said(chart: Chances, at: int) -> str:
    today, after = chart.today[at], chart.after[at]
    lines = [f"<b>{isolated(chart.labels[at])}</b>", f"{share(today)} that enough people truly can"]
    if after > today:
        lines.append(f"{share(after)} after the plan")
    return "<br>".join(lines)
