"""In which order a legend's entries rise, and which level each has."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.ingest.casts.blanks import is_blank
from dashboard.ingest.casts.coded import parse_coded
from dashboard.ingest.casts.falling import falls
from dashboard.ingest.casts.guess import Texts
from dashboard.ingest.casts.kinds import guesses
from dashboard.ingest.casts.legend import LegendEntry
from dashboard.ingest.casts.numeric import parse_number
from dashboard.ingest.casts.percent import parse_percent
from dashboard.ingest.casts.vocabulary import rank_of, says_nothing

if TYPE_CHECKING:
    from collections.abc import Sequence

_GUESSED = "The legend does not say which level is higher; its order from low to high had to be guessed."
_ENDS = 2


@dataclass(frozen=True)
class Ordered:
    """A legend's entries with their levels.

    Attributes:
        levels: each entry that is a level, with it; several may share one.
        steps: every level in rising order.
        unrated: entries whose label says that nobody rated ("0 = not assessed").
        numbered: whether the legend itself gives the numbers.
        mirror: where the smallest number is the best, what a number and its level add up to; else None.
        doubt: what had to be guessed, in a sentence, else empty.
    """

    levels: tuple[tuple[LegendEntry, float], ...]
    steps: tuple[float, ...]
    unrated: tuple[LegendEntry, ...] = ()
    numbered: bool = False
    mirror: float | None = None
    doubt: str = field(default="")

    def level(self, number: float) -> float:
        """The level that a number of the legend's own means."""
        return number if self.mirror is None else self.mirror - number


def ordered_entries(entries: Sequence[LegendEntry], *, blank_is_lowest: bool = False) -> Ordered | None:
    """The entries of a legend on their scale; None when too few of them are levels."""
    unrated = tuple(entry for entry in entries if _says_unrated(entry))
    rated = [_code_first(entry) for entry in entries if entry not in unrated]
    numbers = {entry: number for entry in rated if (number := code_number(entry.code)) is not None}
    if len(numbers) > 1 and len(numbers) * 2 >= len(rated):
        return _numbered(rated, numbers, unrated, blank_is_lowest=blank_is_lowest)
    if not rated or (len(rated) == 1 and not rated[0].code):
        return None
    return _listed(rated, unrated, blank_is_lowest=blank_is_lowest)


def code_number(code: str) -> float | None:
    """The number that a legend's code is or holds: "3", "L3", "50 %", "(2)"."""
    bare = code.strip().strip("()[]").rstrip(".:")
    if (number := parse_number(bare)) is not None:
        return number
    if (number := parse_percent(bare)) is not None:
        return number
    coded = parse_coded(bare)
    return coded.number if coded is not None and coded.prefix else None


def _says_unrated(entry: LegendEntry) -> bool:
    """Whether an entry explains *not assessed*; "0 = n/a" is a level, for a number is one."""
    if not entry.label or not is_blank(entry.label):
        return False
    return code_number(entry.code) is None or len(entry.label) > len("n/a")


def _code_first(entry: LegendEntry) -> LegendEntry:
    """The entry with its number as the code, where the legend wrote "Expert = 5"."""
    if code_number(entry.code) is None and parse_number(entry.label) is not None:
        return LegendEntry(entry.label, entry.code)
    return entry


def _numbered(
    rated: list[LegendEntry],
    numbers: dict[LegendEntry, float],
    unrated: tuple[LegendEntry, ...],
    *,
    blank_is_lowest: bool,
) -> Ordered | None:
    if len(set(numbers.values())) < _ENDS:
        return None
    lowest = min(numbers.values())
    others = [(entry, lowest) for entry in rated if entry not in numbers and says_nothing(entry.label)]
    steps = _filled(sorted(set(numbers.values())))
    named = [entry.label for entry, number in numbers.items() if number == lowest]
    below = (0.0,) if blank_is_lowest and lowest == 1 and not any(says_nothing(label) for label in named) else ()
    if not falls({number: entry.label for entry, number in numbers.items()}):
        return Ordered((*numbers.items(), *others), (*below, *steps), unrated, numbered=True)
    mirror = steps[0] + steps[-1]
    turned = tuple((entry, mirror - number) for entry, number in numbers.items())
    return Ordered((*turned, *others), steps, unrated, numbered=True, mirror=mirror)


def _filled(numbers: list[float]) -> tuple[float, ...]:
    """The numbers with every whole level between them, where the legend names only some."""
    low, high = numbers[0], numbers[-1]
    if low >= 0 and high <= 10 and all(number.is_integer() for number in numbers):
        return tuple(float(step) for step in range(int(low), int(high) + 1))
    if len(numbers) == _ENDS and (low, high) == (0, 100):
        return tuple(float(step) for step in range(0, 101, 10))
    return tuple(numbers)


def _listed(rated: list[LegendEntry], unrated: tuple[LegendEntry, ...], *, blank_is_lowest: bool) -> Ordered:
    rising, doubt = _rising(rated)
    lowest = rising[0]
    nothing = says_nothing(lowest.label) or says_nothing(lowest.code)
    first = 0 if nothing else 1
    levels = tuple((entry, float(first + i)) for i, entry in enumerate(rising))
    below = (0.0,) if first and (blank_is_lowest or len(rising) == 1) else ()
    return Ordered(levels, (*below, *(level for _, level in levels)), unrated, doubt=doubt)


def _rising(rated: list[LegendEntry]) -> tuple[list[LegendEntry], str]:
    """The entries from the lowest to the highest, and what had to be guessed."""
    ranks = [_rank(entry) for entry in rated]
    known = [rank for rank in ranks if rank is not None]
    if len(known) == len(rated):
        return [rated[i] for i in sorted(range(len(rated)), key=lambda i: known[i])], ""
    if len(known) > 1 and all(low > high for low, high in pairwise(known)):
        return rated[::-1], ""
    if len(known) > 1 and all(low < high for low, high in pairwise(known)):
        return rated, ""
    return _by_own_meaning(rated)


def _rank(entry: LegendEntry) -> int | None:
    by_label = rank_of(entry.label)
    return rank_of(entry.code) if by_label is None else by_label


def _by_own_meaning(rated: list[LegendEntry]) -> tuple[list[LegendEntry], str]:
    """The order that the codes have by themselves (○ △ ◎, XS to XL), else that in which they stand."""
    codes = Texts({entry.code: 1 for entry in rated}, {})
    for guess in sorted(guesses(codes), key=lambda guess: -guess.likeness):
        levels = [guess.read(entry.code) for entry in rated]
        if all(level is not None for level in levels):
            order = sorted(range(len(rated)), key=lambda i: levels[i] or 0.0)
            return [rated[i] for i in order], guess.doubt and _GUESSED
    return rated, _GUESSED if len(rated) > 1 else ""
