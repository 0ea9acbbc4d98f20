"""The names of the marked ranges in the picture of a sheet."""

from __future__ import annotations

from typing import Literal

PartName = Literal["heading", "category", "people", "attribute", "rating", "requirement", "legend", "total", "ignored"]

MarkedRange = tuple[PartName, int, int, int, int]
"""A part with its first row, first column, last row and last column, counted from 0."""
