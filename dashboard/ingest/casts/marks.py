"""Ticks and crosses: x, ✓, ✗, ☑, ●/○, "x" and "o", yes and no among them, with (x) for partly."""

from __future__ import annotations

from typing import Literal

from dashboard.ingest.casts.guess import Guess, Texts, listed
from dashboard.ingest.casts.key import key, sign
from dashboard.ingest.casts.vocabulary import meanings

Mark = Literal["tick", "cross", "x", "o", "full", "box", "crossed box", "dash"]

_MARKS: dict[str, Mark] = {
    **dict.fromkeys("✓✔☑✅√🗸🗹v", "tick"),
    **dict.fromkeys("✗✘❌✖✕×❎⨯", "cross"),
    **dict.fromkeys("xхxｘ", "x"),
    **dict.fromkeys("oоｏ○〇◯◦⚪", "o"),
    **dict.fromkeys("●■•⬛⚫⬤▪◆♦☻✱", "full"),
    **dict.fromkeys("☐□⬜◻▢", "box"),
    **dict.fromkeys("☒🗷", "crossed box"),
}
_SYMBOL_TICKS = {"ü": "tick", "û": "cross"}
_CIRCLES = frozenset("○〇◯⚪")
_MOST = 30
_LEAST_SHARE = 0.6
_WORD_LEVELS = {"no": 0.0, "none": 0.0, "yes": 1.0}


def guess_marks(texts: Texts) -> Guess | None:
    """Has it or has it not, by marks: 1 and 0; a mark in brackets is half a tick."""
    if len(texts.said) > _MOST:
        return None
    marks = {text: mark for text in texts.said if (mark := mark_of(text)) is not None}
    cells = sum(count for text, count in texts.said.items() if text in marks or _bracketed(text))
    if not marks or cells < _LEAST_SHARE * sum(texts.said.values()):
        return None
    yes, no, doubt = _sides(set(marks.values()), frozenset(sign(text) for text in marks))
    level = {text: 1.0 if mark in yes else 0.0 for text, mark in marks.items() if mark in yes or mark in no}
    return _as_guess(level, texts, doubt) if level else None


def mark_of(text: str) -> Mark | None:
    """The kind of mark that a text is: "X", "x." and "х" are one, "✔️" is a tick; None for anything else."""
    bare = sign(text).casefold()
    if bare in _SYMBOL_TICKS:
        return "tick" if bare == "ü" else "cross"
    return _MARKS.get(bare)


def _bracketed(text: str) -> bool:
    """Whether a text is a mark in brackets: "(x)"."""
    return text[:1] in {"(", "["} and mark_of(text.strip("()[] ")) in {"x", "tick", "full"}


def _sides(marks: set[Mark], signs: frozenset[str]) -> tuple[set[Mark], set[Mark], str]:
    """Which marks say yes, which say no, and what had to be guessed: the first row that fits."""
    japanese = "o" in marks and ("cross" in marks or ("x" in marks and bool(signs & _CIRCLES)))
    rules: tuple[tuple[bool, set[Mark], set[Mark], str], ...] = (
        ("tick" in marks, {"tick", "full"}, {"cross", "x", "o", "box", "crossed box"}, ""),
        ({"crossed box", "box"} <= marks, {"crossed box", "full"}, {"box", "o"}, ""),
        (japanese, {"o", "full"}, {"cross", "x", "box"}, "○ is taken as yes and × as no."),
        ({"x", "o"} <= marks, {"x", "full"}, {"o", "box"}, "x is taken as yes and o as no."),
        ("x" in marks, {"x", "full", "crossed box"}, {"box"}, ""),
        ("full" in marks, {"full"}, {"o", "box", "cross"}, ""),
        ("o" in marks, {"o"}, {"box"}, "o is taken as yes."),
        ("crossed box" in marks, {"crossed box"}, {"box"}, ""),
        (True, set(), {"cross", "box"}, "Only crosses occur; they are taken as no."),
    )
    return next((yes, no, doubt) for fits, yes, no, doubt in rules if fits)


def _as_guess(level: dict[str, float], texts: Texts, doubt: str) -> Guess:
    """Marks as levels; words for yes and no, 1 and 0 beside them join in, a mark in brackets is partly."""
    partly = {text for text in texts.said if _bracketed(text)}
    top = 2.0 if partly else 1.0
    known = {text: number * top for text, number in level.items()} | dict.fromkeys(partly, 1.0)

    def read(text: str) -> float | None:
        if text in known:
            return known[text]
        if text in {"0", "1"}:
            return float(text) * top
        return next((_WORD_LEVELS[concept] * top for concept, _ in meanings(text) if concept in _WORD_LEVELS), None)

    steps = (0.0, 1.0, 2.0) if partly else (0.0, 1.0)
    likeness = 0.75 if {key(text) for text in level} & {"x", "o", "v"} else 0.85
    seen = listed([f"“{text}”" for text in [*level, *sorted(partly)]])
    return Guess("ticks", steps, read, likeness, f"{seen}: ticked or not", doubt, labels=_labels(known))


def _labels(known: dict[str, float]) -> dict[float, str]:
    labels: dict[float, str] = {}
    for text, number in known.items():
        labels.setdefault(number, text)
    return labels
