"""Reading files, beside calamine alone (workbooks) and pandas' C engine (text) on the same bytes."""

from __future__ import annotations

import io
from functools import partial

import numpy as np
import pandas as pd
from openpyxl import Workbook
from python_calamine import CalamineWorkbook

from bench import median_seconds, say
from dashboard.ingest.reading import read
from dashboard.mapping import load_taxonomy

SEED = 20261123


def rows(people: int, skills: int) -> list[list[object]]:
    """A heading row and a row a person, levels 0 to 5, a tenth of the cells empty."""
    random = np.random.default_rng(SEED)
    levels = random.integers(0, 6, size=(people, skills))
    blank = random.random(levels.shape) < 0.1  # noqa: PLR2004 - a tenth
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
    """200 × 40 and 10,000 × 60 as xlsx and as csv."""
    for people, skills in ((200, 40), (10_000, 60)):
        table = rows(people, skills)
        book, text = as_workbook(table), as_text(table)
        taken = median_seconds(partial(read, book, "team.xlsx"))
        calamine = median_seconds(partial(_with_calamine, book))
        say(f"read xlsx {people:,} × {skills}", taken, "calamine", calamine)
        taken = median_seconds(partial(read, text, "team.csv"))
        say(f"read csv {people:,} × {skills}", taken, "pandas", median_seconds(partial(_with_pandas, text)))


def _with_calamine(book: bytes) -> object:
    return CalamineWorkbook.from_object(io.BytesIO(book)).get_sheet_by_index(0).to_python()


def _with_pandas(text: bytes) -> object:
    return pd.read_csv(io.BytesIO(text), engine="c")


if __name__ == "__main__":
    main()
