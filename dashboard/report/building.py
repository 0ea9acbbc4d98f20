"""The whole report: every section, in the order in which a meeting asks."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from dashboard.report.age import age
from dashboard.report.agreed import agreed
from dashboard.report.alternatives import alternatives
from dashboard.report.areas import areas
from dashboard.report.blind_spots import blind_spots
from dashboard.report.coverage import coverage
from dashboard.report.depth import depth
from dashboard.report.exposed import exposed
from dashboard.report.gaps import gaps, person_gaps
from dashboard.report.groups import groups
from dashboard.report.learning import learning
from dashboard.report.mapping import mapping
from dashboard.report.needs import needs
from dashboard.report.opinions import opinion_differences, opinions
from dashboard.report.overview import overview
from dashboard.report.people import everybody
from dashboard.report.plan import plan, still_open, trade_off
from dashboard.report.quarter import quarter
from dashboard.report.reading import matrix_as_read, notices, reading
from dashboard.report.risk import risk
from dashboard.report.section import Report
from dashboard.report.spread import spread
from dashboard.report.trust import area_certainty, patterns, trust

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from dashboard.report.facts import Facts
    from dashboard.report.section import Section

BUILDERS: Mapping[str, Callable[[Facts], Section]] = MappingProxyType(
    {
        "overview": overview,
        "coverage": coverage,
        "areas": areas,
        "groups": groups,
        "gaps": gaps,
        "spread": spread,
        "exposed": exposed,
        "depth": depth,
        "needs": needs,
        "person_gaps": person_gaps,
        "blind_spots": blind_spots,
        "people": everybody,
        "mapping": mapping,
        "reading": reading,
        "notices": notices,
        "matrix": matrix_as_read,
    }
)
"""How each section is built, by its id; a page that shows one section builds that one only."""

SEARCHED: Mapping[str, Callable[[Facts], Section]] = MappingProxyType(
    {
        "risk": risk,
        "plan": plan,
        "quarter": quarter,
        "alternatives": alternatives,
        "still_open": still_open,
        "learning": learning,
        "trade_off": trade_off,
        "trust": trust,
        "patterns": patterns,
        "area_certainty": area_certainty,
        "age": age,
        "opinions": opinions,
        "opinion_differences": opinion_differences,
    }
)
"""Sections whose answers are searched for and may take a while: built only where they are asked for by name."""

_ASKED_SINGLY = frozenset({"alternatives"})
"""Sections that a page asks for one choice at a time, and that would take long for all."""

OF_MANY_PLANS = frozenset({"trade_off"})
"""Sections for which many plans are searched for."""

OF_A_PLAN = OF_MANY_PLANS | {"plan", "quarter", "still_open", "learning", "trust"}
"""Sections for which a plan is searched for."""

WRITTEN: Mapping[str, Callable[[Facts], Section]] = MappingProxyType({"agreed": agreed})
"""Sections of what the meeting wrote down; a report has them once there is something."""

_ALL = {**BUILDERS, **SEARCHED, **WRITTEN}


def build_section(facts: Facts, section_id: str) -> Section:
    """One section; KeyError when there is none of this id."""
    return _ALL[section_id](facts)


def told(facts: Facts, leaving_out: Collection[str] = ()) -> tuple[str, ...]:
    """The ids of all sections that have something to say of this team, but for some."""
    matrix = facts.answers.matrix
    nothing = {
        *_ASKED_SINGLY,
        *leaving_out,
        *({"age"} if matrix.sources.days is None else ()),
        *({"opinions", "opinion_differences"} if matrix.second is None else ()),
        *(() if facts.agreed else WRITTEN),
    }
    return tuple(each for each in _ALL if each not in nothing)


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
        hidden=facts.hidden,
    )
