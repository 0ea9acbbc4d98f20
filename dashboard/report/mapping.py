"""Every label of the file: the skill and the area that it counts in, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.core.place import Place
from dashboard.core.sources import NOWHERE
from dashboard.report.section import Column, Section, Table
from dashboard.report.standing import of_many
from dashboard.report.wording import counted, number, plural, sentence

if TYPE_CHECKING:
    from dashboard.core.matrix import TeamSkill
    from dashboard.report.facts import Facts

COLUMNS = (
    Column("label", "Label in the file"),
    Column("status", "Sure"),
    Column("skill", "Skill"),
    Column("area", "Area"),
    Column("reason", "Why"),
    Column("suggestions", "May mean"),
    Column("ratings", "Ratings", "count"),
    Column("where", "Where"),
)
DEFINITION = (
    "Certain, outside and confirmed labels count as what they mean. Suggested, ambiguous and unmapped ones count as skills "
    "of their own, outside the guide's areas, until somebody decides."
)
_DECIDED = frozenset({"certain", "confirmed", "outside"})
_WAITING = frozenset({"suggested", "ambiguous"})


@dataclass(frozen=True)
class _Label:
    """One label with what the mapping says of it."""

    label: str
    status: str
    reason: str
    suggestions: tuple[str, ...]
    column: int | None


def mapping(facts: Facts) -> Section:
    """The labels, those first that wait for a decision, then by ratings affected."""
    labels = _labels(facts)
    ratings = facts.answers.matrix.assessed.sum(axis=0).tolist()

    def rank(label: _Label) -> tuple[bool, int]:
        return (label.status in _DECIDED, 0 if label.column is None else -ratings[label.column])

    ordered = sorted(labels, key=rank)
    return Section(
        id="mapping",
        title="Mapping",
        finding=_finding(labels),
        base=_base(labels),
        table=Table(COLUMNS, tuple(_record(facts, label, ratings) for label in ordered)),
        definition=DEFINITION,
    )


def _labels(facts: Facts) -> list[_Label]:
    skills = facts.answers.matrix.skills
    column_of = {label: column for column, skill in enumerate(skills) for label in skill.labels}
    if facts.matches:
        return [
            _Label(each.label, each.status, each.reason, each.suggestions, column_of.get(each.label))
            for each in facts.matches
            if each.label in column_of or each.status == "not a skill"
        ]
    return [
        _Label(label, skill.status, skill.reason, (), column)
        for column, skill in enumerate(skills)
        for label in skill.labels
    ]


def _record(facts: Facts, label: _Label, ratings: list[int]) -> tuple[str | int | None, ...]:
    taxonomy = facts.answers.taxonomy
    names = ", ".join(skill.name for skill in taxonomy.known(label.suggestions))
    if label.column is None:
        return (label.label, label.status, None, None, label.reason, names, None, "")
    skill = facts.answers.matrix.skills[label.column]
    where = _where(facts, label.column)
    return (
        label.label,
        label.status,
        skill.name,
        _area(facts, skill),
        label.reason,
        names,
        ratings[label.column],
        where,
    )


def _area(facts: Facts, skill: TeamSkill) -> str:
    if not skill.areas:
        outside = facts.area_name(facts.answers.areas[-1].area)
        return f"{outside}: {facts.answers.taxonomy.bucket_name(skill.bucket)}" if skill.bucket else outside
    return ", ".join(facts.area_name(area) for area in skill.areas)


def _where(facts: Facts, column: int) -> str:
    """The column or row of the sheet in which a skill's ratings stand; empty in a long list."""
    sources = facts.answers.matrix.sources
    read = sources.text[:, column] != NOWHERE
    if facts.people_in == "rows":
        found = np.unique(sources.column[read, column]).tolist()
        return ", ".join(str(Place(column=each)) for each in found)
    if facts.people_in == "columns":
        return ", ".join(str(Place(row=each)) for each in np.unique(sources.row[read, column]).tolist())
    return ""


def _finding(labels: list[_Label]) -> str:
    count = len(labels)
    decided = sum(label.status in _DECIDED for label in labels)
    waiting = sum(label.status in _WAITING for label in labels)
    unknown = sum(label.status == "unmapped" for label in labels)
    if not count:
        return "There is no label to map."
    said = [f"{of_many(decided, count, 'label')} {plural(decided or 1, 'is', 'are')} certain"]
    if waiting:
        said.append(f"{number(waiting)} {plural(waiting, 'waits', 'wait')} for your decision")
    if unknown:
        said.append(f"{number(unknown)} {plural(unknown, 'is', 'are')} not in the guide's taxonomy")
    return sentence(f"{'; '.join(said)}.")


def _base(labels: list[_Label]) -> str:
    open_labels = sum(label.status in _WAITING for label in labels)
    if not open_labels:
        return ""
    verb = plural(open_labels, "counts as a skill", "count as skills")
    return f"{sentence(counted(open_labels, 'open label'))} {verb} outside the guide until somebody decides."
