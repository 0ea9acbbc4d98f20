from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dashboard.ingest.layout.reader import read_grids_as_team
from tests.ingest.layout.projection import projected
from tests.ingest.layout.tables import grids_of

if TYPE_CHECKING:
    from collections.abc import Callable

_SHEETS = Path(__file__).parent / "sheets"


@pytest.mark.parametrize("name", sorted(path.stem for path in _SHEETS.glob("*.txt")))
def test_a_sheet_is_read_as_its_golden_text_says(name: str, golden: Callable[[str, str], None]) -> None:
    text = (_SHEETS / f"{name}.txt").read_text(encoding="utf-8")
    golden(f"readings/{name}", projected(read_grids_as_team(grids_of(text))))
