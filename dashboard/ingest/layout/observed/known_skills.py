"""Which labels are skills that we know: evidence for a layout, never a condition."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.ingest.layout.observed.text import is_id, is_sentence, plain
from dashboard.mapping import load_taxonomy, match_labels

if TYPE_CHECKING:
    from collections.abc import Sequence

_KNOWN = frozenset({"certain", "confirmed", "outside", "ambiguous"})
_LOOK_AT = 60
_SHORT = 4
_SIGNS = frozenset("+#/&.")
_ENDINGS = (
    "ing", "ment", "tion", "sion", "ics", "ship", "ung", "keit", "heit", "ción", "gestión", "tung", "zione", "mento",
    "ção", "logy", "logie", "graphy", "care", "work", "ware", "kunde", "ismo", "ität", "ance", "ence", "ание", "ение",
)  # fmt: skip


@lru_cache(maxsize=2000)
def _known(labels: tuple[str, ...]) -> tuple[bool, ...]:
    return tuple(match.status in _KNOWN for match in match_labels(labels, load_taxonomy()))


def known_share(labels: Sequence[str]) -> float:
    """The share of labels that the taxonomy knows, of the first sixty."""
    seen = tuple(labels[:_LOOK_AT])
    return sum(_known(seen)) / len(seen) if seen else 0.0


def skill_likeness(labels: Sequence[str]) -> float:
    """How much a list of labels looks like skills, known ones or words made like them, 0 to 1."""
    seen = tuple(labels[:_LOOK_AT])
    if not seen:
        return 0.0
    known = _known(seen)
    return sum(1.0 if is_known else _word_likeness(label) for label, is_known in zip(seen, known, strict=True)) / len(
        seen
    )


def _word_likeness(label: str) -> float:
    if is_id(label):
        return 0.1
    words = plain(label).split()
    if any(sign in _SIGNS for sign in label[1:]) or any(
        word.endswith(_ENDINGS) and len(word) > _SHORT for word in words
    ):
        return 0.5
    lower_inside = any(word[:1].islower() for word in label.split()[1:])
    if lower_inside or is_sentence(label):
        return 0.5
    return 0.3 if label.isupper() and len(label) > 1 else 0.2
