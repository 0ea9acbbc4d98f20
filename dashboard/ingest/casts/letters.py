"""Levels in school letters: A to D, in a direction that only a legend can tell."""

from __future__ import annotations

from dashboard.ingest.casts.guess import Guess, Texts

_ALL = "ABCDEF"
_LEAST = 2
_LEAST_SHARE = 0.8


def guess_letters(texts: Texts) -> Guess | None:
    """A run of letters from A on, A taken as the best."""
    found = {text: letter for text in texts.said if (letter := text.strip().upper()) in _ALL and letter}
    cells = sum(texts.said[text] for text in found)
    letters = set(found.values())
    if len(letters) < _LEAST or cells < _LEAST_SHARE * sum(texts.said.values()) or not letters & {"A", "B"}:
        return None
    last = max(*letters, "C")
    run = _ALL[: _ALL.index(last) + 1]
    if len(letters) * 2 < len(run):
        return None
    level = {letter: float(len(run) - i) for i, letter in enumerate(run)}
    return Guess(
        kind="letters",
        steps=tuple(sorted(level.values())),
        read=lambda text: level.get(text.strip().upper()),
        likeness=0.45,
        why=f"letters from A to {last}",
        doubt=f"A is taken as the best and {last} as the lowest level.",
        labels={number: letter for letter, number in level.items()},
    )
