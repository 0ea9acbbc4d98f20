"""A reading as the command line prints it: plain values under the promised keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.core.sources import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.core.matrix import SkillMatrix
    from dashboard.core.requirement import Requirement
    from dashboard.core.scale import Scale
    from dashboard.ingest.result import Layout, Reading

Plain = dict[str, Any]


def as_contract(reading: Reading) -> Plain:
    """Everything a reading says, ready for JSON; a refused file has the same keys with nothing under them."""
    matrix = reading.matrix
    return {
        "verdict": reading.verdict,
        "reason": reading.reason,
        "layout": _layout(reading.layout) if reading.layout else None,
        "scale": _scale(matrix.scale) if matrix else None,
        "people": [person.label for person in matrix.people] if matrix else [],
        "skills": [skill.labels[0] for skill in matrix.skills] if matrix else [],
        "attributes": {key: list(values) for key, values in matrix.attributes.items()} if matrix else {},
        "ratings": list(_ratings(matrix)) if matrix else [],
        "requirements": [_requirement(requirement) for requirement in reading.requirements],
        "not_skills": list(reading.not_skills),
        "notices": [notice.as_contract() for notice in reading.notices],
    }


def _layout(layout: Layout) -> Plain:
    return {
        "kind": layout.kind,
        "sheet": layout.sheet,
        "header_rows": list(layout.header_rows),
        "people_in": layout.people_in,
        "why": [f"{why.decision}: {why.evidence}" for why in layout.why],
    }


def _scale(scale: Scale) -> Plain:
    return {
        "lowest": scale.lowest,
        "highest": scale.highest,
        "steps": list(scale.steps),
        "labels": {scale.said(level): label for level, label in sorted(scale.labels.items())},
        "blank_means": "lowest" if scale.blank_means_lowest else "not assessed",
    }


def _ratings(matrix: SkillMatrix) -> Iterator[list[Any]]:
    """Each rated pair with its text and cell; a blank that means the lowest level was not rated."""
    rated = matrix.assessed & (matrix.sources.text != NOWHERE)
    for person, skill in np.argwhere(rated).tolist():
        place = matrix.sources.place(person, skill)
        raw, level = matrix.sources.raw(person, skill), float(matrix.levels[person, skill])
        yield [person, skill, raw, level, str(place)]


def _requirement(requirement: Requirement) -> Plain:
    return {
        "skill": requirement.skill,
        "role": requirement.role,
        "team": requirement.team,
        "level": requirement.level,
        "people": requirement.people,
        "critical": requirement.critical,
    }
