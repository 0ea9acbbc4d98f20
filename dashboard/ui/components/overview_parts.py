"""The parts of the overview: figures, the areas with one sign a skill, the first needs, what to doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from dashboard.analysis.coverage import STATUSES
from dashboard.report.needs import steps_in_plan
from dashboard.report.section import AreaBars
from dashboard.report.wording import NARROW_SPACE, listed, number, share, shown
from dashboard.ui.components import marks
from dashboard.ui.components.pressed import press, press_skill
from dashboard.ui.components.tables import grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.report.section import AreaBar, Figure, Section, Value
    from dashboard.ui.view import View

_MOST_SIGNS = 24
_FIRST_NEEDS = 5
_LEADS_TO = {
    "seat_coverage": "see the ratings behind it",
    "covered": "see them on Coverage",
    "one_deep": "see them on Risk",
    "uncovered": "see them on Risk",
    "assessed": "see it on Trust and change",
}
"""What a press on the base of each figure does."""


def figures(leading: Sequence[Figure]) -> Markup:
    """Numbers side by side, each with its definition one click away; its base below leads to what stands behind it."""
    return Markup('<div class="figures">{}</div>').format(marks.joined(_figure(each) for each in leading))


def _figure(figure: Figure) -> Markup:
    value, _, unit = shown(figure.value, figure.kind).partition(NARROW_SPACE)
    small = Markup("<small> {}</small>").format(unit) if unit else Markup("")
    return Markup('<div>{}<div class="value">{}{}</div><div class="base">{}</div></div>').format(
        marks.term(figure.title, figure.definition),
        value,
        small,
        press(figure.base, figure.key, f"{figure.base}: {_LEADS_TO[figure.key]}"),
    )


def area_table(section: Section) -> Markup:
    """Each area: one sign a skill, the figure by the guide's rule, and its seats, which hide nothing."""
    chart = section.chart
    if not isinstance(chart, AreaBars):
        raise TypeError("the areas are drawn from bars")
    records = section.table.records()
    head = Markup(
        '<th scope="col">Area of the guide</th><th scope="col">Skills</th><th scope="col" class="right">Area</th>'
        '<th scope="col" class="hide-s">by its</th><th scope="col" class="right">Seats</th>'
        '<th scope="col" class="hide-s">Seat coverage</th><td class="right"></td>'
    )
    rows = marks.joined(_area_row(bar, record) for bar, record in zip(chart.bars, records, strict=True) if bar.skills)
    return (
        marks.heading(section.finding, section.base)
        + (grid(head, rows, stacked=False) if rows else rows)
        + _not_asked([bar.name for bar in chart.bars[:-1] if not bar.skills])
        + status_key(chart)
        + marks.how(section.definition)
    )


def _not_asked(names: Sequence[str]) -> Markup:
    """The areas of the guide that no skill of the file belongs to: nothing is known of them, which is no gap."""
    if not names:
        return Markup("")
    return Markup('<p class="note not-asked">Not asked about in this file: {}.</p>').format(listed(names))


def _area_row(bar: AreaBar, record: dict[str, Value]) -> Markup:
    seats = f"{bar.have} / {bar.need}" if bar.need else "–"
    covered = record["seat_coverage"]
    drawn = marks.bar(float(covered)) if isinstance(covered, (int, float)) else Markup("")
    return Markup(
        '<tr><td class="first">{}</td><td>{}</td><td class="right">{}</td><td class="quiet hide-s">{}</td>'
        '<td class="right">{}</td><td class="hide-s nowrap">{}</td><td class="right">{}</td></tr>'
    ).format(
        press(bar.name, bar.id, f"{bar.name}: what its figures rest on"),
        _signs(bar.skills),
        shown(record["coverage"], "share") if record["coverage"] is not None else "",
        record["rule"],
        seats,
        drawn,
        share(float(covered)) if isinstance(covered, (int, float)) else "",
    )


def _signs(skills: Sequence[tuple[str, str]]) -> Markup:
    """One sign a skill while they can be counted, else how many of each."""
    if len(skills) > _MOST_SIGNS:
        return _counts([status for _, status in skills])
    signs = marks.joined(
        Markup('<span title="{}: {}">{}</span>').format(name, status, marks.sign(status)) for name, status in skills
    )
    said = ", ".join(f"{name} {status}" for name, status in skills)
    return Markup('<span class="strip" role="img" aria-label="{}">{}</span>').format(said, signs)


def _counts(statuses: Sequence[str]) -> Markup:
    return Markup('<span class="nowrap">{}</span>').format(
        marks.joined(
            Markup('<span class="status">{}{}&ensp;</span>').format(marks.sign(status), statuses.count(status))
            for status in STATUSES
            if status in statuses
        )
    )


def status_key(chart: AreaBars) -> Markup:
    """What the signs mean, with how many skills of each; a skill in two areas counts once."""
    by_skill = dict(pair for bar in chart.bars for pair in bar.skills)
    statuses = list(by_skill.values())
    return Markup('<div class="keys">{}</div>').format(
        marks.joined(
            Markup("<span>{}{} {}</span>").format(marks.sign(status), status, statuses.count(status))
            for status in STATUSES
            if status in statuses
        )
    )


def first_needs(view: View, *, planned: bool) -> Markup:
    """The needs that come first, each with what the plan does about it where it is known, else with its next step."""
    section = view.section("needs")
    records = section.table.records()[:_FIRST_NEEDS]
    if not records:
        return marks.heading("Nothing to train next", section.finding)
    title = "Do this next" if len(records) == 1 else f"Do these {number(len(records))} next"
    items = marks.joined(
        _need(record, need.row, steps_in_plan(view.facts, need) if planned else ())
        for record, need in zip(records, view.answers.needs[:_FIRST_NEEDS], strict=True)
    )
    note = "By missing seats × weight, then fewest capable, then fewest teachers"
    return marks.heading(title, note) + Markup("<ol>{}</ol>").format(items)


def _need(record: dict[str, Value], position: int, planned: Sequence[str]) -> Markup:
    doers, missing = record["doers"], record["seats_missing"]
    seats = f"{doers} / {int(doers or 0) + int(missing or 0)}"
    critical = " · critical" if float(record["weight"] or 1) > 1 else ""
    return Markup(
        '<li><span class="rank num">{}</span><span><span class="strong">{}</span>&ensp;{}&ensp;'
        '<span class="quiet num">{}{}</span><br><span class="note">{}</span></span></li>'
    ).format(
        record["rank"],
        press_skill(record["skill"], position),
        marks.status_mark(str(record["status"])),
        seats,
        critical,
        Markup("<br>").join(planned) or record["next_step"],
    )
