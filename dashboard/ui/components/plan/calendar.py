"""The quarter as a picture: one lane a person, one block a skill, thirteen weeks across."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from dashboard.report.section import Calendar
from dashboard.report.wording import hours
from dashboard.ui.components import marks
from dashboard.ui.components.tables import table

if TYPE_CHECKING:
    from dashboard.report.section import CalendarBlock, CalendarLane, Section


_MOST_LANES = 30
"""A longer calendar scrolls in its own box."""


def calendar(section: Section) -> Markup:
    """The weeks with what everybody learns and teaches in them; the same as a table one click away."""
    chart = section.chart
    if not isinstance(chart, Calendar) or not chart.lanes:
        return Markup("")
    weeks = marks.joined(Markup('<span class="num">{}</span>').format(week) for week in range(1, chart.weeks + 1))
    lanes = marks.joined(_lane(lane, chart.weeks) for lane in chart.lanes)
    size = "tall" if len(chart.lanes) > _MOST_LANES else ""
    picture = Markup(
        '<div class="weeks {}" role="img" aria-label="{}"><div class="lane" aria-hidden="true">'
        '<span class="who">Week</span><span class="head" style="--weeks:{}">{}</span></div>{}</div>'
    ).format(size, f"{section.finding} {section.base}", chart.weeks, weeks, lanes)
    as_table = Markup('<details class="how"><summary>The same as a table</summary><div class="tall">{}</div></details>')
    rows = table(section.table, [column.key for column in section.table.columns])
    return (
        marks.heading(section.finding, section.base)
        + picture
        + _key(chart)
        + as_table.format(rows)
        + marks.how(section.definition)
    )


def _key(chart: Calendar) -> Markup:
    """What the blocks that there are mean."""
    learned = [bool(block.other) for lane in chart.lanes for block in lane.learns]
    kinds = (
        ("learned", "learns from a colleague", any(learned)),
        ("outside", "outside course", not all(learned)),
        ("taught", "teaches", any(lane.teaches for lane in chart.lanes)),
    )
    chips = (
        Markup('<span><i class="chip {}"></i>{}</span>').format(kind, said) for kind, said, there in kinds if there
    )
    return Markup('<div class="keys">{}</div>').format(marks.joined(chips))


def _lane(lane: CalendarLane, weeks: int) -> Markup:
    learned = (_block(each, weeks, "learned" if each.other else "outside", each.other) for each in lane.learns)
    taught = (_block(each, weeks, "taught", f"teaches {each.other}") for each in lane.teaches)
    return Markup(
        '<div class="lane"><span class="who" title="{}"><bdi>{}</bdi></span>'
        '<span class="track" style="--weeks:{}">{}</span></div>'
    ).format(lane.person, lane.person, weeks, marks.joined([*learned, *taught]))


def _block(block: CalendarBlock, weeks: int, kind: str, other: str) -> Markup:
    said = " · ".join([block.skill, hours(round(block.hours, 1)), *([other] if other else [])])
    return Markup('<span class="block {}" style="left:{:.2f}%;width:{:.2f}%" title="{}"><bdi>{}</bdi></span>').format(
        kind, 100 * block.start / weeks, 100 * (block.end - block.start) / weeks, said, said
    )
