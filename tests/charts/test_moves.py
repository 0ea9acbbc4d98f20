"""What rose and what fell, to both sides of nought."""

from __future__ import annotations

from dashboard.charts.figure import figure
from dashboard.report.section import Moves


def test_what_rose_goes_right_and_what_fell_goes_left_on_one_measure() -> None:
    drawn = figure(Moves(("Java", "<b>Go"), (3, 0), (1, 2), ("", "one newly assessed")), dark=True)
    assert [list(trace.x) for trace in drawn.data[:2]] == [[3, 0], [-1, -2]]
    assert list(drawn.layout.xaxis.range) == [-3, 3]
    assert [text.strip() for text in drawn.data[-1].text] == ["+3  \u22121", "\u22122"]
    assert drawn.layout.yaxis.ticktext[1] == "&lt;b&gt;Go"
    assert "one newly assessed" in drawn.data[0].hovertext[1]
    assert "0 rose, 2 fell" in drawn.data[0].hovertext[1]
