"""Which columns are ratings: those whose texts live on one scale together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.ingest.casts.casting import best_cast
from dashboard.ingest.layout.observed.profiles import MOST_LEVELS, Profile, are_measures, cast_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.ingest.casts.cast import Cast
    from dashboard.ingest.casts.legend import Legend

_FITS = 0.6
"""A column belongs to a scale when at least this share of its cells are levels of it."""

_MOSTLY = 0.6
_FEW = 2
_USUAL_TOP = 5.0
_WIDE_TOP = 10.0
_TOPS = (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 15.0, 20.0, 100.0)


@dataclass(frozen=True, eq=False)
class Family:
    """Columns that share a scale."""

    columns: tuple[int, ...]
    cast: Cast

    def filled(self, profiles: Mapping[int, Profile]) -> int:
        """How many cells hold something."""
        return sum(profiles[column].filled for column in self.columns)

    def rated(self, profiles: Mapping[int, Profile]) -> int:
        """How many cells hold a level."""
        counts = pooled(profiles, self.columns)
        return sum(counts[text] for text in self.cast.levels)


def pooled(profiles: Mapping[int, Profile], columns: Sequence[int]) -> Counter[str]:
    """All texts of some columns together."""
    counts: Counter[str] = Counter()
    for column in columns:
        counts.update(profiles[column].counts)
    return counts


def find_families(profiles: Mapping[int, Profile], columns: Sequence[int], legends: Sequence[Legend]) -> list[Family]:
    """The scales that these columns are on, the one with the most cells first."""
    left = [column for column in columns if profiles[column].filled]
    found = []
    for numeric in (True, False):
        cluster = [column for column in left if (profiles[column].numbers >= _MOSTLY) == numeric]
        family = _family(profiles, _bulk(profiles, cluster) if numeric else cluster, left, legends)
        while family is not None:
            found.append(family)
            left = [column for column in left if column not in set(family.columns)]
            rest = [column for column in left if (profiles[column].numbers >= _MOSTLY) == numeric]
            family = _family(profiles, _bulk(profiles, rest) if numeric else rest, left, legends)
    return _absorbed(sorted(found, key=lambda family: -family.filled(profiles)), profiles, legends)


def _absorbed(families: list[Family], profiles: Mapping[int, Profile], legends: Sequence[Legend]) -> list[Family]:
    """The families, the first with all columns that hold only few of its signs: the 0 between + and -, 0 and 1 of shares."""
    if not families or families[0].cast.kind == "numbers":
        return families
    first, *others = families
    joined = [
        family
        for family in others
        if family.cast.kind == "numbers"
        and all(_says_levels(profiles[column], first.cast) for column in family.columns)
    ]
    if not joined:
        return families
    columns = sorted(column for family in (first, *joined) for column in family.columns)
    cast = told_cast(pooled(profiles, columns), legends) or first.cast
    return [Family(tuple(columns), cast), *(family for family in others if family not in joined)]


def _says_levels(profile: Profile, cast: Cast) -> bool:
    """Whether all of a column's texts are levels of a scale as they are written there; of shares, also those unused."""
    if set(profile.counts) <= set(cast.levels):
        return True
    return cast.kind == "percent" and all(cast.scale.holds(value) for value in profile.values)


def _bulk(profiles: Mapping[int, Profile], columns: Sequence[int]) -> list[int]:
    """The number columns that end at or below the top that most of them share; years and sums end elsewhere."""
    highs = {column: profiles[column].values[-1] for column in columns if profiles[column].values}
    if not highs:
        return list(columns)
    enough = _MOSTLY * len(highs)
    top = next((top for top in _TOPS if sum(high <= top for high in highs.values()) >= enough), None)
    if top is None:
        return []
    top = max(top, _USUAL_TOP)
    if top < _WIDE_TOP and sum(top < high <= _WIDE_TOP for high in highs.values()) >= 0.25 * len(highs):
        top = _WIDE_TOP
    return [column for column, high in highs.items() if high <= top or _mostly_below(profiles[column], top)]


def _mostly_below(profile: Profile, top: float) -> bool:
    """Whether only single cells of a column lie above a top, as slips do."""
    above = sum(value > top for value in profile.values)
    return above <= max(1, len(profile.values) // 4)


def _family(
    profiles: Mapping[int, Profile], seeds: Sequence[int], left: Sequence[int], legends: Sequence[Legend]
) -> Family | None:
    """The largest group of columns with one kind of texts, and everything else that fits its scale."""
    rated = [column for column in seeds if profiles[column].cast is not None]
    kinds = Counter(cast.kind for column in rated if (cast := profiles[column].cast) is not None)
    if not kinds:
        return None
    most = kinds.most_common(1)[0][0]
    alike = [column for column in rated if (own := profiles[column].cast) is not None and own.kind == most]
    alike = _sharing(profiles, alike)
    cast = told_cast(pooled(profiles, alike), legends)
    if cast is None:
        alike = alike[:1]
        cast = told_cast(pooled(profiles, alike), legends) if alike else None
    if cast is None:
        return None
    sure = alike if most == "numbers" else [column for column in alike if _fits(profiles[column], cast)]
    members = [column for column in left if column in sure or _fits(profiles[column], cast)]
    members = _sharing(profiles, members)
    late = [c for c in left if c not in members and _completes(profiles[c], pooled(profiles, alike), cast, legends)]
    members = sorted([*members, *late])
    return Family(tuple(members), told_cast(pooled(profiles, members), legends) or cast) if members else None


def _completes(profile: Profile, counts: Counter[str], cast: Cast, legends: Sequence[Legend]) -> bool:
    """Whether a column of one or two symbols says levels of the same scale that the others happen not to use.

    Words have no part in this: a column of "No" alone answers a question of its own.
    """
    if not 1 <= len(profile.counts) <= _FEW or len(cast.scale.steps) <= _FEW:
        return False
    if any(sign.isalnum() for text in profile.counts for sign in text):
        return False
    joined = told_cast(counts + Counter(profile.counts), legends)
    same = joined is not None and joined.kind == cast.kind and joined.scale.steps == cast.scale.steps
    return same and joined is not None and set(profile.counts) <= set(joined.levels)


def _fits(profile: Profile, cast: Cast) -> bool:
    """Whether most of a column's cells are levels of a scale, by texts or by numbers that occur on it."""
    return profile.leveled(cast) >= _FITS


def _is_pair(profile: Profile) -> bool:
    """Whether a column is on a scale of two words by itself: yes and no, as its own heading asks for."""
    return profile.numbers < _MOSTLY and profile.cast is not None and len(profile.cast.scale.steps) == _FEW


def _sharing(profiles: Mapping[int, Profile], columns: Sequence[int]) -> list[int]:
    """The columns without those that answer yes or no in words which no other of them uses."""
    if len(columns) <= _FEW:
        return list(columns)
    users = Counter(text for column in columns for text in profiles[column].counts)
    return [
        column
        for column in columns
        if not _is_pair(profiles[column]) or profiles[column].share(lambda text: users[text] > 1) > 0
    ]


def told_cast(counts: Counter[str], legends: Sequence[Legend]) -> Cast | None:
    """The levels of these texts, by the legend that explains them best where there is one."""
    if len(counts) > MOST_LEVELS * 3 and not are_measures(counts):
        return None
    if not legends and len(counts) <= MOST_LEVELS:
        return cast_of(counts)
    return best_cast(counts, tuple(legends))
