"""The ordered levels on which a team rates itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

DEFAULT_REQUIRED_SHARE = 0.6
"""A skill asks for 60 % of the top level, when nobody said anything else."""

_TOLERANCE = 1e-9


@dataclass(frozen=True)
class Scale:
    """The levels that a rating can have, lowest first, with their labels.

    Attributes:
        steps: every listed level in rising order, those that never occur included; a rating may lie between two.
        labels: what the team calls a level; levels without a name are absent.
        blank_means_lowest: True when the file itself says that an empty cell is the lowest level.
        source: where the scale comes from, in words for the Data page.
    """

    steps: tuple[float, ...]
    labels: Mapping[float, str] = field(default_factory=dict)
    blank_means_lowest: bool = False
    source: str = ""

    def __post_init__(self) -> None:
        if not self.steps:
            raise ValueError("a scale needs at least one level")
        if any(low >= high for low, high in zip(self.steps, self.steps[1:], strict=False)):
            raise ValueError("the levels of a scale must rise")
        object.__setattr__(self, "labels", MappingProxyType(dict(self.labels)))

    @property
    def lowest(self) -> float:
        """The level at the bottom."""
        return self.steps[0]

    @property
    def highest(self) -> float:
        """The level at the top."""
        return self.steps[-1]

    def holds(self, level: float) -> bool:
        """Whether a level lies on the scale, between two steps included."""
        return self.lowest - _TOLERANCE <= level <= self.highest + _TOLERANCE

    def proficiency(self, level: float) -> float:
        """A level as a share of the way from lowest to highest, for arithmetic across scales."""
        span = self.highest - self.lowest
        return (level - self.lowest) / span if span else 1.0

    def default_required_level(self) -> float:
        """The smallest step at or above 60 % of the top: 3 of 5, 3 of 4, 2 of 3, 6 of 10, yes of no and yes."""
        wanted = DEFAULT_REQUIRED_SHARE * self.highest - _TOLERANCE
        return next((step for step in self.steps if step >= wanted), self.highest)

    def said(self, level: float) -> str:
        """A level as a person writes it: its number, without an empty decimal."""
        return f"{level:g}"

    def named(self, level: float) -> str:
        """A level with what the team calls it: ``3 alone``; the number alone where it has no name."""
        label = self.labels.get(level)
        return self.said(level) if not label or label == self.said(level) else f"{self.said(level)} {label}"
