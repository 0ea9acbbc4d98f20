"""A reading's labels become the skills of the team."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from dashboard.core.matrix import SkillMatrix, TeamSkill, unique_names
from dashboard.core.notice import notice
from dashboard.core.sources import NOWHERE, Sources
from dashboard.core.taxonomy import OUTSIDE
from dashboard.mapping.corrections import NONE_YET
from dashboard.mapping.key import key_of
from dashboard.mapping.matching import match_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.core.matrix import Levels
    from dashboard.core.notice import Notice
    from dashboard.core.requirement import Requirement
    from dashboard.core.second_opinion import SecondOpinion
    from dashboard.core.sources import Integers
    from dashboard.core.taxonomy import Taxonomy
    from dashboard.mapping.corrections import Combine, Corrections
    from dashboard.mapping.match import Match

Identity = tuple[str, ...]
"""What makes two labels one skill: the ids that they stand for, or the spelling of an unmapped one."""


@dataclass(frozen=True, eq=False)
class Team:
    """A team with its skills found.

    Attributes:
        matrix: people × skills of the team; a skill that only the requirements know has no labels.
        requirements: what is asked, each naming its skill as the matrix does.
        matches: one for each label of the file, in the file's order.
        notices: what the user should know about the mapping.
    """

    matrix: SkillMatrix
    requirements: tuple[Requirement, ...]
    matches: tuple[Match, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True)
class _Column:
    """One skill of the team: what it is, and the labels of the file that mean it."""

    identity: Identity
    match: Match
    labels: tuple[str, ...]
    columns: tuple[int, ...]
    heading: str


def team_of(
    matrix: SkillMatrix,
    requirements: Sequence[Requirement],
    taxonomy: Taxonomy,
    corrections: Corrections = NONE_YET,
) -> Team:
    """The team whose columns are skills: labels of one skill are combined per person, by the highest level.

    ``matrix`` has one column a label. Labels of requirements find their skill as every label does; a skill that
    only they know becomes a column in which nobody is assessed.
    """
    labels = [skill.label for skill in matrix.skills]
    asked = list(dict.fromkeys(requirement.skill for requirement in requirements))
    headings = [skill.heading for skill in matrix.skills]
    # what is asked for says nothing about what the file's own labels mean
    own = match_labels(labels, taxonomy, headings, corrections)
    further = match_labels([*labels, *asked], taxonomy, headings, corrections)[len(labels) :] if asked else ()
    matches = (*own, *further)
    identities = _identities(matches, len(labels), corrections)
    columns = _columns(labels, headings, matches, identities)
    names = _names([column.match for column in columns], taxonomy)
    name_of = dict(zip((column.identity for column in columns), names, strict=True))
    renamed = {label: name_of.get(identity) for label, identity in zip(asked, identities[len(labels) :], strict=True)}
    skills = [_skill(name, column, taxonomy) for name, column in zip(names, columns, strict=True)]
    return Team(
        matrix=_combined(matrix, skills, columns, corrections),
        requirements=tuple(replace(r, skill=name, label=r.skill) for r in requirements if (name := renamed[r.skill])),
        matches=own,
        notices=(*_notices(columns, names, matches, corrections), *_gone(own, taxonomy, corrections)),
    )


def _identities(matches: Sequence[Match], in_file: int, corrections: Corrections) -> list[Identity]:
    """What each label stands for; a requirement's label means what the file means by the same label."""
    identities = [_identity(match, corrections) for match in matches]
    of_file = {key_of(match.label): identity for match, identity in zip(matches[:in_file], identities, strict=False)}
    asked = (
        of_file.get(key_of(match.label), identity)
        for match, identity in zip(matches[in_file:], identities[in_file:], strict=True)
    )
    return [*identities[:in_file], *asked]


def _identity(match: Match, corrections: Corrections) -> Identity:
    if match.status == "not a skill":
        return ()
    key = key_of(match.label) or match.label
    if match.skills and not corrections.kept_apart(match.label):
        return match.skills
    if match.name:
        return ("own", key_of(match.name) or match.name)
    return ("label", key)


def _columns(
    labels: Sequence[str], headings: Sequence[str], matches: Sequence[Match], identities: Sequence[Identity]
) -> list[_Column]:
    """The skills of the team in the file's order, those that only requirements know at the end."""
    members: dict[Identity, list[int]] = {}
    for number, identity in enumerate(identities):
        if identity:
            members.setdefault(identity, []).append(number)
    columns = []
    for identity, numbers in members.items():
        own = tuple(number for number in numbers if number < len(labels))
        heading = next((headings[number] for number in own if headings[number]), "")
        own_labels = tuple(dict.fromkeys(labels[number] for number in own))
        columns.append(_Column(identity, matches[numbers[0]], own_labels, own, heading))
    return columns


def _names(matches: Sequence[Match], taxonomy: Taxonomy) -> tuple[str, ...]:
    """What each skill of the team is called: unique, a second one of a name gets its label in brackets."""
    wanted = [_name(match, taxonomy) for match in matches]
    taken: set[str] = set()
    names = []
    for name, match in zip(wanted, matches, strict=True):
        names.append(f"{name} ({match.label})" if name in taken and match.label != name else name)
        taken.add(name)
    return unique_names(names)


def _name(match: Match, taxonomy: Taxonomy) -> str:
    if match.name:
        return match.name
    if len(match.skills) == 1:
        return taxonomy.skill(match.skills[0]).name
    return match.label


def _skill(name: str, column: _Column, taxonomy: Taxonomy) -> TeamSkill:
    match = column.match
    known = taxonomy.known(match.skills)
    # a label that the manager keeps apart counts where its skill does, and is not that skill
    is_the_skill = len(known) == 1 and column.identity == match.skills
    areas = {skill.area for skill in known} if known else {match.area if match.counted else OUTSIDE}
    return TeamSkill(
        name=name,
        labels=column.labels,
        id=known[0].id if is_the_skill else None,
        parts=() if is_the_skill else tuple(skill.id for skill in known),
        areas=tuple(area.id for area in taxonomy.guide_areas if area.id in areas),
        bucket=match.bucket or next((skill.bucket for skill in known if skill.bucket), ""),
        heading=column.heading,
        status="unmapped" if match.status == "not a skill" else match.status,
        reason=match.reason,
    )


def _combined(
    matrix: SkillMatrix, skills: Sequence[TeamSkill], columns: Sequence[_Column], corrections: Corrections
) -> SkillMatrix:
    people = len(matrix.people)
    levels = np.full((people, len(skills)), np.nan)
    chosen = np.zeros((people, len(skills)), dtype=np.int32)
    for number, (skill, column) in enumerate(zip(skills, columns, strict=True)):
        if column.columns:
            how = corrections.how(skill.id or skill.name)
            levels[:, number], chosen[:, number] = _one_rating(matrix, column.columns, how)
    return replace(
        matrix,
        skills=tuple(skills),
        levels=levels,
        sources=_sources(matrix.sources, chosen, columns),
        second=None if matrix.second is None else _second(matrix.second, columns),
        interest=None if matrix.interest is None else _highest(matrix.interest, columns)[0],
    )


def _second(second: SecondOpinion, columns: Sequence[_Column]) -> SecondOpinion:
    """Of several opinions on one skill the highest counts, as it does for the ratings beside which they stand."""
    levels, chosen = _highest(second.levels, columns)
    return replace(second, levels=levels, sources=_sources(second.sources, chosen, columns))


def _highest(values: Levels, columns: Sequence[_Column]) -> tuple[Levels, Integers]:
    """Each person's highest value over the columns of each skill, and the column that has it."""
    highest = np.full((len(values), len(columns)), np.nan)
    chosen = np.zeros(highest.shape, dtype=np.int32)
    for number, column in enumerate(columns):
        if column.columns:
            own = np.where(np.isnan(values[:, column.columns]), -np.inf, values[:, column.columns])
            chosen[:, number] = np.asarray(column.columns)[own.argmax(axis=1)]
            highest[:, number] = np.where(np.isneginf(own.max(axis=1)), np.nan, own.max(axis=1))
    return highest, chosen


def _one_rating(matrix: SkillMatrix, columns: tuple[int, ...], how: Combine) -> tuple[Levels, Integers]:
    """Each person's level over some columns, and the column whose cell it is (or is nearest to, for a mean)."""
    ratings = matrix.levels[:, list(columns)]
    assessed = ~np.isnan(ratings)
    counts = np.maximum(assessed.sum(axis=1), 1)
    if how == "lowest":
        levels = np.where(assessed, ratings, np.inf).min(axis=1)
    elif how == "mean":
        levels = np.where(assessed, ratings, 0.0).sum(axis=1) / counts
    else:
        levels = np.where(assessed, ratings, -np.inf).max(axis=1)
    levels = np.where(assessed.any(axis=1), levels, np.nan)
    distance = np.where(assessed, np.abs(ratings - levels[:, np.newaxis]), np.inf)
    # a cell that was read but is no level (out of the scale) is still the source where nothing better is
    unread = matrix.sources.text[:, list(columns)] == NOWHERE
    order = np.lexsort((unread, distance), axis=1) if len(columns) > 1 else np.zeros((len(ratings), 1), dtype=np.intp)
    return levels, np.asarray(columns, dtype=np.int32)[order[:, 0]]


def _sources(sources: Sources, chosen: Integers, columns: Sequence[_Column]) -> Sources:
    """The cell of each combined rating; nothing was read for a skill that only requirements know."""
    if not sources.text.shape[1]:
        nowhere = np.full(chosen.shape, NOWHERE, dtype=np.int32)
        return Sources(sources.sheets, sources.texts, nowhere, nowhere, nowhere, nowhere)
    taken = sources.chosen(chosen)
    absent = np.array([not column.columns for column in columns], dtype=bool)
    text = np.where(absent[np.newaxis, :], np.int32(NOWHERE), taken.text)
    return replace(taken, text=text)


def _notices(
    columns: Sequence[_Column], names: Sequence[str], matches: Sequence[Match], corrections: Corrections
) -> tuple[Notice, ...]:
    merged = (
        _merged(column, name, corrections)
        for column, name in zip(columns, names, strict=True)
        if len(column.columns) > 1
    )
    left_out = {key_of(match.label): match.label for match in matches if match.status == "not a skill"}
    dropped = (notice("not-a-skill", label=label) for label in left_out.values())
    return (*merged, *dropped)


def _gone(matches: Sequence[Match], taxonomy: Taxonomy, corrections: Corrections) -> Iterator[Notice]:
    """Decisions about labels of this file for a skill or area that the taxonomy does not have (any more)."""
    areas = {area.id for area in taxonomy.areas}
    for label in dict.fromkeys(match.label for match in matches):
        decided = corrections.find(label)
        gone = [skill for skill in decided.skills if skill not in taxonomy.skills] if decided else []
        if gone:
            yield notice("memory-skill-gone", label=label, skill=", ".join(gone))
        if decided and decided.area and decided.area not in areas:
            yield notice("memory-area-gone", label=label, area=decided.area)


def _merged(column: _Column, name: str, corrections: Corrections) -> Notice:
    labels = " and ".join(f"“{label}”" for label in column.labels)
    how = corrections.how(column.match.skills[0] if len(column.match.skills) == 1 else name)
    if len(column.labels) == 1:
        return notice("same-skill-twice", label=column.labels[0], count=len(column.columns), how=how)
    return (
        notice("same-skill", labels=labels, skill=name)
        if how == "highest"
        else notice("same-skill-combined", labels=labels, skill=name, how=how)
    )
