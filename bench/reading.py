"""Reading files, beside calamine alone (workbooks) and pandas' C engine (text) on the same bytes."""

from __future__ import annotations

import io
import subprocess
import sys
from functools import partial

import numpy as np
import pandas as pd
from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from bench import median_seconds, say
from dashboard.ingest.reading import read
from dashboard.mapping import load_taxonomy

SEED = 20261123
LARGE = 50_000
"""Tables of more people than this are timed once."""
PROGRAM = """
import sys, time
from dashboard.ingest.reading import read
book = sys.stdin.buffer.read()
read(b"Name,Java,SQL,Docker\\nAna Silva,4,3,2\\nBen Okafor,1,,5\\nClara Stein,2,2,2\\n", "small.csv")
start = time.perf_counter()
read(book, "team.xlsx")
print(time.perf_counter() - start)
try:
    from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
    print(getrusage(RUSAGE_SELF).ru_maxrss / 1024, getrusage(RUSAGE_CHILDREN).ru_maxrss / 1024)
except ImportError:
    print(0, 0)
"""


def rows(people: int, skills: int) -> list[list[object]]:
    """A heading row and a row a person, levels 0 to 5, a tenth of the cells empty."""
    random = np.random.default_rng(SEED)
    levels = random.integers(0, 6, size=(people, skills))
    blank = random.random(levels.shape) < 0.1
    known = [skill.name for skill in list(load_taxonomy().skills.values())[:skills]]
    told = levels.astype(object)
    told[blank] = None
    return [["Name", *known], *([f"Ada Number {i}", *row] for i, row in enumerate(told.tolist()))]


def as_workbook(table: list[list[object]]) -> bytes:
    """The table as an xlsx file."""
    book, saved = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet("Skills")
    for row in table:
        sheet.append(row)
    book.save(saved)
    return saved.getvalue()


def as_text(table: list[list[object]]) -> bytes:
    """The table as a csv file."""
    return pd.DataFrame(table[1:], columns=table[0]).to_csv(index=False).encode()


def main() -> None:
    """200 × 40, 10,000 × 60 and 100,000 × 60 as xlsx and as csv; of each workbook also the first reading of a program."""
    for people, skills in ((200, 40), (10_000, 60), (100_000, 60)):
        table, size, times = rows(people, skills), f"{people:,} × {skills}", 1 if people > LARGE else 5
        book, text = as_workbook(table), as_text(table)
        del table
        calamine = median_seconds(partial(_with_calamine, book), times)
        first, memory, worker = first_reading(book)
        say(f"read xlsx {size}", median_seconds(partial(read, book, "team.xlsx"), times), "calamine", calamine)
        say(f"read xlsx {size}, for the first time", first, "calamine", calamine)
        print(f"{'':44} most memory {memory:,.0f} MB, and {worker:,.0f} MB in the worker", flush=True)
        taken = median_seconds(partial(read, text, "team.csv"), times)
        say(f"read csv {size}", taken, "pandas, as texts", median_seconds(partial(_as_texts, text), times))


def first_reading(book: bytes) -> tuple[float, float, float]:
    """Seconds for a workbook that a program has not seen before, and the megabytes that program and worker took at most."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], input=book, capture_output=True, check=True)
    seconds, memory, worker = map(float, done.stdout.split())
    return seconds, memory, worker


def _with_calamine(book: bytes) -> object:
    return CalamineWorkbook.from_object(io.BytesIO(book)).get_sheet_by_index(0).to_python()


def _as_texts(text: bytes) -> object:
    """As we do: every cell as it is written, so that a person called None is not lost."""
    return pd.read_csv(io.BytesIO(text), engine="c", dtype=str, keep_default_na=False)


if __name__ == "__main__":
    main()
