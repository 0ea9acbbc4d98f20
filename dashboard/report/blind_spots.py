"""What the guide names and the file never asks about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.report.section import Column, Section, Table
from dashboard.report.standing import of_many
from dashboard.report.wording import counted

if TYPE_CHECKING:
    from dashboard.analysis.blind_spots import BlindSpot
    from dashboard.report.facts import Facts

COLUMNS = (Column("area", "Area"), Column("part", "Part that the guide names"), Column("definition", "What it is"))
DEFINITION = (
    "A part that the guide names and that the file asks about neither itself, nor by anything that belongs to it. "
    "Not a gap: a question that nobody asked."
)


def blind_spots(facts: Facts) -> Section:
    """The questions that nobody asked, in the guide's order."""
    return Section(
        id="blind_spots",
        title="Blind spots",
        finding=_finding(facts),
        base="Not a gap: a question that nobody asked.",
        table=Table(COLUMNS, tuple(_record(facts, spot) for spot in facts.answers.blind_spots)),
        definition=DEFINITION,
    )


def _record(facts: Facts, spot: BlindSpot) -> tuple[str, str, str]:
    skill = facts.answers.taxonomy.skills.get(spot.skill)
    return (facts.area_name(spot.area), skill.name if skill else spot.skill, skill.definition if skill else "")


def _finding(facts: Facts) -> str:
    named = sum(area.parts_named for area in facts.answers.areas)
    blind = len(facts.answers.blind_spots)
    if not named:
        return "The guide names no parts."
    if not blind:
        return f"The file asks about every one of the {counted(named, 'part')} that the guide names."
    if blind == named:
        return f"The file asks about none of the {counted(named, 'part')} that the guide names."
    return f"The file does not ask about {of_many(blind, named, 'part')} that the guide names."
