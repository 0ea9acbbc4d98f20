"""What a label that waits for a decision would most likely become, and what such labels have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from dashboard.core.taxonomy import OUTSIDE
from dashboard.mapping.corrections import Correction
from dashboard.mapping.key import key_of
from dashboard.mapping.suggestions import SPELLED_LIKE

if TYPE_CHECKING:
    from dashboard.core.taxonomy import Taxonomy
    from dashboard.mapping.match import Match

Doubt = Literal["close spelling", "known name inside", "several meanings", "only a heading"]
"""Why a label waits: it is spelled almost like a name, a name stands in it, it means several things, or only the
heading above it is known."""


def doubt_about(match: Match) -> Doubt | None:
    """Why a label waits for a decision; None when it does not."""
    if match.status == "ambiguous":
        return "several meanings"
    if match.status != "suggested":
        return None
    if not match.suggestions:
        return "only a heading"
    return "close spelling" if match.reason.startswith(SPELLED_LIKE) else "known name inside"


def other_meanings(match: Match, taxonomy: Taxonomy) -> tuple[str, ...]:
    """Ids of the skills that a label may mean beside those that it stands for now, the likeliest first."""
    key = key_of(match.label)
    known = (each.meanings for each in taxonomy.ambiguities if key_of(each.alias) == key)
    meanings = dict.fromkeys((*match.suggestions, *(skill for each in known for skill in each)))
    return tuple(skill for skill in meanings if skill in taxonomy.skills and skill not in match.skills)


def confirmation(match: Match) -> Correction | None:
    """The decision that takes the likeliest meaning; None for a label that does not wait."""
    doubt = doubt_about(match)
    if doubt is None:
        return None
    if doubt != "only a heading":
        return Correction(match.label, "skill", match.suggestions[:1])
    if match.area == OUTSIDE:
        return Correction(match.label, "outside", bucket=match.bucket)
    return Correction(match.label, "own skill", area=match.area or "", bucket=match.bucket)
