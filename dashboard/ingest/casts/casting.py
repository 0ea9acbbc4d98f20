"""Texts in, a cast out: every kind of scale makes its guess, the one that explains the cells best wins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.core.scale import Scale
from dashboard.ingest.casts.blanks import parted
from dashboard.ingest.casts.cast import NOT_A_LEVEL, OUTSIDE_SCALE, Cast
from dashboard.ingest.casts.kinds import guesses
from dashboard.ingest.casts.legend_scale import guess_by_legend
from dashboard.ingest.casts.soften import softened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.ingest.casts.guess import Guess, Texts
    from dashboard.ingest.casts.legend import Legend

_MOST_TEXTS = 5000
_LEAST_SHARE = 0.5
_TRUST = 0.3


def cast_ratings(texts: Mapping[str, int], legend: Legend | None = None) -> Cast | None:
    """The different texts of a block, with their counts, as levels on one scale; None when they are not levels.

    A legend is followed when it explains at least half of the cells, else the texts speak for themselves.
    """
    if len(texts) > _MOST_TEXTS:
        return None
    apart = parted(texts)
    if not apart.everything:
        return None
    if legend is not None and (followed := _followed(legend, apart)) is not None:
        return followed
    casts = [_cast(guess, apart) for guess in guesses(apart)]
    best = max(casts, key=lambda cast: cast.score, default=None)
    if best is None or not best.levels or not best.score:
        return None
    return best if legend is None or not legend.blank_means_lowest else _with_lowest_blank(best, legend)


def _followed(legend: Legend, texts: Texts) -> Cast | None:
    """The cast by a legend, None when it explains too few of the cells."""
    guess = guess_by_legend(texts, legend)
    cast = _cast(guess, texts) if guess is not None else None
    return cast if cast is not None and cast.score else None


def _with_lowest_blank(cast: Cast, legend: Legend) -> Cast:
    """A cast whose blanks are the lowest level, as a sentence of the file says."""
    scale = cast.scale
    if not scale.labels.get(scale.lowest) and scale.lowest == 1:
        scale = replace(scale, steps=(0.0, *scale.steps))
    return replace(
        cast, scale=replace(scale, blank_means_lowest=True), why=f"{cast.why}; {legend.source} says what blank means"
    )


def best_cast(texts: Mapping[str, int], legends: tuple[Legend, ...]) -> Cast | None:
    """The best reading of a block with one of these legends, or with none; a legend that fits beats a guess."""
    casts = [cast for legend in (*legends, None) if (cast := cast_ratings(texts, legend)) is not None]
    return max(casts, key=lambda cast: cast.score + (_TRUST if cast.legend is not None else 0.0), default=None)


def _cast(guess: Guess, texts: Texts) -> Cast:
    levels: dict[str, float] = {}
    rejected: dict[str, str] = {}
    for text in (*texts.said, *guess.claims):
        if text in guess.not_levels:
            continue
        level = guess.read(text)
        if guess.holds(level) and level is not None:
            levels[text] = level
        else:
            rejected[text] = NOT_A_LEVEL if level is None else OUTSIDE_SCALE
    near = softened(rejected, guess)
    levels.update({text: level for text, (level, _) in near.items()})
    return Cast(
        scale=Scale(guess.steps, guess.labels, guess.blank_means_lowest, guess.why),
        levels=levels,
        rejected={text: code for text, code in rejected.items() if text not in near},
        blanks=(frozenset(texts.blank) | guess.not_levels) - guess.claims,
        why=guess.why,
        doubt=guess.doubt,
        score=_score(guess, texts, levels),
        kind=guess.kind,
        legend=guess.legend,
        remarks={text: code for text, (_, code) in near.items()},
    )


def _score(guess: Guess, texts: Texts, levels: dict[str, float]) -> float:
    """The kind's own likeness times the share of cells that it explains, which weighs twice."""
    counted = (texts.said.keys() | guess.claims) - guess.not_levels
    cells = sum(texts.everything.get(text, 0) for text in counted)
    explained = sum(texts.everything.get(text, 0) for text in levels)
    share = explained / cells if cells else 0.0
    return guess.likeness * share * share if share >= _LEAST_SHARE else 0.0
