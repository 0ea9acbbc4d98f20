"""What a skill asks of the team."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from dashboard.core.place import Place

Origin = Literal["file", "requirements file", "you"]

CRITICAL_WEIGHT = 3.0
ORDINARY_WEIGHT = 1.0


@dataclass(frozen=True)
class Requirement:
    """One line of what is asked: a skill, perhaps for one role or team, with its level, head-count and weight.

    Attributes:
        skill: the label as the requirement writes it; it finds its skill as every label does.
        role: the role whose people are meant, or None for everybody.
        team: the team whose people are meant, or None for everybody.
        level: the required level on the team's scale; None says nothing about it.
        people: how many capable people are needed; None says nothing about it.
        critical: whether a missing seat weighs three times; None says nothing about it.
        origin: who asked.
        place: the cell it was read from, where there is one.
        label: what the requirement itself writes, once ``skill`` is the name of the team's skill; else empty.
    """

    skill: str
    role: str | None = None
    team: str | None = None
    level: float | None = None
    people: int | None = None
    critical: bool | None = None
    origin: Origin = "file"
    place: Place | None = None
    label: str = ""

    def over(self, earlier: Requirement) -> Requirement:
        """What this line asks, and what only an earlier line about the same asks."""
        return replace(
            self,
            level=earlier.level if self.level is None else self.level,
            people=earlier.people if self.people is None else self.people,
            critical=earlier.critical if self.critical is None else self.critical,
        )
