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
    from dashboard.core.matrix import SkillMatrix, TeamSkill
    from dashboard.report.facts import Facts, LabelMatch

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
_UNDER = Column("under", "Under")
"""The category that the file puts a label under; a column of its own where the file has any."""
DEFINITION = (
    "Certain, outside and confirmed labels count as what they mean. Suggested, ambiguous and unmapped ones count as skills "
    "of their own, outside the guide's areas, until somebody decides."
)
YOURS = "yours"
"""How a label that the manager decided about stands in the table."""

_CERTAIN = frozenset({"certain", "confirmed", "outside"})
_WAITING = frozenset({"suggested", "ambiguous"})
_OPEN_FIRST = ("suggested", "ambiguous", "unmapped")


@dataclass(frozen=True)
class _Label:
    """One label with what the mapping says of it; its column among the team's skills, and among the file's labels."""

    label: str
    status: str
    reason: str
    suggestions: tuple[str, ...]
    skill: int | None
    column: int | None


def mapping(facts: Facts) -> Section:
    """The labels, those first that wait for a decision, then by ratings affected."""
    labels = _labels(facts)
    counts = _counts(facts)
    ratings = {label: None if (at := _column(facts, label)) is None else counts[at] for label in labels}

    def rank(label: _Label) -> tuple[int, int]:
        opened = {"unmapped": 1}.get(label.status, 0) if label.status in _OPEN_FIRST else 2
        return opened, -(ratings[label] or 0)

    unders = {label: _under(facts, label) for label in labels}
    columns = (*COLUMNS, _UNDER) if any(unders.values()) else COLUMNS
    records = [(*_record(facts, label, ratings[label]), unders[label]) for label in sorted(labels, key=rank)]
    return Section(
        id="mapping",
        title="Mapping",
        finding=_finding(labels, "your own taxonomy" if facts.own_guide else "the guide's taxonomy"),
        base=_base(labels, "your taxonomy" if facts.own_guide else "the guide"),
        table=Table(columns, tuple(record[: len(columns)] for record in records)),
        definition=DEFINITION,
    )


def _labels(facts: Facts) -> list[_Label]:
    """The labels of the skills that are seen, and those that the manager left out."""
    skills = facts.answers.matrix.skills
    skill_of = {label: at for at, skill in enumerate(skills) for label in skill.labels}
    if facts.matches:
        return [
            _Label(each.label, _sure(each), each.reason, each.suggestions, skill_of.get(each.label), at)
            for at, each in enumerate(facts.matches)
            if each.label in skill_of or each.status == "not a skill"
        ]
    return [
        _Label(label, skill.status, skill.reason, (), at, None)
        for at, skill in enumerate(skills)
        for label in skill.labels
    ]


def _sure(match: LabelMatch) -> str:
    return YOURS if match.yours and match.status != "not a skill" else match.status


def _record(facts: Facts, label: _Label, ratings: int | None) -> tuple[str | int | None, ...]:
    names = ", ".join(skill.name for skill in facts.answers.taxonomy.known(label.suggestions))
    skill = None if label.skill is None else facts.answers.matrix.skills[label.skill]
    named, area = (None, None) if skill is None else (skill.name, _area(facts, skill))
    return (label.label, label.status, named, area, label.reason, names, ratings, _where(facts, label))


def _area(facts: Facts, skill: TeamSkill) -> str:
    if not skill.areas:
        outside = facts.area_name(facts.answers.areas[-1].area)
        return f"{outside}: {facts.answers.taxonomy.bucket_name(skill.bucket)}" if skill.bucket else outside
    return ", ".join(facts.area_name(area) for area in skill.areas)


def _matrix(facts: Facts) -> SkillMatrix:
    """Where each label has a column of its own; the team's skills where the file as it was read is not known."""
    return facts.answers.matrix if facts.as_read is None else facts.as_read


def _column(facts: Facts, label: _Label) -> int | None:
    return label.skill if facts.as_read is None else label.column


def _counts(facts: Facts) -> list[int]:
    """For each column, how many of the people who are seen are rated in it."""
    matrix = _matrix(facts)
    names = {person.name for person in facts.answers.matrix.people}
    seen = np.array([person.name in names for person in matrix.people], dtype=bool)
    counts: list[int] = matrix.assessed[seen].sum(axis=0).tolist()
    return counts


def _where(facts: Facts, label: _Label) -> str:
    """The column or row of the sheet in which a label's ratings stand; empty in a long list."""
    matrix, column = _matrix(facts), _column(facts, label)
    if column is None:
        return ""
    read = matrix.sources.text[:, column] != NOWHERE
    if facts.people_in == "rows":
        found = np.unique(matrix.sources.column[read, column]).tolist()
        return ", ".join(str(Place(column=each)) for each in found)
    if facts.people_in == "columns":
        return ", ".join(str(Place(row=each)) for each in np.unique(matrix.sources.row[read, column]).tolist())
    return ""


def _under(facts: Facts, label: _Label) -> str:
    """The category heading over a label in the file; empty where there is none."""
    column = _column(facts, label)
    return "" if column is None else _matrix(facts).skills[column].heading


def _finding(labels: list[_Label], of_what: str) -> str:
    count = len(labels)
    if not count:
        return "There is no label to map."
    if _is_another_trade(labels):
        return f"None of {counted(count, 'label')} is in {of_what}: each counts as a skill of its own."
    certain = sum(label.status in _CERTAIN for label in labels)
    yours = sum(label.status in {YOURS, "not a skill"} for label in labels)
    waiting = sum(label.status in _WAITING for label in labels)
    unknown = sum(label.status == "unmapped" for label in labels)
    said = [f"{of_many(certain, count, 'label')} {plural(certain or 1, 'is', 'are')} certain"]
    if yours:
        said.append(f"{number(yours)} {plural(yours, 'is', 'are')} as you said")
    if waiting:
        said.append(f"{number(waiting)} {plural(waiting, 'waits', 'wait')} for your decision")
    if unknown:
        said.append(f"{number(unknown)} {plural(unknown, 'is', 'are')} not in {of_what}")
    return sentence(f"{'; '.join(said)}.")


def _is_another_trade(labels: list[_Label]) -> bool:
    """Whether the taxonomy knows nothing of what the team does: nurses against a guide to software."""
    return len(labels) > 1 and all(label.status == "unmapped" for label in labels)


def _base(labels: list[_Label], guide: str) -> str:
    if _is_another_trade(labels):
        return (
            f"Nothing needs to be done: coverage, risk, needs and the plan count them all. Only the areas of {guide} stay "
            "empty; a taxonomy of your own can give them areas."
        )
    open_labels = sum(label.status in _OPEN_FIRST for label in labels)
    if not open_labels:
        return "Charts count every label as the skill that stands beside it." if labels else ""
    verb = plural(open_labels, "counts as a skill of its own", "count as skills of their own")
    counts = f"{sentence(counted(open_labels, 'open label'))} {verb}, outside the guide, until you decide."
    return f"Charts count what is certain or as you said. {counts}"
