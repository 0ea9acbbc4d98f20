"""A reading as text, for the golden files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.matrix import SkillMatrix
    from dashboard.core.requirement import Requirement
    from dashboard.ingest.result import Reading


def projected(reading: Reading) -> str:
    """Everything a reading says, one fact a line."""
    return "\n".join(_lines(reading)) + "\n"


def _lines(reading: Reading) -> Iterator[str]:
    yield f"verdict: {reading.verdict}"
    if reading.reason:
        yield f"reason: {reading.reason}"
    if reading.layout:
        layout = reading.layout
        yield f"layout: {layout.kind} on {layout.sheet}, headings {list(layout.header_rows)}, people in {layout.people_in}"
        yield from (f"  {why.decision}: {why.evidence}" for why in layout.why)
        if layout.runner_up:
            yield f"  or: {layout.runner_up}"
    if reading.matrix:
        yield from _matrix(reading.matrix)
    yield from (f"asks: {_requirement(requirement)}" for requirement in reading.requirements)
    if reading.not_skills:
        yield f"not skills: {', '.join(reading.not_skills)}"
    yield from (f"{said.severity}: {said.text} [{said.place or '-'}]" for said in reading.notices)


def _matrix(matrix: SkillMatrix) -> Iterator[str]:
    scale = matrix.scale
    steps = ", ".join(scale.named(step) for step in scale.steps)
    yield f"scale: {steps}{'; blank is the lowest' if scale.blank_means_lowest else ''}"
    for at, person in enumerate(matrix.people):
        said = "".join(f", {key} {value}" for key, value in person.attributes.items())
        yield f"person: {person.name}{said}"
        for column in np.flatnonzero(~np.isnan(matrix.levels[at])).tolist():
            skill, level = matrix.skills[column], matrix.levels[at, column]
            heading = f" <{skill.heading}>" if skill.heading else ""
            cell = matrix.sources.place(at, column) or "no cell"
            yield f"    {skill.name}{heading}: {level:g} “{matrix.sources.raw(at, column) or ''}” {cell}{_day(matrix, at, column)}"
        yield from _beside(matrix, at)
    bare = [matrix.skills[c].name for c in np.flatnonzero(np.isnan(matrix.levels).all(axis=0)).tolist()]
    if bare:
        yield f"nobody rated: {', '.join(bare)}"


def _day(matrix: SkillMatrix, person: int, skill: int) -> str:
    days = matrix.sources.days
    return "" if days is None or np.isnat(days[person, skill]) else f" on {days[person, skill]}"


def _beside(matrix: SkillMatrix, person: int) -> Iterator[str]:
    """What stands beside a person's ratings: somebody else's, and what she wants to learn."""
    second, interest = matrix.second, matrix.interest
    for column, skill in enumerate(matrix.skills):
        if second is not None and not np.isnan(second.levels[person, column]):
            level, place = second.levels[person, column], second.sources.place(person, column)
            yield f"    {second.by} on {skill.name}: {level:g} {place}"
        if interest is not None and not np.isnan(interest[person, column]):
            yield f"    wants {skill.name}: {interest[person, column]:g}"


def _requirement(requirement: Requirement) -> str:
    said = {
        "role": requirement.role, "team": requirement.team, "level": requirement.level,
        "people": requirement.people, "critical": requirement.critical,
    }  # fmt: skip
    facts = ", ".join(f"{key} {value}" for key, value in said.items() if value is not None)
    return f"{requirement.skill}: {facts} [{requirement.place or '-'}]"
