"""Chart data to a plotly figure, for the light or the dark page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.charts import bars, curves, levels, moves
from dashboard.report.section import (
    AreaBars,
    Chances,
    Departures,
    HaveNeed,
    LevelSpread,
    Moves,
    RankedNeeds,
    StepCurve,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from plotly.graph_objects import Figure

    from dashboard.report.section import ChartData

CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "modeBarButtons": [["toImage"]],
    "showSendToCloud": False,
    "typesetMath": False,
    "scrollZoom": False,
    "doubleClick": False,
    "responsive": True,
}
"""What every chart on a page may do: be saved as a picture. Nothing is sent anywhere."""

_SLIDE = (1600, 900)


def camera(figure: Figure, name: str) -> dict[str, Any]:
    """The same with a camera that saves a picture of slide size, or as high as the chart needs, under this name."""
    width, height = _SLIDE
    picture = {
        "format": "png",
        "filename": name,
        "width": width,
        "height": max(height, int(figure.layout.height or 0)),
        "scale": 2,
    }
    return {**CONFIG, "toImageButtonOptions": picture}


_DRAWN: dict[type, Callable[..., Figure]] = {
    HaveNeed: bars.have_need,
    AreaBars: bars.area_bars,
    RankedNeeds: bars.ranked_needs,
    LevelSpread: levels.spread,
    Departures: curves.departures,
    StepCurve: curves.step_curve,
    Chances: curves.chances,
    Moves: moves.moves,
}


def figure(chart: ChartData, *, dark: bool) -> Figure:
    """The picture of a section's chart data; TypeError for the heatmap, which is drawn as a table."""
    draw = _DRAWN.get(type(chart))
    if draw is None:
        raise TypeError(f"{type(chart).__name__} is not drawn with plotly")
    return draw(chart, dark=dark)
