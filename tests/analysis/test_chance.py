"""The chance of a claim and of enough claims, against published figures, scipy, and every possible truth."""

from __future__ import annotations

from itertools import product
from math import prod

import numpy as np
import pytest
from scipy.integrate import quad
from scipy.stats import norm

from dashboard.analysis.chance import chance_of_at_least, chance_of_claim


@pytest.mark.parametrize(("validity", "chance"), [(0.29, 0.42), (0.5, 0.52), (0.7, 0.64), (0.9, 0.79)])
def test_the_chance_of_a_claim_is_what_the_design_says(validity: float, chance: float) -> None:
    assert round(chance_of_claim(validity, 0.3), 2) == chance


@pytest.mark.parametrize("base_rate", [0.01, 0.1, 0.3, 0.5, 0.8])
@pytest.mark.parametrize("validity", [0.05, 0.33, 0.6, 0.95, 0.999])
def test_the_chance_of_a_claim_is_the_bivariate_normal_one(validity: float, base_rate: float) -> None:
    """P(both above) as the integral over the claim of the chance that the truth follows it."""
    cut, rest = norm.isf(base_rate), np.sqrt(1 - validity**2)
    both, _ = quad(lambda x: norm.pdf(x) * norm.cdf((validity * x - cut) / rest), cut, 12, epsabs=1e-13, limit=500)
    assert chance_of_claim(validity, base_rate) == pytest.approx(both / base_rate, abs=1e-10)


def test_a_worthless_claim_is_true_as_often_as_anybody_is_above() -> None:
    assert chance_of_claim(0.0, 0.3) == pytest.approx(0.3)
    assert chance_of_claim(1.0, 0.3) == 1.0


@pytest.mark.parametrize("seed", range(20))
def test_enough_is_the_sum_over_every_truth(seed: int) -> None:
    random = np.random.default_rng(seed)
    chances = random.choice([0.1, 0.5, 0.52, 0.9], int(random.integers(0, 9))).tolist()
    counts = {chance: chances.count(chance) for chance in chances}
    for needed in range(len(chances) + 2):
        slow = sum(
            prod(c if true else 1 - c for c, true in zip(chances, truth, strict=True))
            for truth in product([True, False], repeat=len(chances))
            if sum(truth) >= needed
        )
        assert chance_of_at_least(needed, counts) == pytest.approx(slow, abs=1e-12)


def test_many_claims_are_as_exact_as_few() -> None:
    """P(at least 30 of 100 with p = .25) by scipy's binomial."""
    assert chance_of_at_least(30, {0.25: 100}) == pytest.approx(0.14954105, abs=1e-8)
    assert chance_of_at_least(2, {0.5: 50_000}) == 1.0


def test_nobody_needed_is_certain_and_too_few_claims_hopeless() -> None:
    assert chance_of_at_least(0, {}) == 1.0
    assert chance_of_at_least(3, {0.9: 2}) == 0.0
