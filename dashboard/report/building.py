"""The whole report: every section, in the order in which a meeting asks."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from dashboard.report.areas import areas
from dashboard.report.coverage import coverage
from dashboard.report.needs import needs
from dashboard.report.overview import overview
from dashboard.report.section import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from dashboard.report.facts import Facts
    from dashboard.report.section import Section

BUILDERS: Mapping[str, Callable[[Facts], Section]] = MappingProxyType(
    {
        "overview": overview,
        "coverage": coverage,
        "areas": areas,
        "needs": needs,
    }
)
"""How each section is built, by its id; a page that shows one section builds that one only."""


def build_section(facts: Facts, section_id: str) -> Section:
    """One section; KeyError when there is none of this id."""
    return BUILDERS[section_id](facts)


def build_report(facts: Facts, sections: Iterable[str] = BUILDERS) -> Report:
    """The report of these sections, or of all."""
    matrix = facts.answers.matrix
    return Report(
        team=facts.team,
        file=facts.file,
        people=len(matrix.people),
        skills=len(matrix.skills),
        made_on=facts.made_on,
        sections=tuple(build_section(facts, section_id) for section_id in sections),
        narrowing=facts.narrowing,
    )
