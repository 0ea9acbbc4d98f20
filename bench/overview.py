"""From the bytes of a workbook to what its first page shows, without the screen; beside reading the workbook alone."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from bench import median_seconds, say
from bench.reading import SEED, as_workbook, rows
from dashboard.analysis.answers import answer
from dashboard.ingest.reading import read
from dashboard.mapping import load_taxonomy, team_of
from dashboard.report.building import build_section
from dashboard.report.facts import Facts

if TYPE_CHECKING:
    from dashboard.mapping import Team

SHOWN = ("overview", "areas", "needs")


def with_gaps(table: list[list[object]]) -> list[list[object]]:
    """The same table in which hardly anybody is capable of anything: as many needs as there are skills."""
    random = np.random.default_rng(SEED)
    heading, *people = table
    low = random.integers(0, 3, size=(len(people), len(heading) - 1)).tolist()
    return [heading, *([row[0], *levels] for row, levels in zip(people, low, strict=True))]


def first_page(book: bytes) -> object:
    """Everything that the first page says."""
    return sections(team_in(book))


def team_in(book: bytes) -> Team:
    """The team of a workbook."""
    reading = read(book, "team.xlsx")
    if reading.matrix is None:
        raise ValueError("the table is a team's")
    return team_of(reading.matrix, reading.requirements, load_taxonomy())


def sections(team: Team) -> object:
    """What the first page says of a team."""
    answers = answer(team.matrix, load_taxonomy(), team.requirements)
    return [build_section(Facts(answers, date(2026, 1, 1)), name) for name in SHOWN]


def main() -> None:
    """200 × 40, 2,000 × 80 and 10,000 × 60."""
    for people, skills in ((200, 40), (2_000, 80), (10_000, 60)):
        book = as_workbook(with_gaps(rows(people, skills)))
        alone = median_seconds(partial(read, book, "team.xlsx"))
        say(f"first page of {people:,} × {skills}", median_seconds(partial(first_page, book)), "reading alone", alone)


if __name__ == "__main__":
    main()
