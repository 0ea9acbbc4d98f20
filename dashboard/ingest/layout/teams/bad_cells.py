"""Cells under a skill that could not be read as a level, each with its place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from dashboard.core.notice import Notice, notice
from dashboard.ingest.casts.cast import OUTSIDE_SCALE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.core.place import Place
    from dashboard.ingest.casts.cast import Cast
    from dashboard.ingest.layout.evidence.frame import Frame
    from dashboard.ingest.layout.observed.codes import Block

MOST_SHOWN = 50
"""So many single cells are named; of the rest only how many there are."""


def bad_cell_notices(frame: Frame, block: Block, rows: Sequence[int]) -> Iterator[Notice]:
    """A notice for each cell of the people's rows that is no level, up to a number, then their count."""
    skills, shown, left = frame.skills, 0, Counter[str]()
    for family in frame.families:
        bad = {**family.cast.rejected, **family.cast.remarks}
        codes = [code for code, text in enumerate(block.texts) if text in bad]
        at = [skills.index(column) for column in family.columns]
        hits = np.argwhere(np.isin(block.codes[:, at], codes)).tolist()
        for row_at, column_at in hits:
            text = block.texts[block.codes[row_at, at[column_at]]]
            if shown < MOST_SHOWN:
                place = frame.view.place(rows[row_at], family.columns[column_at])
                yield cell_notice(bad[text], text, place, family.cast)
            else:
                left[text] += 1
            shown += 1
    if left:
        yield notice("more-bad-cells", count=left.total())


def cell_notice(code: str, text: str, place: Place, cast: Cast) -> Notice:
    """The notice about one text, with what its sentence needs."""
    said = text if len(text) <= 40 else f"{text[:39]}…"
    if code == OUTSIDE_SCALE:
        scale = cast.scale
        return notice(code, place, text=said, lowest=scale.said(scale.lowest), highest=scale.said(scale.highest))
    level = cast.levels.get(text)
    return notice(code, place, text=said, level="" if level is None else cast.scale.named(level))
