"""What the user should know about headings, and about what the sheet hides."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.core.notice import Notice, notice
from dashboard.core.place import column_letters
from dashboard.ingest.layout.observed.headings import hints, meanings
from dashboard.ingest.layout.observed.text import folded, is_date, is_number

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from dashboard.ingest.grid import Grid
    from dashboard.ingest.layout.evidence.frame import Frame

_SHOWN = 8


def heading_notices(frame: Frame) -> Iterator[Notice]:
    """Headings that stand twice or nearly so, that are no words, or that are missing above levels."""
    yield from _repeated(frame)
    odd = [frame.columns[c].label for c in frame.skills if _is_odd(frame.columns[c].label)]
    if odd:
        yield notice("odd-headings", labels=", ".join(odd[:_SHOWN]))
    yield from _left_out(frame)
    cast, first = frame.families[0].cast, min(frame.ratings)
    bare = [
        column
        for column, profile in frame.profiles.items()
        if not profile.label and column > first and profile.filled and profile.leveled(cast) == 1.0
        and frame.columns[column].kind == "ignored"
    ]  # fmt: skip
    if bare:
        columns = ", ".join(str(frame.view.place(None, c)).rsplit("!", 1)[-1] for c in bare[:_SHOWN])
        yield notice("no-heading", frame.view.place(frame.heading.row, bare[0]), count=len(bare), columns=columns)


def _left_out(frame: Frame) -> Iterator[Notice]:
    """Columns whose headings do not say why: figures of the others, and what looks like levels of another scale."""
    for column, use in enumerate(frame.columns):
        if use.kind == "total" and use.label and not hints(use.label, "total", "headcount"):
            yield notice("total-left-out", frame.view.place(frame.heading.row, column), label=use.label)
    first, last = min(frame.ratings), max(frame.ratings)
    for column, use in enumerate(frame.columns):
        profile = frame.profiles[column]
        if use.kind != "ignored" or not use.label or not first < column <= last + 1 or column in _explained(frame):
            continue
        if profile.filled and (profile.cast is not None or profile.leveled(frame.families[0].cast)):
            yield notice("column-left-out", frame.view.place(frame.heading.row, column), label=use.label)


def _explained(frame: Frame) -> set[int]:
    """Columns whose heading says what they are, or that belong to a skill beside its rating."""
    return {c for c, use in enumerate(frame.columns) if use.said or any(m.whole for m in meanings(use.label))}


def _is_odd(label: str) -> bool:
    return is_number(label) or is_date(label) or label in ("true", "false")


def _repeated(frame: Frame) -> Iterator[Notice]:
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for column in frame.skills:
        use = frame.columns[column]
        groups[folded(use.heading), folded(use.label)].append(column)
    for columns in groups.values():
        if len(columns) < 2:
            continue
        spellings = list(dict.fromkeys(frame.columns[c].label for c in columns))
        place = frame.view.place(frame.heading.row, columns[1])
        if len(spellings) > 1:
            yield notice("alike-headings", place, labels=", ".join(f"“{label}”" for label in spellings))
        else:
            yield notice("same-heading", place, label=spellings[0], count=len(columns))


def hidden_notices(grid: Grid, rows: Collection[int], columns: Collection[int]) -> Iterator[Notice]:
    """What the sheet hides of the rows and columns that were read."""
    hidden_rows = sorted(set(rows) & grid.hidden_rows)
    hidden_columns = sorted(set(columns) & grid.hidden_columns)
    said = []
    if hidden_rows:
        said.append(f"Row{'s' if len(hidden_rows) > 1 else ''} {_some(str(row + 1) for row in hidden_rows)}")
    if hidden_columns:
        said.append(
            f"column{'s' if len(hidden_columns) > 1 else ''} {_some(column_letters(c) for c in hidden_columns)}"
        )
    if said:
        verb = "are" if len(hidden_rows) + len(hidden_columns) > 1 else "is"
        yield notice("hidden-cells", what=f"{' and '.join(said)} {verb}")


def _some(names: Iterator[str]) -> str:
    listed = list(names)
    more = f" and {len(listed) - _SHOWN} more" if len(listed) > _SHOWN else ""
    return ", ".join(listed[:_SHOWN]) + more
