"""Aim after aim: each reached as well as the earlier ones allow, and proved, so that one plan remains."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.program import Line
from dashboard.analysis.solver import WHOLE, Clock, Outcome, Solver

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.pairs import Indices
    from dashboard.analysis.program import Program
    from dashboard.analysis.staffing import Numbers
    from dashboard.core.matrix import Mask

_SLACK = 0.01
"""Aims are whole numbers, so whoever is so close to the best is as good; the rest is for the solver's rounding."""

_STEPS_A_PERSON = 50
"""What it takes at least to put one person's pairs in order."""

_BITS = 16
"""So many pairs are put in order at once: more would ask more digits than the solver keeps."""


class Search:
    """The choices that are still open, and the best one known.

    Each aim is first bounded by the relaxation. When the best choice known attains the bound it is proved; else the
    integer programme decides. What the bound shows to be settled for every best choice is fixed for the later aims.
    """

    def __init__(self, program: Program, clock: Clock) -> None:
        self.count = len(program.pairs)
        self.lower, self.upper = program.lower.copy(), program.upper.copy()
        self.best: Numbers | None = None
        self._clock = clock
        self._must_be_whole = program.whole
        self._relaxed = Solver(self.lower, self.upper, program.lines, np.empty(0, dtype=np.intp), clock)
        self._whole = Solver(self.lower, self.upper, program.lines, program.whole, clock)

    @property
    def open(self) -> Mask:
        """Pairs that some best choice has and another has not, as far as is known."""
        return self.lower[: self.count] < self.upper[: self.count]

    def reach(self, aim: Numbers) -> Outcome:
        """The best choice for one more aim, whose values are whole numbers; it holds from now on."""
        relaxed = self._relaxed.maximise(aim)
        outcome = self._decided(aim, relaxed)
        if outcome.values is not None:
            self.best = self._rounded(outcome.values)
            value = float(np.round(aim @ self.best[: len(aim)]))
            self._add(Line(np.flatnonzero(aim), aim[aim != 0], value - _SLACK, np.inf))
            self._settle(relaxed, value)
        return outcome

    def _decided(self, aim: Numbers, relaxed: Outcome) -> Outcome:
        """The relaxation where it is whole or the best known choice attains it; else what the integer programme says."""
        if relaxed.values is not None and relaxed.optimal and self._is_whole(relaxed.values):
            return relaxed
        if self.best is not None and relaxed.optimal:
            known = float(aim @ self.best[: len(aim)])
            if np.floor(relaxed.objective + WHOLE * max(1.0, abs(known))) <= np.round(known):
                return Outcome(self.best, relaxed.duals, known, known, optimal=True, infeasible=False, steps=0)
        return self._whole.maximise(aim, self.best)

    def _is_whole(self, values: Numbers) -> bool:
        whole = values[self._must_be_whole]
        return bool(np.abs(whole - np.round(whole)).max(initial=0.0) <= WHOLE)

    def _rounded(self, values: Numbers) -> Numbers:
        """All columns count something whole; seats that the slack left a little open are filled."""
        return np.asarray(np.ceil(values - WHOLE))

    def _settle(self, relaxed: Outcome, value: float) -> None:
        """Fixes every pair that no best choice can have otherwise: moving it would cost more than the bound leaves."""
        if self.best is None or not relaxed.optimal:
            return
        slack = relaxed.objective - value + _SLACK
        price = np.abs(relaxed.duals[: self.count])
        at_bound = np.abs(relaxed.values[: self.count] - self.best[: self.count]) <= WHOLE  # type: ignore[index]
        self.fix(np.flatnonzero(self.open & at_bound & (price > slack)))

    def fix(self, pairs: Indices) -> None:
        """From now on these pairs are as in the best choice known."""
        if self.best is None or not len(pairs):
            return
        values = self.best[pairs]
        self.lower[pairs] = self.upper[pairs] = values
        self._relaxed.bound(pairs, values, values)
        self._whole.bound(pairs, values, values)

    def _add(self, line: Line) -> None:
        self._relaxed.add(line)
        self._whole.add(line)

    def add_totals(self, pairs: Sequence[Indices], amounts: Sequence[Numbers]) -> Indices:
        """One more column for each person: the sum of her amounts."""
        first = self._relaxed.columns
        for solver in (self._relaxed, self._whole):
            solver.add_columns(np.zeros(len(pairs)), np.full(len(pairs), np.inf))
        for at, (own, amount) in enumerate(zip(pairs, amounts, strict=True)):
            self._add(Line(np.append(own, first + at), np.append(-amount, 1.0), 0.0, 0.0))
        if self.best is not None:
            totals = [float(amount @ self.best[own]) for own, amount in zip(pairs, amounts, strict=True)]
            self.best = np.append(self.best, totals)
        return np.arange(first, first + len(pairs))

    def add_squares(self, totals: Indices, reached: Sequence[Numbers]) -> Indices:
        """One more column for each total: its square, or more, whatever it can come to.

        Between two neighbouring sums the square lies below the straight line through both, which is exact at both.
        """
        first = self._relaxed.columns
        for solver in (self._relaxed, self._whole):
            solver.add_columns(np.zeros(len(totals)), np.full(len(totals), np.inf))
        for at, (total, sums) in enumerate(zip(totals.tolist(), reached, strict=True)):
            for low, high in pairwise(sums):
                self._add(Line(np.array([total, first + at]), np.array([-(low + high), 1.0]), -low * high, np.inf))
        if self.best is not None:
            self.best = np.append(self.best, np.square(self.best[totals]))
        return np.arange(first, first + len(totals))

    def improve(self, aim: Numbers) -> None:
        """A better choice for an aim, when the relaxation happens to be one; it does not hold from now on."""
        relaxed = self._relaxed.maximise(aim)
        if relaxed.values is not None and relaxed.optimal and self._is_whole(relaxed.values):
            self.best = self._rounded(relaxed.values)

    def most_nodes(self, nodes: int) -> None:
        """From now on only equals are told apart: so many branches are enough."""
        self._whole.most_nodes(nodes)

    def put_in_order(self, persons: Indices, effort: int) -> bool:
        """Among equals the first in the file's order: person by person, each with the first pairs that she can have.

        The effort is counted in steps of the solver times columns, not in seconds, so that it ends at the same choice on
        every machine; where it would never reach for everybody, nothing is begun. Whether all are in order.
        """
        waiting = len(np.unique(persons[self.open]))
        if waiting * _STEPS_A_PERSON * self._relaxed.columns > effort:
            return False
        while self.best is not None and effort > 0 and self._clock.left > 0:
            undecided = np.flatnonzero(self.open)
            if not len(undecided):
                return True
            block = undecided[persons[undecided] == persons[undecided[0]]][:_BITS]
            aim = np.zeros(self._relaxed.columns)
            aim[block] = 2.0 ** np.arange(len(block) - 1, -1, -1)
            relaxed = self._relaxed.maximise(aim)
            outcome = self._decided(aim, relaxed)
            if outcome.values is not None:
                self.best = self._rounded(outcome.values)
            self.fix(block)
            effort -= len(aim) * (relaxed.steps + outcome.steps + 1)
        return not self.open.any()
