"""What stands around a label in its file: the category heading above it, and its neighbours."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from dashboard.core.taxonomy import OUTSIDE
from dashboard.mapping.composition import CONCEPTS
from dashboard.mapping.key import key_of
from dashboard.mapping.readings import Found, Undecided
from dashboard.mapping.recognition import recognised
from dashboard.mapping.tables import rows_from_csv

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.core.taxonomy import Ambiguity, Taxonomy
    from dashboard.mapping.index import NameIndex
    from dashboard.mapping.readings import Recognition

Home = tuple[str, str]
"""An area, and the bucket where it is *Outside the guide*."""

TECHNICAL_BUCKETS = frozenset(
    {
        "front_end",
        "mobile",
        "data_science_ai",
        "data_engineering_bi",
        "qa",
        "embedded_hardware",
        "other_tech",
        "process_management",
        "tools_office",
    }
)
_ENOUGH_NEIGHBOURS = 3
_NAMED_NEIGHBOURS = 3
_ENOUGH_OF_A_CATEGORY = 3
_MOST_FOREIGN = 3
_CATEGORY_IN_FRONT = re.compile(r"^(.{2,60}?)(?:\s+[/|>»–—-]\s+|\s*:\s+|\s*::\s*)(\S.*)$", re.DOTALL)


@dataclass(frozen=True)
class Neighbours:
    """The labels of a file whose meaning is certain.

    Attributes:
        homes: how many of them have each home.
        examples: some of their names, by home.
        foreign: how many labels are known to be something else, or not known at all.
    """

    homes: Mapping[Home, int]
    examples: Mapping[Home, tuple[str, ...]]
    foreign: int = 0

    @property
    def technical(self) -> int:
        """How many of them belong to software work."""
        return sum(count for home, count in self.homes.items() if is_technical(home))

    @property
    def speak_of_software(self) -> bool:
        """Whether the file is about software work: several labels say so, and not far more of them something else."""
        several = self.technical >= _ENOUGH_NEIGHBOURS and self.foreign <= _MOST_FOREIGN * self.technical
        return several or self.technical > self.foreign


def is_technical(home: Home) -> bool:
    """Whether a home belongs to software work."""
    return home[0] != OUTSIDE or home[1] in TECHNICAL_BUCKETS


def home_of(skill_id: str, taxonomy: Taxonomy) -> Home:
    """Where a skill belongs."""
    skill = taxonomy.skill(skill_id)
    return skill.area, skill.bucket


def neighbours_of(readings: Iterable[Recognition], taxonomy: Taxonomy) -> Neighbours:
    """The certain labels of a file, counted by where they belong."""
    homes: Counter[Home] = Counter()
    examples: dict[Home, dict[str, None]] = {}
    foreign = 0
    for reading in readings:
        if not isinstance(reading, Found):
            foreign += not isinstance(reading, Undecided)
            continue
        foreign += not any(is_technical(home_of(skill, taxonomy)) for skill in reading.skills)
        for home in {home_of(skill, taxonomy) for skill in reading.skills}:
            homes[home] += 1
            names = examples.setdefault(home, {})
            if len(names) < _NAMED_NEIGHBOURS:
                names[taxonomy.skill(reading.skills[0]).name] = None
    return Neighbours(homes, {home: tuple(names) for home, names in examples.items()}, foreign)


def decided(ambiguity: Ambiguity, heading: str, neighbours: Neighbours, index: NameIndex) -> Found | None:
    """The meaning that the heading or the neighbours point at; None when neither does."""
    found = _by_heading(ambiguity, heading, index)
    if found or ambiguity.decided_by == "heading":
        return found
    return _by_neighbours(ambiguity, neighbours, index.taxonomy)


def _by_heading(ambiguity: Ambiguity, heading: str, index: NameIndex) -> Found | None:
    homes = homes_of_heading(heading, index) if heading else frozenset()
    fitting = [meaning for meaning in ambiguity.meanings if _fits(meaning, homes, index.taxonomy)]
    if len(fitting) != 1:
        return None
    name = index.taxonomy.skill(fitting[0]).name
    return Found((fitting[0],), f"“{ambiguity.alias}” under “{heading}” is {name}")


def _fits(meaning: str, homes: frozenset[Home], taxonomy: Taxonomy) -> bool:
    return meaning in taxonomy.skills and home_of(meaning, taxonomy) in homes


def _by_neighbours(ambiguity: Ambiguity, neighbours: Neighbours, taxonomy: Taxonomy) -> Found | None:
    meanings = [meaning for meaning in ambiguity.meanings if meaning in taxonomy.skills]
    votes = [neighbours.homes.get(home_of(meaning, taxonomy), 0) for meaning in meanings]
    strongest = max(votes)
    usual = is_technical(home_of(meanings[0], taxonomy)) and neighbours.speak_of_software
    if usual and not _clearly_other(votes):
        chosen = meanings[0]
    elif strongest >= _ENOUGH_NEIGHBOURS and votes.count(strongest) == 1:
        chosen = meanings[votes.index(strongest)]
    else:
        return None
    beside = neighbours.examples.get(home_of(chosen, taxonomy)) or _technical_examples(neighbours)
    said = ", ".join(beside)
    return Found((chosen,), f"“{ambiguity.alias}” beside {said} is {taxonomy.skill(chosen).name}")


def _clearly_other(votes: list[int]) -> bool:
    """Whether another meaning has the file behind it and the usual one has not."""
    return votes[0] == 0 and max(votes) >= _ENOUGH_NEIGHBOURS


def _technical_examples(neighbours: Neighbours) -> tuple[str, ...]:
    names = [name for home, names in neighbours.examples.items() if is_technical(home) for name in names]
    return tuple(names[:_NAMED_NEIGHBOURS])


@lru_cache(maxsize=1024)
def homes_of_heading(heading: str, index: NameIndex) -> frozenset[Home]:
    """Where a category heading points: *Databases*, *Cloud*, *Soft skills*; empty when it says nothing."""
    listed = _headings().get(key_of(heading))
    if listed:
        return frozenset({listed})
    recognition = recognised(heading, index)
    if not isinstance(recognition, Found):
        return frozenset()
    return frozenset(home_of(skill, index.taxonomy) for skill in recognition.skills)


@lru_cache(maxsize=1)
def _headings() -> dict[str, Home]:
    text = (files("dashboard.mapping") / "taxonomy" / "headings.csv").read_text(encoding="utf-8")
    return {key_of(row["heading"]): (row["area"], row["bucket"]) for row in rows_from_csv("headings", text)}


def categories_in(labels: Iterable[str], index: NameIndex) -> dict[str, tuple[str, str]]:
    """Labels that carry their category in front, as ``Programming / Python``, with the category and the rest.

    A beginning that several labels share is a category, unless it is a product: ``Linux / Troubleshooting`` is Linux.
    """
    split = {label: found.groups() for label in labels if (found := _CATEGORY_IN_FRONT.match(label))}
    shared = Counter(category for category, _ in split.values())
    return {
        label: (category, rest)
        for label, (category, rest) in split.items()
        if shared[category] >= _ENOUGH_OF_A_CATEGORY and not _is_product(category, index)
    }


def _is_product(text: str, index: NameIndex) -> bool:
    recognition = recognised(text, index)
    if isinstance(recognition, Undecided):
        skills: tuple[str, ...] = (recognition.ambiguity.default,)
    else:
        skills = recognition.skills if isinstance(recognition, Found) else ()
    return any(index.taxonomy.skill(skill).kind not in CONCEPTS for skill in skills)
