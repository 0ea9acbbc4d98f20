"""What one label says by itself, and how what is said in its parts goes together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.core.taxonomy import OUTSIDE
from dashboard.mapping.composition import CONCEPTS
from dashboard.mapping.words import LONGEST_PHRASE, is_version, role_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.core.taxonomy import Ambiguity
    from dashboard.mapping.index import NameIndex


@dataclass(frozen=True)
class Found:
    """The skills that a label stands for, and how that was seen.

    Attributes:
        skills: their ids, in the taxonomy's order.
        reason: how that was seen, in words.
        about: the one that the others are parts of, as AWS in “AWS (S3, API Gateway)”; empty where none is.
    """

    skills: tuple[str, ...]
    reason: str
    about: str = ""


@dataclass(frozen=True)
class Undecided:
    """A name with several meanings, alone."""

    ambiguity: Ambiguity


@dataclass(frozen=True)
class Hinted:
    """Only a part of the label is known: skills to suggest, never to count.

    Attributes:
        skills: the likeliest first.
        reason: what is known of it, in words.
        closed: whether no further rule may decide.
    """

    skills: tuple[str, ...]
    reason: str
    closed: bool = False


Recognition = Found | Undecided | Hinted | None


def is_concept(skill_id: str, index: NameIndex) -> bool:
    """Whether a skill is an idea or a way of working, and no product."""
    return index.taxonomy.skill(skill_id).kind in CONCEPTS


def says_nothing(text: str) -> bool:
    """Whether every word is harmless: a level, a version, “etc.”, “experience with”."""
    words = words_of(text)
    reached = {0}
    for start in range(len(words)):
        if start not in reached:
            continue
        if is_version(words[start]):
            reached.add(start + 1)
        sizes = range(1, min(LONGEST_PHRASE, len(words) - start) + 1)
        reached |= {start + size for size in sizes if role_of(words[start : start + size])}
    return len(words) in reached


def joined(found: Iterable[Found], index: NameIndex) -> Found:
    """What several parts name together."""
    readings = list(found)
    skills = in_order((skill for reading in readings for skill in reading.skills), index)
    if len(skills) == 1:
        return Found(skills, readings[0].reason)
    names = [index.taxonomy.skill(skill).name for skill in skills]
    return Found(skills, f"names {len(skills)} skills: {', '.join(names)}")


def in_order(skills: Iterable[str], index: NameIndex) -> tuple[str, ...]:
    """Skills in the taxonomy's order, so that the order of the parts changes nothing."""
    wanted = set(skills)
    return tuple(sorted(wanted, key=index.place.__getitem__))


def decided_by_siblings(undecided: Undecided, siblings: Iterable[Recognition], index: NameIndex) -> Found | None:
    """The meaning that shares its area with what stands beside it: “Go/Rust”, “Express (Node.js)”.

    Where nothing beside it is certain, the usual meanings of what stands there count; beside software an everyday word
    means the one program that is called so: “Python/R”.
    """
    others = list(siblings)
    certain = {skill for other in others if isinstance(other, Found) for skill in other.skills}
    usual = {other.ambiguity.default for other in others if isinstance(other, Undecided)}
    beside = certain or usual
    homes = {_home(skill, index) for skill in beside}
    fitting = [m for m in undecided.ambiguity.meanings if m in index.taxonomy.skills and _home(m, index) in homes]
    if not fitting and not undecided.ambiguity.others and _all_of_the_guide(certain, index):
        fitting = [undecided.ambiguity.default]
    if not fitting:
        return None
    name = index.taxonomy.skill(fitting[0]).name
    return Found((fitting[0],), f"“{undecided.ambiguity.alias}” is {name}, as what stands beside it shows")


def _all_of_the_guide(skills: Iterable[str], index: NameIndex) -> bool:
    """Whether there are skills, each in an area of the guide."""
    areas = {index.taxonomy.skill(skill).area for skill in skills}
    return bool(areas) and OUTSIDE not in areas


def _home(skill_id: str, index: NameIndex) -> tuple[str, str]:
    skill = index.taxonomy.skill(skill_id)
    return skill.area, skill.bucket
