"""The figures: their bars are the section's numbers, and every name is drawn as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from dashboard.charts.figure import CONFIG, camera, figure
from dashboard.charts.labels import as_text, cut, isolated
from dashboard.charts.theme import colour, ramp
from dashboard.report.building import build_section
from dashboard.report.section import AreaBars, HaveNeed, Heatmap, LevelSpread, RankedNeeds
from tests.report.teams import SCALE, facts_of, payments

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

    from dashboard.report.section import ChartData

BOTH = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
HOSTILE = "<b>bold</b> <a href='javascript:x'>a</a> &amp; $x^2$ %{y} \u0000\n end"
DRAWN = ("gaps", "areas", "needs", "spread")


def chart_of(section_id: str) -> ChartData:
    chart = build_section(payments(), section_id).chart
    assert chart is not None
    return chart


def lengths(drawn: Figure, trace: int) -> list[float | None]:
    return list(drawn.data[trace].x)


def said(drawn: Figure) -> list[str]:
    return [text.strip() for text in drawn.data[-1].text]


def test_have_and_need_are_the_seats_of_the_section() -> None:
    drawn = figure(chart_of("gaps"), dark=False)
    assert list(drawn.layout.yaxis.ticktext) == ["GraphQL", "Kafka", "Python", "Gardening", "REST", "Java"]
    assert lengths(drawn, 0) == [0, 1, 1, 1, 2, 2]
    assert lengths(drawn, 1) == [2, 1, 1, None, 1, None]
    assert list(drawn.data[1].base) == [0, 1, 1, 1, 2, 2]
    assert said(drawn)[:2] == ["0\u202f/\u202f2  uncovered", "1\u202f/\u202f2  one deep"]
    assert "two people one level short" in drawn.data[0].hovertext[0]


def test_planned_seats_stand_between_have_and_need() -> None:
    drawn = figure(HaveNeed(("Kafka", "Go"), (1, 2), (3, 2), ("thin", "covered"), (1, 0)), dark=False)
    assert lengths(drawn, 2) == [1, 0]
    assert list(drawn.data[2].base) == [1, 2]
    assert "the plan adds 1" in drawn.data[2].hovertext[0]


def test_areas_are_the_seats_of_the_section() -> None:
    drawn = figure(chart_of("areas"), dark=False)
    assert (lengths(drawn, 0), lengths(drawn, 1)) == ([5, 6, 0, 1], [2, 4, 0, 1])
    assert said(drawn) == ["2\u202f/\u202f5 seats", "4\u202f/\u202f6 seats", "not asked about", "1\u202f/\u202f1 seat"]
    assert "✕ uncovered 1: \u2068GraphQL\u2069" in drawn.data[0].hovertext[0]


def test_needs_are_as_long_as_seats_times_weight() -> None:
    drawn = figure(chart_of("needs"), dark=False)
    assert lengths(drawn, 0) == [3, 3, 2, 1]
    assert said(drawn) == [
        "1 seat\u202f×\u202f3  one deep",
        "1 seat\u202f×\u202f3  thin",
        "2 seats  uncovered",
        "1 seat  one deep",
    ]


def test_levels_stack_in_the_ramp_and_end_with_those_not_assessed() -> None:
    drawn = figure(chart_of("spread"), dark=False)
    assert [trace.name for trace in drawn.data] == ["0 none", "1", "2", "3 alone", "4", "5 can teach", "not assessed"]
    assert [trace.marker.color for trace in drawn.data[:6]] == [look.fill for look in ramp(6, dark=False)]
    graphql = [(trace.base[0], trace.x[0]) for trace in drawn.data]
    assert graphql == [(0, 0), (0, 1), (1, 2), (3, 0), (3, 0), (3, 0), (3, 1)]
    assert drawn.data[6].marker.pattern.shape == "/"


@BOTH
@pytest.mark.parametrize("section_id", DRAWN)
def test_every_figure_is_calm(section_id: str, dark: bool) -> None:  # noqa: FBT001 - a parameter of the test
    layout = figure(chart_of(section_id), dark=dark).layout
    assert not layout.xaxis.showgrid
    assert not layout.yaxis.showgrid
    assert layout.font.family.startswith("Inter")
    assert layout.font.color == colour("ink", dark=dark)
    assert layout.paper_bgcolor == colour("paper", dark=dark)
    assert layout.transition.duration == 0
    assert bool(layout.showlegend) == (section_id == "spread")


def hostile_charts() -> list[ChartData]:
    facts = facts_of({HOSTILE: (3.0, 0.0, None), "مهارة": (1.0, 1.0, 1.0)}, ("Ana", HOSTILE, "Ben"))
    charts = [build_section(facts, section_id).chart for section_id in DRAWN]
    return [chart for chart in charts if chart is not None]


@pytest.mark.parametrize("chart", hostile_charts(), ids=DRAWN)
def test_names_are_never_markup_nor_mathematics(chart: ChartData) -> None:
    for text in texts_in(figure(chart, dark=False).to_plotly_json()):
        bare = text.replace("<b>", "").replace("</b>", "").replace("<br>", "")
        assert "<" not in bare, text
        assert "$" not in text, text
        assert "\x00" not in text, text
    traces = figure(chart, dark=False).data
    assert all(trace.hovertemplate is None and trace.texttemplate is None for trace in traces)


def texts_in(part: Any) -> list[str]:
    if isinstance(part, str):
        return [part]
    if isinstance(part, dict):
        return [text for each in part.values() for text in texts_in(each)]
    if isinstance(part, list | tuple):
        return [text for each in part for text in texts_in(each)]
    return []


def test_a_hostile_name_reads_as_it_is_written() -> None:
    assert as_text("<b>x</b> & $1$") == "&lt;b&gt;x&lt;/b&gt; &amp; &#36;1&#36;"
    assert as_text("a\x00b\nc") == "a b c"
    assert isolated("w " * 40) == f"\u2068{'w ' * 31}w<br>{'w ' * 7}w\u2069"
    assert isolated("") == "\u2068\u2069"
    assert cut("x" * 26) == "x" * 26
    assert cut("<" + "x" * 30) == "&lt;" + "x" * 24 + "…"


@pytest.mark.parametrize(("rows", "height"), [(1, 44), (5, 156), (30, 856), (31, 698), (80, 1776)])
def test_a_chart_is_as_high_as_its_rows_need(rows: int, height: int) -> None:
    labels = tuple(f"Skill {number}" for number in range(rows))
    drawn = figure(HaveNeed(labels, (1,) * rows, (2,) * rows, ("one deep",) * rows), dark=False)
    assert drawn.layout.height == height
    assert list(drawn.layout.yaxis.range) == [rows - 0.5, -0.5]


@pytest.mark.parametrize(
    "chart", [HaveNeed((), (), ()), AreaBars(()), RankedNeeds((), (), (), (), ()), LevelSpread(SCALE, (), (), ())]
)
def test_nothing_to_draw_is_an_empty_figure(chart: ChartData) -> None:
    assert figure(chart, dark=True).layout.height > 0


def test_the_heatmap_is_drawn_as_a_table() -> None:
    with pytest.raises(TypeError, match="Heatmap is not drawn with plotly"):
        figure(Heatmap(SCALE, (), (), ()), dark=False)


def test_the_camera_makes_a_picture_of_slide_size_and_nothing_is_sent() -> None:
    short, long = figure(chart_of("gaps"), dark=False), figure(chart_of("gaps"), dark=False)
    long.update_layout(height=1776)
    assert camera(short, "gaps")["toImageButtonOptions"] == {
        "format": "png",
        "filename": "gaps",
        "width": 1600,
        "height": 900,
        "scale": 2,
    }
    assert camera(long, "gaps")["toImageButtonOptions"]["height"] == 1776
    assert CONFIG["modeBarButtons"] == [["toImage"]]
    assert not CONFIG["showSendToCloud"]
