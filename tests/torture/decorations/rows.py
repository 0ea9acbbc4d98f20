"""Rows that hold no rating: figures about a skill, what is asked of it, gaps, and newcomers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.torture.decorations.table import column_levels, is_numeric, mean, people_rows
from tests.torture.draft import Rated

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.torture.draft import Content, Draft


def _row_of(draft: Draft, heading: str, figure: Callable[[int], Content]) -> list[Content]:
    """A row under the table, headed like a person, with a figure for each skill."""
    draft.main.squared()
    width = draft.main.width
    skills = {column for row in people_rows(draft) for column, cell in enumerate(row) if isinstance(cell, Rated)}
    name = next(column for column, cell in enumerate(draft.main.rows[draft.header_rows]) if isinstance(cell, str))
    row: list[Content] = [figure(column) if column in skills else None for column in range(width)]
    row[name] = heading
    return row


def average_row(draft: Draft) -> bool:
    if not is_numeric(draft):
        return False
    heading = draft.rng.choice(["Average", "Team average", "Mittelwert", "Moyenne"])
    draft.main.rows.append(_row_of(draft, heading, lambda column: mean(column_levels(draft, column))))
    return True


def total_row(draft: Draft) -> bool:
    if not is_numeric(draft):
        return False
    heading = draft.rng.choice(["Total", "Sum", "Gesamt", "Team total"])
    draft.main.rows.append(_row_of(draft, heading, lambda column: sum(column_levels(draft, column))))
    return True


def count_row(draft: Draft) -> bool:
    if draft.shape != "matrix":
        return False
    people = people_rows(draft)

    def count(column: int) -> float:
        return float(sum(isinstance(row[column], Rated) for row in people))

    heading = draft.rng.choice(["Count", "Number of people", "# rated", "Anzahl"])
    draft.main.rows.append(_row_of(draft, heading, count))
    return True


def skilled_row(draft: Draft) -> bool:
    """How many people stand on a level or above, as sheets count with COUNTIF."""
    if not is_numeric(draft):
        return False
    bar = draft.rng.choice(sorted(draft.scale.steps)[1:])
    heading = draft.rng.choice(["Count >= {}", "Level {}+", "≥ {}", "Anzahl >= {}"]).format(f"{bar:g}")
    draft.main.rows.append(
        _row_of(draft, heading, lambda column: float(sum(level >= bar for level in column_levels(draft, column))))
    )
    return True


def target_row(draft: Draft) -> bool:
    """What the team asks for, in a row above or below the people."""
    if draft.shape != "matrix":
        return False
    steps = {}

    def ask(column: int) -> Content:
        steps[column] = draft.rng.randrange(len(draft.scale.values) // 2, len(draft.scale.values))
        return draft.scale.values[steps[column]]

    row = _row_of(draft, draft.rng.choice(["Target", "Required level", "Soll", "Needed", "Min. level"]), ask)
    skill_of = {
        column: cell.skill for line in people_rows(draft) for column, cell in enumerate(line) if isinstance(cell, Rated)
    }
    draft.requires = {draft.skills[skill_of[column]]: draft.scale.levels[step] for column, step in steps.items()}
    if draft.rng.random() < 0.5:
        draft.main.rows.append(row)
    else:
        draft.main.insert_row(draft.header_rows, row)
    return True


def gap_after_heading(draft: Draft) -> bool:
    if draft.shape != "matrix":
        return False
    draft.main.insert_row(draft.header_rows, [None] * draft.main.width)
    return True


def gaps_between_people(draft: Draft) -> bool:
    if draft.shape != "matrix" or len(draft.people) < 4:
        return False
    draft.main.insert_row(draft.header_rows + draft.rng.randint(2, len(draft.people) - 1), [None] * draft.main.width)
    return True


def people_without_ratings(draft: Draft) -> bool:
    """Newcomers who filled in nothing."""
    if draft.shape != "matrix" or len(draft.people) < 4 or "@" in draft.people[0] or " " not in draft.people[0]:
        return False
    name = next(column for column, cell in enumerate(draft.main.rows[draft.header_rows]) if isinstance(cell, str))
    newcomers = tuple(draft.rng.sample(["Nadia Berg", "Tom Ilves", "Yara Okafor"], draft.rng.randint(1, 2)))
    if draft.first_skill - name > 1 or "," in draft.people[0]:
        return False
    draft.main.rows.extend([*[None] * name, newcomer] for newcomer in newcomers)
    draft.people = (*draft.people, *newcomers)
    return True


def head_count_row(draft: Draft) -> bool:
    """How many people are needed of each skill."""
    if draft.shape != "matrix":
        return False
    heading = draft.rng.choice(["People needed", "Headcount needed", "# needed"])
    draft.main.rows.append(_row_of(draft, heading, lambda _: float(draft.rng.randint(1, 3))))
    return True


def extreme_rows(draft: Draft) -> bool:
    if not is_numeric(draft):
        return False
    draft.main.rows.append(_row_of(draft, "Min", lambda column: min(column_levels(draft, column), default=None)))
    draft.main.rows.append(_row_of(draft, "Max", lambda column: max(column_levels(draft, column), default=None)))
    return True
