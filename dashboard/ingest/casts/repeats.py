"""Levels by counting: ★★★☆☆, "***", "xx", "+++", ●●○○, ■■■□□."""

from __future__ import annotations

from functools import lru_cache

from dashboard.ingest.casts.guess import Guess, Texts, listed
from dashboard.ingest.casts.key import sign

_FULL = "★⭐🌟✭✮●⬤⚫■⬛▪◼♦◆▮█▰🟦🟩🟨🔵🟢♥❤💪🔥👍✓✔✅*x+#|i"
_EMPTY = "☆✩✰○◯⚪□⬜▫◻◇▯░▱·._- "
_MOST = 30
_MOST_SIGNS = 10
_LEAST_SHARE = 0.6
_LEAST = 2


@lru_cache(maxsize=2_000)
def counted(text: str) -> tuple[str, int, int] | None:
    """The sign that a text repeats, how often, and how many places it fills in all; None when it repeats none.

    "★★★☆☆" is (★, 3, 5), "**" is (*, 2, 2), "☆☆☆" is ("", 0, 3).
    """
    bare = sign(text).casefold().replace(" ", "")
    full = bare.rstrip(_EMPTY)
    empty = len(bare) - len(full)
    if not bare or len(bare) > _MOST_SIGNS or len(set(full)) > 1 or (full and full[0] not in _FULL):
        return None
    if not full and (len(bare) < _LEAST or bare[0] in "._- "):
        return None
    return (full[:1], len(full), len(full) + empty)


def guess_repeats(texts: Texts) -> Guess | None:
    """The scale of how often one sign is repeated; its top is the number of places, or the most that occur."""
    if len(texts.said) > _MOST:
        return None
    found = {text: count for text in texts.said if (count := counted(text)) is not None}
    cells = sum(texts.said[text] for text in found)
    signs = {full for full, _, _ in found.values() if full}
    lengths = {many for _, many, _ in found.values()}
    if not cells or len(signs) != 1 or max(lengths) < _LEAST or cells < _LEAST_SHARE * sum(texts.said.values()):
        return None
    places = max(length for _, _, length in found.values())
    filled = any(length > many for _, many, length in found.values())
    top = places if filled else max(places, 3)
    steps = tuple(float(step) for step in range(0 if 0 in lengths else 1, top + 1))
    doubt = "" if filled else f"More than {max(lengths)} never occur together; a scale from 1 to {top} is presumed."
    why = f"{listed([f'“{text}”' for text in found])}: signs counted"
    return Guess(
        "repeats", steps, _read, 0.92 if filled or signs & {"★", "⭐"} else 0.75, why, doubt, labels=_labels(found)
    )


def _read(text: str) -> float | None:
    found = counted(text)
    return None if found is None else float(found[1])


def _labels(found: dict[str, tuple[str, int, int]]) -> dict[float, str]:
    labels: dict[float, str] = {}
    for text, (_, many, _) in found.items():
        labels.setdefault(float(many), text)
    return labels
