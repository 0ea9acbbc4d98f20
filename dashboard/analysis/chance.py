"""How likely a claim is true, and how likely enough claims are: the arithmetic of trust."""

from __future__ import annotations

import math
from functools import lru_cache
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.analysis.staffing import Numbers

_NODES = 64


@lru_cache(maxsize=1024)
def chance_of_claim(validity: float, base_rate: float) -> float:
    """P(truth above | claim above) for a standard bivariate normal pair with correlation r, both cut at share b above.

    With c = Φ⁻¹(1 − b): P(both above) = b² + ∫₀^r exp(−c² ÷ (1 + t)) ÷ (2π√(1 − t²)) dt (Sheppard 1899; Drezner &
    Wesolowsky 1990), which t = sin θ makes smooth up to r = 1; Gauss–Legendre with 64 points is then exact to the last
    digits. Divided by b it is the chance of one claim: .42, .52, .64, .79 for r = .29, .5, .7, .9 and b = .3.
    """
    if validity >= 1:
        return 1.0
    cut = NormalDist().inv_cdf(1 - base_rate)
    end = math.asin(validity)
    nodes, weights = np.polynomial.legendre.leggauss(_NODES)
    angles = end * (nodes + 1) / 2
    integral = float(weights @ np.exp(-(cut**2) / (1 + np.sin(angles)))) * end / 2
    return min(base_rate + integral / (2 * math.pi * base_rate), 1.0)


def chance_of_doubted(validity: float, base_rate: float) -> float:
    """P(truth above | rated below) for the same pair: the share b of all less those above who are rated above."""
    return base_rate * (1 - chance_of_claim(validity, base_rate)) / (1 - base_rate)


def fewer_than(needed: int, chances: Mapping[float, int]) -> Numbers:
    """Poisson-binomial: the chance that exactly 0, 1, … needed − 1 of independent claims are true.

    ``chances`` counts how many claims are true with each chance. All terms are sums of positive products.
    """
    spread = np.zeros(needed)
    spread[0] = 1.0
    for chance, claims in chances.items():
        spread = np.convolve(spread, _power(np.array([1 - chance, chance])[:needed], claims, needed))[:needed]
    return spread


def _power(spread: Numbers, times: int, length: int) -> Numbers:
    """The spread of the sum of so many independent draws, up to a length, by repeated doubling."""
    result = np.ones(1)
    while times:
        if times % 2:
            result = np.convolve(result, spread)[:length]
        spread = np.convolve(spread, spread)[:length]
        times //= 2
    return result


def chance_of_at_least(needed: int, chances: Mapping[float, int]) -> float:
    """The chance that at least so many claims are true; 1 where nobody is needed."""
    if needed <= 0:
        return 1.0
    if needed > sum(chances.values()):
        return 0.0
    return min(max(1.0 - float(fewer_than(needed, chances).sum()), 0.0), 1.0)
