"""The guide's areas: how each stands by the guide's own rule, and beside it the seats, which hide nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.report.section import AreaBar, AreaBars, Column, Section, Table
from dashboard.report.standing import missing, of_many, without_figures
from dashboard.report.wording import listed, number, plural, seats, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.areas import AreaCoverage
    from dashboard.analysis.coverage import CoverageRow
    from dashboard.report.facts import Facts

COLUMNS = (
    Column("area", "Area of the guide"),
    Column("coverage", "Area", "share"),
    Column("rule", "By its"),
    Column("have", "Seats filled", "count"),
    Column("need", "Seats needed", "count"),
    Column("seat_coverage", "Seat coverage", "share"),
    Column("uncovered", "Uncovered", "count"),
    Column("one_deep", "One deep", "count"),
    Column("thin", "Thin", "count"),
    Column("covered", "Covered", "count"),
    Column("skills", "Skills"),
)
DEFINITION = (
    "An area stands as the guide speaks of it. Where the guide gives examples, by its best-staffed skill (of each group of "
    "examples); where it names parts that all matter, by the mean of the parts that the file asks about. "
    "Seat coverage beside it counts every skill."
)
_NAMED = 4
_OUTSIDE = "skills outside the guide"
_MOST_AREAS_FOR_HALF = 4


def areas(facts: Facts) -> Section:
    """The areas, most missing seats first, *Outside the guide* last."""
    order = _order(facts)
    return Section(
        id="areas",
        title="Areas of the guide",
        finding=_finding(facts),
        base=_base(facts),
        table=Table(COLUMNS, tuple(_record(facts, area) for area in order)),
        chart=AreaBars(tuple(_bar(facts, area) for area in order)),
        definition=DEFINITION,
    )


def _base(facts: Facts) -> str:
    stands = "An area stands as the guide speaks of it: by its best skill, or by every part that it names."
    return f"{stands} The guide is your own taxonomy, {facts.own_guide}." if facts.own_guide else stands


def rows_in(facts: Facts, area: AreaCoverage) -> tuple[CoverageRow, ...]:
    """The rows of an area's skills, worst first."""
    names = set(area.skills)
    rows = facts.answers.coverage
    return tuple(rows[at] for at in facts.worst_first if rows[at].skill in names)


def _order(facts: Facts) -> list[AreaCoverage]:
    """Most missing seats first, then the lower seat coverage, then the guide's order; areas without seats come last."""
    *inside, outside = facts.answers.areas
    return [*_worst_first(facts, inside), outside]


def _worst_first(facts: Facts, areas_chosen: Sequence[AreaCoverage]) -> list[AreaCoverage]:
    def rank(area: AreaCoverage) -> tuple[bool, int, float]:
        share = area.seat_coverage
        return (share is None, -_seats(rows_in(facts, area))[2], 1.0 if share is None else share)

    return sorted(areas_chosen, key=rank)


def _seats(rows: Sequence[CoverageRow]) -> tuple[int, int, int]:
    """Seats filled, needed and missing."""
    need, lacking = sum(row.people_needed for row in rows), sum(row.seats_missing for row in rows)
    return need - lacking, need, lacking


def _record(facts: Facts, area: AreaCoverage) -> tuple[str | int | float | None, ...]:
    rows = rows_in(facts, area)
    have, need, _ = _seats(rows)
    counts = [sum(row.status == status for row in rows) for status in ("uncovered", "one deep", "thin", "covered")]
    skills = ", ".join(row.label for row in rows)
    return (facts.area_name(area.area), area.coverage, by_its(area), have, need, area.seat_coverage, *counts, skills)


def by_its(area: AreaCoverage) -> str:
    """What the area figure is made of: ``best skill``, ``2 of 3 parts``; why there is none, where there is none."""
    if area.rule is None:
        return "not in the guide"
    if area.coverage is None:
        return _why_no_figure(area)
    if area.rule == "any":
        groups = sum(standing.staffed is not None for standing in area.standings)
        return "best skill" if groups == 1 else f"best skill of each of {number(groups)} groups"
    if area.parts_asked == area.parts_named:
        return {1: "one part", 2: "both parts"}.get(area.parts_named, f"all {number(area.parts_named)} parts")
    return f"{area.parts_asked} of {area.parts_named} parts"


def _why_no_figure(area: AreaCoverage) -> str:
    if area.skills and area.standings:
        return "nobody is needed"
    if area.rule == "all" and area.parts_named > 1:
        return f"none of the {number(area.parts_named)} parts was asked about"
    return "not asked about"


def _bar(facts: Facts, area: AreaCoverage) -> AreaBar:
    rows = rows_in(facts, area)
    have, need, _ = _seats(rows)
    return AreaBar(area.area, facts.area_name(area.area), have, need, tuple((row.label, row.status) for row in rows))


def _finding(facts: Facts) -> str:
    if said := without_figures(facts):
        return said
    if not any(area.skills for area in facts.answers.areas[:-1]):
        return "No skill of this file stands in the guide."
    if not facts.seats_missing:
        return "No area misses a seat."
    return _where_seats_miss(facts)


def _where_seats_miss(facts: Facts) -> str:
    """The fewest areas that carry at least half of the missing seats; a skill in two areas counts once."""
    areas_missing = [area for area in _worst_first(facts, facts.answers.areas) if _seats(rows_in(facts, area))[2]]
    total = facts.seats_missing
    for count in range(1, min(_MOST_AREAS_FOR_HALF, len(areas_missing)) + 1):
        chosen = areas_missing[:count]
        rows = {row.label: row for area in chosen for row in rows_in(facts, area)}
        carried = sum(row.seats_missing for row in rows.values())
        if 2 * carried >= total:
            return _carry([_in_words(facts, area) for area in chosen], carried, total)
    return f"The {seats(total)} that are missing spread over {number(len(areas_missing))} areas."


def _in_words(facts: Facts, area: AreaCoverage) -> str:
    return _OUTSIDE if area is facts.answers.areas[-1] else facts.area_name(area.area)


def _carry(names: list[str], carried: int, total: int) -> str:
    if total == 1:
        return f"{sentence(missing(1))}, in {listed(names)}."
    if carried == total:
        return f"{sentence(of_many(total, total, 'seat'))} that are missing are in {listed(names)}."
    part = f"{number(carried)} of the {number(total)} missing {plural(total, 'seat')}"
    if len(names) == 1:
        return f"{sentence(names[0])} {'carry' if names[0] == _OUTSIDE else 'carries'} {part}."
    return f"{sentence(number(len(names)))} areas carry {part}: {listed(names, most=_NAMED)}."
