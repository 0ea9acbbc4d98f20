"""The best choice of pairs under the limits: aim after aim, each as good as the earlier ones allow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.pairs import useful_pairs
from dashboard.analysis.program import Line, program_of
from dashboard.analysis.solver import Solver

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.analysis.staffing import Staffing
    from dashboard.core.matrix import Mask


@dataclass(frozen=True, eq=False)
class Optimum:
    """The best choice that was found.

    Attributes:
        learning: people × skills, who learns what.
        optimal: whether it is proved that no choice misses fewer weighted seats, nor as few in fewer hours.
        gap: how far the proof is from that, as a share; 0 when optimal.
        possible: whether the limits leave any choice at all.
    """

    learning: Mask
    optimal: bool
    gap: float
    possible: bool = True


def optimum(staffing: Staffing, stop: Callable[[], bool] | None = None) -> Optimum:
    """The best choice of pairs; the same each time."""
    pairs = useful_pairs(staffing)
    learning = np.zeros(staffing.learners.shape, dtype=bool)
    if not len(pairs):
        return Optimum(learning, optimal=True, gap=0.0)
    program = program_of(staffing, pairs)
    solver = Solver(program, staffing.settings.seconds, stop)
    most = solver.maximise(program.weighted)
    if most.values is None:
        return Optimum(learning, optimal=most.infeasible, gap=0.0, possible=not most.infeasible)
    solver.add(Line(np.arange(len(program.upper)), program.weighted, most.objective - 1e-6, np.inf))
    best = solver.maximise(-program.cost)
    values = most.values if best.values is None else best.values
    chosen = np.round(values[: len(pairs)]) > 0
    learning[pairs.person[chosen], pairs.skill[chosen]] = True
    return Optimum(learning, optimal=most.optimal and best.optimal, gap=0.0)
