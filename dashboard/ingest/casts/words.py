"""Levels in words: beginner … expert, low … high, never … always, trained or not, yes and no."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.ingest.casts.guess import Counts, Guess, Texts, listed
from dashboard.ingest.casts.vocabulary import Concept, Meaning, concepts, first_words, ladders, meanings

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 60
_LIKENESS = {
    "proficiency": 0.95,
    "training": 0.9,
    "autonomy": 0.9,
    "confidence": 0.85,
    "quality": 0.75,
    "frequency": 0.65,
    "agreement": 0.6,
    "magnitude": 0.6,
    "metals": 0.6,
    "belts": 0.5,
    "ticks": 0.5,
    "interest": 0.4,
    "colours": 0.4,
    "seniority": 0.35,
}
_CLOSE_RANKS = 4


def guess_words(texts: Texts) -> Guess | None:
    """The scale of words that we know, in their well-known order; what never occurs is completed where we can."""
    if len(texts.said) > _MOST:
        return None
    meant = _agreed({text: found for text in texts.said if (found := meanings(text))}, texts.said)
    if not meant:
        return None
    observed = sorted({concept for concept, _ in meant.values()}, key=lambda concept: concepts()[concept].rank)
    name, rungs = _ladder(observed)
    first = 0 if concepts()[rungs[0]].nothing else 1
    level = {concept: float(first + i) for i, concept in enumerate(rungs)}
    by_text = {text: level[concept] for text, (concept, _) in meant.items()}
    return Guess(
        kind="words",
        steps=(0.0, 1.0) if _only_nothing(rungs) else tuple(sorted(level.values())),
        read=by_text.get,
        likeness=_likeness(meant, texts.said),
        why=_why(name, observed, meant, texts.said),
        doubt=_doubt(name, observed, rungs, meant),
        labels=_labels(level, meant, texts.said),
    )


def _agreed(found: dict[str, tuple[Meaning, ...]], counts: Counts) -> dict[str, Meaning]:
    """One meaning for each text: that of the language which most texts speak, one theme preferred to many."""
    languages = Counter(language for many in found.values() for language in {language for _, language in many})
    themes = Counter(theme for many in found.values() for theme in {concepts()[concept].theme for concept, _ in many})
    return {
        text: max(many, key=lambda m: (languages[m[1]], themes[concepts()[m[0]].theme], counts[text]))
        for text, many in found.items()
    }


def _ladder(observed: list[str]) -> tuple[str, list[str]]:
    """The well-known order that all observed concepts fit on, the exact one first; else just them, by their ranks."""
    positive = [concept for concept in observed if concept != "none"]
    bottom = ["none"] if "none" in observed else []
    fits = [
        (name, rungs, places)
        for name, rungs in ladders()
        if positive and (places := _places(positive, rungs)) is not None and _enough(positive, rungs)
    ]
    exact = next((fit for fit in fits if len(fit[1]) == len(positive)), None)
    chosen = exact or (fits[0] if fits else None)
    if chosen is None:
        return "", observed
    name, rungs, places = chosen
    at = dict(zip(places, positive, strict=True))
    climbed = [at.get(i, rung[0]) for i, rung in enumerate(rungs)]
    return name, bottom + climbed


def _enough(observed: list[str], rungs: tuple[tuple[str, ...], ...]) -> bool:
    """Whether half of an order occurs; one word alone belongs to some order too."""
    return len(observed) == 1 or len(observed) * 2 >= len(rungs)


def _places(observed: Sequence[str], rungs: tuple[tuple[str, ...], ...]) -> list[int] | None:
    """On which rungs the concepts stand, each on its own and in rising order; None when they do not fit."""
    places: list[int] = []
    for concept in observed:
        start = places[-1] + 1 if places else 0
        at = next((i for i in range(start, len(rungs)) if concept in rungs[i]), None)
        if at is None:
            return None
        places.append(at)
    return places


def _likeness(meant: dict[str, Meaning], counts: Counts) -> float:
    """How much such words look like ratings: that of the theme which most cells are of."""
    cells: Counter[str] = Counter()
    for text, (concept, _) in meant.items():
        cells[concepts()[concept].theme] += counts[text]
    return _LIKENESS[cells.most_common(1)[0][0]]


def _labels(level: dict[str, float], meant: dict[str, Meaning], counts: Counts) -> dict[float, str]:
    """What the file calls each level; a level that never occurs gets the usual word of the file's language."""
    language = Counter(language for _, language in meant.values()).most_common(1)[0][0]
    labels = {}
    for concept, number in level.items():
        written = [text for text, (meaning, _) in meant.items() if meaning == concept]
        usual = first_words().get((concept, language)) or first_words()[concept, "en"]
        labels[number] = max(written, key=lambda text: counts[text]) if written else _cased(usual, list(meant))
    return labels


def _cased(word: str, written: list[str]) -> str:
    """A word in the case in which the file writes the others."""
    if all(text.islower() for text in written):
        return word.lower()
    return word.upper() if all(text.isupper() for text in written) else word


def _why(name: str, observed: list[str], meant: dict[str, Meaning], counts: Counts) -> str:
    shown = [max((t for t, (c, _) in meant.items() if c == concept), key=lambda t: counts[t]) for concept in observed]
    words = listed([f"“{text}”" for text in shown])
    return f"{words}: words for levels in a known order ({name})" if name else f"{words}: words for levels"


def _doubt(name: str, observed: list[str], rungs: list[str], meant: dict[str, Meaning]) -> str:
    missing = [concept for concept in rungs if concept not in observed]
    if missing and set(rungs) != {"no", "yes"}:
        language = Counter(language for _, language in meant.values()).most_common(1)[0][0]
        words = [first_words().get((concept, language)) or first_words()[concept, "en"] for concept in missing]
        verb = "never occurs; it is" if len(words) == 1 else "never occur; they are"
        return f"{listed([f'“{word}”' for word in words])} {verb} taken as part of the scale."
    if _only_nothing(rungs):
        return f"Nothing above “{next(iter(meant))}” occurs; one level above it is presumed."
    if not name and (pair := _too_close([concepts()[concept] for concept in observed])):
        return f"Which of “{pair[0].id}” and “{pair[1].id}” is higher had to be guessed."
    return ""


def _only_nothing(rungs: list[str]) -> bool:
    """Whether the one word that occurs says that there is nothing; then some level stands above it."""
    return len(rungs) == 1 and concepts()[rungs[0]].nothing


def _too_close(observed: list[Concept]) -> tuple[Concept, Concept] | None:
    """Two neighbours whose order nobody can be sure of."""
    pairs = pairwise(observed)
    return next(((low, high) for low, high in pairs if high.rank - low.rank <= _CLOSE_RANKS), None)
