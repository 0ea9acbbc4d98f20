"""The cells of several tables laid over one another, and what stands beside their ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from dashboard.core.second_opinion import SecondOpinion
from dashboard.core.sources import NOWHERE, Sources, no_days

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.core.matrix import Mask
    from dashboard.core.sources import Days

Cells = tuple[npt.NDArray[np.intp], ...]
"""Where the people and skills of one table stand among those of all (``np.ix_``)."""

Floats = npt.NDArray[np.float64]


def joined_sources(
    several: Sequence[Sources], cells: Sequence[Cells], taken: Sequence[Mask], shape: tuple[int, int]
) -> Sources:
    """The cells of all tables; of each table those that ``taken`` marks, later ones over earlier ones."""
    text = np.full(shape, NOWHERE, dtype=np.int32)
    sheet, row, column = (np.zeros(shape, dtype=np.int32) for _ in range(3))
    texts: dict[str, int] = {}
    earlier_sheets = 0
    for sources, there, mine in zip(several, cells, taken, strict=True):
        codes = [texts.setdefault(each, len(texts)) for each in sources.texts]
        recode = np.array([*codes, NOWHERE], dtype=np.int32)
        for all_of_them, own in (
            (text, recode[sources.text]),
            (sheet, sources.sheet + earlier_sheets),
            (row, sources.row),
            (column, sources.column),
        ):
            all_of_them[there] = np.where(mine, own, all_of_them[there])
        earlier_sheets += len(sources.sheets)
    sheets = tuple(each for sources in several for each in sources.sheets)
    return Sources(sheets, tuple(texts), sheet, row, column, text, _joined_days(several, cells, taken, shape))


def _joined_days(
    several: Sequence[Sources], cells: Sequence[Cells], taken: Sequence[Mask], shape: tuple[int, int]
) -> Days | None:
    if all(sources.days is None for sources in several):
        return None
    days = no_days(shape)
    for sources, there, mine in zip(several, cells, taken, strict=True):
        if sources.days is not None:
            days[there] = np.where(mine, sources.days, days[there])
    return days


def joined_opinions(
    several: Sequence[SecondOpinion | None], cells: Sequence[Cells], shape: tuple[int, int]
) -> SecondOpinion | None:
    """The second opinions of all tables, the first where several have one; None where none has any."""
    told = [(second, there) for second, there in zip(several, cells, strict=True) if second is not None]
    if not told:
        return None
    levels = np.full(shape, np.nan)
    taken: list[Mask] = []
    for second, there in told:
        free = np.isnan(levels[there]) & (second.sources.text != NOWHERE)
        levels[there] = np.where(free, second.levels, levels[there])
        taken.append(free)
    sources = joined_sources([second.sources for second, _ in told], [there for _, there in told], taken, shape)
    return SecondOpinion(" and ".join(dict.fromkeys(second.by for second, _ in told)), levels, sources)


def joined_values(several: Sequence[Floats | None], cells: Sequence[Cells], shape: tuple[int, int]) -> Floats | None:
    """Values of all tables, the first where several have one; None where none has any."""
    if all(values is None for values in several):
        return None
    joined = np.full(shape, np.nan)
    for values, there in zip(several, cells, strict=True):
        if values is not None:
            joined[there] = np.where(np.isnan(joined[there]), values, joined[there])
    return joined
