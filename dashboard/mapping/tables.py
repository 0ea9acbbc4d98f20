"""The taxonomy as tables: the CSV files of the package, or a workbook of somebody's own."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from dashboard.core.formulas import guarded, unguarded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from importlib.resources.abc import Traversable

AREAS, BUCKETS, SKILLS, ALIASES, AMBIGUOUS = "areas", "buckets", "skills", "aliases", "ambiguous"
COLUMNS: dict[str, tuple[str, ...]] = {
    AREAS: ("id", "name", "kind", "section", "coverage_rule", "named_in_guide", "shown_through", "words", "note"),
    BUCKETS: ("id", "name"),
    SKILLS: (
        "id",
        "name",
        "area",
        "bucket",
        "kind",
        "named_in_guide",
        "parents",
        "responsibilities",
        "themes",
        "replaces",
        "definition",
        "note",
    ),
    ALIASES: ("alias", "skill"),
    AMBIGUOUS: ("alias", "default", "others", "decided_by", "note"),
}
"""The columns of each table, in the order in which they are written."""


@dataclass(frozen=True)
class Row:
    """One line of a table with the number that a spreadsheet shows for it."""

    table: str
    number: int
    values: Mapping[str, str]
    file: str = ""

    def __getitem__(self, column: str) -> str:
        """The text under a column; empty where the table has no such column."""
        return self.values.get(column, "")

    def listed(self, column: str, separator: str = ",") -> tuple[str, ...]:
        """The texts under a column that holds several, empty ones left out."""
        return tuple(text for part in self[column].split(separator) if (text := part.strip()))

    def yes(self, column: str) -> bool:
        """Whether a column says yes."""
        return self[column].strip().casefold() in {"yes", "y", "true", "1", "x"}


Tables = dict[str, tuple[Row, ...]]


def package_tables() -> Tables:
    """The tables that come with the dashboard: the guide as we read it."""
    folder = files("dashboard.mapping") / "taxonomy"
    return {
        AREAS: _rows_of(AREAS, folder / "areas.csv"),
        BUCKETS: _rows_of(BUCKETS, folder / "buckets.csv"),
        SKILLS: _rows_of_all(SKILLS, folder / "skills"),
        ALIASES: _rows_of_all(ALIASES, folder / "aliases"),
        AMBIGUOUS: _rows_of(AMBIGUOUS, folder / "ambiguous.csv"),
    }


def rows_from_csv(table: str, text: str, file: str = "") -> tuple[Row, ...]:
    """The lines of a CSV text, numbered as a spreadsheet does (its heading is row 1)."""
    lines = csv.DictReader(io.StringIO(text, newline=""))
    return tuple(
        Row(table, number, {key: value or "" for key, value in line.items() if isinstance(key, str)}, file)
        for number, line in enumerate(lines, start=2)
    )


def rows_from_lines(table: str, lines: Sequence[Sequence[str]]) -> tuple[Row, ...]:
    """The filled lines of a sheet below its heading, numbered as a spreadsheet does; headings in any case."""
    first = next((at for at, line in enumerate(lines) if any(text.strip() for text in line)), 0)
    heading = [text.strip().casefold().replace(" ", "_") for text in lines[first]] if lines else []
    return tuple(
        Row(
            table,
            number,
            {column: unguarded(text.strip()) for column, text in zip(heading, line, strict=False) if column},
        )
        for number, line in enumerate(lines[first + 1 :], start=first + 2)
        if any(text.strip() for text in line)
    )


def csv_from_rows(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A CSV text with a heading, lines ending as every system reads them; nothing in it is a formula for a spreadsheet."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue()


def _rows_of(table: str, file: Traversable) -> tuple[Row, ...]:
    return rows_from_csv(table, file.read_text(encoding="utf-8"), file.name)


def _rows_of_all(table: str, folder: Traversable) -> tuple[Row, ...]:
    csv_files = sorted((file for file in folder.iterdir() if file.name.endswith(".csv")), key=lambda file: file.name)
    return tuple(row for file in csv_files for row in _rows_of(table, file))
