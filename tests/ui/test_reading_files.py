"""How far a reading is, in words and as a share that never goes back."""

from __future__ import annotations

import pytest

from dashboard.ingest.reading import Progress, Watch, read_files
from dashboard.ui.reading_files import far, in_words
from tests.ui.teams import PAYMENTS


def test_the_share_of_a_reading_only_rises_and_ends_below_the_whole() -> None:
    heard: list[Progress] = []
    read_files([("team.csv", PAYMENTS)], watch=Watch(heard.append))
    shares = [far(progress) for progress in heard]
    assert shares == sorted(shares)
    assert 0 <= shares[0] < shares[-1] < 1


@pytest.mark.parametrize("stage", ["waiting", "opening", "cells", "layout", "team"])
def test_a_file_is_named_as_text(stage: str) -> None:
    said = in_words(Progress(stage, "**team**.csv"))  # type: ignore[arg-type]
    assert "**" not in said
    assert said.endswith("…")
