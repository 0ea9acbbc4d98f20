"""Labels of the file that are one skill: whose ratings under them differ, and which level counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.core.matrix import unique_names
from dashboard.report.section import Column, Table
from dashboard.report.standing import of_many
from dashboard.report.wording import listed, plural

if TYPE_CHECKING:
    from dashboard.core.matrix import TeamSkill
    from dashboard.report.facts import Facts
    from dashboard.report.section import Value


@dataclass(frozen=True)
class OneSkill:
    """A skill that the file asks about under several labels, or several times under one.

    Attributes:
        skill: its name.
        key: what a choice about it is kept under: its id, or its name where it has none.
        labels: the different labels.
        finding: how far the ratings under them go apart, in one sentence.
        parts: for each person whose ratings differ, the level under each label and the one that counts.
    """

    skill: str
    key: str
    labels: tuple[str, ...]
    finding: str
    parts: Table


def one_skill(facts: Facts) -> tuple[OneSkill, ...]:
    """Every such skill among those that are seen, in the file's order; none where the file as read is not known."""
    if facts.as_read is None:
        return ()
    columns: dict[str, list[int]] = {}
    for at, match in enumerate(facts.matches):
        columns.setdefault(match.label, []).append(at)
    found = (
        (at, skill, [column for label in skill.labels for column in columns.get(label, ())])
        for at, skill in enumerate(facts.answers.matrix.skills)
    )
    return tuple(_one(facts, at, skill, own) for at, skill, own in found if len(own) > 1)


def _one(facts: Facts, at: int, skill: TeamSkill, columns: list[int]) -> OneSkill:
    labels = unique_names([facts.matches[column].label for column in columns])
    heads = (Column("person", "Person"), *(Column(f"part {at}", label, "level") for at, label in enumerate(labels)))
    differing, several = _differing(facts, at, columns)
    return OneSkill(
        skill=skill.name,
        key=skill.id or skill.name,
        labels=skill.labels,
        finding=_finding(labels, len(differing), several),
        parts=Table((*heads, Column("counts", "Counts", "level")), tuple(differing)),
    )


def _differing(facts: Facts, at: int, columns: list[int]) -> tuple[list[tuple[Value, ...]], int]:
    """Who has different levels under the labels, and how many people have more than one rating."""
    if facts.as_read is None:
        return [], 0
    counted = dict(
        zip((person.name for person in facts.answers.matrix.people), facts.answers.matrix.levels[:, at], strict=True)
    )
    ratings = facts.as_read.levels[:, columns]
    assessed = ~np.isnan(ratings)
    differing: list[tuple[Value, ...]] = []
    several = 0
    for number in np.flatnonzero(assessed.sum(axis=1) > 1):
        name = facts.as_read.people[number].name
        if name not in counted:
            continue
        several += 1
        if len(set(ratings[number, assessed[number]].tolist())) > 1:
            levels = (_level(value) for value in ratings[number].tolist())
            differing.append((name, *levels, _level(float(counted[name]))))
    return differing, several


def _level(value: float) -> float | None:
    return None if np.isnan(value) else value


def _finding(labels: tuple[str, ...], differing: int, several: int) -> str:
    named = listed([f"“{label}”" for label in labels])
    if not several:
        return f"{named}: nobody is rated under more than one of them."
    who = f"{of_many(differing, several, 'person', 'people')} who {plural(several, 'is', 'are')} rated more than once"
    if not differing:
        return f"{named}: nobody's ratings differ."
    return f"{named}: the ratings differ for {who}."
