"""Levels by what the file's own legend says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.core.scale import Scale
from dashboard.ingest.casts.coded import parse_coded
from dashboard.ingest.casts.guess import Guess, Reader, Texts, listed
from dashboard.ingest.casts.key import key, sign
from dashboard.ingest.casts.legend_order import Ordered, ordered_entries
from dashboard.ingest.casts.numeric import numbers_in, parse_number
from dashboard.ingest.casts.out_of import parse_out_of
from dashboard.ingest.casts.percent import parse_percent
from dashboard.ingest.casts.ranges import hundred_steps, step_of
from dashboard.ingest.casts.vocabulary import meanings

if TYPE_CHECKING:
    from dashboard.ingest.casts.legend import Legend

_EXPLAINED = 1.0
_ONLY_ENDS = 0.93


def guess_by_legend(texts: Texts, legend: Legend) -> Guess | None:
    """The scale that a legend describes: its codes, its labels and its numbers all mean their level.

    An entry whose label says *not assessed* is no level; a blank word that the legend explains as a level is one.
    """
    ordered = ordered_entries(legend.entries, blank_is_lowest=legend.blank_means_lowest)
    if ordered is None:
        return None
    known = _known(ordered)
    unrated = frozenset(key(entry.code) for entry in ordered.unrated)
    labels = {level: entry.label or _word(entry.code) for entry, level in reversed(ordered.levels)}
    explained = any(entry.label for entry, _ in ordered.levels)
    codes = listed([f"“{entry.code}”" for entry in legend.entries])
    best = "" if ordered.mirror is None else "; the smallest number is the best"
    return Guess(
        kind="legend",
        steps=_steps(ordered, texts),
        read=_reader(known, unrated, ordered),
        likeness=_EXPLAINED if explained else _ONLY_ENDS,
        why=f"{legend.source} explains {codes}{best}",
        doubt=ordered.doubt,
        labels={level: label for level, label in labels.items() if label},
        claims=frozenset(text for text in texts.blank if text and (sign(text) in known or key(text) in known)),
        not_levels=frozenset(text for text in texts.said if key(text) in unrated),
        legend=legend,
        blank_means_lowest=legend.blank_means_lowest,
    )


def find_legend_scale(legend: Legend) -> Scale | None:
    """The scale that a legend describes by itself, without any rating; None when it orders no levels."""
    guess = guess_by_legend(Texts({}, {}), legend)
    if guess is None or len(guess.steps) <= 1:
        return None
    return Scale(guess.steps, guess.labels, guess.blank_means_lowest, guess.why)


def _steps(ordered: Ordered, texts: Texts) -> tuple[float, ...]:
    """The legend's steps; where it only says 0 to 100, those that the file uses."""
    if len(ordered.levels) > 2 or ordered.steps[-1] != 100:
        return ordered.steps
    used = {value: count for value, count in numbers_in(texts.said).items() if 0 <= value <= 100}
    return hundred_steps(step_of(used) or 10) if used else ordered.steps


def _word(code: str) -> str:
    """A code that names its level by itself ("Expert"), nothing for a number or a mark."""
    return code if meanings(code) else ""


def _known(ordered: Ordered) -> dict[str, float]:
    """Every spelling that the legend gives a level: codes before labels, exact signs before their keys."""
    known: dict[str, float] = {}
    for entry, level in ordered.levels:
        known.setdefault(sign(entry.code), level)
    for entry, level in ordered.levels:
        known.setdefault(key(entry.code), level)
    for entry, level in ordered.levels:
        known.setdefault(key(entry.label), level)
    known.pop("", None)
    return known


def _reader(known: dict[str, float], unrated: frozenset[str], ordered: Ordered) -> Reader:
    by_concept = _concepts(ordered)

    def read(text: str) -> float | None:
        if key(text) in unrated:
            return None
        level = known.get(sign(text), known.get(key(text)))
        if level is None and ordered.numbered and (number := _number(text)) is not None:
            level = ordered.level(number)
        if level is None:
            level = next((by_concept[concept] for concept, _ in meanings(text) if concept in by_concept), None)
        return level

    return read


def _concepts(ordered: Ordered) -> dict[str, float]:
    """What the words of a legend mean, so that "Basics" is known where it says "Basic knowledge"."""
    found: dict[str, float] = {}
    for entry, level in ordered.levels:
        for concept, _ in (*meanings(entry.code), *meanings(entry.label)):
            found.setdefault(concept, level)
    return found


def _number(text: str) -> float | None:
    """The number in any of its forms: "3", "L3", "3 - Good", "3/5", "60 %"."""
    if (number := parse_number(text)) is not None:
        return number
    if (number := parse_percent(text)) is not None:
        return number
    if (pair := parse_out_of(text)) is not None:
        return pair[0]
    coded = parse_coded(text)
    return coded.number if coded is not None else None
