"""One way to understand a block's texts, before it is compared with the other ways."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.ingest.casts.legend import Legend

Reader = Callable[[str], float | None]
"""Tells the level of a text, or None when it is none."""

Counts = dict[str, int]
"""Different texts, and how often each occurs."""


@dataclass(frozen=True, eq=False)
class Texts:
    """The different texts of a block with their counts, those that mean *not assessed* apart.

    Attributes:
        said: texts that say something.
        blank: texts that mean not assessed, the empty text included.
    """

    said: Counts
    blank: Counts

    @property
    def everything(self) -> Counts:
        """All texts but the empty one."""
        return {text: count for text, count in {**self.said, **self.blank}.items() if text}


@dataclass(frozen=True, eq=False)
class Guess:
    """A scale that the texts may be on.

    Attributes:
        kind: the kind of scale.
        steps: every level in rising order.
        read: the level of a text, or None when it is none on this scale; it may lie outside the steps.
        likeness: 0 to 1, how much texts that are all of this kind look like ratings.
        why: the evidence, in words.
        doubt: what had to be guessed, in a sentence, else empty.
        labels: what the levels are called.
        claims: blank words that are levels here ("-" between "+" and "0").
        not_levels: texts that mean not assessed here ("0 = not rated").
        legend: the legend that it follows.
        blank_means_lowest: whether the legend says so.
    """

    kind: str
    steps: tuple[float, ...]
    read: Reader
    likeness: float
    why: str
    doubt: str = ""
    labels: Mapping[float, str] = field(default_factory=dict)
    claims: frozenset[str] = frozenset()
    not_levels: frozenset[str] = frozenset()
    legend: Legend | None = None
    blank_means_lowest: bool = False

    def holds(self, level: float | None) -> bool:
        """Whether a level lies on the scale, between two steps included."""
        return level is not None and self.steps[0] - 1e-9 <= level <= self.steps[-1] + 1e-9


def listed(words: list[str] | tuple[str, ...], most: int = 6) -> str:
    """Some words as a list for a sentence: ``A, B, C and 4 more``."""
    shown = ", ".join(words[:most])
    return f"{shown} and {len(words) - most} more" if len(words) > most else shown


def plain(level: float) -> str:
    """A level as people write it: 3, not 3.0."""
    return f"{level:g}"
