"""What holds for all tests: property tests try the same examples everywhere, and no test is timed."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=1000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

NO_RATING = "the reader refuses people and skills without any rating; they are a team with a warning"
KNOWN_FAULTS = {
    "test_every_page_stands_for[a team without a rating]": NO_RATING,
}
"""Tests that show a fault which still waits to be mended; each fails loudly on the day that it is, to be taken out."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Expect what is known, and nothing else."""
    for item in items:
        if item.name in KNOWN_FAULTS:
            item.add_marker(pytest.mark.xfail(strict=True, reason=KNOWN_FAULTS[item.name]))
