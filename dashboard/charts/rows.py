"""What charts with one bar a row have alike: their height, their names on the left, their figures on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.charts.labels import LONGEST, cut
from dashboard.charts.theme import colour, template

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plotly.graph_objects import Figure

_ROOMY, _TIGHT = 28, 22
_ROOMY_UNTIL = 30
_ABOVE_AND_BELOW = 16
_LETTER, _SPACE = 7.0, 20
"""Pixels that a letter of a row's figures takes at most, and that stand before and after them."""


def height(rows: int, *, key: int = 0) -> int:
    """Pixels for so many rows, closer together where there are many, with room for a key above."""
    pitch = _ROOMY if rows <= _ROOMY_UNTIL else _TIGHT
    return max(rows, 1) * pitch + _ABOVE_AND_BELOW + key


def blank(labels: Sequence[str], *, dark: bool, key: int = 0, longest: int = LONGEST) -> Figure:
    """A figure with its rows named, the first on top, and nothing in them yet."""
    import plotly.graph_objects as go

    layout = template(dark=dark)
    layout["height"] = height(len(labels), key=key)
    layout["barmode"] = "overlay"
    layout["xaxis"] = {**layout["xaxis"], "visible": False}
    layout["yaxis"] = {
        **layout["yaxis"],
        "tickmode": "array",
        "tickvals": list(range(len(labels))),
        "ticktext": [cut(label, longest) for label in labels],
        "tickfont": {"color": colour("ink", dark=dark)},
        "range": [len(labels) - 0.5, -0.5],
    }
    return go.Figure(layout=layout)


def bar(
    lengths: Sequence[float | None],
    *,
    start: Sequence[float] | None = None,
    hover: Sequence[str] | None = None,
    marker: dict[str, Any],
    **more: Any,
) -> Any:
    """Horizontal bars, one a row, from ``start`` (else from nought) on; none where a length is None."""
    import plotly.graph_objects as go

    return go.Bar(
        x=list(lengths),
        y=list(range(len(lengths))),
        base=None if start is None else list(start),
        orientation="h",
        marker=marker,
        hovertext=None if hover is None else list(hover),
        hoverinfo="skip" if hover is None else "text",
        cliponaxis=False,
        **more,
    )


def said_right(figure: Figure, texts: Sequence[str], at: float, *, dark: bool) -> None:
    """What each row comes to, in ink, right of the longest bar; the margin makes room for it.

    One trace of texts: a hundred annotations would take plotly seconds.
    """
    figure.add_scatter(
        x=[at] * len(texts),
        y=list(range(len(texts))),
        text=[f"\u2002{text}" for text in texts],
        mode="text",
        textposition="middle right",
        textfont={"color": colour("ink", dark=dark)},
        cliponaxis=False,
        hoverinfo="skip",
    )
    figure.update_xaxes(range=[0, at])
    figure.update_layout(margin={"r": _SPACE + _LETTER * max(map(len, texts), default=0)})
