"""What the manager decided about labels, kept for the next time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, Literal

from dashboard.mapping.key import key_of

Decision = Literal["skill", "not a skill", "outside", "own skill"]
Combine = Literal["highest", "lowest", "mean"]


@dataclass(frozen=True)
class Correction:
    """One decision about one label.

    Attributes:
        label: as the file writes it; it holds for every spelling with the same key.
        skills: ids of the skills that it stands for, when the decision is ``skill``.
        area: the area of a skill of one's own; empty when it is outside the guide.
        bucket: where it belongs outside the guide.
        name: what a skill of one's own is called; the label when empty.
    """

    label: str
    decision: Decision
    skills: tuple[str, ...] = ()
    area: str = ""
    bucket: str = ""
    name: str = ""


@dataclass(frozen=True)
class Corrections:
    """Everything that the manager decided.

    Attributes:
        decided: one decision a label.
        apart: labels that stay skills of their own although they mean the same to us.
        combine: how the ratings of several labels become one, by the skill's id or the label; highest by default.
    """

    decided: tuple[Correction, ...] = ()
    apart: tuple[str, ...] = ()
    combine: tuple[tuple[str, Combine], ...] = ()

    @cached_property
    def _by_key(self) -> dict[str, Correction]:
        return {_key(correction.label): correction for correction in self.decided}

    @cached_property
    def _apart_keys(self) -> frozenset[str]:
        return frozenset(_key(label) for label in self.apart)

    def find(self, label: str) -> Correction | None:
        """The decision about a label, if there is one."""
        return self._by_key.get(_key(label))

    def kept_apart(self, label: str) -> bool:
        """Whether a label stays a skill of its own."""
        return _key(label) in self._apart_keys

    def how(self, skill: str) -> Combine:
        """How the ratings of a skill's labels become one."""
        return dict(self.combine).get(skill, "highest")

    def with_decision(self, correction: Correction) -> Corrections:
        """The same with one more decision, which takes the place of an earlier one about the same label."""
        return replace(self.without(correction.label), decided=(*self.without(correction.label).decided, correction))

    def without(self, label: str) -> Corrections:
        """The same without any decision about a label."""
        key = _key(label)
        return replace(
            self,
            decided=tuple(correction for correction in self.decided if _key(correction.label) != key),
            apart=tuple(other for other in self.apart if _key(other) != key),
        )

    def without_apart(self, label: str) -> Corrections:
        """The same with a label that is one skill again with those that mean the same."""
        return replace(self, apart=tuple(other for other in self.apart if _key(other) != _key(label)))

    def and_later(self, later: Corrections) -> Corrections:
        """These and later ones; where both speak of one label or skill, the later one counts."""
        both = self
        for correction in later.decided:
            both = both.with_decision(correction)
        for label in later.apart:
            both = both.with_apart(label)
        for skill, how in later.combine:
            both = both.with_combine(skill, how)
        return both

    def with_apart(self, label: str) -> Corrections:
        """The same with a label that stays a skill of its own."""
        return self if self.kept_apart(label) else replace(self, apart=(*self.apart, label))

    def with_combine(self, skill: str, how: Combine) -> Corrections:
        """The same with another way to make one rating of several labels of a skill."""
        others = tuple((other, way) for other, way in self.combine if other != skill)
        return replace(self, combine=others if how == "highest" else (*others, (skill, how)))


NONE_YET: Final = Corrections()
"""Nothing was decided so far."""


def _key(label: str) -> str:
    return key_of(label) or label.strip()
