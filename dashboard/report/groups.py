"""How each team, each role and each responsibility of the guide stands by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.breakdown import by_attribute, by_responsibility
from dashboard.report.section import Column, Section, Table
from dashboard.report.standing import without_figures
from dashboard.report.wording import counted, listed, plural, sentence, share, short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.breakdown import GroupStanding
    from dashboard.report.facts import Facts
    from dashboard.report.section import Value

COLUMNS = (
    Column("by", "By"),
    Column("name", "Name"),
    Column("people", "People", "count"),
    Column("skills", "Skills", "count"),
    Column("assessed", "Assessed", "share"),
    Column("met", "Ratings that meet what is asked", "share"),
    Column("seat_coverage", "Seat coverage", "share"),
)
DEFINITION = (
    "Seat coverage of a team or role: with its people alone, over what is asked of everybody and of them, as when "
    "everything is narrowed to them. Of a responsibility: over the skills that serve it, with everybody."
)
_NAMED = 2


def groups(facts: Facts) -> Section:
    """Teams and roles of the file where it has several, then the guide's responsibilities, each in its own order."""
    return Section(
        id="groups",
        title="Teams, roles, responsibilities",
        finding=without_figures(facts) or _finding(facts),
        base="What a team or role covers with its own people; what others could lend is not counted.",
        table=Table(COLUMNS, (*_people(facts, "team"), *_people(facts, "role"), *_duties(facts))),
        definition=DEFINITION,
    )


def _several(facts: Facts, attribute: str) -> tuple[GroupStanding, ...]:
    found = by_attribute(facts.answers.staffing, attribute)
    return found if len(found) > 1 else ()


def _people(facts: Facts, attribute: str) -> list[tuple[Value, ...]]:
    skills = len(facts.answers.matrix.skills)
    return [
        (
            sentence(attribute),
            each.name,
            each.people,
            skills,
            each.assessed / each.pairs if each.pairs else None,
            each.met / each.assessed if each.assessed else None,
            each.seat_coverage,
        )
        for each in _several(facts, attribute)
    ]


def _duties(facts: Facts) -> list[tuple[Value, ...]]:
    staffing, taxonomy = facts.answers.staffing, facts.answers.taxonomy
    return [
        ("Responsibility", facts.area_name(each.duty), None, len(each.skills), None, None, each.seat_coverage)
        for each in by_responsibility(staffing, taxonomy)
    ]


def _called(attribute: str, names: Sequence[str]) -> str:
    """``team Payments``, ``teams Payments and Search``, but ``Team Payments`` where the file says the word itself."""
    said = listed(names, most=_NAMED)
    return said if attribute in said.casefold() else f"{plural(len(names), attribute)} {said}"


def _finding(facts: Facts) -> str:
    """Which teams, else which roles, cover least by themselves; a group of one person says nothing about a group."""
    for attribute in ("team", "role"):
        found = [each for each in _several(facts, attribute) if each.people > 1]
        known = {each.name: each.seat_coverage for each in found if each.seat_coverage is not None}
        if len(known) > 1:
            least = min(known.values())
            lowest = [short(name) for name, covered in known.items() if covered == least]
            if len(lowest) == len(known):
                return f"By itself, each of {counted(len(known), attribute)} fills {share(least)} of its seats."
            whose = _called(attribute, lowest)
            start = plural(len(lowest), f"By itself, {whose} covers", f"By themselves, {whose} each cover")
            return f"{start} least: {share(least)} of the seats."
    return "The file names neither several teams nor several roles of more than one person."
