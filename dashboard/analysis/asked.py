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
    """All requirements on the skills of a team, joined: within an origin first, then the stronger over the weaker."""
    notices: list[Notice] = []
    columns = matrix.column_of
    known = []
    for requirement in requirements:
        if requirement.skill in columns:
            known.append(requirement)
        else:
            notices.append(notice("requirement-unknown-skill", requirement.place, skill=requirement.skill))
    spelled = _Spelling(matrix)
    lines = [_plausible(spelled.requirement(line), matrix.scale, notices) for line in known]
    joined: dict[tuple[str, Group], Requirement] = {}
    critical: dict[str, bool] = {}
    for origin in ORIGINS:
        asked = _asked_by([line for line in lines if line.origin == origin], notices)
        joined |= {key: line.over(joined[key]) if key in joined else line for key, line in asked.items()}
        critical |= _critical(asked.values())
    notices.extend(_nobody_has(matrix, {group for _, group in joined}))
    by_column: dict[int, dict[Group, Requirement]] = defaultdict(dict)
    for (skill, group), line in joined.items():
        by_column[columns[skill]][group] = line
    weights = (CRITICAL_WEIGHT if critical.get(skill.name) else ORDINARY_WEIGHT for skill in matrix.skills)
    return Asked(dict(by_column), tuple(weights), tuple(notices))


def _asked_by(lines: Iterable[Requirement], notices: list[Notice]) -> dict[tuple[str, Group], Requirement]:
    """What one origin asks of each skill and group."""
    written: dict[tuple[str, Group], dict[str, Requirement]] = defaultdict(dict)
    for line in lines:
        by_label = written[line.skill, Group(line.role, line.team)]
        label = folded(line.label or line.skill)
        by_label[label] = _twice(by_label[label], line, notices) if label in by_label else line
    return {key: _of_labels(tuple(by_label.values()), notices) for key, by_label in written.items()}


def _critical(lines: Iterable[Requirement]) -> dict[str, bool]:
    """Which skills one origin calls critical, or not: one weight for all rows of a skill, so one line is enough."""
    said: dict[str, bool] = {}
    for line in lines:
        if line.critical is not None:
            said[line.skill] = said.get(line.skill, False) or line.critical
    return said


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


def _twice(before: Requirement, line: Requirement, notices: list[Notice]) -> Requirement:
    """A label that asks the same people twice: the last line counts, figure by figure."""
    notices.append(notice("same-requirement", line.place, skill=row_label(line.skill, line.role, line.team)))
    return line.over(before)


def _of_labels(lines: tuple[Requirement, ...], notices: list[Notice]) -> Requirement:
    """What several labels of one skill ask together: the higher level and the larger head-count."""
    levels = [line.level for line in lines if line.level is not None]
    people = [line.people for line in lines if line.people is not None]
    if len(set(levels)) > 1 or len(set(people)) > 1:
        labels = " and ".join(f"“{line.label or line.skill}”" for line in lines)
        notices.append(notice("labels-ask-differently", lines[-1].place, labels=labels))
    critical = [line.critical for line in lines if line.critical is not None]
    return replace(
        lines[0],
        level=max(levels, default=None),
        people=max(people, default=None),
        critical=any(critical) if critical else None,
    )


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


@dataclass(frozen=True, eq=False)
class OfRow:
    """What is said of one row: its skill, and whose people fill the seats.

    Attributes:
        skill: its name.
        role: whose people fill the seats; None for everybody.
        team: the same for a team of the file.
    """

    skill: str
    role: str | None
    team: str | None

    @property
    def label(self) -> str:
        """The row's name where only one string fits: ``Java (Tech Lead)``."""
        return row_label(self.skill, self.role, self.team)


def row_label(skill: str, role: str | None, team: str | None) -> str:
    """How a row is named where only one string fits: ``Java``, ``Java (Tech Lead)``, ``Java (Tech Lead, Payments)``."""
    whose = ", ".join(part for part in (role, team) if part)
    return f"{skill} ({whose})" if whose else skill
