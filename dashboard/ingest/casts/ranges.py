"""Which scale a set of numbers is on, by stated rules."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from dashboard.ingest.casts.guess import plain

Values = dict[float, int]
"""Different numbers, and how often each occurs."""

_ENOUGH = 12
_RARE_SHARE = 0.03
_FAMILIAR_TOPS = {0: (1, 2, 3, 4, 5, 10), 1: (3, 4, 5, 10)}
_COMPLETE_TOPS = {0: (1, 2, 3, 4, 5, 6, 10), 1: (3, 4, 5, 6, 7, 10)}
_USUAL_TOP = 5
_FEW_STEPS = 10
_DAYS = 30
_FILLING = 3
_SHORT = {(1, 3), (0, 4), (1, 4)}
"""Scales that look like one to 5 whose top nobody reached."""
_FINEST = 5
_MEASURED = 0.12
"""How much figures with decimals look like ratings: efficiencies and marks do, measurements do too."""
_GOOD_MARK = 70


@dataclass(frozen=True)
class Range:
    """The steps that numbers are on, how much such numbers look like ratings, and what was presumed."""

    steps: tuple[float, ...]
    likeness: float
    why: str
    doubt: str = ""


def find_range(values: Values) -> Range | None:
    """The scale of these numbers; None when they are none (years, costs, ages, averages).

    1. One or two numbers far outside all others are mistakes: they lie outside the scale.
    2. Only 0 and 1: no and yes. 3. The lowest is 0 if 0 occurs, else 1. 4. The top is the highest that occurs if a
    scale can end there (3, 4, 5, 10; 6 and 7 when all below occur), else the next such number; if the lowest
    never occurs, at least 5. 5. Above 10: a scale to 100 in the steps that the file uses, at most ten.
    """
    inside = {value: count for value, count in values.items() if value not in outliers(values)}
    low, high = min(inside), max(inside)
    if low < 0:
        return _around_zero(inside)
    if set(inside) <= {0.0, 1.0}:
        doubt = "" if len(inside) > 1 else f"Only {plain(high)} occurs; it is taken as one of no (0) and yes (1)."
        return Range((0.0, 1.0), 0.55, "only 0 and 1 occur", doubt)
    if high <= 10:
        return _small(inside)
    return _hundred(inside) if high <= 100 else None


def outliers(values: Values) -> frozenset[float]:
    """The rare numbers that lie beyond a scale which all others fill: one 7 among two hundred of 1 to 5."""
    total = sum(values.values())
    for top in (3, 4, 5, 10, 100):
        inside = [value for value in values if 0 <= value <= top]
        beyond = frozenset(values) - frozenset(inside)
        rare = sum(values[value] for value in beyond)
        enough = total >= _ENOUGH or (total >= _ENOUGH / 2 and all(abs(value) > 10 for value in beyond))
        if beyond and enough and rare <= max(1, _RARE_SHARE * total) and _fills(inside, top) and _far(beyond, top):
            return beyond
    return frozenset()


def _fills(inside: list[float], top: int) -> bool:
    return len(inside) >= _FILLING and max(inside) > top - 1


def _far(beyond: frozenset[float], top: int) -> bool:
    return all(value < 0 or value > max(top, _USUAL_TOP) for value in beyond)


def _small(inside: Values) -> Range | None:
    lowest, top, doubt = _ends(inside)
    steps = tuple(float(step) for step in range(lowest, top + 1))
    likeness = _likeness(inside, top)
    whole = sorted(value for value in inside if value.is_integer())
    seen = f"{plain(min(inside))} to {plain(max(inside))}"
    between = "" if len(whole) == len(inside) else ", with halves between"
    return Range(steps, likeness, f"numbers from {seen}{between}", doubt) if likeness else None


def _ends(inside: Values) -> tuple[int, int, str]:
    """The lowest and the highest level, and what was presumed about them."""
    highest = -int(-max(inside) // 1)
    lowest = 0 if min(inside) < 1 else 1
    seen = {int(value) for value in inside}
    complete = all(step in seen for step in range(lowest, highest + 1))
    tops = (_COMPLETE_TOPS if complete else _FAMILIAR_TOPS)[lowest]
    top = next(top for top in tops if top >= highest)
    if lowest == 1 and 1 not in seen:
        top = max(top, _USUAL_TOP)
    missing = [end for end in (lowest, top) if end not in seen]
    if missing:
        verb = "never occurs" if len(missing) == 1 else "never occur"
        return lowest, top, f"{' and '.join(map(str, missing))} {verb}; a scale from {lowest} to {top} is presumed."
    if (lowest, top) in _SHORT:
        return lowest, top, f"Nothing above {top} occurs; a scale from {lowest} to {top} is presumed."
    return lowest, top, ""


def _likeness(inside: Values, top: int) -> float:
    parts = {round(value % 1, 4) for value in inside}
    if not parts <= {0.0, 0.5}:
        return 0.3 if parts <= {0.0, 0.25, 0.5, 0.75} else 0.12
    once_each = len(inside) >= _USUAL_TOP and max(inside.values()) == 1
    if once_each:
        return 0.15
    lone = 0.3 if len(inside) == 1 else 0.0
    return (0.8 if top <= _USUAL_TOP else 0.65) - lone


def _around_zero(inside: Values) -> Range | None:
    size = max(abs(value) for value in inside)
    if size not in (1, 2, 3) or not all(value.is_integer() for value in inside):
        return None
    steps = tuple(float(step) for step in range(int(-size), int(size) + 1))
    return Range(steps, 0.4, f"numbers from {plain(-size)} to {plain(size)}")


def _hundred(inside: Values) -> Range | None:
    if all(value % _DAYS == 0 for value in inside):
        return None
    spread = {value for value in inside if 0 < value < 100}
    if all(value % _FINEST == 0 for value in inside):
        telling = 100 in inside or len(inside) >= _FILLING or 0 in inside
        return _whole_hundred(inside, step_of(inside), 0.55 if telling else 0.25)
    if len(spread) < _FEW_STEPS or max(inside) < _GOOD_MARK:
        return None
    likeness = 0.22 if all(value.is_integer() for value in inside) else _MEASURED
    return Range(hundred_steps(10), likeness, "numbers up to 100", "A scale from 0 to 100 is presumed.")


def _whole_hundred(inside: Values, step: float, likeness: float) -> Range | None:
    if not step:
        return None
    doubt = "" if 100 in inside else f"Nothing above {plain(max(inside))} occurs; a scale from 0 to 100 is presumed."
    return Range(hundred_steps(step), likeness, f"numbers from 0 to 100 in steps of {plain(step)}", doubt)


def step_of(values: Values) -> float:
    """The coarsest usual step that all numbers up to 100 are on, at most ten steps; 0 when they are on none.

    Numbers that leave out more than two neighbouring steps of a coarse scale are on none (0, 30, 90 are days).
    """
    for step in (50, 25, 20, 10):
        if all(value % step == 0 for value in values):
            return step if _dense(values, step) else 0
    return 10 if _dense(values, 10) else 0


def _dense(values: Values, step: float) -> bool:
    seen = sorted({*values, 0.0, 100.0})
    return len(values) > _FILLING + 1 or max(high - low for low, high in pairwise(seen)) <= _FINEST * step


def hundred_steps(step: float) -> tuple[float, ...]:
    """0 to 100 in equal steps."""
    return tuple(float(step * i) for i in range(round(100 / step) + 1))
