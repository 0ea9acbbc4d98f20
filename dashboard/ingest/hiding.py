"""A reading without anybody's name in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.core.matrix import Person
from dashboard.core.sources import no_sources
from dashboard.ingest.result import Choices, Excerpt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.core.matrix import SkillMatrix
    from dashboard.core.notice import Notice
    from dashboard.core.pseudonyms import Pseudonyms
    from dashboard.core.requirement import Requirement
    from dashboard.core.sources import Sources
    from dashboard.ingest.result import Layout, Reading

KEPT = frozenset({"role", "team", "location", "seniority"})
"""What a file may say of people that many share; a manager, a start date or a shift may tell who somebody is."""


def without_names(reading: Reading, names: Pseudonyms) -> Reading:
    """The same ratings of people under other names and in another order, without the cells they came from.

    A row of the sheet names its person as surely as her name does, so no cell is left either.
    """
    return replace(
        reading,
        reason=None if reading.reason is None else names.hide(reading.reason),
        matrix=None if reading.matrix is None else matrix_without_names(reading.matrix, names),
        layout=None if reading.layout is None else _layout(reading.layout, names),
        requirements=tuple(_requirement(each, names) for each in reading.requirements),
        not_skills=tuple(names.hide(each) for each in reading.not_skills),
        notices=tuple(_notice(each, names) for each in reading.notices),
        found=tuple(names.hide(each) for each in reading.found),
        excerpt=Excerpt(),
        choices=Choices(),
    )


def matrix_without_names(matrix: SkillMatrix, names: Pseudonyms) -> SkillMatrix:
    """People by their pseudonyms, in the order of these."""
    people = [Person(_of(each, names), _of(each, names), _kept(each.attributes, names)) for each in matrix.people]
    order = sorted(range(len(people)), key=lambda at: people[at].name)
    second = matrix.second
    renamed = replace(
        matrix,
        people=tuple(people),
        sources=_without_cells(matrix.sources),
        second=second and replace(second, by=names.hide(second.by), sources=_without_cells(second.sources)),
    )
    return renamed.narrowed(people=order)


def _without_cells(sources: Sources) -> Sources:
    """No cell and no text, but the days: how old a rating is names nobody."""
    return replace(no_sources(*sources.text.shape), days=sources.days)


def _of(person: Person, names: Pseudonyms) -> str:
    return names.of[person.name]


def _kept(attributes: Mapping[str, str], names: Pseudonyms) -> dict[str, str]:
    return {key: names.hide(value) for key, value in attributes.items() if key in KEPT}


def _layout(layout: Layout, names: Pseudonyms) -> Layout:
    return replace(
        layout,
        sheet=names.hide(layout.sheet),
        sheets=tuple(names.hide(sheet) for sheet in layout.sheets),
        why=tuple(
            replace(each, decision=names.hide(each.decision), evidence=names.hide(each.evidence)) for each in layout.why
        ),
        parts=(),
        runner_up=names.hide(layout.runner_up),
    )


def _requirement(requirement: Requirement, names: Pseudonyms) -> Requirement:
    return replace(
        requirement,
        role=None if requirement.role is None else names.hide(requirement.role),
        team=None if requirement.team is None else names.hide(requirement.team),
        place=None,
    )


def _notice(notice: Notice, names: Pseudonyms) -> Notice:
    return replace(notice, text=names.hide(notice.text), place=None)
