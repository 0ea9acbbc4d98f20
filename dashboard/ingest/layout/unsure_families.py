"""Ratings that only their headings give away: any number up to 100 under skills that we know, or mostly slips."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.ingest.casts.cast import NOT_A_LEVEL
from dashboard.ingest.layout.families import Family, pooled, told_cast
from dashboard.ingest.layout.headings import says
from dashboard.ingest.layout.known_skills import known_share
from dashboard.ingest.layout.profiles import number_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.layout.profiles import Profile

_HALF = 0.5
_MOSTLY = 0.8
_QUARTER = 0.25
_SEVERAL = 3
_PERCENT = 100.0
_TEN = 10.0


def find_unsure_families(
    profiles: Mapping[int, Profile], columns: Sequence[int], legends: Sequence[Legend]
) -> list[Family]:
    """What the headings say are ratings although the cells alone would not; their scale is always doubtful."""
    filled = [column for column in columns if profiles[column].filled]
    return _hundreds(profiles, filled, legends) or _slips(profiles, filled, legends)


def _hundreds(profiles: Mapping[int, Profile], columns: Sequence[int], legends: Sequence[Legend]) -> list[Family]:
    """Columns of any numbers from 0 to 100 under skills that we know."""
    numeric = [
        c
        for c in columns
        if profiles[c].numbers >= _MOSTLY and 0 <= profiles[c].values[0] <= profiles[c].values[-1] <= _PERCENT
    ]
    if len(numeric) < _SEVERAL or known_share([profiles[column].label for column in numeric]) < _HALF:
        return []
    cast = told_cast(pooled(profiles, numeric), legends)
    return [Family(tuple(numeric), cast)] if cast is not None else []


def _slips(profiles: Mapping[int, Profile], columns: Sequence[int], legends: Sequence[Legend]) -> list[Family]:
    """The one column that is headed as the rating, with every text that is no plain number set aside as no level."""
    headed = [column for column in columns if says(profiles[column].label, "level")]
    if len(headed) != 1:
        return []
    counts = profiles[headed[0]].counts
    numbers = Counter(
        {text: times for text, times in counts.items() if (value := number_in(text)) is not None and 0 <= value <= _TEN}
    )
    cast = told_cast(numbers, legends)
    if cast is None or numbers.total() < _QUARTER * counts.total():
        return []
    others = {text: NOT_A_LEVEL for text in counts if text not in numbers and text not in cast.blanks}
    doubt = cast.doubt or "Most cells below this heading are no plain numbers."
    return [Family(tuple(headed), replace(cast, rejected={**cast.rejected, **others}, doubt=doubt))]
