"""What the levels mean, said above, below or beside the table or on a sheet of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.torture.draft import Sheet

if TYPE_CHECKING:
    from tests.torture.draft import Content, Draft


def _codes(draft: Draft) -> list[tuple[Content, str]]:
    """The entries of a legend, from the lowest or from the highest."""
    pairs: list[tuple[Content, str]] = list(zip(draft.scale.values, draft.scale.legend, strict=True))
    return pairs[::-1] if draft.rng.random() < 0.3 else pairs


def _shown(value: Content) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _allowed(draft: Draft) -> bool:
    if draft.has_legend or not draft.scale.legend:
        return False
    draft.has_legend = True
    return True


def _as_line(draft: Draft) -> str:
    tie = draft.rng.choice([" = ", ": ", " - ", "="])
    between = draft.rng.choice([", ", "; ", " | ", "  "]) if tie != " - " else draft.rng.choice(["; ", " | "])
    head = draft.rng.choice(["", "Legend: ", "Key: ", "Skala: "])
    return head + between.join(f"{_shown(code)}{tie}{label}" for code, label in _codes(draft))


def legend_line_above(draft: Draft) -> bool:
    if not _allowed(draft):
        return False
    draft.main.insert_row(0, [])
    draft.main.insert_row(0, [_as_line(draft)])
    return True


def legend_line_below(draft: Draft) -> bool:
    if not _allowed(draft):
        return False
    draft.main.rows.extend([[], [_as_line(draft)]])
    return True


def legend_table_above(draft: Draft) -> bool:
    if not _allowed(draft):
        return False
    lines: list[list[Content]] = [[code, label] for code, label in _codes(draft)]
    head: list[Content] = [draft.rng.choice(["Level", "Legend", "Key"]), "Meaning"]
    draft.main.insert_row(0, [])
    for line in reversed([head, *lines]):
        draft.main.insert_row(0, line)
    return True


def legend_table_below(draft: Draft) -> bool:
    if not _allowed(draft):
        return False
    draft.main.rows.extend([[], [draft.rng.choice(["Legend", "Key:", "Legende"])]])
    draft.main.rows.extend([code, label] for code, label in _codes(draft))
    return True


def legend_beside(draft: Draft) -> bool:
    if draft.shape == "long" or not _allowed(draft):
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
    if not _allowed(draft):
        return False
    rows: list[list[Content]] = [["Level", "Description"], *([code, label] for code, label in _codes(draft))]
    draft.sheets.append(Sheet(draft.rng.choice(["Legend", "Scale", "Levels"]), rows, hidden=draft.rng.random() < 0.3))
    draft.sheets_needed = True
    return True


def blank_means_none(draft: Draft) -> bool:
    """A sentence that says what an empty cell means."""
    if draft.shape == "long" or draft.scale.levels[0] != 0 or "one" in draft.scale.name:
        return False
    words = ["Blank = no knowledge", "Leave blank if none", "leer = keine Kenntnisse", "Empty cells mean none"]
    draft.main.insert_row(0, [])
    draft.main.insert_row(0, [draft.rng.choice(words)])
    return True
