"""The sections about what changed since an earlier file."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from dashboard.report.change import change, change_doubts, change_people, change_ratings, change_seats

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dashboard.analysis.change import Change
    from dashboard.report.section import Section

CHANGED: Mapping[str, Callable[[Change], Section]] = MappingProxyType(
    {
        "change": change,
        "change_seats": change_seats,
        "change_people": change_people,
        "change_ratings": change_ratings,
        "change_doubts": change_doubts,
    }
)
"""How each section is built, by its id; a report has them once there is an earlier file."""


def build_change(told: Change, section_id: str) -> Section:
    """One section; KeyError when there is none of this id."""
    return CHANGED[section_id](told)
