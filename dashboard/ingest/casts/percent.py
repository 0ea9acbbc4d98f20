"""Levels in percent: "50 %", "50%", and fractions of one."""

from __future__ import annotations

import re
from functools import lru_cache

from dashboard.ingest.casts.guess import Counts, Guess, Texts, plain
from dashboard.ingest.casts.numeric import numbers_in, parse_number
from dashboard.ingest.casts.ranges import Values, hundred_steps, step_of

_PERCENT = re.compile(r"(.+?)\s*(?:[%％]|pct\.?|percent|prozent)", re.IGNORECASE)
_MOST = 120
_MOST_OWN_STEPS = 5
_OFTEN = 3
_ROUNDING = 1e-6


@lru_cache(maxsize=5_000)
def parse_percent(text: str) -> float | None:
    """The number before a percent sign, or None."""
    found = _PERCENT.fullmatch(text.strip())
    return parse_number(found[1].strip()) if found else None


def guess_percent(texts: Texts) -> Guess | None:
    """A scale from 0 to 100 %, stepped by what the file uses, at most ten steps."""
    if len(texts.said) > _MOST:
        return None
    return _signed(texts.said) or _fractions(texts.said)


def _signed(counts: Counts) -> Guess | None:
    values: dict[float, int] = {}
    for text, count in counts.items():
        if (number := _share(text)) is not None:
            values[number] = values.get(number, 0) + count
    signed = sum(count for text, count in counts.items() if parse_percent(text) is not None)
    inside = {value: count for value, count in values.items() if 0 <= value <= 100}
    if not signed or sum(inside.values()) * 2 < sum(counts.values()):
        return None
    steps = percent_steps(inside)
    return Guess(
        "percent",
        steps,
        _share,
        0.65,
        "numbers with a percent sign",
        labels={step: f"{plain(step)} %" for step in steps},
    )


def _share(text: str) -> float | None:
    """The number before a percent sign; a bare nought among percents is 0 %."""
    number = parse_percent(text)
    return number if number is not None or parse_number(text) != 0 else 0.0


def percent_steps(values: Values) -> tuple[float, ...]:
    """The steps of a percent scale: a usual step, a few of the file's own (0, 33, 66, 100), or every 10 %."""
    for step in (50, 25, 20, 10):
        if all(value % step == 0 for value in values):
            return hundred_steps(step)
    if len(values) <= _MOST_OWN_STEPS and sum(values.values()) >= _OFTEN * len(values):
        return tuple(sorted({0.0, *values, 100.0}))
    return hundred_steps(10)


def _fractions(counts: Counts) -> Guess | None:
    """0 to 1 in tenths, quarters or twentieths: percent whose format the file did not keep."""
    values = numbers_in(counts)
    if not values or sum(values.values()) * 2 < sum(counts.values()) or set(values) <= {0.0, 1.0}:
        return None
    if min(values) < 0 or max(values) > 1 or not all(_is_twentieth(value) for value in values):
        return None
    hundreds = {round(100 * value, 6): count for value, count in values.items()}
    steps = tuple(round(step / 100, 6) for step in (hundred_steps(step_of(hundreds) or 10)))
    labels = {step: f"{plain(100 * step)} %" for step in steps}
    return Guess(
        "percent", steps, parse_number, 0.5, "numbers from 0 to 1 in equal parts: shares of the whole", labels=labels
    )


def _is_twentieth(value: float) -> bool:
    return abs(value / 0.05 - round(value / 0.05)) < _ROUNDING
