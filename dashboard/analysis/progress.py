"""How far the search for the best plan is, for whoever waits for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.analysis.program import Program

Stage = Literal["seats and hours", "equals", "limits"]


@dataclass(frozen=True)
class Progress:
    """What is known so far.

    Attributes:
        stage: the proof of seats and hours, the choice among equals, or what stops the rows left open.
        filled: weighted missing seats that the best plan known fills; None where no plan is known yet.
        possible: weighted missing seats that no plan can fill more than; None where nothing is known yet.
    """

    stage: Stage
    filled: float | None = None
    possible: float | None = None


class Heard:
    """What the solver says of its aim, told as seats."""

    def __init__(self, program: Program, watch: Callable[[Progress], None]) -> None:
        self._program, self._watch = program, watch
        self._stage: Stage = "seats and hours"
        self.begin(self._stage)

    def begin(self, stage: Stage) -> None:
        """Another stage begins."""
        self._stage = stage
        self._watch(Progress(stage))

    def __call__(self, found: float, bound: float) -> None:
        """The worth of the best solution known, and the worth that none exceeds."""
        if self._stage == "seats and hours":
            self._watch(Progress(self._stage, self._seats(found), self._seats(bound)))

    def _seats(self, worth: float) -> float | None:
        """The seats in a worth: one seat is worth more than all hours together, which are taken off."""
        if not np.isfinite(worth):
            return None
        program = self._program
        worths = program.seat_worth if program.seats_and_hours_at_once else 1.0
        seats = float(np.ceil(worth / worths - 1e-9))
        return min(max(seats, 0.0), program.most_weighted) if worth > -program.most_cost else None
