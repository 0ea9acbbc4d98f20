"""Columns that hold no rating: who somebody is, and figures about her row."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.torture.decorations.table import is_numeric, levels_in, mean, people_rows
from tests.torture.vocabulary import NOTES

if TYPE_CHECKING:
    from tests.torture.draft import Content, Draft


def _beside(draft: Draft, at: int, heading: str, cells: list[Content]) -> None:
    """A column more in the people-down table."""
    blank: list[Content] = [None] * (draft.header_rows - 1)
    column = [*blank, heading, *cells]
    column += [None] * (len(draft.main.rows) - len(column))
    draft.main.insert_column(at, column)
    draft.first_skill += at <= draft.first_skill


def role_column(draft: Draft) -> bool:
    if draft.shape != "matrix":
        return False
    _beside(
        draft, draft.first_skill, draft.rng.choice(["Role", "Job title", "Funktion", "Rolle"]), list(draft.team.roles)
    )
    return True


def team_column(draft: Draft) -> bool:
    if draft.shape != "matrix":
        return False
    _beside(draft, draft.first_skill, draft.rng.choice(["Team", "Squad", "Abteilung"]), list(draft.team.teams))
    return True


def contact_columns(draft: Draft) -> bool:
    """E-mail and the day she started."""
    if draft.shape != "matrix" or "@" in draft.people[0]:
        return False
    days: list[Content] = [date(2015, 1, 1) + timedelta(days=draft.rng.randint(0, 3000)) for _ in draft.people]
    _beside(draft, draft.first_skill, "Start date", days)
    _beside(draft, draft.first_skill, "E-mail", list(draft.team.emails))
    return True


def experience_column(draft: Draft) -> bool:
    if draft.shape != "matrix":
        return False
    years: list[Content] = [float(draft.rng.randint(1, 25)) for _ in draft.people]
    _beside(draft, draft.first_skill, draft.rng.choice(["Years of experience", "Age", "Years in company"]), years)
    return True


def number_column(draft: Draft) -> bool:
    """Rows numbered on the left."""
    if draft.shape != "matrix":
        return False
    numbers: list[Content] = [float(i + 1) for i in range(len(draft.people))]
    _beside(draft, 0, draft.rng.choice(["#", "No.", "Nr."]), numbers)
    return True


def notes_column(draft: Draft) -> bool:
    if draft.shape != "matrix":
        return False
    notes: list[Content] = [draft.rng.choice([None, None, *NOTES]) for _ in draft.people]
    notes[0] = draft.rng.choice(NOTES)
    _beside(draft, draft.main.width, draft.rng.choice(["Notes", "Comments", "Bemerkungen", "Remarks"]), notes)
    return True


def average_column(draft: Draft) -> bool:
    if not is_numeric(draft):
        return False
    means: list[Content] = [mean(levels_in(row)) for row in people_rows(draft)]
    _beside(draft, draft.main.width, draft.rng.choice(["Average", "Mean", "Durchschnitt", "Ø"]), means)
    return True


def total_column(draft: Draft) -> bool:
    if not is_numeric(draft):
        return False
    sums: list[Content] = [sum(levels_in(row)) for row in people_rows(draft)]
    _beside(draft, draft.main.width, draft.rng.choice(["Total", "Sum", "Summe", "Score"]), sums)
    return True
