"""What people put around their table, and inside it, that is no rating."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from tests.torture.draft import Content, Draft, Rated, Sheet
from tests.torture.vocabulary import LINES_BELOW, NOTES, TITLES

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    Decoration = Callable[[Draft], bool]
    """Changes the draft and says True, or leaves it alone where it does not suit it."""


def _beside(draft: Draft, at: int, heading: str, cells: list[Content]) -> None:
    """A column more in the people-down table."""
    blank: list[Content] = [None] * (draft.header_rows - 1)
    column = [*blank, heading, *cells]
    column += [None] * (len(draft.main.rows) - len(column))
    draft.main.insert_column(at, column)
    draft.first_skill += at <= draft.first_skill


def _levels(row: list[Content]) -> list[float]:
    return [float(c.value) for c in row if isinstance(c, Rated) and isinstance(c.value, float)]


def _people_rows(draft: Draft) -> list[list[Content]]:
    return [row for row in draft.main.rows[draft.header_rows :] if any(isinstance(cell, Rated) for cell in row)]


def _numeric(draft: Draft) -> bool:
    return draft.shape == "matrix" and all(isinstance(value, float) for value in draft.scale.values)


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
    if not _numeric(draft):
        return False
    means: list[Content] = [_mean(_levels(row)) for row in _people_rows(draft)]
    _beside(draft, draft.main.width, draft.rng.choice(["Average", "Mean", "Durchschnitt", "Ø"]), means)
    return True


def total_column(draft: Draft) -> bool:
    if not _numeric(draft):
        return False
    sums: list[Content] = [sum(_levels(row)) for row in _people_rows(draft)]
    _beside(draft, draft.main.width, draft.rng.choice(["Total", "Sum", "Summe", "Score"]), sums)
    return True


def _mean(values: list[float]) -> float | None:
    return round(sum(values) / len(values), 2) if values else None


def _column_levels(draft: Draft, column: int) -> list[float]:
    cells = [row[column] for row in _people_rows(draft) if column < len(row)]
    return [float(c.value) for c in cells if isinstance(c, Rated) and isinstance(c.value, float)]


def _row_of(draft: Draft, heading: str, figure: Callable[[int], Content]) -> list[Content]:
    """A row under the table, headed like a person, with a figure for each skill."""
    draft.main.squared()
    width = draft.main.width
    skills = {column for row in _people_rows(draft) for column, cell in enumerate(row) if isinstance(cell, Rated)}
    name = next(column for column, cell in enumerate(draft.main.rows[draft.header_rows]) if isinstance(cell, str))
    row: list[Content] = [figure(column) if column in skills else None for column in range(width)]
    row[name] = heading
    return row


def average_row(draft: Draft) -> bool:
    if not _numeric(draft):
        return False
    heading = draft.rng.choice(["Average", "Team average", "Mittelwert", "Moyenne"])
    draft.main.rows.append(_row_of(draft, heading, lambda column: _mean(_column_levels(draft, column))))
    return True


def total_row(draft: Draft) -> bool:
    if not _numeric(draft):
        return False
    heading = draft.rng.choice(["Total", "Sum", "Gesamt", "Team total"])
    draft.main.rows.append(_row_of(draft, heading, lambda column: sum(_column_levels(draft, column))))
    return True


def count_row(draft: Draft) -> bool:
    if draft.shape != "matrix":
        return False
    people = _people_rows(draft)

    def count(column: int) -> float:
        return float(sum(isinstance(row[column], Rated) for row in people))

    heading = draft.rng.choice(["Count", "Number of people", "# rated", "Anzahl"])
    draft.main.rows.append(_row_of(draft, heading, count))
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
        column: cell.skill
        for line in _people_rows(draft)
        for column, cell in enumerate(line)
        if isinstance(cell, Rated)
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


def _codes(draft: Draft) -> list[tuple[Content, str]]:
    """The entries of a legend, from the lowest or from the highest."""
    pairs: list[tuple[Content, str]] = list(zip(draft.scale.values, draft.scale.legend, strict=True))
    return pairs[::-1] if draft.rng.random() < 0.3 else pairs


def _shown(value: Content) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _legend_allowed(draft: Draft) -> bool:
    if draft.has_legend or not draft.scale.legend:
        return False
    draft.has_legend = True
    return True


def _legend_text(draft: Draft) -> str:
    tie = draft.rng.choice([" = ", ": ", " - ", "="])
    between = draft.rng.choice([", ", "; ", " | ", "  "]) if tie != " - " else draft.rng.choice(["; ", " | "])
    head = draft.rng.choice(["", "Legend: ", "Key: ", "Skala: "])
    return head + between.join(f"{_shown(code)}{tie}{label}" for code, label in _codes(draft))


def legend_line_above(draft: Draft) -> bool:
    if not _legend_allowed(draft):
        return False
    draft.main.insert_row(0, [])
    draft.main.insert_row(0, [_legend_text(draft)])
    return True


def legend_line_below(draft: Draft) -> bool:
    if not _legend_allowed(draft):
        return False
    draft.main.rows.extend([[], [_legend_text(draft)]])
    return True


def legend_table_above(draft: Draft) -> bool:
    if not _legend_allowed(draft):
        return False
    lines: list[list[Content]] = [[code, label] for code, label in _codes(draft)]
    head: list[Content] = [draft.rng.choice(["Level", "Legend", "Key"]), "Meaning"]
    draft.main.insert_row(0, [])
    for line in reversed([head, *lines]):
        draft.main.insert_row(0, line)
    return True


def legend_table_below(draft: Draft) -> bool:
    if not _legend_allowed(draft):
        return False
    draft.main.rows.extend([[], [draft.rng.choice(["Legend", "Key:", "Legende"])]])
    draft.main.rows.extend([code, label] for code, label in _codes(draft))
    return True


def legend_beside(draft: Draft) -> bool:
    if draft.shape == "long" or not _legend_allowed(draft):
        return False
    draft.main.squared()
    width = draft.main.width
    lines: list[list[Content]] = [["Level", "Meaning"], *([code, label] for code, label in _codes(draft))]
    while len(draft.main.rows) < len(lines):
        draft.main.rows.append([None] * width)
    for row, line in zip(draft.main.rows, lines, strict=False):
        row.extend([None, *line])
    return True


def legend_sheet(draft: Draft) -> bool:
    if not _legend_allowed(draft):
        return False
    rows: list[list[Content]] = [["Level", "Description"], *([code, label] for code, label in _codes(draft))]
    draft.sheets.append(Sheet(draft.rng.choice(["Legend", "Scale", "Levels"]), rows, hidden=draft.rng.random() < 0.3))
    draft.sheets_needed = True
    return True


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
    rows = _people_rows(draft)
    used = False
    for row in rows:
        for column in range(len(row)):
            rated_above = any(isinstance(other[column], Rated) for other in rows)
            if row[column] is None and rated_above and draft.rng.random() < 0.7:
                row[column] = word
                used = True
    return used


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
    if not _numeric(draft):
        return False
    draft.main.rows.append(_row_of(draft, "Min", lambda column: min(_column_levels(draft, column), default=None)))
    draft.main.rows.append(_row_of(draft, "Max", lambda column: max(_column_levels(draft, column), default=None)))
    return True


def stray_note(draft: Draft) -> bool:
    """Somebody wrote a remark where a level should be."""
    if draft.shape != "matrix" or len(draft.people) * len(draft.skills) < 20:
        return False
    for row in _people_rows(draft):
        for column, cell in enumerate(row):
            if cell is None and column > draft.first_skill and isinstance(row[column - 1], Rated):
                row[column] = draft.rng.choice(["see Ana", "on leave", "asks for training"])
                return True
    return False


def numbers_as_text(draft: Draft) -> bool:
    """Numbers that the sheet keeps as text."""
    if not _numeric(draft):
        return False
    for row in draft.main.rows:
        for column, cell in enumerate(row):
            if isinstance(cell, Rated) and isinstance(cell.value, float):
                row[column] = Rated(f"{cell.value:g}", cell.person, cell.skill)
    return True


def scale_in_headings(draft: Draft) -> bool:
    """Each heading says its scale: "Java (1-5)"."""
    if not _numeric(draft) or not all(level.is_integer() for level in draft.scale.levels):
        return False
    ends = f" ({draft.scale.levels[0]:g}-{draft.scale.levels[-1]:g})"
    if draft.scale.levels[0] not in {0.0, 1.0} or draft.has_legend:
        return False
    draft.has_legend = True
    head = draft.main.rows[draft.header_rows - 1]
    head[:] = [f"{cell}{ends}" if cell in draft.skills else cell for cell in head]
    draft.skills = tuple(f"{skill}{ends}" for skill in draft.skills)
    return True


def blank_means_none(draft: Draft) -> bool:
    """A sentence that says what an empty cell means."""
    if draft.shape == "long" or draft.scale.levels[0] != 0 or "one" in draft.scale.name:
        return False
    words = ["Blank = no knowledge", "Leave blank if none", "leer = keine Kenntnisse", "Empty cells mean none"]
    draft.main.insert_row(0, [])
    draft.main.insert_row(0, [draft.rng.choice(words)])
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


def careless_typing(draft: Draft) -> bool:
    """Words for levels in other case or with a space too many."""
    if not all(isinstance(value, str) and value.isalpha() and len(value) > 2 for value in draft.scale.values):
        return False
    for row in draft.main.rows:
        for column, cell in enumerate(row):
            if isinstance(cell, Rated) and isinstance(cell.value, str) and draft.rng.random() < 0.1:
                row[column] = Rated(draft.rng.choice([cell.value.lower(), f"{cell.value} "]), cell.person, cell.skill)
    return True


ALONG_THE_AXES: tuple[Decoration, ...] = (
    careless_typing,
    words_for_blank,
    stray_note,
    people_without_ratings,
    scale_in_headings,
    role_column,
    team_column,
    contact_columns,
    experience_column,
    notes_column,
    average_column,
    total_column,
    number_column,
    average_row,
    total_row,
    count_row,
    extreme_rows,
    head_count_row,
    target_row,
    numbers_as_text,
    gap_after_heading,
    gaps_between_people,
)
AROUND_THE_TABLE: tuple[Decoration, ...] = (
    spaces_in_labels,
    legend_table_above,
    legend_beside,
    legend_line_above,
    legend_line_below,
    legend_table_below,
    legend_sheet,
    second_table,
    lines_below,
    blank_means_none,
    details_above,
    title_above,
    margin,
    other_sheet,
    summary_sheet,
)
LEGENDS: tuple[Decoration, ...] = (
    legend_table_above,
    legend_beside,
    legend_line_above,
    legend_line_below,
    legend_table_below,
    legend_sheet,
)


def chosen(rng: Random, decorations: tuple[Decoration, ...], most: int) -> tuple[Decoration, ...]:
    """At most so many of these decorations."""
    return tuple(rng.sample(decorations, min(most, rng.choice([0, 1, 1, 2, most]), len(decorations))))
