"""What a column's cells are made of, counted over its different texts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from dashboard.ingest.casts.casting import cast_ratings
from dashboard.ingest.layout.observed.periods import period_begins
from dashboard.ingest.layout.observed.text import is_date, is_email, is_id, is_label, is_number, is_sentence

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Mapping, Sequence

    from dashboard.ingest.casts.cast import Cast
    from dashboard.ingest.casts.legend import Legend

_SEVERAL = 3
_EXACT = 3
_MOSTLY = 0.8
_MOST_MEASURES = 5000
MOST_LEVELS = 130
"""More different texts than this are never levels: percents by one and some slips fit in it."""


@lru_cache(maxsize=4000)
def _cast_of(texts: tuple[tuple[str, int], ...]) -> Cast | None:
    return cast_ratings(dict(texts))


def cast_of(counts: Counter[str]) -> Cast | None:
    """The levels that these texts can be, or None; how often each occurs matters only roughly."""
    if not counts or (len(counts) > MOST_LEVELS and not are_measures(counts)):
        return None
    return _cast_of(tuple(sorted((text, _roughly(times)) for text, times in counts.items())))


def are_measures(counts: Counter[str]) -> bool:
    """Whether texts are figures from 0 to 100 with decimals, of which there may be many more than levels."""
    if len(counts) > _MOST_MEASURES:
        return False
    values = [number_in(text) for text in counts]
    return all(value is not None and 0 <= value <= 100 for value in values)


def _roughly(times: int) -> int:
    """A count to the power of two below it: like columns share their cast, and slips stay as rare as they are."""
    return times if times <= _EXACT else 1 << (times.bit_length() - 1)


@dataclass(frozen=True, eq=False)
class Profile:
    """One column below its heading.

    Attributes:
        label: the heading, empty where there is none.
        counts: how often each text stands in it, empty cells apart.
        rows: how many cells there are, empty ones included.
        legend: what explains its texts for certain, because nothing else does or the manager said so.
    """

    label: str
    counts: Counter[str]
    rows: int
    legend: Legend | None = None

    @cached_property
    def filled(self) -> int:
        """How many cells hold something."""
        return self.counts.total()

    @cached_property
    def cast(self) -> Cast | None:
        """The levels that its own texts can be."""
        return cast_of(self.counts) if self.legend is None else cast_ratings(self.counts, self.legend)

    def share(self, test: Callable[[str], bool]) -> float:
        """The share of filled cells whose text passes a test."""
        passed = sum(times for text, times in self.counts.items() if test(text))
        return passed / self.filled if self.filled else 0.0

    @cached_property
    def numbers(self) -> float:
        """The share of filled cells that are numbers."""
        return self.share(is_number)

    @cached_property
    def dates(self) -> float:
        """The share of filled cells that are dates."""
        return self.share(is_date)

    @cached_property
    def periods(self) -> float:
        """The share of filled cells that name a quarter, month or year: ``2026-Q3``."""
        return self.share(lambda text: period_begins(text) is not None)

    @cached_property
    def emails(self) -> float:
        """The share of filled cells that are e-mail addresses."""
        return self.share(is_email)

    @cached_property
    def ids(self) -> float:
        """The share of filled cells that are ids or plain numbers."""
        return self.share(is_id)

    @cached_property
    def sentences(self) -> float:
        """The share of filled cells that are remarks."""
        return self.share(is_sentence)

    @cached_property
    def labels(self) -> float:
        """The share of filled cells that are short words."""
        return self.share(lambda text: is_label(text) and not is_sentence(text))

    @cached_property
    def distinct(self) -> float:
        """How many different texts there are, as a share of the filled cells."""
        return len(self.counts) / self.filled if self.filled else 0.0

    @cached_property
    def values(self) -> tuple[float, ...]:
        """Its numbers in rising order, each different one once."""
        return tuple(sorted({value for text in self.counts if (value := number_in(text)) is not None}))

    @cached_property
    def is_key(self) -> bool:
        """Whether its cells only number the rows: codes that never repeat, or 1, 2, 3 in this order."""
        if self.filled < _SEVERAL or self.distinct < 1.0 or self.ids < 1.0:
            return False
        if self.numbers < 1.0:
            return True
        said = [number_in(text) for text in self.counts]
        return said == [(said[0] or 0) + step for step in range(len(said))]

    def leveled(self, cast: Cast) -> float:
        """The share of filled cells that are levels of a cast, or say not assessed."""
        return self.share(lambda text: text in cast.levels or text in cast.blanks)


@lru_cache(maxsize=50_000)
def number_in(text: str) -> float | None:
    """The number that a text is, a decimal comma or a percent sign allowed; None when it is none."""
    if not is_number(text):
        return None
    bare = text.rstrip("%").replace(" ", "").replace("'", "").replace(" ", "")
    if bare.count(",") == 1 and "." not in bare:
        bare = bare.replace(",", ".")
    try:
        return float(bare.replace(",", ""))
    except ValueError:
        return None


def explained(profiles: Mapping[int, Profile], legends: Sequence[Legend]) -> dict[int, Profile]:
    """The columns, those that say nothing by themselves read by a legend that explains most of their cells."""
    return {column: _explained(profile, legends) for column, profile in profiles.items()}


def _explained(profile: Profile, legends: Sequence[Legend]) -> Profile:
    if not legends or not profile.filled or len(profile.counts) > MOST_LEVELS or profile.cast is not None:
        return profile
    for legend in legends:
        codes = {entry.code for entry in legend.entries}
        if profile.share(codes.__contains__) >= _MOSTLY:
            return replace(profile, legend=legend)
    return profile
