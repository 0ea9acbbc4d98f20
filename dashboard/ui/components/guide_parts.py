"""One heading of the guide: its own words, what the team's file covers of it, and what nobody asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from dashboard.core.taxonomy import OUTSIDE
from dashboard.report.areas import by_its
from dashboard.report.standing import of_many
from dashboard.report.wording import counted, listed, sentence, share
from dashboard.ui.components import marks

if TYPE_CHECKING:
    from dashboard.analysis.areas import AreaCoverage
    from dashboard.analysis.coverage import CoverageRow
    from dashboard.core.taxonomy import Area
    from dashboard.ui.view import View


def guide_title(view: View) -> tuple[str, str]:
    """How much of the guide the file asks about, and what the blind spots are."""
    inside = [area for area in view.answers.areas if area.area != OUTSIDE]
    asked = sum(bool(area.skills) for area in inside)
    spots = view.answers.blind_spots
    title = f"The file asks about {of_many(asked, len(inside), 'heading')} of the guide."
    names = [skill.name for skill in view.answers.taxonomy.known(spot.skill for spot in spots)]
    if not names:
        return title, "Every part that the guide names is asked about."
    nobody = sentence(
        f"{counted(len(names), 'part')} that the guide names {'is' if len(names) == 1 else 'are'} not asked about"
    )
    return title, f"{nobody}: {listed(names, most=6)}. That is a question nobody asked, not a gap."


def heading_of_guide(view: View, standing: AreaCoverage) -> Markup:
    """An area of the guide."""
    area = view.answers.taxonomy.area(standing.area)
    rows = [row for row in view.answers.coverage if row.skill in set(standing.skills)]
    return Markup('<section class="area"><div><h2>{}</h2>{}{}</div><div>{}{}{}</div></section>').format(
        area.name, _words(area), _placed_by_us(area), _figures(standing), _skills(rows), _blind_spots(view, area)
    )


def _words(area: Area) -> Markup:
    return Markup("<blockquote>{}</blockquote>").format(area.words) if area.words else Markup("")


def _placed_by_us(area: Area) -> Markup:
    return Markup('<p class="note">{}</p>').format(f"{sentence(area.note).rstrip('.')}.") if area.note else Markup("")


def _figures(standing: AreaCoverage) -> Markup:
    area_figure = share(standing.coverage) if standing.coverage is not None else sentence(by_its(standing))
    by = f" · {by_its(standing)}" if standing.coverage is not None else ""
    seats = f"{by} · seat coverage {share(standing.seat_coverage)}" if standing.seat_coverage is not None else by
    return Markup('<p><span class="strong">{}</span><span class="quiet">{}</span></p>').format(area_figure, seats)


def _skills(rows: list[CoverageRow]) -> Markup:
    """The team's skills that count here, worst first."""
    ordered = sorted(rows, key=lambda row: (marks.STATUSES.index(row.status), row.label.casefold()))
    items = marks.joined(
        Markup('<span class="tag">{}<bdi>{}</bdi> <span class="quiet num">{} / {}</span></span>').format(
            Markup('<span title="{}">{}</span>').format(row.status, marks.sign(row.status)),
            row.label,
            row.capable,
            row.people_needed,
        )
        for row in ordered
    )
    return Markup('<p class="tags">{}</p>').format(items) if ordered else Markup("")


def _blind_spots(view: View, area: Area) -> Markup:
    ids = [spot.skill for spot in view.answers.blind_spots if spot.area == area.id]
    names = [skill.name for skill in view.answers.taxonomy.known(ids)]
    if not names:
        return Markup("")
    return Markup('<p class="note">Not asked about: {}.</p>').format(listed(names))
