"""What stands around the table or on other sheets."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.torture.draft import Sheet
from tests.torture.vocabulary import LINES_BELOW, TITLES

if TYPE_CHECKING:
    from tests.torture.draft import Content, Draft


def title_above(draft: Draft) -> bool:
    draft.main.insert_row(0, [])
    draft.main.insert_row(0, [draft.rng.choice(TITLES)])
    return True


def details_above(draft: Draft) -> bool:
    """Department, date and author as labels with values."""
    draft.main.insert_row(0, [])
    draft.main.insert_row(0, ["Last update:", date(2024, 5, 3)])
    draft.main.insert_row(0, ["Department:", "Engineering"])
    return True


def lines_below(draft: Draft) -> bool:
    draft.main.rows.append([])
    draft.main.rows.extend([line] for line in draft.rng.sample(LINES_BELOW, draft.rng.randint(1, 3)))
    return True


def margin(draft: Draft) -> bool:
    """The table does not begin in A1."""
    draft.main.insert_column(0, [None] * len(draft.main.rows))
    draft.main.insert_row(0, [])
    return True


def other_sheet(draft: Draft) -> bool:
    """A sheet that is no part of the team."""
    rows: list[list[Content]] = [["How to use this file"], ["Fill in your own row."], ["Ask before you add a column."]]
    draft.sheets.append(Sheet("Read me", rows))
    draft.sheets_needed = True
    return True


def second_table(draft: Draft) -> bool:
    """A small table of something else below."""
    if draft.shape == "long":
        return False
    heads: list[Content] = ["Course", "Date", "Cost"]
    draft.main.rows.extend([[], [], ["Training plan"], heads])
    draft.main.rows.append(["Kubernetes basics", date(2024, 9, 3), 1200.0])
    draft.main.rows.append(["Public speaking", date(2024, 10, 14), 450.0])
    return True


def summary_sheet(draft: Draft) -> bool:
    """A sheet that counts people by level."""
    rows: list[list[Content]] = [["Skill", *(f"Level {i}" for i in range(1, 5))]]
    rows.extend([skill, *(float(draft.rng.randint(0, 5)) for _ in range(4))] for skill in draft.skills)
    draft.sheets.append(Sheet("Summary", rows))
    draft.sheets_needed = True
    return True
