"""Tables that belong together are put on one scale before they are put together."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.core.notice import Notice, notice
from dashboard.ingest.layout.candidates.candidate import Candidate
from dashboard.ingest.layout.candidates.packed_frame import PackedFrame
from dashboard.ingest.layout.candidates.requirement_frame import RequirementFrame
from dashboard.ingest.layout.evidence.frame import Frame
from dashboard.ingest.layout.observed.families import Family, pooled, told_cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.ingest.casts.cast import Cast
    from dashboard.ingest.casts.legend import Legend
    from dashboard.ingest.layout.candidates.candidate import AnyFrame
    from dashboard.ingest.layout.sheets import SheetReading

_NUMBERS = "numbers"
_APART = 2.0
_ENOUGH = 8
"""Fewer ratings than this reach no further by chance."""


def on_one_scale(sheets: Sequence[SheetReading], legends: Sequence[Legend]) -> list[SheetReading]:
    """These tables with one cast for all their ratings, where one reads every level that each read alone.

    A table without any rating stays as it is.
    """
    frames = [sheet.candidate.frame for sheet in sheets if sheet.candidate is not None]
    if len(frames) <= 1:
        return list(sheets)
    together: Counter[str] = Counter()
    for frame in frames:
        together.update(_texts(frame))
    cast = told_cast(together, legends)
    if cast is None or any(text not in cast.levels for frame in frames for text in _cast(frame).levels):
        return list(sheets)
    return [
        replace(sheet, candidate=Candidate(_recast(sheet.candidate.frame, cast), sheet.candidate.evidence))
        if sheet.candidate is not None
        else sheet
        for sheet in sheets
    ]


def reach_apart(sheets: Sequence[SheetReading]) -> list[Notice]:
    """That teams put on one scale use numbers up to different tops, and nothing says which scale is whose."""
    tops: dict[float, str] = {}
    for sheet in sheets:
        frame = sheet.candidate.frame if sheet.candidate is not None else None
        if sheet.kind != "team" or not isinstance(frame, Frame):
            return []
        cast, texts = _cast(frame), _texts(frame)
        if cast.kind != _NUMBERS or cast.legend is not None:
            return []
        used = [level for text, level in cast.levels.items() if text in texts]
        if used and texts.total() >= _ENOUGH:
            tops.setdefault(max(used), sheet.grid.sheet or sheet.grid.file)
    if not tops or max(tops) - min(tops) < _APART or len(set(tops.values())) == 1:
        return []
    low, high = min(tops), max(tops)
    return [notice("tables-reach-apart", low=f"{low:g}", of_low=tops[low], high=f"{high:g}", of_high=tops[high])]


def _texts(frame: AnyFrame) -> Counter[str]:
    if isinstance(frame, Frame):
        return pooled(frame.profiles, frame.families[0].columns)
    if isinstance(frame, PackedFrame):
        return Counter(entry.level for found in frame.entries.values() for entry in found)
    return Counter() if isinstance(frame, RequirementFrame) else frame.profiles[frame.level].counts


def _cast(frame: AnyFrame) -> Cast:
    cast = frame.families[0].cast if isinstance(frame, Frame) else frame.cast
    if cast is None:
        raise TypeError("a list of requirements has no ratings")
    return cast


def _recast(frame: AnyFrame, cast: Cast) -> AnyFrame:
    if isinstance(frame, Frame):
        main, *others = frame.families
        return replace(frame, families=(Family(main.columns, cast), *others))
    return replace(frame, cast=cast)
