"""What people put around their table, and inside it, that is no rating."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.torture.decorations.cells import (
    careless_typing,
    numbers_as_text,
    scale_in_headings,
    spaces_in_labels,
    stray_note,
    words_for_blank,
)
from tests.torture.decorations.columns import (
    average_column,
    contact_columns,
    experience_column,
    notes_column,
    number_column,
    role_column,
    team_column,
    total_column,
)
from tests.torture.decorations.legends import (
    blank_means_none,
    legend_beside,
    legend_line_above,
    legend_line_below,
    legend_sheet,
    legend_table_above,
    legend_table_below,
)
from tests.torture.decorations.rows import (
    average_row,
    count_row,
    extreme_rows,
    gap_after_heading,
    gaps_between_people,
    head_count_row,
    people_without_ratings,
    skilled_row,
    target_row,
    total_row,
)
from tests.torture.decorations.surroundings import (
    details_above,
    lines_below,
    margin,
    other_sheet,
    second_table,
    summary_sheet,
    title_above,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from tests.torture.draft import Draft

    Decoration = Callable[[Draft], bool]
    """Changes the draft and says True, or leaves it alone where it does not suit it."""

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
    skilled_row,
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
