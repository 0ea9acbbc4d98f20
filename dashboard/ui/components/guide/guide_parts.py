"""Headings of the guide: its own words, what the team's file covers of them, and what nobody asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from dashboard.analysis.coverage import STATUSES
from dashboard.core.taxonomy import OUTSIDE
from dashboard.report.areas import by_its
from dashboard.report.standing import of_many
from dashboard.report.wording import counted, listed, sentence, share
from dashboard.ui.components import marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.analysis.areas import AreaCoverage
    from dashboard.analysis.coverage import CoverageRow
    from dashboard.core.taxonomy import Area, Taxonomy
    from dashboard.ui.view import View

ELSEWHERE = "Further headings"
"""Where areas stand whose section nobody named."""


def guide_title(view: View) -> tuple[str, str]:
    """How much of the guide the file asks about, and what the blind spots are."""
    inside = [area for area in view.answers.areas if area.area != OUTSIDE]
    asked = sum(bool(area.skills) for area in inside)
    spots = view.answers.blind_spots
    of_what = "your own taxonomy" if view.facts.own_guide else "the guide"
    if not inside:
        return f"{sentence(of_what)} has no headings.", "Every skill stands outside."
    title = f"The file asks about {of_many(asked, len(inside), 'heading')} of {of_what}."
    names = [skill.name for skill in view.answers.taxonomy.known(spot.skill for spot in spots)]
    if not names:
        return title, f"Every part that {of_what} names is asked about."
    nobody = sentence(
        f"{counted(len(names), 'part')} that {of_what} names {'is' if len(names) == 1 else 'are'} not asked about"
    )
    return title, f"{nobody}: {listed(names, most=6)}. That is a question nobody asked, not a gap."


def sections_of(taxonomy: Taxonomy) -> dict[str, list[Area]]:
    """The headings under the guide's own sections; one that is seen through areas stands at the place of the first."""
    place = {area.id: at for at, area in enumerate(taxonomy.guide_areas)}
    seen_through = (area for area in taxonomy.facets if any(each in place for each in area.shown_through))
    headings = [*taxonomy.guide_areas, *seen_through]
    sections: dict[str, list[Area]] = {}
    for area in headings:
        sections.setdefault(area.section or ELSEWHERE, []).append(area)
    for members in sections.values():
        members.sort(key=lambda area: min(place[each] for each in area.shown_through or (area.id,) if each in place))
        members.sort(key=_place_in_its_sentence)
    return sections


def _place_in_its_sentence(area: Area) -> int:
    """Where the guide's words name it, as several in one sentence; 0 where they do not."""
    return max(0, area.words.casefold().find(area.name.casefold()))


def shared_words(areas: Sequence[Area]) -> str:
    """What the guide says of several headings in one sentence; empty where each has its own."""
    words = {area.words for area in areas}
    return words.pop() if len(areas) > 1 and len(words) == 1 else ""


def quote(words: str) -> Markup:
    """The guide's own words."""
    return Markup("<blockquote>{}</blockquote>").format(words) if words else Markup("")


def words_of(area: Area, shared: str = "") -> Markup:
    """A heading with what the guide says under it, unless that was said before, and what was placed there beyond it."""
    said = quote("" if area.words == shared else area.words)
    note = f"{sentence(area.note).rstrip('.')}." if area.note else ""
    placed = Markup('<p class="note">{}</p>').format(note) if note else Markup("")
    return Markup("<h3>{}</h3>{}{}").format(area.name, said, placed)


def standing_of(view: View, standing: AreaCoverage) -> Markup:
    """How the team stands under a heading that holds skills."""
    rows = [row for row in view.answers.coverage if row.skill in set(standing.skills)]
    return _figures(standing) + _skills(rows) + _blind_spots(view, standing.area)


def seen_through(view: View, area: Area) -> Markup:
    """A heading that holds no skills of its own: how those areas stand through which it is seen."""
    standings = [each for each in view.answers.areas if each.area in area.shown_through]
    return marks.joined(_through(view, each) for each in standings)


def _through(view: View, standing: AreaCoverage) -> Markup:
    rows = [row for row in view.answers.coverage if row.skill in set(standing.skills)]
    name = view.answers.taxonomy.area(standing.area).name
    through = Markup('<p class="note">{}</p>').format(f"Seen through {name}")
    return _figures(standing) + through + _counts(rows)


def _figures(standing: AreaCoverage) -> Markup:
    area_figure = share(standing.coverage) if standing.coverage is not None else sentence(by_its(standing))
    by = f" · {by_its(standing)}" if standing.coverage is not None else ""
    seats = f"{by} · seat coverage {share(standing.seat_coverage)}" if standing.seat_coverage is not None else by
    return Markup('<p><span class="strong">{}</span><span class="quiet">{}</span></p>').format(area_figure, seats)


def _counts(rows: Iterable[CoverageRow]) -> Markup:
    """How many skills stand how, worst first."""
    statuses = [row.status for row in rows]
    counts = [(status, statuses.count(status)) for status in STATUSES if status in statuses]
    items = marks.joined(
        Markup('<span class="status">{}{} <span class="num">{}</span></span>').format(marks.sign(status), status, count)
        for status, count in counts
    )
    return Markup('<p class="keys">{}</p>').format(items) if counts else Markup("")


def _skills(rows: list[CoverageRow]) -> Markup:
    """The team's skills that count here, worst first."""
    ordered = sorted(rows, key=lambda row: (STATUSES.index(row.status), row.label.casefold()))
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


def _blind_spots(view: View, area: str) -> Markup:
    ids = [spot.skill for spot in view.answers.blind_spots if spot.area == area]
    names = [skill.name for skill in view.answers.taxonomy.known(ids)]
    if not names:
        return Markup("")
    return Markup('<p class="note">Not asked about: {}.</p>').format(listed(names))
