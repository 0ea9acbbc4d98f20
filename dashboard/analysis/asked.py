"""What is asked of each skill, from the requirements and the defaults: figure by figure, by role and by team."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dashboard.core.notice import Notice, notice
from dashboard.core.requirement import CRITICAL_WEIGHT, ORDINARY_WEIGHT, Requirement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.core.matrix import SkillMatrix
    from dashboard.core.scale import Scale

ORIGINS = ("file", "requirements file", "you")
"""Who asks, the strongest last: a later origin overrides an earlier one without a word."""


@dataclass(frozen=True)
class Group:
    """The people whom a requirement means: everybody, a role, a team, or people who are both."""

    role: str | None = None
    team: str | None = None


EVERYBODY = Group()


@dataclass(frozen=True)
class Asked:
    """What is asked of one team.

    Attributes:
        lines: for each skill (by index) and group, what is asked, in the order in which groups are first named.
        weights: the weight of each skill.
        notices: what could not be taken as it was written.
    """

    lines: Mapping[int, Mapping[Group, Requirement]]
    weights: tuple[float, ...]
    notices: tuple[Notice, ...]


def folded(text: str | None) -> str:
    """A role's or team's name without case and superfluous spaces, as it is compared."""
    return " ".join(text.split()).casefold() if text else ""


def asked_of(matrix: SkillMatrix, requirements: Sequence[Requirement]) -> Asked:
    """All requirements on the skills of a team, joined; the last line of the strongest origin counts."""
    notices: list[Notice] = []
    columns = {skill.name: column for column, skill in enumerate(matrix.skills)}
    spelled = _Spelling(matrix)
    lines: dict[int, dict[Group, Requirement]] = defaultdict(dict)
    for requirement in sorted(requirements, key=lambda each: ORIGINS.index(each.origin)):
        column = columns.get(requirement.skill)
        if column is None:
            notices.append(notice("requirement-unknown-skill", requirement.place, skill=requirement.skill))
            continue
        line = _plausible(spelled.requirement(requirement), matrix.scale, notices)
        group = Group(line.role, line.team)
        lines[column][group] = _joined(lines[column].get(group), line, notices)
    notices.extend(_nobody_has(matrix, {group for of_skill in lines.values() for group in of_skill}))
    weights = tuple(_weight(lines[column].values() if column in lines else ()) for column in range(len(matrix.skills)))
    return Asked({column: dict(of_skill) for column, of_skill in lines.items()}, weights, tuple(notices))


class _Spelling:
    """Roles and teams as the people's attributes spell them, whatever case a requirement uses."""

    def __init__(self, matrix: SkillMatrix) -> None:
        self._known = {
            attribute: {folded(value): " ".join(value.split()) for value in reversed(matrix.values_of(attribute))}
            for attribute in ("role", "team")
        }

    def requirement(self, requirement: Requirement) -> Requirement:
        """The requirement with its role and team spelled as the people's attributes spell them."""
        role, team = self._of("role", requirement.role), self._of("team", requirement.team)
        return replace(requirement, role=role, team=team)

    def _of(self, attribute: str, value: str | None) -> str | None:
        key = folded(value)
        return self._known[attribute].setdefault(key, " ".join((value or "").split())) if key else None


def _plausible(line: Requirement, scale: Scale, notices: list[Notice]) -> Requirement:
    """The line without a level that the scale does not hold, or a head-count below zero."""
    if line.level is not None and not scale.holds(line.level):
        code, low, high = "required-level-outside-scale", scale.said(scale.lowest), scale.said(scale.highest)
        level = scale.said(line.level)
        notices.append(notice(code, line.place, skill=line.skill, level=level, lowest=low, highest=high))
        line = replace(line, level=None)
    if line.people is not None and line.people < 0:
        notices.append(notice("people-needed-negative", line.place, skill=line.skill, people=line.people))
        line = replace(line, people=None)
    return line


def _joined(before: Requirement | None, line: Requirement, notices: list[Notice]) -> Requirement:
    """Two lines for the same people, figure by figure: the later says more than the earlier."""
    if before is None:
        return line
    if before.origin == line.origin:
        notices.append(notice("same-requirement", line.place, skill=row_label(line.skill, line.role, line.team)))
    return replace(
        line,
        level=before.level if line.level is None else line.level,
        people=before.people if line.people is None else line.people,
        critical=before.critical if line.critical is None else line.critical,
    )


def _weight(lines: Iterable[Requirement]) -> float:
    """One weight for all rows of a skill: what the strongest origin says; critical, where any line of it says so."""
    said = [line for line in lines if line.critical is not None]
    strongest = max((ORIGINS.index(line.origin) for line in said), default=0)
    critical = any(line.critical for line in said if ORIGINS.index(line.origin) == strongest)
    return CRITICAL_WEIGHT if critical else ORDINARY_WEIGHT


def _nobody_has(matrix: SkillMatrix, groups: set[Group]) -> list[Notice]:
    """A notice for each role and team that is asked for and that nobody has."""
    notices = []
    for attribute, wanted in (
        ("role", {group.role for group in groups}),
        ("team", {group.team for group in groups}),
    ):
        known = {folded(value) for value in matrix.values_of(attribute)}
        missing = sorted(value for value in wanted if value and folded(value) not in known)
        notices += [notice(f"{attribute}-nobody-has", None, **{attribute: value}) for value in missing]
    return notices


def row_label(skill: str, role: str | None, team: str | None) -> str:
    """How a row is named where only one string fits: ``Java``, ``Java (Tech Lead)``, ``Java (Tech Lead, Payments)``."""
    whose = ", ".join(part for part in (role, team) if part)
    return f"{skill} ({whose})" if whose else skill
