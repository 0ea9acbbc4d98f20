"""A match as the command line prints it: plain values under the promised keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dashboard.mapping.match import Match


def as_contract(match: Match) -> dict[str, Any]:
    """Where a name belongs and why, ready for JSON."""
    return {
        "name": match.label,
        "status": match.status,
        "skills": list(match.skills),
        "area": match.area,
        "suggestions": list(match.suggestions),
        "reason": match.reason,
    }
