"""HiGHS, kept silent: a programme and its relaxation, to which constraints are added as aims are reached."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.analysis.pairs import Indices
    from dashboard.analysis.program import Line
    from dashboard.analysis.staffing import Numbers

WHOLE = 1e-6
"""A value so close to a whole number is that number."""

_PRIMAL = 4

_STEPS_TO_START = 500
"""What an integer programme costs before its first step, in steps."""


@dataclass(frozen=True)
class Clock:
    """How long the search may go on, and who hears how far it is.

    Attributes:
        until: the moment on the monotonic clock at which it ends; None: never.
        stop: is asked whether to end it now.
        hear: is told what the best solution known is worth, and what no solution is worth more than.
    """

    until: float | None = None
    stop: Callable[[], bool] | None = None
    hear: Callable[[float, float], None] | None = None

    @classmethod
    def of(
        cls,
        seconds: float | None,
        stop: Callable[[], bool] | None = None,
        hear: Callable[[float, float], None] | None = None,
    ) -> Clock:
        """A clock that starts now."""
        return cls(None if seconds is None else time.monotonic() + seconds, stop, hear)

    @property
    def left(self) -> float:
        """Seconds left; 0 when it has been stopped."""
        if self.stop is not None and self.stop():
            return 0.0
        return np.inf if self.until is None else max(self.until - time.monotonic(), 0.0)


@dataclass(frozen=True, eq=False)
class Outcome:
    """What one optimisation found.

    Attributes:
        values: of all columns; None where no solution was found.
        duals: how much the aim falls for each column moved off its value; zeros where they mean nothing.
        objective: what the solution is worth.
        bound: no solution is worth more.
        optimal: whether the solution is proved to be the best.
        infeasible: whether it is proved that there is no solution.
        steps: how many steps the solver took, the same on every machine.
    """

    values: Numbers | None
    duals: Numbers
    objective: float
    bound: float
    optimal: bool
    infeasible: bool
    steps: int


class Solver:
    """One programme in HiGHS; ``whole`` are the columns that must be whole numbers."""

    def __init__(self, lower: Numbers, upper: Numbers, lines: tuple[Line, ...], whole: Indices, clock: Clock) -> None:
        self._highs = _silent_highs()
        self._clock = clock
        self._whole = len(whole) > 0
        options = {"mip_rel_gap": 0.0, "mip_abs_gap": 1e-6, "random_seed": 0, "threads": 1, "parallel": "off"}
        for option, value in options.items():
            self._highs.setOptionValue(option, value)
        if self._whole:
            if clock.stop is not None or clock.hear is not None:
                self._highs.cbMipInterrupt += self._interrupt
        else:
            # whatever is added holds for the best choice known, so the primal simplex goes on from there
            self._highs.setOptionValue("simplex_strategy", _PRIMAL)
            if clock.stop is not None:
                self._highs.cbSimplexInterrupt += self._interrupt
        self.columns = 0
        self.add_columns(lower, upper)
        if self._whole:
            kinds = np.ones(len(whole), dtype=np.uint8)
            self._highs.changeColsIntegrality(len(whole), whole.astype(np.int32), kinds)
        for line in lines:
            self.add(line)

    def _interrupt(self, event: Any) -> None:
        if self._clock.hear is not None and self._whole:
            self._clock.hear(-event.data_out.mip_primal_bound, -event.data_out.mip_dual_bound)
        if self._clock.left <= 0:
            event.interrupt()

    def add(self, line: Line) -> None:
        """One more constraint."""
        columns = line.columns.astype(np.int32)
        self._highs.addRow(line.lower, line.upper, len(columns), columns, line.values.astype(np.float64))

    def add_columns(self, lower: Numbers, upper: Numbers) -> None:
        """More columns, in no constraint yet."""
        self._highs.addVars(len(lower), lower.astype(np.float64), upper.astype(np.float64))
        self.columns += len(lower)

    def bound(self, columns: Indices, lower: Numbers, upper: Numbers) -> None:
        """Other bounds for some columns."""
        count, which = len(columns), columns.astype(np.int32)
        self._highs.changeColsBounds(count, which, lower.astype(np.float64), upper.astype(np.float64))

    def most_nodes(self, nodes: int) -> None:
        """Look at so many branches at most: where only equals are told apart, proof is not worth any price."""
        self._highs.setOptionValue("mip_max_nodes", nodes)

    def maximise(self, aim: Numbers, start: Numbers | None = None) -> Outcome:
        """The solution that is worth most; the search begins with ``start`` where one is known."""
        highs = self._highs
        aim = np.append(aim, np.zeros(self.columns - len(aim)))
        highs.changeColsCost(self.columns, np.arange(self.columns, dtype=np.int32), -aim)
        left = self._clock.left
        if np.isfinite(left):
            highs.setOptionValue("time_limit", highs.getRunTime() + left)
        if start is not None and self._whole:
            highs.setSolution(len(start), np.arange(len(start), dtype=np.int32), start.astype(np.float64))
        highs.run()
        return self._outcome()

    def _outcome(self) -> Outcome:
        import highspy

        status, info, solution = self._highs.getModelStatus(), self._highs.getInfo(), self._highs.getSolution()
        optimal = status == highspy.HighsModelStatus.kOptimal
        found = optimal or info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        objective = -info.objective_function_value
        duals = np.array(solution.col_dual) if optimal and not self._whole else np.zeros(self.columns)
        return Outcome(
            values=np.array(solution.col_value) if found else None,
            duals=duals,
            objective=objective if found else 0.0,
            bound=-info.mip_dual_bound if self._whole else objective if optimal else np.inf,
            optimal=optimal,
            infeasible=status == highspy.HighsModelStatus.kInfeasible,
            steps=max(int(info.simplex_iteration_count), 0) + (_STEPS_TO_START if self._whole else 0),
        )


def _silent_highs() -> Any:
    import highspy

    class Silent(highspy.Highs):
        """HiGHS prints a banner as soon as its callbacks are enabled, so it is silenced before that."""

        def enableCallbacks(self) -> None:  # noqa: N802 - its name in HiGHS
            self.setOptionValue("output_flag", False)
            super().enableCallbacks()  # type: ignore[no-untyped-call]

    return Silent()  # type: ignore[no-untyped-call]
