"""What a decoration asks about the table that it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.torture.draft import Rated

if TYPE_CHECKING:
    from tests.torture.draft import Content, Draft


def levels_in(row: list[Content]) -> list[float]:
    return [float(c.value) for c in row if isinstance(c, Rated) and isinstance(c.value, float)]


def people_rows(draft: Draft) -> list[list[Content]]:
    return [row for row in draft.main.rows[draft.header_rows :] if any(isinstance(cell, Rated) for cell in row)]


def is_numeric(draft: Draft) -> bool:
    return draft.shape == "matrix" and all(isinstance(value, float) for value in draft.scale.values)


def mean(values: list[float]) -> float | None:
    return round(sum(values) / len(values), 2) if values else None


def column_levels(draft: Draft, column: int) -> list[float]:
    cells = [row[column] for row in people_rows(draft) if column < len(row)]
    return [float(c.value) for c in cells if isinstance(c, Rated) and isinstance(c.value, float)]
