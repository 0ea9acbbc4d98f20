"""Columns with the same texts have the same levels, in whatever order the texts stand and whichever run reads them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter

from dashboard.ingest.layout.observed.profiles import cast_of

PROGRAM = """
from collections import Counter
from dashboard.ingest.layout.observed.profiles import cast_of
cast = cast_of(Counter({"3 - Expert": 4, "1 - Beginner": 2, "0 - NA": 3, "2 - Good": 5}))
print(cast.why, dict(cast.scale.labels), list(cast.levels))
"""


def test_the_order_of_the_texts_does_not_matter() -> None:
    texts = {"Expert": 9, "Beginner": 4, "Good": 12}
    assert cast_of(Counter(texts)) is cast_of(Counter(dict(reversed(texts.items()))))


def test_every_run_says_the_same() -> None:
    said = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(said) == 1
