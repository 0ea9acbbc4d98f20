"""The names of the marked ranges in the picture of a sheet."""

from __future__ import annotations

from typing import Literal

PartName = Literal["heading", "category", "people", "attribute", "rating", "requirement", "legend", "total", "ignored"]
