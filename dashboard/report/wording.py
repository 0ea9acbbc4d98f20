"""How we say numbers, lists and shares, so that every page, file and slide says them alike."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from dashboard.core.requirement import CRITICAL_WEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.scale import Scale
    from dashboard.report.section import Kind, Value

NARROW_SPACE = "\u202f"
"""Between a number and its unit: narrow, and no line breaks there."""

MINUS = "\u2212"
NOTHING = "–"
"""Stands where there is no figure, which is never zero."""

_SPELLED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WHOLE = 1e-9


def number(count: int) -> str:
    """A count in a sentence: ``no``, ``one`` … ``twelve`` spelled out, then digits."""
    return _SPELLED[count] if 0 <= count < len(_SPELLED) else digits(count)


def digits(value: float) -> str:
    """A number in figures with a true minus, thousands apart from 10,000 on, at most two decimals, none when whole."""
    if math.isclose(value, round(value), abs_tol=_WHOLE):
        whole = abs(round(value))
        text = f"{whole:,}" if whole >= 10_000 else f"{whole}"
        return f"{MINUS}{text}" if value < 0 and whole else text
    text = f"{abs(value):.2f}".rstrip("0").rstrip(".")
    return f"{MINUS}{text}" if value < 0 else text


def plural(count: float, one: str, many: str = "") -> str:
    """The noun or verb that fits a count: ``skill``, ``skills``; ``person``, ``people``."""
    return one if count == 1 else many or f"{one}s"


def counted(count: int, one: str, many: str = "") -> str:
    """A count with its noun: ``one skill``, ``nine skills``, ``35 skills``, ``no skills``."""
    return f"{number(count)} {plural(count, one, many)}"


def of_all(count: int, noun: str, nouns: str = "") -> str:
    """All of so many: ``the one skill``, ``both skills``, ``all 35 skills``."""
    if count == 1:
        return f"the one {noun}"
    many = plural(count, noun, nouns)
    return f"both {many}" if count == 2 else f"all {number(count)} {many}"


def times_critical() -> str:
    """How often a missing seat of a critical skill counts: ``three times``."""
    return f"{number(round(CRITICAL_WEIGHT))} times"


def people(count: int) -> str:
    """So many people: ``one person``, ``two people``."""
    return counted(count, "person", "people")


def seats(count: int) -> str:
    """So many seats: ``one seat``, ``16 seats``."""
    return counted(count, "seat")


def sentence(text: str) -> str:
    """A text that begins with one of our own words, as a sentence begins."""
    return text[:1].upper() + text[1:]


def listed(names: Sequence[str], most: int = 0) -> str:
    """Names in a sentence: ``Ana``, ``Ana and Ben``, ``Ana, Ben and Chidi``; with ``most`` the rest as ``4 more``."""
    shown = list(names)
    if most and len(shown) > most:
        shown = [*shown[:most], f"{digits(len(shown) - most)} more"]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def short(name: str, longest: int = 60) -> str:
    """A name in a sentence, cut where it is a sentence of its own; the table beside it has it in full."""
    return name if len(name) <= longest else f"{name[: longest - 1].rstrip()}…"


def share(value: float | None) -> str:
    """A share as a percentage, ``75 %``; never 100 % or 0 % when it is not exactly all or nothing."""
    if value is None:
        return NOTHING
    percent = round(100 * value)
    if 0 < value < 1:
        percent = min(99, max(1, percent))
    return f"{percent}{NARROW_SPACE}%"


def hours(value: float | None) -> str:
    """Hours with their unit, ``24 h``."""
    return NOTHING if value is None else f"{digits(value)}{NARROW_SPACE}h"


def level(scale: Scale, value: float) -> str:
    """A level in a sentence, with what the team calls it in brackets: ``3 (works alone)``."""
    label = scale.labels.get(value, "")
    return f"{digits(value)} ({label})" if label and label != scale.said(value) else digits(value)


def signed(value: float) -> str:
    """A difference with its sign: ``+2``, ``−3``, ``±0``."""
    if abs(value) < _WHOLE:
        return "±0"
    return f"+{digits(value)}" if value > 0 else digits(value)


def shown(value: Value, kind: Kind = "text") -> str:
    """A cell of a table as text."""
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return value
    if kind == "share":
        return share(float(value))
    return hours(float(value)) if kind == "hours" else digits(value)
