"""A number with a word or a letter: "2 - Intermediate", "3 (Advanced)", "Intermediate (2)", "L3", "Level 3", "D2"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from dashboard.ingest.casts.falling import falls
from dashboard.ingest.casts.guess import Counts, Guess, Reader, Texts, plain
from dashboard.ingest.casts.key import key
from dashboard.ingest.casts.numeric import parse_number
from dashboard.ingest.casts.ranges import find_range
from dashboard.ingest.casts.vocabulary import meanings, side_words

_MOST = 60
_LEVEL = "level"
_TOP = 10
_LABEL_FIRST = re.compile(r"([^\W\d][^\d]*?)\s*(?:[-:=–]\s*|\(|\[)?\s*(\d{1,2}(?:[.,]5)?)\s*[)\]]?")
_NUMBER_FIRST = re.compile(
    r"[(\[]?\s*(?:(?:level|lvl|lv|stufe|niveau|nivel|nível|livello|poziom|уровень|レベル|[a-z])\.?\s*)?(\d{1,2}(?:[.,]5)?)\s*[)\]]?\s*"
    r"(?:[-:=.–—,|]\s*|\(|\[|\s)\s*([^\d\s].*?)\s*[)\]]?",
    re.IGNORECASE | re.DOTALL,
)
_PREFIXED = re.compile(r"([^\W\d]+)\s*[-._#:]?\s*(\d{1,2})")
_LONG = 160
_MOST_LABELS = 11


@dataclass(frozen=True, slots=True)
class Coded:
    """A number and what stands beside it; ``prefix`` when the rest is a mere letter or word before it ("L3")."""

    number: float
    label: str
    prefix: str = ""


@lru_cache(maxsize=10_000)
def parse_coded(text: str) -> Coded | None:
    """Number and word of one text, or None."""
    bare = text.strip()
    if len(bare) > _LONG or not any(char.isdigit() for char in bare):
        return None
    if found := _PREFIXED.fullmatch(bare):
        return Coded(float(found[2]), "", key(found[1]))
    if found := _NUMBER_FIRST.fullmatch(bare):
        return _coded(found[1], found[2])
    if (found := _LABEL_FIRST.fullmatch(bare)) and meanings(found[1].strip(" -:=(–[")):
        return _coded(found[2], found[1].strip(" -:=(–["))
    return None


def _coded(digits: str, label: str) -> Coded | None:
    number = parse_number(digits)
    if label.count("(") > label.count(")"):
        label = f"{label.rstrip()})"
    return None if number is None else Coded(number, label.strip())


def guess_coded(texts: Texts) -> Guess | None:
    """The scale of numbers that carry words or one common letter; plain numbers and plain words join them."""
    if len(texts.said) > _MOST:
        return None
    found = {text: coded for text in texts.everything if (coded := parse_coded(text)) is not None}
    return _labelled(found, texts) or _prefixed(found, texts)


def _labelled(found: dict[str, Coded], texts: Texts) -> Guess | None:
    labels = _label_of_each({text: coded for text, coded in found.items() if coded.label}, texts.everything)
    if not labels or max(labels) > _TOP or len(labels) > _MOST_LABELS:
        return None
    by_word = {key(label): number for number, label in labels.items()}

    def said(text: str) -> float | None:
        coded = parse_coded(text)
        if coded is not None:
            return coded.number
        return number if (number := parse_number(text)) is not None else by_word.get(key(text))

    values = _values(texts, said)
    scale = find_range(values) if values else None
    if scale is None or not _mostly(found, texts):
        return None
    if falls(labels):
        return _turned(labels, said)
    read = said
    shown = {number: label for number, label in labels.items() if number in scale.steps}
    likeness = 0.97 if any(meanings(label) for label in labels.values()) else 0.55
    return Guess("coded", scale.steps, read, likeness, "each number carries its word", scale.doubt, labels=shown)


def _turned(labels: dict[float, str], said: Reader) -> Guess:
    """The scale of numbers whose words sink as they rise: the smallest that occurs is the best."""
    mirror = min(labels) + max(labels)

    def read(text: str) -> float | None:
        number = said(text)
        return None if number is None else mirror - number

    steps = tuple(float(step) for step in range(int(min(labels)), int(max(labels)) + 1))
    shown = {mirror - number: label for number, label in labels.items()}
    why = "each number carries its word; the smallest number is the best"
    return Guess("coded", steps, read, 0.97, why, labels=shown)


def _mostly(found: dict[str, Coded], texts: Texts) -> bool:
    """Whether numbers with words are the rule here, not a remark beside a few plain numbers."""
    labelled = sum(count for text, count in texts.everything.items() if text in found and found[text].label)
    plain_numbers = sum(count for text, count in texts.said.items() if parse_number(text) is not None)
    return labelled > plain_numbers / 3


def _label_of_each(found: dict[str, Coded], counts: Counts) -> dict[float, str]:
    """One label for each number; empty when a number carries several (a note, not a name) or all share one (a unit)."""
    by_number: dict[float, Counter[str]] = {}
    for text, coded in found.items():
        by_number.setdefault(coded.number, Counter())[coded.label] += counts[text]
    labels = {number: labels.most_common(1)[0][0] for number, labels in by_number.items()}
    agreeing = sum(many[labels[number]] for number, many in by_number.items())
    cells = sum(sum(many.values()) for many in by_number.values())
    different = {key(label) for label in labels.values()}
    shared = len(labels) > 1 and len(different) == 1
    return {} if shared or not cells or agreeing < 0.8 * cells or len(different) < len(labels) else labels


def _prefixed(found: dict[str, Coded], texts: Texts) -> Guess | None:
    prefixes = Counter[str]()
    for text, coded in found.items():
        if coded.prefix:
            prefixes[_common(coded.prefix)] += texts.everything[text]
    if not prefixes:
        return None
    prefix, cells = prefixes.most_common(1)[0]
    known = prefix == _LEVEL
    if prefix in side_words("other prefix") or cells * 2 < sum(texts.said.values()) or not (known or len(prefix) == 1):
        return None

    def read(text: str) -> float | None:
        coded = parse_coded(text)
        return coded.number if coded is not None and _common(coded.prefix) == prefix else parse_number(text)

    return _prefix_guess(texts, prefix, read)


def _common(prefix: str) -> str:
    """One name for all the words that announce a level ("Level 1" and "Lvl 2"), any other prefix as it is."""
    return _LEVEL if prefix in side_words("level prefix") else prefix


def _prefix_guess(texts: Texts, prefix: str, read: Reader) -> Guess | None:
    values = _values(texts, read)
    scale = find_range(values)
    if scale is None or max(values) > _TOP:
        return None
    labels = {
        read(text) or 0.0: text for text in texts.said if parse_number(text) is None and read(text) in scale.steps
    }
    steps = {step: labels.get(step, _pattern(labels).replace("#", plain(step))) for step in scale.steps}
    likeness = 0.88 if prefix == _LEVEL else 0.6
    why = f"numbers that all begin with “{_pattern(labels).replace('#', '').strip()}”"
    return Guess("coded", scale.steps, read, likeness, why, scale.doubt, labels=steps)


def _pattern(labels: dict[float, str]) -> str:
    """How the file writes its codes, the number left open: ``Level #``."""
    return re.sub(r"\d+", "#", next(iter(labels.values())))


def _values(texts: Texts, read: Reader) -> dict[float, int]:
    values: dict[float, int] = {}
    for text, count in texts.everything.items():
        if (number := read(text)) is not None:
            values[number] = values.get(number, 0) + count
    return values
