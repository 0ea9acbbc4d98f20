"""What a file itself says about its levels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.core.place import Place


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One level as the legend explains it: its code and what it means ("3": "works alone").

    The label is empty when the legend only lists its codes ("1 to 5", or a list of words).
    """

    code: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Legend:
    """A key to the levels, as found in a file.

    Attributes:
        entries: the levels in the order in which they stand.
        blank_means_lowest: whether it says that an empty cell means the lowest level.
        place: the cell where it begins.
        source: where it stands, in words for the Data page.
        cells: every cell it covers, as (row, column) from 0; empty when it stands in a comment.
        whole: whether its cells hold nothing else (a heading that explains its scale stays a heading).
    """

    entries: tuple[LegendEntry, ...]
    blank_means_lowest: bool
    place: Place
    source: str
    cells: frozenset[tuple[int, int]] = frozenset()
    whole: bool = True
