"""Columns and rows that count because the manager said so, although they look like something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.ingest.casts.measures import cast_measures
from dashboard.ingest.layout.evidence.frame import RowUse
from dashboard.ingest.layout.observed.families import Family, pooled, told_cast
from dashboard.ingest.layout.observed.headings import says
from dashboard.ingest.layout.observed.unsure_families import set_aside

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.layout.observed.profiles import Profile

_MOSTLY = 0.6
_NO_MEASURES = ("id", "person", "start", "date", "total", "headcount", "period", "personal")


def with_also(
    families: Sequence[Family],
    profiles: Mapping[int, Profile],
    labels: Collection[str],
    taken: Collection[int],
    legends: Sequence[Legend],
) -> tuple[Family, ...]:
    """The families with every column that she calls a skill: on the main scale where it fits it, else on its own."""
    rated = {*taken, *(column for family in families for column in family.columns)}
    also = [column for column, profile in profiles.items() if profile.label in labels and profile.filled]
    found = list(families)
    for column in (column for column in also if column not in rated):
        main, own = found[0], told_cast(profiles[column].counts, legends)
        if own is None or profiles[column].leveled(main.cast) >= _MOSTLY:
            cast = set_aside(main.cast, pooled(profiles, [column]))
            found[0] = Family(tuple(sorted((*main.columns, column))), cast)
        else:
            found.append(Family((column,), own))
    return tuple(found)


def measured(profiles: Mapping[int, Profile], labels: Collection[str], taken: Collection[int]) -> tuple[Family, ...]:
    """Columns of numbers on no scale that we know, below a heading that she pointed at: those she calls skills, else all.

    What numbers, dates or sums up the people is never a level.
    """
    numeric = [c for c, profile in profiles.items() if c not in taken and profile.label and profile.numbers >= _MOSTLY]
    called = [column for column in numeric if profiles[column].label in labels]
    columns = called or [column for column in numeric if not says(profiles[column].label, *_NO_MEASURES)]
    cast = cast_measures(pooled(profiles, columns))
    return (Family(tuple(columns), cast),) if cast is not None else ()


def counted_too(rows: Mapping[int, RowUse], names: Collection[str]) -> dict[int, RowUse]:
    """The rows, those with one of these names as people."""
    return {row: RowUse("person", use.name) if use.name in names else use for row, use in rows.items()}
