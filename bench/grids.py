"""Bytes to grids alone, in a worker process: beside calamine on workbooks, beside pandas' C engine on text."""

from __future__ import annotations

import io
import sys
from functools import partial

import pandas as pd
from python_calamine import CalamineWorkbook

from bench import median_seconds, say
from bench.reading import LARGE, as_text, as_workbook, rows
from dashboard.ingest.workbook.grids import read_grids

if sys.platform != "win32":
    import resource


def main() -> None:
    """200 × 40, 10,000 × 60 and 100,000 × 60, as xlsx and as csv; then the most memory that a worker took."""
    for people, skills in ((200, 40), (10_000, 60), (100_000, 60)):
        table, size = rows(people, skills), f"{people:,} × {skills}"
        times = 1 if people > LARGE else 5
        for data, what, others in (
            (as_workbook(table), "xlsx", {"calamine": _with_calamine}),
            (as_text(table), "csv", {"pandas, as texts": _as_texts, "pandas, as numbers": _as_numbers}),
        ):
            taken = median_seconds(partial(read_grids, data, f"team.{what}"), times)
            for name, other in others.items():
                say(f"grids of {what} {size}", taken, name, median_seconds(partial(other, data), times))
    if sys.platform != "win32":
        print(f"most memory of a worker: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:,.0f} MB")


def _with_calamine(book: bytes) -> object:
    return CalamineWorkbook.from_object(io.BytesIO(book)).get_sheet_by_index(0).to_python(skip_empty_area=False)


def _as_texts(text: bytes) -> object:
    """As we do: every cell as it is written, so that a person called None is not lost."""
    return pd.read_csv(io.BytesIO(text), engine="c", dtype=str, keep_default_na=False)


def _as_numbers(text: bytes) -> object:
    return pd.read_csv(io.BytesIO(text), engine="c")


if __name__ == "__main__":
    main()
