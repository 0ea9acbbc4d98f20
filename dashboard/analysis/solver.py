"""HiGHS, kept silent: one programme optimised for one aim after another, each as good as the earlier ones allow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.analysis.program import Line, Program
    from dashboard.analysis.staffing import Numbers


@dataclass(frozen=True)
class Outcome:
    """What one optimisation found.

    Attributes:
        values: of all columns; None where no solution was found.
        objective: what it is worth.
        bound: no solution is worth more (of a maximum) or less (of a minimum).
        optimal: whether that is proved.
        infeasible: whether it is proved that there is no solution.
    """

    values: Numbers | None
    objective: float
    bound: float
    optimal: bool
    infeasible: bool


class Solver:
    """One programme in HiGHS, to which constraints are added as aims are reached."""

    def __init__(self, program: Program, seconds: float | None, stop: Callable[[], bool] | None = None) -> None:
        self._highs = _silent_highs()
        self._highs.setOptionValue("mip_rel_gap", 0.0)
        self._highs.setOptionValue("mip_abs_gap", 0.0)
        self._highs.setOptionValue("random_seed", 0)
        self._highs.setOptionValue("threads", 1)
        if seconds is not None:
            self._highs.setOptionValue("time_limit", float(seconds))
        if stop is not None:
            self._highs.cbMipInterrupt += lambda event: event.interrupt() if stop() else None
        columns = len(program.upper)
        self._highs.addVars(columns, program.lower, program.upper)
        pairs = np.arange(len(program.pairs), dtype=np.int32)
        self._highs.changeColsIntegrality(len(pairs), pairs, np.ones(len(pairs), dtype=np.uint8))
        self.columns = columns
        for line in program.lines:
            self.add(line)

    def add(self, line: Line) -> None:
        """One more constraint."""
        columns = line.columns.astype(np.int32)
        self._highs.addRow(line.lower, line.upper, len(columns), columns, line.values.astype(np.float64))

    def maximise(self, aim: Numbers) -> Outcome:
        """The solution that is worth most."""
        import highspy  # noqa: PLC0415 - loading it takes a quarter of a second that only a plan costs

        every = np.arange(self.columns, dtype=np.int32)
        self._highs.changeColsCost(self.columns, every, -aim.astype(np.float64))
        self._highs.run()
        status, info = self._highs.getModelStatus(), self._highs.getInfo()
        optimal = status == highspy.HighsModelStatus.kOptimal
        found = optimal or info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
        values = np.array(self._highs.getSolution().col_value) if found else None
        return Outcome(
            values=values,
            objective=-info.objective_function_value if found else 0.0,
            bound=-info.mip_dual_bound,
            optimal=optimal,
            infeasible=status == highspy.HighsModelStatus.kInfeasible,
        )


def _silent_highs() -> Any:
    import highspy  # noqa: PLC0415 - as above

    class Silent(highspy.Highs):
        """HiGHS prints a banner as soon as its callbacks are enabled, so it is silenced before that."""

        def enableCallbacks(self) -> None:  # noqa: N802 - its name in HiGHS
            self.setOptionValue("output_flag", False)
            super().enableCallbacks()  # type: ignore[no-untyped-call]

    return Silent()  # type: ignore[no-untyped-call]
