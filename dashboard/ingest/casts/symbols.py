"""Levels in symbols and letters whose order is an agreed one: ◔◑◕, ★◎○△, 🔴🟡🟢, XS to XL, A1 to C2, I L U O."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from dashboard.ingest.casts.guess import Guess, Texts, listed
from dashboard.ingest.casts.key import sign

_DATA = Path(__file__).parent / "data" / "symbols.csv"
_MOST = 30
_LEAST_SHARE = 0.6


@dataclass(frozen=True)
class Symbols:
    """An agreed order of symbols.

    Attributes:
        rungs: from the lowest, the symbols that can stand on each.
        first: the level of the lowest.
        needs: one of these must occur, or the symbols may mean anything.
        likeness: how much such symbols look like ratings.
        doubt: what is taken for granted when they are read so, empty when nothing is.
    """

    name: str
    rungs: tuple[tuple[str, ...], ...]
    first: int
    needs: frozenset[str]
    likeness: float
    doubt: str

    def level(self, symbol: str) -> float | None:
        """The level of a symbol, None when it is none of these."""
        return self.levels.get(symbol)

    @cached_property
    def levels(self) -> dict[str, float]:
        """Every symbol with its level; of one that stands on two rungs the lower."""
        return {symbol: float(self.first + at) for at, rung in reversed(list(enumerate(self.rungs))) for symbol in rung}


@cache
def symbol_orders() -> tuple[Symbols, ...]:
    """Every agreed order of the list."""
    with _DATA.open(encoding="utf-8", newline="") as lines:
        return tuple(
            Symbols(
                name=row["name"],
                rungs=tuple(tuple(rung.split("|")) for rung in row["rungs"].split(";")),
                first=int(row["first"]),
                needs=frozenset(row["needs"].split("|")),
                likeness=float(row["likeness"]),
                doubt=row["doubt"],
            )
            for row in csv.DictReader(lines)
        )


def guess_symbols(texts: Texts) -> Guess | None:
    """The agreed order that explains most cells; among equals the shortest, then the first of the list."""
    if len(texts.said) > _MOST:
        return None
    counts: dict[str, int] = {}
    for text, count in texts.said.items():
        counts[sign(text)] = counts.get(sign(text), 0) + count
    total = sum(counts.values())
    found = [(order, _explained(order, counts)) for order in symbol_orders() if order.needs & counts.keys()]
    fitting = [(order, cells) for order, cells in found if cells and cells >= _LEAST_SHARE * total]
    if not fitting:
        return None
    best = max(fitting, key=lambda fit: (fit[1], -len(fit[0].rungs)))[0]
    return _as_guess(best, texts, counts)


def _explained(order: Symbols, counts: dict[str, int]) -> int:
    """How many cells hold a symbol of this order; none when only one of its rungs occurs among several."""
    known = {symbol: level for symbol in counts if (level := order.level(symbol)) is not None}
    enough = len(set(known.values())) > 1 or (len(known) == len(counts) and not order.doubt)
    return sum(counts[symbol] for symbol in known) if enough else 0


def _as_guess(order: Symbols, texts: Texts, counts: dict[str, int]) -> Guess:
    written: dict[float, str] = {}
    for text in sorted(texts.said, key=lambda text: -texts.said[text]):
        if (level := order.level(sign(text))) is not None:
            written.setdefault(level, text.strip())
    steps = tuple(float(order.first + i) for i in range(len(order.rungs)))
    labels = {step: written.get(step, rung[0]) for step, rung in zip(steps, order.rungs, strict=True)}
    seen = listed([f"“{symbol}”" for symbol in sorted(counts, key=lambda s: order.level(s) or 0.0)])
    return Guess(
        "symbols",
        steps,
        lambda text: order.level(sign(text)),
        order.likeness,
        f"{seen}: {order.name}",
        order.doubt,
        labels,
    )
