"""Golden files: what a test says is compared with a text in tests/golden, and rewritten when asked."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

_GOLDEN = Path(__file__).parent.parent / "golden"

Compare = Callable[[str, str], None]


@pytest.fixture
def golden() -> Compare:
    """Compares a text with its golden file; with REWRITE_GOLDEN=1 the file is written instead."""

    def compare(name: str, said: str) -> None:
        path = _GOLDEN / f"{name}.txt"
        if os.environ.get("REWRITE_GOLDEN") == "1":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(said, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == said

    return compare
