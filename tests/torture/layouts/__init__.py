"""The ways in which people lay out who knows what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.torture.layouts.categories import category_band, category_column, category_prefix, category_rows
from tests.torture.layouts.forms import google_form, microsoft_form
from tests.torture.layouts.long_lists import (
    ids_and_names,
    long_history,
    long_list,
    long_with_more,
    skill_slots_with_levels,
)
from tests.torture.layouts.matrices import (
    headings_again,
    merged_teams,
    number_and_name,
    people_across,
    people_down,
    people_in_groups,
    role_before_name,
    skills_with_descriptions,
    two_name_columns,
)
from tests.torture.layouts.one_cell import in_one_cell, in_one_cell_as_json
from tests.torture.layouts.pairs import current_and_target, level_and_interest, level_and_years
from tests.torture.layouts.several_tables import (
    blocks_below,
    blocks_beside,
    sheet_per_period,
    sheet_per_person,
    sheet_per_team,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from tests.torture.draft import Draft
    from tests.torture.scales import WrittenScale
    from tests.torture.team import Team

    Layout = Callable[[Random, Team, WrittenScale], Draft]

LAYOUTS: tuple[Layout, ...] = (
    people_down,
    people_across,
    category_band,
    category_column,
    category_prefix,
    category_rows,
    two_name_columns,
    level_and_interest,
    level_and_years,
    current_and_target,
    blocks_below,
    blocks_beside,
    sheet_per_team,
    sheet_per_period,
    sheet_per_person,
    long_list,
    long_with_more,
    long_history,
    ids_and_names,
    google_form,
    microsoft_form,
    in_one_cell,
    in_one_cell_as_json,
    skill_slots_with_levels,
    skills_with_descriptions,
    people_in_groups,
    merged_teams,
    number_and_name,
    role_before_name,
    headings_again,
)

EVERYDAY: tuple[Layout, ...] = (people_down, people_across, category_band, long_list, google_form)

NUMBERS_ONLY: frozenset[str] = frozenset({"in_one_cell", "in_one_cell_as_json"})
