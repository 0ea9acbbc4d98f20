"""Tables that belong together are put on one scale before they are put together."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

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
