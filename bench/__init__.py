"""The speeds of the house, each file one kind of them, each figure beside what it is compared with in the same run."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def median_seconds(work: Callable[[], object], times: int = 3) -> float:
    """The median time of some work, which is done once before without looking at the clock."""
    work()
    return statistics.median(seconds(work) for _ in range(times))


def seconds(work: Callable[[], object]) -> float:
    """How long some work takes now."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def say(what: str, taken: float, compared: str, other: float) -> None:
    """One line of a table: what was measured, and how it stands to something that everybody knows."""
    print(
        f"{what:<44} {taken * 1000:>9,.0f} ms   {taken / other:>8,.1f} × {compared} ({other * 1000:,.1f} ms)",
        flush=True,
    )
