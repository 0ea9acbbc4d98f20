"""The curves: what hours buy, what departures cost, how sure each skill is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.charts.figure import figure
from dashboard.report.building import build_section
from dashboard.report.section import Chances, Departures, StepCurve
from tests.report.teams import payments

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

CURVE = StepCurve((0.0, 60.0, 120.0, 180.0, 240.0), (16, 13, 11, 8, 6), 120.0, 11)


def said(drawn: Figure) -> list[str]:
    return [text.strip() for text in drawn.data[-1].text]


def test_the_step_curve_falls_in_steps_and_marks_the_chosen_plan() -> None:
    drawn = figure(CURVE, dark=False)
    line, chosen = drawn.data
    assert (list(line.x), list(line.y)) == ([0, 60, 120, 180, 240], [16, 13, 11, 8, 6])
    assert (line.line.shape, line.mode) == ("hv", "lines+markers")
    assert (list(chosen.x), list(chosen.y)) == ([120], [11])
    assert [note.text for note in drawn.layout.annotations] == ["<b>11 missing at 120\u202fh</b>"]
    assert line.hovertext[1] == "13 seats missing with 60\u202fh"


@pytest.mark.parametrize(
    ("hours", "missing", "there"),
    [(96.0, 12, True), (96.0, 13, True), (96.0, 11, True), (96.0, 14, False), (96.0, 10, False), (300.0, 6, False)],
)
def test_a_chosen_plan_between_two_budgets_is_a_point_where_it_is_as_good_as_they_are(
    hours: float, missing: int, *, there: bool
) -> None:
    """Between 60 hours, 13 missing, and 120 hours, 11 missing."""
    line = figure(StepCurve(CURVE.hours, CURVE.seats_missing, hours, missing), dark=False).data[0]
    assert ((hours, missing) in zip(line.x, line.y, strict=True)) is there
    assert list(line.y) == sorted(line.y, reverse=True)


def test_the_step_curve_has_three_seat_ticks_and_the_unit_on_the_last_hour() -> None:
    layout = figure(CURVE, dark=False).layout
    assert list(layout.yaxis.tickvals) == [0, 8, 16]
    assert list(layout.xaxis.ticktext) == ["0", "60", "120", "180", "240\u202fh"]


@pytest.mark.parametrize(
    ("chart", "ticks"),
    [
        (StepCurve((0.0,), (0,), 0.0, 0), ["0\u202fh"]),
        (StepCurve((), (), 0.0, 0), ["0", "1\u202fh"]),
        (StepCurve(tuple(map(float, range(0, 900, 100))), (9,) * 9, 0.0, 9), ["0", "200", "400", "600", "800\u202fh"]),
    ],
)
def test_a_curve_of_one_point_or_many_keeps_few_ticks(chart: StepCurve, ticks: list[str]) -> None:
    assert list(figure(chart, dark=True).layout.xaxis.ticktext) == ticks


def test_departures_are_as_long_as_what_is_lost() -> None:
    chart = build_section(payments(), "risk").chart
    assert isinstance(chart, Departures)
    drawn = figure(chart, dark=False)
    assert list(drawn.data[0].x) == [3, 4, 5]
    assert list(drawn.layout.yaxis.ticktext) == ["One person away", "Two people away", "Three people away"]
    assert drawn.data[0].hovertext[0] == (
        "<b>\u2068Chidi\u2069 leaves</b><br>lost: \u2068Python\u2069, \u2068Kafka\u2069 and \u2068Gardening\u2069"
    )
    nobody = figure(Departures((1,), ((),), ((),)), dark=False)
    assert nobody.data[0].hovertext[0] == "nobody's leaving costs a skill its last capable person"


def test_chances_show_today_and_what_the_plan_adds() -> None:
    drawn = figure(Chances(("Kafka", "Java"), (0.25, 0.9), (0.5, 0.9)), dark=False)
    today, gain, rest, _ = drawn.data
    assert (list(today.x), list(gain.x)) == ([0.25, 0.9], [0.25, 0])
    assert list(rest.x) == pytest.approx([0.5, 0.1])
    assert said(drawn) == ["25\u202f%\u202f→\u202f50\u202f%", "90\u202f%"]
    assert today.hovertext[0].endswith("50\u202f% after the plan")
    assert "after the plan" not in today.hovertext[1]
