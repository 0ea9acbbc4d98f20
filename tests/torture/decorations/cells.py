"""How the cells of the table itself are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.torture.decorations.table import is_numeric, people_rows
from tests.torture.draft import Rated

if TYPE_CHECKING:
    from tests.torture.draft import Draft


def spaces_in_labels(draft: Draft) -> bool:
    """A label with a space too many, as typing leaves it."""
    for row in draft.main.rows:
        for at, cell in enumerate(row):
            if isinstance(cell, str) and cell and draft.rng.random() < 0.1:
                row[at] = f"{cell} "
    return True


def words_for_blank(draft: Draft) -> bool:
    """Not assessed said in a word."""
    if draft.shape != "matrix":
        return False
    word = draft.rng.choice(["n/a", "N/A", "-", "?", "tbd"])
    rows = people_rows(draft)
    used = False
    for row in rows:
        for column in range(len(row)):
            rated_above = any(isinstance(other[column], Rated) for other in rows)
            if row[column] is None and rated_above and draft.rng.random() < 0.7:
                row[column] = word
                used = True
    return used


def stray_note(draft: Draft) -> bool:
    """Somebody wrote a remark where a level should be."""
    if draft.shape != "matrix" or len(draft.people) * len(draft.skills) < 20:
        return False
    for row in people_rows(draft):
        for column, cell in enumerate(row):
            if cell is None and column > draft.first_skill and isinstance(row[column - 1], Rated):
                row[column] = draft.rng.choice(["see Ana", "on leave", "asks for training"])
                return True
    return False


def numbers_as_text(draft: Draft) -> bool:
    """Numbers that the sheet keeps as text."""
    if not is_numeric(draft):
        return False
    for row in draft.main.rows:
        for column, cell in enumerate(row):
            if isinstance(cell, Rated) and isinstance(cell.value, float):
                row[column] = Rated(f"{cell.value:g}", cell.person, cell.skill)
    return True


def scale_in_headings(draft: Draft) -> bool:
    """Each heading says its scale: "Java (1-5)"; which end is the best it does not say."""
    if not is_numeric(draft) or not all(level.is_integer() for level in draft.scale.levels):
        return False
    ends = f" ({draft.scale.levels[0]:g}-{draft.scale.levels[-1]:g})"
    if draft.scale.levels[0] not in {0.0, 1.0} or draft.has_legend or draft.scale.needs_legend:
        return False
    draft.has_legend = True
    head = draft.main.rows[draft.header_rows - 1]
    head[:] = [f"{cell}{ends}" if cell in draft.skills else cell for cell in head]
    draft.skills = tuple(f"{skill}{ends}" for skill in draft.skills)
    return True


def careless_typing(draft: Draft) -> bool:
    """Words for levels in other case or with a space too many."""
    if not all(isinstance(value, str) and value.isalpha() and len(value) > 2 for value in draft.scale.values):
        return False
    for row in draft.main.rows:
        for column, cell in enumerate(row):
            if isinstance(cell, Rated) and isinstance(cell.value, str) and draft.rng.random() < 0.1:
                row[column] = Rated(draft.rng.choice([cell.value.lower(), f"{cell.value} "]), cell.person, cell.skill)
    return True
