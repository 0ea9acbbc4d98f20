"""A reading beside the truth: what is wrong with it, and whether it kept silent about that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.matrix import SkillMatrix
    from dashboard.ingest.reading import Reading
    from tests.torture.case import Truth

Outcome = Literal["right", "refused", "wrong, and said so", "silently wrong"]
_SAME = 1e-6


@dataclass(frozen=True)
class Judgement:
    """The outcome, and the complaints that led to it."""

    outcome: Outcome
    complaints: tuple[str, ...]


def judged(reading: Reading, truth: Truth) -> Judgement:
    """Whether people, skills, ratings (text, level, cell) and requirements are exactly those of the truth."""
    if reading.matrix is None or reading.verdict != "team":
        return Judgement("refused", (f"{reading.verdict}: {reading.reason}",))
    complaints = tuple(_complaints(reading, reading.matrix, truth))
    if not complaints:
        return Judgement("right", ())
    return Judgement("wrong, and said so" if doubtful(reading) else "silently wrong", complaints)


def doubtful(reading: Reading) -> bool:
    """Whether the reading warns of anything, or names another reading that came near."""
    warned = any(notice.severity != "info" for notice in reading.notices)
    return warned or (reading.layout is not None and bool(reading.layout.runner_up))


def _complaints(reading: Reading, matrix: SkillMatrix, truth: Truth) -> list[str]:
    people = [person.label or person.name for person in matrix.people]
    skills = [skill.labels[0] if skill.labels else skill.name for skill in matrix.skills]
    complaints = [*_labels("people", people, truth.people), *_labels("skills", skills, truth.skills)]
    if complaints:
        return complaints
    rows, columns = _order(people, truth.people), _order(skills, truth.skills)
    complaints = _ratings(matrix, truth, rows, columns)
    if tuple(matrix.scale.steps) != truth.steps:
        complaints.append(f"steps {matrix.scale.steps} for {truth.steps}")
    return [*complaints, *_requirements(reading, truth)]


def norm(label: str) -> str:
    """A label without the spaces that typing leaves."""
    return re.sub(r"\s+", " ", label).strip()


def _alike(mine: str, theirs: str) -> bool:
    """Whether two labels are one: the same, turned round ("Silva, Ana"), or without its category or question."""
    a, b = norm(mine), norm(theirs)
    if a == b or sorted(re.split(r"[,\s]+", a)) == sorted(re.split(r"[,\s]+", b)):
        return True
    return len(a) > 1 and (b.endswith((f" {a}", f"[{a}]")) or a.endswith((f" {b}", f"[{b}]")))


def _labels(what: str, mine: Sequence[str], theirs: Sequence[str]) -> list[str]:
    strange = [label for label in mine if not any(_alike(label, other) for other in theirs)]
    lost = [label for label in theirs if not any(_alike(label, other) for other in mine)]
    if strange or lost or len(mine) != len(theirs):
        return [f"{len(mine)} {what} for {len(theirs)}; too many {strange[:4]}, lost {lost[:4]}"]
    return []


def _order(mine: Sequence[str], theirs: Sequence[str]) -> dict[int, int]:
    """Where each of the truth's labels stands in the reading."""
    exact = {norm(label): i for i, label in enumerate(mine)}
    return {
        i: exact.get(norm(label), next((j for j, other in enumerate(mine) if _alike(other, label)), 0))
        for i, label in enumerate(theirs)
    }


def _ratings(matrix: SkillMatrix, truth: Truth, rows: dict[int, int], columns: dict[int, int]) -> list[str]:
    complaints = []
    wrong = []
    for (person, skill), (text, level, place) in truth.ratings.items():
        at = rows[person], columns[skill]
        got = (matrix.sources.raw(*at) or "", float(matrix.levels[at]), str(matrix.sources.place(*at) or ""))
        if norm(got[0]).casefold() != norm(text).casefold() or not abs(got[1] - level) < _SAME or got[2] != place:
            wrong.append(f"{truth.people[person]} × {truth.skills[skill]}: {got} for {(text, level, place)}")
    if wrong:
        complaints.append(f"{len(wrong)} of {len(truth.ratings)} ratings wrong, as {wrong[0]}")
    rated = int(np.count_nonzero(matrix.assessed))
    if rated != len(truth.ratings) and not matrix.scale.blank_means_lowest:
        complaints.append(f"{rated} ratings for {len(truth.ratings)}")
    return complaints


def _requirements(reading: Reading, truth: Truth) -> list[str]:
    asked = {norm(need.skill): need.level for need in reading.requirements if need.level is not None and not need.role}
    lost = [skill for skill, level in truth.requires.items() if not _asks(asked, skill, level)]
    return (
        [f"{len(lost)} of {len(truth.requires)} required levels wrong, as {lost[0]}: {asked.get(norm(lost[0]))}"]
        if lost
        else []
    )


def _asks(asked: dict[str, float], skill: str, level: float) -> bool:
    found = next((value for label, value in asked.items() if _alike(label, skill)), None)
    return found is not None and abs(found - level) < _SAME
