"""What the guide names and the file never asks about: not a gap, a question that nobody asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.analysis.areas import guide_parts

if TYPE_CHECKING:
    from dashboard.core.matrix import SkillMatrix
    from dashboard.core.taxonomy import Taxonomy


@dataclass(frozen=True)
class BlindSpot:
    """A part that the guide names, by its id, in an area of the guide."""

    area: str
    skill: str


def blind_spots(matrix: SkillMatrix, taxonomy: Taxonomy) -> tuple[BlindSpot, ...]:
    """The parts that the file asks about neither themselves, nor below them in their area, nor inside a compound."""
    spots = []
    for parts in guide_parts(taxonomy):
        asked = set(parts.asked(matrix.skills))
        spots += [BlindSpot(parts.area.id, part) for part in dict.fromkeys(parts.area.parts) if part not in asked]
    return tuple(spots)
